import { collectionOf, conditionalUpsert, inTransaction, isVoided } from '@wian/persistence';
import type {
  EventWrites,
  NewRow,
  ProjectionStore,
  ProjectionWrites,
  TopicPosition,
  VoidedSubject,
} from '@wian/reporting-application';
import {
  type EntitySet,
  freshnessSet,
  type Generation,
  type Row,
  type TaskHistory,
  taskDaysSet,
} from '@wian/reporting-domain';
import type { ClientSession, Connection } from 'mongoose';
import {
  histories,
  liveGeneration,
  nameOf,
  names,
  positions,
  projectionIn,
  rowsOf,
  type StoredHistory,
  type StoredPosition,
  type StoredRow,
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

  async generationsBehind(today: string): Promise<readonly number[]> {
    const { generations } = await projectionIn(this.connection);
    const behind = generations.map(async ({ number }) =>
      (await histories(this.connection, number).findOne(isDue(today))) ? [number] : [],
    );
    return (await Promise.all(behind)).flat();
  }

  async oldestPendingDay(today: string): Promise<string | undefined> {
    const stored = histories(this.connection, await liveGeneration(this.connection));
    const pending = stored.find({ pendingFrom: { $lte: today } });
    const [oldest] = await pending.sort({ pendingFrom: 1 }).limit(1).toArray();
    return oldest?.pendingFrom;
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

  async histories(taskIds: readonly string[]): Promise<ReadonlyMap<string, TaskHistory>> {
    const found = await this.stored.find({ _id: { $in: [...taskIds] } }, this.options).toArray();
    return new Map(found.map((each) => [each._id, historyOf(each)]));
  }

  async pendingHistories(today: string, limit: number): Promise<readonly TaskHistory[]> {
    const pending = this.stored.find(isDue(today), this.options);
    return (await pending.limit(limit).toArray()).map(historyOf);
  }

  async saveHistories(saved: readonly TaskHistory[]): Promise<void> {
    if (saved.length === 0) return;
    const writes = saved.map((history) => ({
      replaceOne: { filter: { _id: history.taskId }, replacement: { ...history }, upsert: true },
    }));
    await this.stored.bulkWrite(writes, this.options);
  }

  async removeDaysAfter(taskId: string, day: string): Promise<void> {
    const later = { $gt: `${taskId}@${day}`, $lte: `${taskId}@9999-12-31` };
    await rowsOf(this.connection, taskDaysSet, this.generation).deleteMany({ _id: later }, this.options);
  }

  async removeVoided(set: EntitySet, { subject, ...by }: VoidedSubject): Promise<void> {
    // Keys of parts begin with the subject; a bar is behind whatever follows it there.
    const near = { _id: { $gte: subject, $lt: `${subject}|` } };
    const found = await rowsOf(this.connection, set, this.generation)
      .find(near, this.options)
      .project<StoredRow>(guards)
      .toArray();
    const gone = found.filter((row) => isOf(subject, row._id) && isVoided(row, by)).map(({ _id }) => _id);
    if (gone.length > 0)
      await rowsOf(this.connection, set, this.generation).deleteMany({ _id: { $in: gone } }, this.options);
  }

  async removeHistory(taskId: string): Promise<void> {
    await this.stored.deleteOne({ _id: taskId }, this.options);
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
    return histories(this.connection, this.generation);
  }

  private get options() {
    return { session: this.session };
  }
}

const isDue = (today: string) => ({ $or: [{ pendingFrom: { $lte: today } }, { writtenTo: { $gt: today } }] });

const guards = { epoch: 1, v: 1 };

/** `task_A`, `task_A:acknowledge:remind` and `task_A@2025-03-06`, and not `task_A2`. */
const isOf = (subject: string, key: string): boolean => key === subject || /^[:@]/.test(key.slice(subject.length));

const historyOf = ({ _id, ...history }: StoredHistory): TaskHistory => history;

function keyOf(set: EntitySet, row: Row): string {
  const key = row[set.key];
  if (typeof key === 'string') return key;
  throw new Error(`a row of ${set.name} has no ${set.key}`);
}
