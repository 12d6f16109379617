import { isVoided } from '@wian/persistence';
import {
  type NewRow,
  type ProjectionStore,
  type ProjectionWrites,
  TaskKnown,
  type TopicPosition,
  type VoidedSubject,
} from '@wian/reporting-application';
import { type EntitySet, freshnessSet, type Row, type TaskRecord, tasksSet } from '@wian/reporting-domain';

/** What is stored, by collection and key. Never changed in place, so that whoever has it has it as it was. */
export interface Rows {
  documents: ReadonlyMap<string, unknown>;
}

const POSITIONS = 'positions';
const nameOf = (collection: string, key: string): string => `${collection}|${key}`;
const taskName = (taskId: string): string => nameOf(tasksSet.name, taskId);

/** ProjectionStore in memory, of one generation. A transaction sees the rows as they were at its beginning; of two writers of a row one wins. */
export class MemoryProjectionStore implements ProjectionStore {
  constructor(
    private readonly rows: Rows,
    /** Awaited before every read, write and commit: others may come first. */
    private readonly turn: (what: string) => Promise<void> = async () => undefined,
  ) {}

  async inTransaction<T>(work: (writes: ProjectionWrites) => Promise<T>): Promise<readonly T[]> {
    return [await this.inOne(work)];
  }

  private async inOne<T>(work: (writes: Transaction) => Promise<T>): Promise<T> {
    for (;;) {
      const transaction = new Transaction(this.rows.documents, this.turn);
      const done = await work(transaction);
      await this.turn('commit');
      if (!transaction.commit(this.rows)) continue;
      await this.turn('commit answers');
      return done;
    }
  }

  savePosition(position: TopicPosition): Promise<void> {
    return this.inOne(async (writes) => writes.savePosition(position));
  }

  async positions(): Promise<readonly TopicPosition[]> {
    return this.all<TopicPosition>(POSITIONS);
  }

  saveFreshness(rows: readonly Row[]): Promise<void> {
    return this.inOne(async (writes) => writes.saveFreshness(rows));
  }

  async freshness(): Promise<readonly Row[]> {
    return this.all<NewRow>(freshnessSet.name).map(({ row }) => row);
  }

  private all<Document>(collection: string): Document[] {
    const of = [...this.rows.documents].filter(([name]) => name.startsWith(`${collection}|`));
    return of.map(([, document]) => document as Document);
  }
}

class Transaction implements ProjectionWrites {
  private readonly written = new Map<string, unknown>();

  constructor(
    private readonly seen: ReadonlyMap<string, unknown>,
    private readonly turn: (what: string) => Promise<void>,
  ) {}

  async upsert(set: EntitySet, rows: readonly NewRow[]): Promise<void> {
    await this.turn(`upsert ${set.name}`);
    for (const each of rows) {
      const name = nameOf(set.name, String(each.row[set.key]));
      const stored = this.read(name) as NewRow | undefined;
      if (!stored || isNewer(each, stored)) this.written.set(name, each);
    }
  }

  async tasks(taskIds: readonly string[]): Promise<ReadonlyMap<string, TaskRecord>> {
    await this.turn('tasks');
    const found = taskIds.flatMap((taskId) => {
      const record = this.read(taskName(taskId)) as TaskRecord | undefined;
      return record ? [[taskId, record] as const] : [];
    });
    return new Map(found);
  }

  async saveTasks(records: readonly TaskRecord[]): Promise<void> {
    await this.turn('saveTasks');
    for (const record of records) this.written.set(taskName(record.taskId), record);
  }

  async addTasks(records: readonly TaskRecord[]): Promise<void> {
    await this.turn('addTasks');
    if (records.some(({ taskId }) => this.read(taskName(taskId)) !== undefined)) throw new TaskKnown();
    for (const record of records) this.written.set(taskName(record.taskId), record);
  }

  async removeTask(taskId: string): Promise<void> {
    await this.turn('removeTask');
    this.written.set(taskName(taskId), undefined);
  }

  async removeVoided(set: EntitySet, { subject, ...by }: VoidedSubject): Promise<void> {
    await this.turn('removeVoided');
    const name = nameOf(set.name, subject);
    const row = this.read(name) as NewRow | undefined;
    if (row && isVoided(row, by)) this.written.set(name, undefined);
  }

  async hasNewer(set: EntitySet, than: Version): Promise<boolean> {
    await this.turn('hasNewer');
    const names = [...this.seen.keys(), ...this.written.keys()].filter((name) => name.startsWith(nameOf(set.name, '')));
    return names.some((name) => {
      const row = this.read(name) as NewRow | undefined;
      return row !== undefined && isNewer(row, than);
    });
  }

  async removeOlder(set: EntitySet, than: Version): Promise<void> {
    await this.turn('removeOlder');
    this.removeWhere((name, row) => name.startsWith(nameOf(set.name, '')) && isNewer(than, row));
  }

  private removeWhere(isGone: (name: string, row: NewRow) => boolean): void {
    for (const name of new Set([...this.seen.keys(), ...this.written.keys()])) {
      const row = this.read(name) as NewRow | undefined;
      if (row && isGone(name, row)) this.written.set(name, undefined);
    }
  }

  savePosition(position: TopicPosition): void {
    const name = nameOf(POSITIONS, position.topic);
    const stored = this.read(name) as TopicPosition | undefined;
    if (!stored || isNewer(versionOf(position), versionOf(stored))) this.written.set(name, position);
  }

  saveFreshness(rows: readonly Row[]): void {
    for (const row of rows)
      this.written.set(nameOf(freshnessSet.name, String(row[freshnessSet.key])), { row, epoch: 0, v: 0 });
  }

  /** False, and nothing written, where somebody else has written one of these rows since the beginning. */
  commit(rows: Rows): boolean {
    for (const name of this.written.keys()) if (rows.documents.get(name) !== this.seen.get(name)) return false;
    const documents = new Map(rows.documents);
    for (const [name, document] of this.written) {
      if (document === undefined) documents.delete(name);
      else documents.set(name, document);
    }
    rows.documents = documents;
    return true;
  }

  private read(name: string): unknown {
    return this.written.has(name) ? this.written.get(name) : this.seen.get(name);
  }
}

type Version = Pick<NewRow, 'epoch' | 'v'>;
const isNewer = (a: Version, b: Version): boolean => a.epoch > b.epoch || (a.epoch === b.epoch && a.v > b.v);
const versionOf = ({ epoch, position }: TopicPosition): Version => ({ epoch, v: position });
