import { z } from 'zod';
import { defineEvent, type EventOf } from './define-event.js';
import { directiveIdField, instantField, levelField, taskIdField, unitIdField } from './fields.js';
import { seriesField } from './letter.events.js';
import { closedPeriodField, onBehalfField, reportField, stepField, taskParts } from './task-parts.js';
import { decidedStepField, taskClocksField } from './task-clocks.js';
import { clock, type Decided, fired, skipped } from './task-clocks.example.js';
import { topics } from './topics.js';

export const taskStatusField = z.enum(['assigned', 'acknowledged', 'in-progress', 'reported', 'returned', 'completed']);
export type TaskStatus = z.infer<typeof taskStatusField>;

/** What one recipient owes for one directive, whole, after the change. The texts of the orders are in the directive. */
export const taskField = z.object({
  taskId: taskIdField,
  directiveId: directiveIdField,
  issuerUnitId: unitIdField,
  /** The unit in the snapshot: part of the task's identity. */
  recipientUnitId: unitIdField,
  /** The unit that owns the task today. */
  unitId: unitIdField,
  level: levelField,
  parentTaskId: taskIdField.nullable(),
  /** Units from the top of the tree to the recipient. */
  path: z.array(unitIdField).min(1),
  /** `relay`: addressed units stand below it; `act`: it is addressed itself. Who only relays is counted apart. */
  obligations: z.object({ relay: z.boolean(), act: z.boolean() }),
  /** Ordinals of the directive's orders that bind this recipient. */
  orders: z.array(z.int().min(1)),
  /** Whose step ends the task: the acknowledgement (the letter only informs), the unit, or the issuer (a report was asked). */
  endedBy: z.enum(['acknowledgement', 'unit', 'issuer']),
  status: taskStatusField,
  assignedAt: instantField,
  /** The number under which the unit registered the letter, and when; absent until it has. */
  registered: z.object({ at: instantField, series: seriesField, year: z.int(), number: z.int().min(1) }).optional(),
  acknowledged: stepField.extend({ onBehalf: onBehalfField.optional() }).nullable(),
  started: stepField.nullable(),
  reported: reportField.nullable(),
  returned: stepField.extend({ reason: z.string().min(1) }).nullable(),
  completed: stepField.nullable(),
  ...taskParts,
  /** Limits that run, or ran, on this task; absent in tasks of before there were any. */
  clocks: taskClocksField.optional(),
  /** When the next step of a clock is due; absent = no step is left. */
  nextDueAt: instantField.optional(),
});
export type Task = z.infer<typeof taskField>;

/** The task after a step of a clock was decided, and which step that was: several may be decided at the same instant. */
export const taskStepField = taskField.extend({
  /** Absent in events of before it was named. */
  escalation: decidedStepField.optional(),
});
export type TaskWithStep = z.infer<typeof taskStepField>;

/** The task as it was before its last step, and which step its taker took back. */
export const taskUndoneField = taskField.extend({ undone: stepField.extend({ step: z.string().min(1) }).optional() });

/** The task with its next period, and the one that is closed. */
export const taskPeriodClosedField = taskField.extend({ closed: closedPeriodField.optional() });
export type TaskPeriodClosed = z.infer<typeof taskPeriodClosedField>;

export type TaskUndone = z.infer<typeof taskUndoneField>;

/** Units that have to do with the task by their place in the tree: those down to its recipient, and to who owns it today. */
export const orgPathOfTask = ({ path, ownerPath = [] }: Pick<Task, 'path' | 'ownerPath'>): readonly string[] => [
  ...new Set([...path, ...ownerPath]),
];

const example: Task = {
  taskId: 'task_01957aaa-0000-7000-8000-000000000001_05370301',
  directiveId: 'directive_01957aaa-0000-7000-8000-000000000001',
  issuerUnitId: 'unit_3703',
  recipientUnitId: 'unit_05370301',
  unitId: 'unit_05370301',
  level: 'local',
  parentTaskId: null,
  path: ['unit_moi', 'unit_37', 'unit_3703', 'unit_05370301'],
  obligations: { relay: false, act: true },
  orders: [1, 2],
  endedBy: 'unit',
  status: 'assigned',
  assignedAt: '2025-03-06T02:00:00.000Z',
  acknowledged: null,
  started: null,
  reported: null,
  returned: null,
  completed: null,
};
const step = { at: '2025-03-06T03:00:00.000Z', by: 'person_sample-local-officer-05370301' };

