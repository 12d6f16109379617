import {
  clockStepField,
  directiveIdField,
  instantField,
  stepOutcomeField,
  taskClockField,
  taskClocksField,
  taskIdField,
  unitIdField,
} from '@wian/contracts';
import { pageQuery } from '@wian/http';
import { z } from 'zod';

const clockKind = taskClocksField.keyof();
const stepStatus = z.enum(['pending', 'fired', 'superfluous', 'skipped']);

export const stepPlace = z.object({ taskId: taskIdField, clock: clockKind, stepId: clockStepField.shape.stepId });

export const escalationsQuery = pageQuery.extend({
  status: stepStatus.optional(),
  directive: directiveIdField.optional(),
});

export const escalationRow = stepPlace.extend({
  directiveId: directiveIdField,
  unitId: unitIdField,
  unitName: z.string(),
  dueAt: instantField,
  target: z.string(),
  channel: z.string(),
  status: stepStatus,
  at: instantField.nullable().describe('When it was decided; null = pending'),
  reason: z.string().nullable(),
  targetUnitId: unitIdField.nullable(),
  policyId: z.string(),
  policyVersion: z.int(),
});

const expected = z.object({
  kind: z.enum(['fired', 'skipped']),
  reason: z.string().nullable(),
  targetUnitId: unitIdField.nullable(),
});
const plannedStep = clockStepField.extend({
  status: stepStatus,
  outcome: stepOutcomeField.nullable(),
  expected: expected.nullable().describe('Of a pending step, if nothing ends its clock before'),
});

export const taskPlan = z.object({
  taskId: taskIdField,
  asOf: instantField,
  clocks: z.array(
    taskClockField.extend({
      kind: clockKind,
      state: z.enum(['running', 'late', 'ended']),
      steps: z.array(plannedStep),
    }),
  ),
});
