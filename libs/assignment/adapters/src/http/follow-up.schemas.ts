import { awaitedSteps } from '@wian/assignment-domain';
import {
  directiveIdField,
  instantField,
  levelField,
  personIdField,
  taskIdField,
  taskStatusField,
  unitIdField,
} from '@wian/contracts';
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
  reminded: z
    .object({ at: instantField, by: personIdField, count: z.int() })
    .nullable()
    .describe('The last time that it was reminded, and how often in all'),
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

export const remindBody = z.strictObject({
  step: z.enum(['acknowledge', 'report']).describe('What the units still owe; report = the result'),
  node: taskIdField.optional().describe('Only those below this task; absent = the whole cascade'),
});
export const reminded = z.object({
  step,
  reminded: z.int(),
  leftOut: z.array(
    z.object({
      why: z
        .enum(['reminded-lately', 'not-awaited', 'changed'])
        .describe('not-awaited and changed: it has just answered, or its task was moved at the same moment'),
      count: z.int(),
      items: z.array(followUpRow).describe('The first of them'),
    }),
  ),
  more: z.boolean().describe('There are more than one call reminds: ask again'),
});

const MOST_NODES = 200;
export const streamQuery = z.object({
  nodes: z
    .union([taskIdField, z.array(taskIdField).max(MOST_NODES)])
    .optional()
    .transform((nodes) => (nodes === undefined ? [] : [nodes].flat()))
    .describe(`Tasks whose branches are watched beside the whole, ${MOST_NODES} at most; given several times`),
});
