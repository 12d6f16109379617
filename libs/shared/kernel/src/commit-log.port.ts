import type { Actor } from './actor.js';
import type { DomainEvent } from './decider.js';
import type { Result } from './result.js';

/** An aggregate as loaded: its state and the version of its last event (1, 2, 3 …). */
export interface Versioned<State> {
  readonly state: State;
  readonly version: number;
}

/** What one aggregate goes through in a commit. */
export interface AggregateChange {
  /** Kind of the aggregate, e.g. `task`: names its collection and begins its id. */
  readonly aggregate: string;
  /** `task_…`: the kind, an underscore, and the rest. */
  readonly aggregateId: string;
  /** Version that the decision was made on; 0 for a new aggregate. */
  readonly expectedVersion: number;
  /** At least one; they become versions `expectedVersion + 1 …`. */
  readonly events: readonly DomainEvent[];
  /** The state after the last of the events. */
  readonly state: object;
}

export interface CommitRequest {
  readonly at: Date;
  readonly actor: Actor;
  /** The request or event that began it all. */
  readonly correlationId: string;
  /** The event that this commit answers, where there is one. */
  readonly causationId?: string;
  /** W3C trace context of the work that commits; the published events carry it on. */
  readonly traceparent?: string;
  readonly changes: readonly AggregateChange[];
}

/** One event as recorded; `id` = `aggregateId:version`, unique for ever. */
export interface RecordedEvent {
  readonly id: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly type: string;
  readonly data: unknown;
}

/** Outbox, history and audit trail in one document. */
export interface Commit {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** No fact of the record: it helps to find log lines, and the chain of hashes leaves it out. */
  readonly traceparent?: string;
  readonly events: readonly RecordedEvent[];
}

/**
 * The one way to change state: every aggregate of a commit changes, or none does.
 * Loses to a concurrent writer with `COMMIT.CONFLICT`; refuses malformed requests by throwing (`MalformedCommitError`).
 */
export interface CommitLog {
  load<State>(aggregate: string, aggregateId: string): Promise<Versioned<State> | undefined>;
  commit(request: CommitRequest): Promise<Result<Commit>>;
}
