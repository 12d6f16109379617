import { z } from 'zod';
import { audienceField } from './audience.js';
import { defineEvent, type EventOf } from './define-event.js';
import { directiveChangeField } from './directive-change.js';
import {
  actionField,
  directiveIdField,
  instantField,
  letterIdField,
  localDateField,
  personIdField,
  unitIdField,
  urgencyField,
  wordField,
} from './fields.js';
import { topics } from './topics.js';

export const orderField = z.object({
  ordinal: z.int().min(1),
  text: z.string().min(1),
  /** null = all addressees of the directive. */
  audience: audienceField.nullable(),
  action: actionField,
});

/** What a letter says of time. Dates and times are in Asia/Bangkok. */
export const deadlineField = z.object({
  kind: z.enum(['report', 'complete', 'confirm', 'event', 'effective-from', 'recurring']),
  /** By precision: `2025-03-20T16:30`, `2025-03-20`, `2025-03`; null unless the anchor gives a date. */
  at: z.string().nullable(),
  precision: z.enum(['minute', 'day', 'month']),
  /** True for ก่อนวันที่. */
  exclusive: z.boolean(),
  /** What `offset` is counted from; `receipt`: the day on which each unit receives it. */
  anchor: z.enum(['absolute', 'receipt', 'letter-date', 'event']),
  offset: z
    .object({ amount: z.int().min(0), unit: z.enum(['hour', 'day', 'working-day', 'week', 'month']) })
    .nullable(),
  /** RFC 5545 RRULE. */
  recurrence: z.string().nullable(),
  /** Ordinal of the order that it belongs to; null = the whole letter. */
  order: z.int().min(1).nullable(),
});
export type Deadline = z.infer<typeof deadlineField>;

/**
 * How written dates are brought forward on the way down, so that each level has time for those below it: by level, how
 * many working days before its superior's own due time a unit of that level is due. A level that is not named, and every
 * level where there is no schedule, is bound by what is written; so is whoever stands directly below the issuer.
 */
export const scheduleField = z.object({ bufferWorkingDays: z.record(z.string(), z.int().min(0).max(60)) });

const branchRuleField = z.object({
  /** `all`, `any` or `quorum` of the branches below, or the `weight` of the units below; more may be added. */
  rule: z.string().regex(/^[a-z][a-z-]*$/, 'expected a word in lower case such as quorum'),
  /** Of `quorum` and `weight`: from how many per cent on; absent = 100. */
  percent: z.int().min(1).max(100).optional(),
});

/** When a branch of the cascade counts as done; absent = when all that is below it is. */
export const rollupField = branchRuleField.extend({
  /** By the level of the unit whose branch it is, where another rule holds there. */
  levels: z.record(z.string(), branchRuleField).optional(),
  /** By type of unit, how much one counts for in a `weight`; 1 where it is not named. */
  weights: z.record(z.string(), z.int().min(0).max(1_000)).optional(),
});

