import {
  type DirectiveHead,
  headOf,
  type Page,
  type PageRequest,
  type TaskCounts,
  type TaskFilter,
  type TaskQueries,
  type Visible,
} from '@wian/assignment-application';
import { cascadeIdOf, type NodeId } from '@wian/assignment-domain';
import type { Task, TaskStatus } from '@wian/contracts';
import { decodeCursor } from '@wian/http';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { cascades, tasks } from './assignment-collections.js';
import { countIfLate, lateBy } from './late-tasks.js';
import { seenBy } from './seen-by.js';
import { pageOfTasks } from './task-page.js';

/**
 * Lists over the tasks' own documents, paged by id: nothing is lost or repeated while they change. The id is asked for as
 * `taskId`: the local store scans the collection for `_id` beside another field.
 */
export class MongoTaskQueries implements TaskQueries {
  constructor(private readonly connection: Connection) {}

  /** Newest directive first. */
  async list(query: TaskFilter & PageRequest & { readonly visible: Visible }): Promise<Page<Task>> {
    const { directive, unit, statuses, asks, lateAsOf, visible, limit, cursor } = query;
    const before = decodeCursor(z.string(), cursor);
    const filter = {
      ...(directive === undefined ? {} : { directiveId: directive }),
      ...(unit === undefined ? {} : { unitId: unit }),
      ...(statuses === undefined ? {} : { status: { $in: [...statuses] } }),
      ...(asks === undefined ? {} : { 'derived.asks': asks }),
      $and: [visible === 'everywhere' ? {} : seenBy(visible), lateAsOf === undefined ? {} : lateBy(lateAsOf)],
      ...(before === undefined ? {} : { taskId: { $lt: before } }),
    };
    const found = await tasks(this.connection)
      .find(filter)
      .sort({ taskId: -1 })
      .limit(limit + 1)
      .toArray();
    return pageOfTasks(found, limit);
  }

  async children({ node, limit, cursor }: PageRequest & { readonly node: NodeId }): Promise<Page<Task>> {
    const after = decodeCursor(z.string(), cursor);
    const found = await tasks(this.connection)
      .find({ 'derived.under': node, ...(after === undefined ? {} : { taskId: { $gt: after } }) })
      .sort({ taskId: 1 })
      .limit(limit + 1)
      .toArray();
    return pageOfTasks(found, limit);
  }

  async count({ unit, asOf, visible }: Parameters<TaskQueries['count']>[0]): Promise<TaskCounts> {
    const groups = await tasks(this.connection)
      .aggregate<{ _id: TaskStatus; count: number; overdue: number }>([
        { $match: { unitId: unit, ...(visible === 'everywhere' ? {} : seenBy(visible)) } },
        { $group: { _id: '$status', count: { $sum: 1 }, overdue: countIfLate(asOf) } },
      ])
      .toArray();
    return {
      byStatus: Object.fromEntries(groups.map(({ _id, count }) => [_id, count])),
      overdue: groups.reduce((sum, { overdue }) => sum + overdue, 0),
    };
  }

  async directives(directiveIds: readonly string[]): Promise<ReadonlyMap<string, DirectiveHead>> {
    const fields = ['directiveId', 'number', 'subject', 'letterDate', 'urgency', 'action'];
    // Each by its whole name: the local store refuses a projection within a projection.
    const projection = Object.fromEntries(fields.map((field) => [`directive.${field}`, 1]));
    const found = await cascades(this.connection)
      .find({ _id: { $in: directiveIds.map(cascadeIdOf) } }, { projection })
      .toArray();
    return new Map(found.map(({ directive }) => [directive.directiveId, headOf(directive)]));
  }
}
