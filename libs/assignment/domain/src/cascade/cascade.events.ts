import { defineInternalEvent, directiveField, instantField, unitIdField } from '@wian/contracts';
import { z } from 'zod';
import { snapshotPageField } from './snapshot.js';

const foundField = z.object({ count: z.int(), hash: z.string() });

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
  /**
   * `waiting` for the replica to reach what the officer saw; `held` because the recipients differ from it;
   * `running`: tasks are being made; `complete`: every task of the snapshot is made.
   */
  status: z.enum(['waiting', 'held', 'running', 'complete']),
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
});
export type Cascade = z.infer<typeof cascadeField>;

const cascadeEvent = <Type extends string>(type: Type) => defineInternalEvent(type, cascadeField);

export const cascadeEvents = [
  cascadeEvent('cascade.requested'),
  cascadeEvent('cascade.held'),
  cascadeEvent('cascade.started'),
  cascadeEvent('cascade.advanced'),
] as const;
export const snapshotRecorded = defineInternalEvent('snapshot.recorded', snapshotPageField);

export type CascadeEvent = {
  readonly type: (typeof cascadeEvents)[number]['type'];
  readonly data: Cascade;
};
