import { defineInternalEvent, directiveField, instantField, unitIdField } from '@wian/contracts';
import { z } from 'zod';
import { endPassField } from './passes/end.pass.js';
import { passField } from './passes/pass.fields.js';
import { snapshotPageField } from './snapshot.js';

/**
 * `waiting` for the replica to reach what the officer saw; `held` because the recipients differ from it; `resolving`: the
 * pages of its snapshot are being recorded; `running`: tasks are being made; `changing`: every task is made, and a pass
 * goes through them; `complete`: nothing is left to do; `stopped` by an officer until it is resumed; `withdrawing`: its
 * tasks are being ended, and no more are made; `recalling`: the same for those that nobody has opened.
 */
export const cascadeStatusField = z.enum([
  'waiting',
  'held',
  'resolving',
  'running',
  'changing',
  'complete',
  'stopped',
  'withdrawing',
  'withdrawn',
  'recalling',
  'recalled',
]);
export type CascadeStatus = z.infer<typeof cascadeStatusField>;

/** In these the runner has something to do. */
export const movingStatuses: readonly CascadeStatus[] = [
  'waiting',
  'resolving',
  'running',
  'changing',
  'withdrawing',
  'recalling',
];

const foundField = z.object({ count: z.int(), hash: z.string() });

/** What an officer has done to it: when, who and why. */
const steeredField = z.object({ at: instantField, by: z.string().min(1), reason: z.string().min(1) });
export type Steered = z.infer<typeof steeredField>;

/** A cascade whole, after the change. */
export const cascadeField = z.object({
  directive: directiveField,
  /** Of the request that issued the directive: every commit of the cascade carries it on. */
  correlationId: z.string(),
  /** W3C trace context of that request: every commit of the cascade goes on with its trace. */
  traceparent: z.string().optional(),
  /** Units from the top of the tree to the issuer: who may look at it. Empty while waiting. */
  issuerPath: z.array(unitIdField),
  issuerName: z.string().nullable(),
  status: cascadeStatusField,
  requestedAt: instantField,
  /** Addressed units. */
  recipients: z.int(),
  /** Addressed and relaying units: one task each. */
  nodes: z.int(),
  pages: z.int(),
  pagesDone: z.int(),
  tasksMade: z.int(),
  /** Where held: what today's tree gives instead of what was shown. */
  found: foundField.nullable(),
  /** Where held: why the audience cannot be resolved at all. */
  problem: z.string().nullable(),
  /** While it is `resolving`: how many pages are recorded, and of which list. */
  recording: z.object({ hash: z.string(), pages: z.int() }).optional(),
  /** What is still to be done to its tasks, page by page; only the first of them is under way. */
  passes: z.array(passField).optional(),
  /** The last time that it was stopped, from which status, and how it went on. */
  stopped: steeredField
    .extend({ from: z.enum(['waiting', 'resolving', 'running', 'changing']), resumed: steeredField.nullable() })
    .optional(),
  /** When it was recalled; once all tasks were looked at also how many of them ended, and how many it was too late for. */
  recalled: steeredField.extend({ tasks: z.object({ ended: z.int(), tooLate: z.int() }).nullable() }).optional(),
  /** How the directive ended, when and by whom. */
  ended: endPassField.pick({ as: true, at: true, actor: true, reason: true, byDirectiveId: true }).optional(),
});
export type Cascade = z.infer<typeof cascadeField>;

const cascadeEvent = <Type extends string>(type: Type) => defineInternalEvent(type, cascadeField);

export const cascadeEvents = [
  cascadeEvent('cascade.requested'),
  cascadeEvent('cascade.held'),
  cascadeEvent('cascade.resolving'),
  cascadeEvent('cascade.started'),
  cascadeEvent('cascade.advanced'),
  cascadeEvent('cascade.pass-queued'),
  cascadeEvent('cascade.pass-advanced'),
  cascadeEvent('cascade.stopped'),
  cascadeEvent('cascade.resumed'),
  cascadeEvent('cascade.recalled'),
  cascadeEvent('cascade.withdrawn'),
  cascadeEvent('cascade.amended'),
  cascadeEvent('cascade.grown'),
] as const;
export const snapshotRecorded = defineInternalEvent('snapshot.recorded', snapshotPageField);

export type CascadeEvent = {
  readonly type: (typeof cascadeEvents)[number]['type'];
  readonly data: Cascade;
};
