import type { Scope, TaskRecords, TasksWanted } from '@wian/reporting-application';
import { type TaskRecord, tasksSet } from '@wian/reporting-domain';
import type { Connection } from 'mongoose';
import { type Query, queryOf } from './filter-query.js';
import { recordOf } from './mongo-projection-store.js';
import { liveGeneration, tasksOf } from './report-collections.js';

const FIRST_CHUNK = 200;
const LARGEST_CHUNK = 3_200;

export class MongoTaskRecords implements TaskRecords {
  constructor(private readonly connection: Connection) {}

  /** In chunks that grow: most callers take one page and leave. */
  async *of(wanted: TasksWanted): AsyncGenerator<TaskRecord> {
    const { since } = wanted;
    const conditions = conditionsOf(wanted);
    if (since !== null) yield* await this.sorted([{ _id: { $in: beginningsOf(since) } }, ...conditions], 0);
    let behind: Query[] = since === null ? [] : [{ _id: { $gte: since } }];
    for (let limit = FIRST_CHUNK, more = true; more; limit = Math.min(2 * limit, LARGEST_CHUNK)) {
      const found = await this.sorted([...behind, ...conditions], limit);
      yield* found;
      behind = [{ _id: { $gt: found.at(-1)?.taskId } }];
      more = found.length === limit;
    }
  }

  async one(taskId: string, scope: Scope): Promise<TaskRecord | undefined> {
    const found = await (await this.live()).findOne(allOf([{ _id: { $eq: taskId } }, ...scoped(scope)]));
    return found ? recordOf(found) : undefined;
  }

  /** `limit` 0: all of them. */
  private async sorted(queries: readonly Query[], limit: number): Promise<readonly TaskRecord[]> {
    const found = (await this.live()).find(allOf(queries)).sort({ _id: 1 }).limit(limit);
    return (await found.toArray()).map(recordOf);
  }

  private async live() {
    return tasksOf(this.connection, await liveGeneration(this.connection));
  }
}

const conditionsOf = ({ filter, scope, days: { from, to } }: TasksWanted): readonly Query[] => [
  ...scoped(scope),
  ...(filter ? [queryOf(tasksSet, filter)] : []),
  ...(from === '' ? [] : [{ lastDay: { $gte: from } }]),
  ...(to === '' ? [] : [{ firstDay: { $lte: to } }]),
];

const scoped = (scope: Scope): readonly Query[] =>
  scope !== 'everywhere' && 'path' in scope ? [{ path: { $in: [...scope.path] } }] : [];

/** Ids that it begins with: of tasks of the same directive whose unit's code is shorter. */
function beginningsOf(taskId: string): readonly string[] {
  const shortest = taskId.lastIndexOf('_') + 2;
  return Array.from({ length: Math.max(0, taskId.length - shortest) }, (_, more) => taskId.slice(0, shortest + more));
}

export const allOf = (queries: readonly Query[]) => (queries.length > 0 ? { $and: [...queries] } : {});