/** An event about one step of a clock. */
const stepEvent = <Step extends string>(name: Step, summary: string, decided: Decided) =>
  defineEvent({
    type: `wian.task.${name}.v1` as const,
    topic: topics.task,
    summary,
    data: taskStepField,
    example: {
      ...example,
      clocks: { acknowledge: { ...clock, steps: [decided] } },
      escalation: { clock: 'acknowledge', stepId: decided.stepId },
    },
    orgPath: orgPathOfTask,
  });

const issuersOfficer = 'person_sample-district-officer-3703';
const handed = { at: '2025-03-06T04:00:00.000Z', by: issuersOfficer, reason: 'อยู่ในเขตของหน่วยงานอื่น' };
const disowned = { ...step, reason: 'ไม่อยู่ในเขต', suggestedUnitId: 'unit_05370302' };

const taskEvent = <Step extends string>(name: Step, summary: string, change: Partial<Task>) =>
  defineEvent({
    type: `wian.task.${name}.v1` as const,
    topic: topics.task,
    summary,
    data: taskField,
    example: { ...example, ...change },
    orgPath: orgPathOfTask,
  });

export const taskAssigned = taskEvent('assigned', 'A recipient owes something for a directive', {});
export const taskRegistered = taskEvent(
  'registered',
  'The unit has registered the letter: what is counted from the receipt is counted from there',
  { registered: { at: '2025-03-06T02:30:00.000Z', series: 'circular', year: 2568, number: 17 } },
);
export const taskAcknowledged = taskEvent('acknowledged', 'The unit has taken note of the task', {
  status: 'acknowledged',
  acknowledged: step,
});
export const taskStarted = taskEvent('started', 'The unit has begun the work', {
  status: 'in-progress',
  acknowledged: step,
  started: step,
});
export const taskReported = taskEvent('reported', 'The unit has reported its result to the issuer', {
  status: 'reported',
  endedBy: 'issuer',
  acknowledged: step,
  reported: { ...step, text: 'ดำเนินการแล้ว' },
});
export const taskReturned = taskEvent('returned', 'The issuer wants the report mended', {
  status: 'returned',
  endedBy: 'issuer',
  acknowledged: step,
  reported: { ...step, text: 'ดำเนินการแล้ว' },
  returned: { at: step.at, by: 'person_sample-district-officer-3703', reason: 'ขอจำนวนครัวเรือน' },
});
export const taskCompleted = taskEvent('completed', 'Nothing more is owed', {
  status: 'completed',
  acknowledged: step,
  completed: step,
});