/** What the officer saw when issuing, or when its recipients last changed: assignment must find the same, or holds the cascade. */
export const shownField = z.object({
  /** Highest position of the directory's unit events in the replica that made the preview. */
  position: z.int().min(0),
  count: z.int().min(1),
  /** SHA-256 (hex) over the sorted recipient unit ids, one a line. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a report states apart from its text, a value each. */
export const formFieldField = z.object({
  /** As reports name it. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected a word in lower case such as households'),
  label: z.string().min(1).max(200),
  /** `text`, `number`, `whole-number`, `yes-no`, `date` (2025-03-20); more may be added. */
  kind: wordField,
  required: z.boolean(),
});
export type FormField = z.infer<typeof formFieldField>;

/** Of a directive by which a unit relays another one: what it hangs under. */
export const parentField = z.object({
  /** The directive that reached the unit. */
  directiveId: directiveIdField,
  /** The unit that relays it: the issuer of this one. */
  unitId: unitIdField,
  /** The first of the chain. */
  rootDirectiveId: directiveIdField,
  rootIssuerUnitId: unitIdField,
  /** Who relayed it. */
  by: personIdField,
});

export const directiveField = z.object({
  directiveId: directiveIdField,
  letterId: letterIdField,
  issuerUnitId: unitIdField,
  /** The letter's number, normalised: `อจ 0318/ว 655`. */
  number: z.string().min(1),
  letterDate: localDateField,
  subject: z.string().min(1),
  urgency: urgencyField,
  action: actionField,
  orders: z.array(orderField),
  audience: audienceField,
  /**
   * Whom the officer addressed, where `audience` could not say it so; both are the same units on the tree date. An open
   * expression (see docs/reference/audience): who does not know a part of it goes by `audience`.
   */
  addressed: z.record(z.string(), z.unknown()).optional(),
  /** As read and confirmed; absent in directives of before it was kept. */
  deadlines: z.array(deadlineField).optional(),
  /** Absent = every level is bound by what is written. */
  schedule: scheduleField.optional(),
  rollup: rollupField.optional(),
  /** What reports fill in; absent = nothing but their text is asked. */
  form: z.object({ fields: z.array(formFieldField).min(1).max(50) }).optional(),
  /** `through`: every level at once; `relayed`: each level issues its own relay letter. */
  mode: z.enum(['through', 'relayed']),
  /** Absent unless it relays another directive. Whatever it obliges to, the other does too, and no earlier. */
  parent: parentField.optional(),
  /** The tree is resolved as of this day. */
  treeDate: localDateField,
  shown: shownField,
  /** The second person, where it went to so many that one was needed. */
  approvedBy: personIdField.optional(),
  issuedAt: instantField,
  /** How often it was changed, and one more; absent = 1, as issued. */
  revision: z.int().min(2).optional(),
  /** How it ended: `superseded`, `cancelled` or `withdrawn`; absent = it holds. More may be added. */
  state: wordField.optional(),
  /** The last change; absent = as issued. What stood before it is in the earlier events. */
  change: directiveChangeField.optional(),
});
export type Directive = z.infer<typeof directiveField>;

const example: Directive = {
  directiveId: 'directive_01957aaa-0000-7000-8000-000000000001',
  letterId: 'letter_01957aaa-0000-7000-8000-000000000000',
  issuerUnitId: 'unit_3703',
  number: 'อจ 0318/ว 655',
  letterDate: '2025-03-06',
  subject: 'การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย',
  urgency: 'normal',
  action: 'act',
  orders: [{ ordinal: 1, text: 'ขอให้พิจารณาดำเนินการ', audience: null, action: 'act' }],
  audience: { select: { types: ['subdistrict-municipality', 'sao'], within: 'issuer' } },
  mode: 'through',
  treeDate: '2025-03-06',
  shown: { position: 963, count: 8, hash: 'a'.repeat(64) },
  issuedAt: '2025-03-06T02:00:00.000Z',
};

const directiveEvent = <Name extends string>(name: Name, summary: string, change: Partial<Directive>) =>
  defineEvent({
    type: `wian.directive.${name}.v1` as const,
    topic: topics.directive,
    summary,
    data: directiveField,
    example: { ...example, ...change },
  });

const changed = {
  at: '2025-03-10T03:00:00.000Z',
  by: 'person_sample-district-officer-3703',
  reason: null,
  orders: [],
  deadlines: [],
  added: null,
  removed: null,
  needsAcknowledgement: false,
  byDirectiveId: null,
};
const later = 'directive_01957aaa-0000-7000-8000-000000000009';
const one = { named: [{ name: 'ที่ทำการปกครองอำเภอปทุมราชวงศา', unitCode: '3703' }] };

export const directiveIssued = directiveEvent('issued', 'A confirmed letter became binding on its audience', {});
export const directiveAmended = directiveEvent('amended', 'What it asks, by when, or of whom was changed', {
  revision: 2,
  orders: [{ ordinal: 1, text: 'ขอให้พิจารณาดำเนินการ และรายงานผล', audience: null, action: 'report' }],
  change: { ...changed, kind: 'amended', reason: 'ขอผลด้วย', orders: [1], needsAcknowledgement: true },
});
export const directiveRecipientsAdded = directiveEvent('recipients-added', 'It binds more units than before', {
  revision: 2,
  audience: { union: [example.audience, one] },
  shown: { position: 963, count: 9, hash: 'b'.repeat(64) },
  change: { ...changed, kind: 'recipients-added', added: one },
});
export const directiveSuperseded = directiveEvent('superseded', 'A later directive stands in its place', {
  revision: 2,
  state: 'superseded',
  change: { ...changed, kind: 'superseded', byDirectiveId: later },
});
export const directiveCancelled = directiveEvent('cancelled', 'A later directive has cancelled it', {
  revision: 2,
  state: 'cancelled',
  change: { ...changed, kind: 'cancelled', byDirectiveId: later },
});
export const directiveWithdrawn = directiveEvent('withdrawn', 'Its issuer has taken it back: nothing more is owed', {
  revision: 2,
  state: 'withdrawn',
  change: { ...changed, kind: 'withdrawn', reason: 'ส่งผิดฉบับ' },
});

/** Of a directive that was issued: each carries all of it, as it stands after the change. */
export const directiveChanges = [
  directiveAmended,
  directiveRecipientsAdded,
  directiveSuperseded,
  directiveCancelled,
  directiveWithdrawn,
] as const;
export const directiveEvents = [directiveIssued, ...directiveChanges] as const;
export type DirectiveEvent = EventOf<(typeof directiveEvents)[number]>;
