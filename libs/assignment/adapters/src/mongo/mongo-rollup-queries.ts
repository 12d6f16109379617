import type { AwaitingFilter, FollowUpQueries, IdsAfter, Page, PageRequest } from '@wian/assignment-application';
import type { NodeId } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import { decodeCursor } from '@wian/http';
import type { Versioned } from '@wian/kernel';
import { stateOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { tasks } from './assignment-collections.js';
import { rollUps } from './rollup-collections.js';
import { pageOfStored } from './task-page.js';

/** What is still owed, by the lists that stand beside each task, and by the figures. */
export class MongoFollowUpQueries implements FollowUpQueries {
  constructor(private readonly connection: Connection) {}

  async awaiting(query: AwaitingFilter & PageRequest): Promise<Page<Versioned<Task>>> {
    const { directive, relayed, step, level, below, limit, cursor } = query;
    const after = decodeCursor(z.string(), cursor);
    const found = await tasks(this.connection)
      .find({
        [relayed ? 'rootDirectiveId' : 'directiveId']: directive,
        'derived.awaits': step,
        ...(level === undefined ? {} : { level }),
        ...(below === undefined ? {} : { path: below, recipientUnitId: { $ne: below } }),
        ...(after === undefined ? {} : { taskId: { $gt: after } }),
      })
      .sort({ taskId: 1 })
      .limit(limit + 1)
      .toArray();
    return pageOfStored(found, limit);
  }

  async openUnder(node: NodeId, { after, limit }: IdsAfter): Promise<readonly string[]> {
    const found = await tasks(this.connection)
      .find(
        { 'derived.openUnder': node, ...(after === undefined ? {} : { taskId: { $gt: after } }) },
        { projection: { taskId: 1 } },
      )
      .sort({ taskId: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ taskId }) => taskId);
  }

  async openBranches(node: NodeId, { after, limit }: IdsAfter): Promise<readonly string[]> {
    const found = await rollUps(this.connection)
      .find(
        { under: node, 'rollUp.state': 'open', ...(after === undefined ? {} : { node: { $gt: after } }) },
        { projection: { node: 1 } },
      )
      .sort({ node: 1 })
      .limit(limit)
      .toArray();
    return found.map((each) => each.node);
  }

  async tasks(taskIds: readonly string[]): Promise<readonly Task[]> {
    const found = await tasks(this.connection)
      .find({ _id: { $in: [...taskIds] } })
      .toArray();
    return found.map((stored) => stateOf<Task>(stored).state).sort((a, b) => (a.taskId < b.taskId ? -1 : 1));
  }
}