export const taskAccepted = taskEvent('accepted', 'The unit has said how and by when it will do the work', {
  status: 'acknowledged',
  acknowledged: step,
  accepted: { ...step, plan: 'สำรวจทุกหมู่บ้านภายในสัปดาห์', finishOn: '2025-03-14' },
});
export const taskPartiallyReported = taskEvent(
  'partially-reported',
  'The unit has reported on one order; others are still to be reported on',
  {
    status: 'in-progress',
    endedBy: 'issuer',
    acknowledged: step,
    reports: [{ ...step, order: 1, text: 'ดำเนินการแล้ว', values: [{ name: 'จำนวนครัวเรือน', value: 120 }] }],
  },
);
export const taskDelegated = taskEvent('delegated', 'A post of the unit does the work, or no longer does', {
  delegated: { ...step, postId: 'post_05370301-officer', note: null },
});
export const taskDisowned = taskEvent('disowned', 'The unit says that the task is not its own to do', {
  disowned: { ...disowned, answered: null },
});
export const taskKept = taskEvent('kept', 'The unit has been answered that the task is its own to do', {
  disowned: { ...disowned, answered: { ...handed, answer: 'kept' } },
});
export const taskTransferred = taskEvent('transferred', 'The task has been handed to another unit, which begins anew', {
  unitId: 'unit_05370302',
  ownerPath: ['unit_moi', 'unit_37', 'unit_3703', 'unit_05370302'],
  transferred: { ...handed, from: 'unit_05370301', to: 'unit_05370302', count: 1 },
});
export const taskExempted = taskEvent('exempted', 'The issuer wants nothing more of the unit: the task ends undone', {
  status: 'completed',
  ended: {
    kind: 'exempted',
    at: handed.at,
    actor: issuersOfficer,
    reason: 'ไม่มีครัวเรือนในพื้นที่',
    byDirectiveId: null,
  },
});
export const taskWithdrawn = taskEvent(
  'withdrawn',
  'The directive binds the unit no more: the task ends undone, whatever was done on it stays told',
  {
    status: 'completed',
    ended: { kind: 'withdrawn', at: handed.at, actor: issuersOfficer, reason: 'ส่งผิดฉบับ', byDirectiveId: null },
  },
);
const amendment = {
  revision: 2,
  at: handed.at,
  what: ['orders'],
  needsAcknowledgement: true,
  acknowledged: null,
};
export const taskAmended = taskEvent('amended', 'What the unit owes, or by when, was changed', {
  status: 'acknowledged',
  acknowledged: step,
  amendment,
});
export const taskReacknowledged = taskEvent('reacknowledged', 'The unit has taken note of what was changed', {
  status: 'acknowledged',
  acknowledged: step,
  amendment: { ...amendment, acknowledged: { at: '2025-03-06T05:00:00.000Z', by: step.by } },
});
const asked = {
  askedAt: step.at,
  askedBy: step.by,
  wantedDueAt: '2025-03-31T09:30:00.000Z',
  reason: 'รอข้อมูลจากหมู่บ้าน',
};
export const taskExtensionAsked = taskEvent('extension-asked', 'The unit asks for more time', {
  status: 'acknowledged',
  acknowledged: step,
  extension: { ...asked, state: 'asked', decidedAt: null, decidedBy: null, agreedDueAt: null, decision: null },
});
export const taskExtensionDecided = taskEvent(
  'extension-decided',
  'The unit was given more time, or refused it; a limit that was extended keeps what it was before',
  {
    status: 'acknowledged',
    acknowledged: step,
    extension: {
      ...asked,
      state: 'granted',
      decidedAt: handed.at,
      decidedBy: issuersOfficer,
      agreedDueAt: '2025-03-28T09:30:00.000Z',
      decision: null,
    },
    clocks: { complete: { ...clock, dueAt: '2025-03-28T09:30:00.000Z', originalDueAt: clock.dueAt } },
  },
);
export const taskReminded = taskEvent('reminded', 'The unit was reminded of what it still owes', {
  reminded: { at: handed.at, by: issuersOfficer, step: 'acknowledge', count: 1 },
});
export const taskRescheduled = taskEvent(
  'rescheduled',
  'A unit above was given more time, and with it those whose limits are derived from its own',
  {
    clocks: {
      complete: {
        ...clock,
        dueAt: '2025-03-26T09:30:00.000Z',
        derived: { deadline: 0, writtenDueAt: '2025-03-20T09:30:00.000Z' },
      },
    },
  },
);
export const taskRelayed = taskEvent('relayed', 'The unit has passed the directive on with a letter of its own', {
  obligations: { relay: true, act: false },
  rootDirectiveId: example.directiveId,
  relayed: { ...step, directiveId: 'directive_01957aaa-0000-7000-8000-000000000002', covers: 7, expected: 8 },
});
const period = { ordinal: 2, from: '2025-03-15', dueAt: '2025-03-21T09:30:00.000Z', last: false };
export const taskPeriodClosed = defineEvent({
  type: 'wian.task.period-closed.v1',
  topic: topics.task,
  summary: 'Of a report that is wanted again and again, one time is over, reported on or missed; the next one runs',
  data: taskPeriodClosedField,
  example: {
    ...{ ...example, status: 'in-progress', endedBy: 'issuer', acknowledged: step, period, closedPeriods: 1 },
    closed: {
      ...{ ordinal: 1, dueAt: '2025-03-14T09:30:00.000Z', outcome: 'reported' },
      report: { ...step, text: 'ดำเนินการแล้ว' },
    },
  },
  orgPath: orgPathOfTask,
});
export const taskUndone = defineEvent({
  type: 'wian.task.undone.v1',
  topic: topics.task,
  summary: 'Who took the last step has taken it back: the task is as it was before',
  data: taskUndoneField,
  example: { ...example, undone: { ...step, step: 'acknowledge' } },
  orgPath: orgPathOfTask,
});

export const taskEscalated = stepEvent('escalated', 'A step of a clock was due, and its target is told', fired);
export const taskEscalationSkipped = stepEvent(
  'escalation-skipped',
  'A step of a clock was due, but could not fire',
  skipped,
);

export const taskEvents = [
  taskAssigned,
  taskRegistered,
  taskAcknowledged,
  taskStarted,
  taskReported,
  taskReturned,
  taskCompleted,
  taskAccepted,
  taskPartiallyReported,
  taskDelegated,
  taskDisowned,
  taskKept,
  taskTransferred,
  taskExempted,
  taskWithdrawn,
  taskAmended,
  taskReacknowledged,
  taskExtensionAsked,
  taskExtensionDecided,
  taskReminded,
  taskRescheduled,
  taskRelayed,
  taskPeriodClosed,
  taskUndone,
  taskEscalated,
  taskEscalationSkipped,
] as const;
export type TaskEvent = EventOf<(typeof taskEvents)[number]>;
