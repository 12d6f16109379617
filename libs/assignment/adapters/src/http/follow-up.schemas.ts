import { awaitedSteps } from '@wian/assignment-domain';
import { directiveIdField, instantField, levelField, taskIdField, taskStatusField, unitIdField } from '@wian/contracts';
import { page, pageQuery } from '@wian/http';
import { z } from 'zod';

const step = z
  .enum(awaitedSteps)
  .describe('report = the result, also where the unit itself completes; judge = the issuer’s word on it');
const node = taskIdField.optional().describe('Only what is below this task; absent = the whole cascade');

const followUpRow = z.object({
  taskId: taskIdField,
  directiveId: directiveIdField,
  parentTaskId: taskIdField.nullable(),
  unitId: unitIdField,
  code: z.string(),
  name: z.string(),
  level: levelField,
  relaying: z.boolean(),
  status: taskStatusField,
  awaits: z.array(step),
  dueAt: instantField.nullable().describe('When the first of its clocks that still run is due'),
  late: z.boolean(),
});

export const unansweredQuery = pageQuery
  .extend({
    step: step.default('acknowledge'),
    node,
    level: levelField.optional().describe('Only this level; absent = the first page of each'),
  })
  .refine(({ cursor, level }) => cursor === undefined || level !== undefined, {
    message: 'a cursor goes on in one level: say which',
    path: ['level'],
  });
export const unanswered = z.object({
  step,
  total: z.int(),
  levels: z.array(page(followUpRow).extend({ level: levelField, count: z.int() })),
});

export const blockersQuery = pageQuery.pick({ limit: true }).extend({ node });
export const blockers = z.object({
  state: z.enum(['open', 'done']),
  items: z.array(followUpRow),
  more: z.boolean().describe('There are others: ask for more, or for a node further down'),
});
