import { collectionOf, conditionalUpsert, inTransaction, isDuplicateKey, removeVoided } from '@wian/persistence';
import {
  type EventWrites,
  type NewRow,
  type ProjectionStore,
  type ProjectionWrites,
  TaskKnown,
  type TopicPosition,
  type VoidedSubject,
} from '@wian/reporting-application';
import { type EntitySet, freshnessSet, type Generation, type Row, type TaskRecord } from '@wian/reporting-domain';
import type { ClientSession, Connection } from 'mongoose';
import {
  nameOf,
  names,
  positions,
  projectionIn,
  rowsOf,
  type StoredPosition,
  type StoredRow,
  type StoredTask,
  tasksOf,
} from './report-collections.js';

export class MongoProjectionStore implements ProjectionStore {
  constructor(private readonly connection: Connection) {}

  inTransaction<T>(work: (writes: ProjectionWrites) => Promise<T>): Promise<readonly T[]> {
    return this.forEach(() => true, work);
  }

  /**
   * For what reads the topics again for one generation: writes that one alone, and nothing more once it is built, since
   * from then on it is never to be ahead of the live one.
   */
  ofRebuild(generation: number): EventWrites {
    const isBeingBuilt = ({ number, state }: Generation) => number === generation && state === 'building';
    return {
      inTransaction: (work) => this.forEach(isBeingBuilt, work),
      savePosition: () => Promise.resolve(),
    };
  }

  savePosition({ topic, epoch, position, at }: TopicPosition): Promise<void> {
    const stored: StoredPosition = { _id: topic, epoch, v: position, at };
    return inTransaction(this.connection, (session) =>
      conditionalUpsert(this.connection, names.positions, [stored], session),
    );
  }

  async positions(): Promise<readonly TopicPosition[]> {
    const found = await positions(this.connection).find().toArray();
    return found.map(({ _id, epoch, v, at }) => ({ topic: _id, epoch, position: v, at }));
  }

  async saveFreshness(rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      const _id = keyOf(freshnessSet, row);
      await this.freshnessRows.replaceOne({ _id }, { epoch: 0, v: 0, row }, { upsert: true });
    }
  }

  async freshness(): Promise<readonly Row[]> {
    return (await this.freshnessRows.find().toArray()).map(({ row }) => row);
  }

  /** Which generations there are is read within the transaction: a new one misses nothing that was not there before it. */
  private forEach<T>(isMeant: (generation: Generation) => boolean, work: (writes: ProjectionWrites) => Promise<T>) {
    return inTransaction(this.connection, async (session) => {
      const answers: T[] = [];
      const { generations } = await projectionIn(this.connection, session);
      for (const { number } of generations.filter(isMeant))
        answers.push(await work(new MongoWrites(this.connection, session, number)));
      return answers;
    });
  }

  private get freshnessRows() {
    return collectionOf<StoredRow>(this.connection, names.freshness);
  }
}

class MongoWrites implements ProjectionWrites {
  constructor(
    private readonly connection: Connection,
    private readonly session: ClientSession,
    private readonly generation: number,
  ) {}

  upsert(set: EntitySet, rows: readonly NewRow[]): Promise<void> {
    const stored = rows.map((each) => ({ _id: keyOf(set, each.row), ...each }));
    return conditionalUpsert(this.connection, nameOf(set, this.generation), stored, this.session);
  }

  async tasks(taskIds: readonly string[]): Promise<ReadonlyMap<string, TaskRecord>> {
    if (taskIds.length === 0) return new Map();
    const found = await this.stored.find({ _id: { $in: [...taskIds] } }, this.options).toArray();
    return new Map(found.map((each) => [each._id, recordOf(each)]));
  }

  /** What was read in this transaction is replaced: where another writer was faster, the store refuses it. */
  async saveTasks(records: readonly TaskRecord[]): Promise<void> {
    if (records.length === 0) return;
    const writes = records.map(storedOf).map((replacement) => ({
      replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
    }));
    await this.stored.bulkWrite(writes, this.options);
  }

  async addTasks(records: readonly TaskRecord[]): Promise<void> {
    if (records.length === 0) return;
    try {
      await this.stored.insertMany(records.map(storedOf), this.options);
    } catch (error) {
      throw isDuplicateKey(error) ? new TaskKnown() : error;
    }
  }

  async removeTask(taskId: string): Promise<void> {
    await this.stored.deleteOne({ _id: taskId }, this.options);
  }

  removeVoided(set: EntitySet, { subject, ...by }: VoidedSubject): Promise<void> {
    return removeVoided(this.connection, nameOf(set, this.generation), [{ _id: subject, ...by }], this.session);
  }

  async hasNewer(set: EntitySet, { epoch, v }: { readonly epoch: number; readonly v: number }): Promise<boolean> {
    const newer = { $or: [{ epoch: { $gt: epoch } }, { epoch, v: { $gt: v } }] };
    return (await rowsOf(this.connection, set, this.generation).findOne(newer, this.options)) !== null;
  }

  async removeOlder(set: EntitySet, { epoch, v }: { readonly epoch: number; readonly v: number }): Promise<void> {
    const older = { $or: [{ epoch: { $lt: epoch } }, { epoch, v: { $lt: v } }] };
    await rowsOf(this.connection, set, this.generation).deleteMany(older, this.options);
  }

  private get stored() {
    return tasksOf(this.connection, this.generation);
  }

  private get options() {
    return { session: this.session };
  }
}

export const recordOf = ({ _id, ...stored }: StoredTask): TaskRecord => ({ ...stored, taskId: _id });
const storedOf = ({ taskId, ...record }: TaskRecord): StoredTask => ({ _id: taskId, ...record });

function keyOf(set: EntitySet, row: Row): string {
  const key = row[set.key];
  if (typeof key === 'string') return key;
  throw new Error(`a row of ${set.name} has no ${set.key}`);
}
