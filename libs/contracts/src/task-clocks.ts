import { z } from 'zod';
import { calendarIdField, instantField, localDateField, unitIdField } from './fields.js';

const nameField = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a name in lower case such as in-app');

/**
 * What became of a step: `fired`: its target is told; `superfluous`: the clock had ended before; `skipped`: it was due,
 * but could not fire. With what it was decided on, so that it can be recomputed from kept revisions.
 */
export const stepOutcomeField = z.object({
  kind: z.enum(['fired', 'superfluous', 'skipped']),
  at: instantField,
  /** Why it was skipped, e.g. `no-superior`, `past-at-start`; more may be added. */
  reason: nameField.nullable(),
  /** Whom it told: the unit itself or the one above it on that day; null where nobody. */
  targetUnitId: unitIdField.nullable(),
  policyVersion: z.int().min(1),
  calendarVersion: z.int().min(1),
  calendarKnownUntil: localDateField,
  /** Position of the directory's unit events in the replica that decided. */
  treePosition: z.int().min(0),
});
export type StepOutcome = z.infer<typeof stepOutcomeField>;

export const clockStepField = z.object({
  /** Unique within its clock. */
  stepId: nameField,
  dueAt: instantField,
  /** `incumbent`: who holds posts of the task's unit; `superior`: of the unit above it. More may be added: pass over others. */
  target: nameField,
  /** How the target is to be told, e.g. `in-app`. */
  channel: nameField,
  /** null = pending. */
  outcome: stepOutcomeField.nullable(),
});
export type ClockStep = z.infer<typeof clockStepField>;

/** A running limit, by the version of the policy and of the calendar that it was counted with. */
export const taskClockField = z.object({
  startedAt: instantField,
  dueAt: instantField,
  /** The limit before the first time that it was extended; absent = it never was. */
  originalDueAt: instantField.optional(),
  /** The due day lies beyond those whose closed days were known. */
  provisional: z.boolean(),
  policyId: nameField,
  policyVersion: z.int().min(1),
  /** Where a written deadline was brought forward for this level: which of the directive's, and when the letter has it. */
  derived: z.object({ deadline: z.int().min(0), writtenDueAt: instantField }).optional(),
  calendar: z.object({ calendarId: calendarIdField, version: z.int().min(1), knownUntil: localDateField }),
  /** In the order of their due times. */
  steps: z.array(clockStepField),
});
export type TaskClock = z.infer<typeof taskClockField>;

/** `acknowledge` ends with the acknowledgement, `complete` with the report; other clocks may be added. */
export const taskClocksField = z.object({
  acknowledge: taskClockField.optional(),
  complete: taskClockField.optional(),
});
export type TaskClocks = z.infer<typeof taskClocksField>;
export type ClockKind = keyof TaskClocks;

/** One step of one clock of a task; what it came to is in the task's clocks. */
export const decidedStepField = z.object({ clock: z.enum(['acknowledge', 'complete']), stepId: nameField });
