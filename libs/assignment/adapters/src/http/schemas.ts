import {
  directiveField,
  directiveIdField,
  instantField,
  levelField,
  taskClockField,
  taskField,
  taskIdField,
  taskStatusField,
  unitIdField,
} from '@wian/contracts';
import { awaitedSteps, cascadeStatusField, taskAsks, taskSteps } from '@wian/assignment-domain';
import { page, pageQuery } from '@wian/http';
import { z } from 'zod';

const found = z.object({ count: z.int(), hash: z.string() });
const byStatus = z.partialRecord(taskStatusField, z.int());

const progress = z
  .object({
    delivered: z.int(),
    opened: z.int(),
    acknowledged: z.int(),
    onBehalf: z.int().describe('Of the acknowledged: by another unit, for one without computers'),
    reported: z.int(),
    completed: z.int(),
  })
  .describe('Tasks that have come so far, whatever followed; each counts once, over all channels');

const counts = z.record(z.string(), z.int());
const awaits = z
  .partialRecord(z.enum(awaitedSteps), z.int())
  .describe('How many wait for what: report = the result, also where the unit itself completes; judge = the issuer');
/** Everything below one node of the tree. */
export const branch = z
  .object({
    total: z.int(),
    acknowledged: z.int(),
    onBehalf: z.int().describe('Of the acknowledged: by another unit, for one without computers'),
    reported: z.int(),
    completed: z.int(),
    ended: counts.describe('Of the completed: ended otherwise than by completion, by kind such as exempted'),
    awaits,
    children: z.int().describe('Tasks directly below'),
    childrenDone: z.int().describe('Of these, how many owe nothing more with all that is below them'),
    weightAll: z.int(),
    weightDone: z.int(),
    rule: z.object({ rule: z.enum(['all', 'any', 'quorum', 'weight']), percent: z.int() }),
    state: z.enum(['open', 'done']).describe('By the rule, from what is directly below'),
    blockedBy: z.array(unitIdField).describe('While it is open: the first few units directly below that are open too'),
  })
  .describe('Counted are the addressed units below, a moment ago; not those that only pass on');

const steered = z.object({ at: instantField, by: z.string(), reason: z.string() });
export const directiveParams = z.object({ directiveId: directiveIdField });
export const taskParams = z.object({ taskId: taskIdField });

export const cascadeView = z.object({
  directiveId: directiveIdField,
  number: z.string(),
  subject: z.string(),
  issuerUnitId: unitIdField,
  issuerName: z.string().nullable(),
  status: cascadeStatusField.describe('complete = every task is made, and nothing is left to do'),
  recipients: z.int(),
  tasksMade: z.int(),
  byStatus,
  levels: z.array(z.object({ level: levelField, relaying: z.boolean(), total: z.int(), byStatus, progress, awaits })),
  whole: branch.nullable().describe('The whole as one branch; null until its tasks were looked at'),
  difference: z.object({ shown: found, found }).nullable(),
  problem: z.string().nullable(),
  nodes: z.int().describe('Tasks that there are to make, with those of units in between'),
  pass: z
    .object({ kind: z.string(), seen: z.int(), touched: z.int() })
    .nullable()
    .describe('What is being done to its tasks: how many were looked at so far, and changed'),
  stopped: steered.nullable().describe('Where stopped: since when, by whom and why'),
  recalled: steered
    .extend({ tasks: z.object({ ended: z.int(), tooLate: z.int() }).nullable() })
    .nullable()
    .describe('tooLate = tasks that somebody had opened, or that were over; null = not all are looked at yet'),
  ended: z
    .object({
      as: z.string(),
      at: instantField,
      reason: z.string().nullable(),
      byDirectiveId: directiveIdField.nullable(),
    })
    .nullable()
    .describe('How the directive ended: withdrawn, cancelled or superseded'),
});

export const taskNode = z.object({
  taskId: taskIdField,
  unitId: unitIdField,
  code: z.string(),
  name: z.string(),
  level: levelField,
  status: taskStatusField,
  relaying: z.boolean(),
  orders: z.array(z.int()),
  children: z.int(),
  below: branch.nullable().describe('null = nothing is below'),
});

export const recipients = found.extend({
  items: z.array(z.object({ unitId: unitIdField, code: z.string(), name: z.string() })),
});

const summary = directiveField.pick({ number: true, subject: true, letterDate: true, urgency: true, action: true });
const named = taskField.extend({ unitName: z.string(), unitCode: z.string() });
const orders = z.array(directiveField.shape.orders.element.pick({ ordinal: true, text: true, action: true }));

const state = z
  .enum(['running', 'late', 'ended'])
  .describe('late = it still runs and its time is over; ended = for good, also when the report is returned');
const limit = taskClockField.pick({ dueAt: true, provisional: true }).extend({ state }).optional();
const clock = taskClockField.extend({ state }).optional();
const can = z.array(z.enum(taskSteps)).describe('The steps open to whoever asks, the likeliest first');
const taskRow = named
  .pick({
    taskId: true,
    directiveId: true,
    issuerUnitId: true,
    unitId: true,
    unitName: true,
    unitCode: true,
    level: true,
    parentTaskId: true,
    orders: true,
    endedBy: true,
    status: true,
    assignedAt: true,
  })
  .extend({
    relaying: z.boolean(),
    directive: summary,
    clocks: z
      .object({ acknowledge: limit, complete: limit })
      .describe('When each of its clocks runs out, and whether it still runs'),
    can,
  });
const asOf = instantField.describe('The time of this service when it answered: what is overdue is overdue by it');
export const taskRows = page(taskRow).extend({ asOf });
export const taskCounts = z.object({
  byStatus,
  overdue: z.int().describe('Of all of these: those with a clock that still runs and whose time is over'),
  asOf,
});
export const taskView = named.extend({
  clocks: z.object({ acknowledge: clock, complete: clock }),
  directive: summary.extend({ orders, form: directiveField.shape.form }),
  can,
  asOf,
});

export const childrenQuery = pageQuery.extend({ parent: z.union([z.literal('root'), taskIdField]).default('root') });
export const tasksQuery = pageQuery.extend({
  directive: directiveIdField.optional(),
  unit: unitIdField.optional(),
  status: z
    .union([taskStatusField, z.array(taskStatusField).max(taskStatusField.options.length)])
    .optional()
    .describe('Given several times: in any of these'),
  asks: z.enum(taskAsks).optional().describe('Its unit asks for this, and was not answered yet'),
  overdue: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('true = only those with a clock that still runs and whose time is over'),
});
export const countsQuery = z.object({ unit: unitIdField });
export const steeringBody = z.object({ reason: z.string().trim().min(1).max(1_000).describe('Kept with the cascade') });
export const confirmBody = z.object({
  expect: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('hash of the list to confirm'),
});
