import { err, failPoint, ok, uuidV7 } from '@wian/kernel';
import type { AggregateChange, Commit, CommitLog, CommitRequest, IdSource, Result, Versioned } from '@wian/kernel';
import type { ClientSession, Connection } from 'mongoose';
import { collectionNameOf, collectionOf } from '../mongo/collections.js';
import { inTransaction, isDuplicateKey } from '../mongo/transactions.js';
import { commitConflict } from './commit-conflict.js';
import { commitModel } from './commit.schema.js';
import { type EventTypes, prepareCommit } from './prepare-commit.js';

/** An aggregate's document: its state beside `_id` and the version of its last event. */
interface StoredAggregate {
  readonly _id: string;
  readonly v: number;
  readonly [field: string]: unknown;
}

/** The state of a stored document, as its decider knows it. */
export function stateOf<State>(document: StoredAggregate): Versioned<State> {
  const { _id, v, ...state } = document;
  return { state: state as State, version: v };
}

/** One MongoDB transaction a commit: the documents by `_id` and one commit document that carries the lock. */
export class MongoCommitLog implements CommitLog {
  constructor(
    private readonly connection: Connection,
    private readonly types: EventTypes,
    private readonly onCommit: () => void = () => undefined,
    private readonly ids: IdSource = uuidV7,
  ) {}

  async load<State>(aggregate: string, aggregateId: string): Promise<Versioned<State> | undefined> {
    const found = await this.collection(aggregate).findOne({ _id: aggregateId });
    return found ? stateOf<State>(found) : undefined;
  }

  async commit(request: CommitRequest): Promise<Result<Commit>> {
    const commit = prepareCommit(request, this.types, this.ids);
    try {
      await inTransaction(this.connection, (session) => this.write(commit, request.changes, session));
    } catch (error) {
      if (isDuplicateKey(error)) return err(commitConflict(commit.events.map(({ id }) => id)));
      throw error;
    }
    failPoint('commit.after');
    this.onCommit();
    return ok(commit);
  }

  private async write(commit: Commit, changes: readonly AggregateChange[], session: ClientSession): Promise<void> {
    const { id, ...rest } = commit;
    await commitModel(this.connection).collection.insertOne({ _id: id as never, ...rest, pending: true }, { session });
    for (const [aggregate, group] of groupByKind(changes)) {
      await this.collection(aggregate).bulkWrite(group.map(replacement), { session, ordered: true });
    }
    failPoint('commit.before');
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

function replacement({ aggregateId, expectedVersion, events, state }: AggregateChange) {
  return {
    replaceOne: {
      filter: { _id: aggregateId },
      replacement: { ...state, v: expectedVersion + events.length },
      upsert: true,
    },
  };
}
