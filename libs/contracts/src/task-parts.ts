import { z } from 'zod';
import {
  directiveIdField,
  instantField,
  localDateField,
  personIdField,
  postIdField,
  unitIdField,
  wordField,
} from './fields.js';

/** A step taken: when and by whom. */
export const stepField = z.object({ at: instantField, by: personIdField });

/** A file that the task's service keeps, named by what it holds (SHA-256 in hex). */
export const fileRefField = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** As its sender called it. */
  name: z.string().min(1),
  /** By its bytes, not by its name. */
  mediaType: z.string().min(1),
  bytes: z.int().min(1),
});
export type FileRef = z.infer<typeof fileRefField>;

/** An acknowledgement that another unit has entered for one without computers. */
export const onBehalfField = z.object({
  /** Unit and post of who entered it. */
  unitId: unitIdField,
  postId: postIdField,
  /** Why the unit did not do it itself, e.g. `no-computer`; more may be added. */
  why: wordField,
  /** How it is known that the unit has taken note: who was told, when and how. */
  evidence: z.object({ text: z.string().min(1), files: z.array(fileRefField).optional() }),
});
export type OnBehalf = z.infer<typeof onBehalfField>;

/** What a report states apart from its text, such as a number of households. */
export const reportValueField = z.object({
  name: z.string().min(1),
  value: z.union([z.string(), z.number(), z.boolean()]),
});

/** What stands beside the text of a report. */
export const reportParts = {
  /** `result`, or `nil`: there was nothing to report; more may be added. Absent = `result`. */
  kind: wordField.optional(),
  values: z.array(reportValueField).optional(),
  files: z.array(fileRefField).optional(),
};

/** The last report on one order alone; the whole is reported once every order is. */
export const reportField = stepField.extend({ text: z.string().min(1), ...reportParts });
export type Report = z.infer<typeof reportField>;

/** One time for which a report was wanted, and what became of it. */
export const closedPeriodField = z.object({
  ordinal: z.int().min(1),
  dueAt: instantField,
  /** `reported`, `nil` or `missed`: the next one had begun before it was reported on; more may be added. */
  outcome: wordField,
  /** Null where it was missed. */
  report: reportField.nullable(),
});
export type ClosedPeriod = z.infer<typeof closedPeriodField>;

export const orderReportField = stepField.extend({ order: z.int().min(1), text: z.string().min(1), ...reportParts });

export type OrderReport = z.infer<typeof orderReportField>;

/** What may be known of a task besides its steps; all absent until it happens. */
export const taskParts = {
  /** The first directive of the chain where each level issues its own; absent where one directive reaches every level. */
  rootDirectiveId: directiveIdField.optional(),
  /**
   * Where a report is wanted again and again: the time that it is wanted for now. Those before it were closed, each by an
   * event of its own.
   */
  period: z
    .object({
      /** 1 = the first of the rule. */
      ordinal: z.int().min(1),
      /** The day on which it begins. */
      from: localDateField,
      dueAt: instantField,
      /** None comes after it: its report is judged, and the task ends, as where one report is wanted. */
      last: z.boolean(),
    })
    .optional(),
  /** How many are closed; absent = none. */
  closedPeriods: z.int().min(1).optional(),
  /** The last directive by which the unit has passed this on, and how many of those below it that reaches. */
  relayed: stepField
    .extend({
      directiveId: directiveIdField,
      /** Addressed units below it that its directives reach, this one and the earlier ones. */
      covers: z.int().min(0),
      /** Addressed units below it; more than `covers`: it was passed on in part. */
      expected: z.int().min(0),
      /** Those by which it had passed it on before, the oldest first. */
      earlier: z.array(directiveIdField).min(1).optional(),
    })
    .optional(),
  /** The unit has agreed to do it, how, and by which day. */
  accepted: stepField.extend({ plan: z.string().min(1), finishOn: localDateField.nullable() }).optional(),
  /** The last report of each order that was reported on by itself. */
  reports: z.array(orderReportField).optional(),
  /** The post of the unit that does the work. */
  delegated: stepField.extend({ postId: postIdField, note: z.string().nullable() }).optional(),
  /** Units from the top of the tree to `unitId`, where it is no longer the recipient. */
  ownerPath: z.array(unitIdField).min(1).optional(),
  /** The last time that it was handed to another unit; `count`: how often in all. */
  transferred: stepField
    .extend({ from: unitIdField, to: unitIdField, reason: z.string().min(1), count: z.int().min(1) })
    .optional(),
  /** The unit says that it is not its own to do, and what it was answered: `kept`, `transferred`, `exempted`. */
  disowned: stepField
    .extend({
      reason: z.string().min(1),
      suggestedUnitId: unitIdField.nullable(),
      answered: stepField.extend({ answer: wordField, reason: z.string().min(1) }).nullable(),
    })
    .optional(),
  /** The last time that the unit asked for more time, and what it was answered. */
  extension: z
    .object({
      /** `asked`, `granted`, `refused`, or `lapsed`: the work was done, or handed over, before it was decided. */
      state: wordField,
      askedAt: instantField,
      askedBy: personIdField,
      wantedDueAt: instantField,
      reason: z.string().min(1),
      decidedAt: instantField.nullable(),
      decidedBy: personIdField.nullable(),
      /** Until when the work may take; null unless granted. The limit before is in the clock. */
      agreedDueAt: instantField.nullable(),
      /** What was said with the decision. */
      decision: z.string().min(1).nullable(),
    })
    .optional(),
  /** The last time that the unit was reminded of what it owes; `step`: of what, `count`: how often in all. */
  reminded: stepField.extend({ step: wordField, count: z.int().min(1) }).optional(),
  /** The last change to the directive that touches this task; what was done on the task before stays told. */
  amendment: z
    .object({
      /** Of the directive. */
      revision: z.int().min(2),
      at: instantField,
      /** `orders`, `deadlines`; more may be added. */
      what: z.array(wordField),
      needsAcknowledgement: z.boolean(),
      /** Who of the unit has taken note of it, where that is asked. */
      acknowledged: stepField.extend({ onBehalf: onBehalfField.optional() }).nullable(),
    })
    .optional(),
  /**
   * It ended otherwise than by completion: `exempted`, `withdrawn`, `cancelled`, `superseded`, `recalled`; more may be
   * added. Then it is `completed`, with `completed: null`.
   */
  ended: z
    .object({
      kind: wordField,
      at: instantField,
      /** A person, or the service that did it. */
      actor: z.string().min(1),
      reason: z.string().min(1).nullable(),
      /** The later directive by which it ended. */
      byDirectiveId: directiveIdField.nullable(),
    })
    .optional(),
};
