import type { Task } from '@wian/contracts';
import type { LevelCount, Page, PageRequest, TaskFilter, TaskQueries, Visible } from '@wian/assignment-application';
import { decodeCursor, encodeCursor } from '@wian/http';
import { stateOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { tasks } from './assignment-collections.js';

/**
 * Lists over the tasks' own documents, paged by id: nothing is lost or repeated while they change. The id is asked for as
 * `taskId`: the local store scans the collection for `_id` beside another field.
 */
export class MongoTaskQueries implements TaskQueries {
  constructor(private readonly connection: Connection) {}

  /** Newest directive first. */
  async list(query: TaskFilter & PageRequest & { readonly visible: Visible }): Promise<Page<Task>> {
    const { directive, unit, status, visible, limit, cursor } = query;
    const before = decodeCursor(z.string(), cursor);
    const filter = {
      ...(directive === undefined ? {} : { directiveId: directive }),
      ...(unit === undefined ? {} : { unitId: unit }),
      ...(status === undefined ? {} : { status }),
      ...(visible === 'everywhere' ? {} : seenBy(visible)),
      ...(before === undefined ? {} : { taskId: { $lt: before } }),
    };
    const found = await tasks(this.connection)
      .find(filter)
      .sort({ taskId: -1 })
      .limit(limit + 1)
      .toArray();
    return pageOf(
      found.map((stored) => stateOf<Task>(stored).state),
      limit,
    );
  }

  async children({ directive, parent, limit, cursor }: PageRequest & { directive: string; parent: string | null }) {
    const after = decodeCursor(z.string(), cursor);
    const found = await tasks(this.connection)
      .find({
        directiveId: directive,
        parentTaskId: parent,
        ...(after === undefined ? {} : { taskId: { $gt: after } }),
      })
      .sort({ taskId: 1 })
      .limit(limit + 1)
      .toArray();
    const { items, next } = pageOf(
      found.map((stored) => stateOf<Task>(stored).state),
      limit,
    );
    const counts = await this.childrenOf(directive, items);
    return { items: items.map((task) => ({ ...task, children: counts.get(task.taskId) ?? 0 })), next };
  }

  async countByLevel(directive: string): Promise<readonly LevelCount[]> {
    const key = { level: '$level', relaying: '$obligations.relay', status: '$status' };
    const groups = await tasks(this.connection)
      .aggregate<{ _id: Omit<LevelCount, 'count'>; count: number }>([
        { $match: { directiveId: directive } },
        { $group: { _id: key, count: { $sum: 1 } } },
      ])
      .toArray();
    return groups.map(({ _id, count }) => ({ ..._id, count }));
  }

  private async childrenOf(directiveId: string, parents: readonly Task[]): Promise<ReadonlyMap<string, number>> {
    const parentTaskId = { $in: parents.map(({ taskId }) => taskId) };
    const groups = await tasks(this.connection)
      .aggregate<{ _id: string; count: number }>([
        { $match: { directiveId, parentTaskId } },
        { $group: { _id: '$parentTaskId', count: { $sum: 1 } } },
      ])
      .toArray();
    return new Map(groups.map(({ _id, count }) => [_id, count]));
  }
}

/** The same as `maySeeTask`, as a filter. */
const seenBy = (units: readonly string[]) => ({
  $or: [{ path: { $in: [...units] } }, { issuerUnitId: { $in: [...units] } }],
});

/** One more than the page was asked for: its presence tells that there is a next one. */
function pageOf(found: readonly Task[], limit: number): Page<Task> {
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? encodeCursor(items.at(-1)?.taskId) : null };
}
