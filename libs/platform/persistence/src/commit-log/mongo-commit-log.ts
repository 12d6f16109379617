import { err, failPoint, ok, uuidV7 } from '@wian/kernel';
import type { AggregateChange, Commit, CommitLog, CommitRequest, IdSource, Result, Versioned } from '@wian/kernel';
import type { ClientSession, Connection } from 'mongoose';
import { collectionNameOf, collectionOf } from '../mongo/collections.js';
import { inTransaction, isDuplicateKey, isOutcomeUnknown } from '../mongo/transactions.js';
import { commitConflict } from './commit-conflict.js';
import { commitModel } from './commit.schema.js';
import { type EventTypes, isUpToDate, prepareCommit } from './prepare-commit.js';

/**
 * What is stored beside the state of one kind of aggregate, so that it can be looked for: a function of the state alone,
 * and no part of it.
 */
export type Derived = Readonly<Record<string, (state: never) => object>>;

/** An aggregate's document: its state beside `_id`, the version of its last event, and what is derived of it. */
interface StoredAggregate {
  readonly _id: string;
  readonly v: number;
  readonly derived?: object;
  readonly [field: string]: unknown;
}

/** The state of a stored document, as its decider knows it. */
export function stateOf<State>(document: StoredAggregate): Versioned<State> {
  const { _id, v, derived: _, ...state } = document;
  return { state: state as State, version: v };
}

/** Another has changed the aggregate since its state was loaded. */
class StaleWriterError extends Error {
  override readonly name = 'StaleWriterError';
}

/** Of one commit whose outcome stays unknown; the driver repeats what is only transient by itself. */
const ATTEMPTS = 3;

/** One MongoDB transaction a commit: the documents by `_id` and one commit document that carries the lock. */
export class MongoCommitLog implements CommitLog {
  constructor(
    private readonly connection: Connection,
    private readonly types: EventTypes,
    private readonly onCommit: () => void = () => undefined,
    private readonly derived: Derived = {},
    private readonly ids: IdSource = uuidV7,
  ) {}

  async load<State>(aggregate: string, aggregateId: string): Promise<Versioned<State> | undefined> {
    const found = await this.collection(aggregate).findOne({ _id: aggregateId });
    return found ? stateOf<State>(found) : undefined;
  }

  async commit(request: CommitRequest): Promise<Result<Commit>> {
    const commit = prepareCommit(request, this.types, this.ids);
    if (!(await this.settle(commit, request.changes))) return err(commitConflict(commit.events.map(({ id }) => id)));
    failPoint('commit.after');
    this.onCommit();
    return ok(commit);
  }

  /**
   * True once the commit stands, false when another has changed one of its aggregates. What an attempt left unknown (its answer
   * was lost, perhaps after the commit) is never guessed: it is read by the commit's id. As the id can stand only once,
   * a further attempt is harmless. Throws when the store stays away: then the outcome is open, and the caller is told so.
   */
  private async settle(commit: Commit, changes: readonly AggregateChange[]): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await inTransaction(this.connection, (session) => this.write(commit, changes, session));
        return true;
      } catch (error) {
        const isTaken = isDuplicateKey(error) || error instanceof StaleWriterError;
        if (!isTaken && !isOutcomeUnknown(error)) throw error;
        if (await this.stands(commit)) return true;
        if (isTaken) return false;
        if (attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async stands({ id }: Commit): Promise<boolean> {
    const found = commitModel(this.connection).collection.findOne({ _id: id as never }, { projection: { _id: 1 } });
    return (await found) !== null;
  }

  private async write(commit: Commit, changes: readonly AggregateChange[], session: ClientSession): Promise<void> {
    const { id, ...rest } = commit;
    await this.refuseStale(changes, session);
    await commitModel(this.connection).collection.insertOne({ _id: id as never, ...rest, pending: true }, { session });
    for (const [aggregate, group] of groupByKind(changes)) {
      await this.collection(aggregate).bulkWrite(
        group.map((change) => this.replacement(change)),
        { session, ordered: true },
      );
    }
    failPoint('commit.before');
  }

  /** What is new needs no look: its document cannot be inserted twice. */
  private async refuseStale(changes: readonly AggregateChange[], session: ClientSession): Promise<void> {
    for (const [aggregate, group] of groupByKind(changes.filter(({ expectedVersion }) => expectedVersion > 0))) {
      const ids = group.map(({ aggregateId }) => aggregateId);
      const found = this.collection(aggregate).find({ _id: { $in: ids } }, { session, projection: { v: 1 } });
      const versions = new Map((await found.toArray()).map(({ _id, v }) => [_id, v]));
      for (const change of group)
        if (!isUpToDate(change, versions.get(change.aggregateId) ?? 0)) throw new StaleWriterError(change.aggregateId);
    }
  }

  private replacement({ aggregate, aggregateId, expectedVersion, events, state }: AggregateChange) {
    const derived = this.derived[aggregate]?.(state as never);
    const document = { ...state, v: expectedVersion + events.length, ...(derived ? { derived } : {}) };
    if (expectedVersion === 0) return { insertOne: { document: { _id: aggregateId, ...document } } };
    return { replaceOne: { filter: { _id: aggregateId }, replacement: document } };
  }

  private collection(aggregate: string) {
    return collectionOf<StoredAggregate>(this.connection, collectionNameOf(aggregate));
  }
}

function groupByKind(changes: readonly AggregateChange[]): Map<string, AggregateChange[]> {
  const groups = new Map<string, AggregateChange[]>();
  for (const change of changes) {
    const group = groups.get(change.aggregate);
    if (group) group.push(change);
    else groups.set(change.aggregate, [change]);
  }
  return groups;
}
