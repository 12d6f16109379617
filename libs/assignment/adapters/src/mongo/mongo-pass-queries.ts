import type { PassQueries } from '@wian/assignment-application';
import { taskIdOf } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import type { Versioned } from '@wian/kernel';
import { stateOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { receipts, tasks } from './assignment-collections.js';

/** The tasks of a directive by their ids alone, all of which begin alike: no index is needed for it. */
export class MongoPassQueries implements PassQueries {
  constructor(private readonly connection: Connection) {}

  async tasksOf({ directive, after, limit }: Parameters<PassQueries['tasksOf']>[0]) {
    const first = taskIdOf(directive, 'unit_');
    const found = await tasks(this.connection)
      .find({ _id: { $gt: after ?? first, $lt: `${first}\uffff` } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map((stored): Versioned<Task> => stateOf<Task>(stored));
  }

  async openedOf(directiveId: string): Promise<ReadonlySet<string>> {
    const found = receipts(this.connection).find(
      { directiveId, ofOwner: true, kind: 'opened' },
      { projection: { taskId: 1 } },
    );
    return new Set((await found.toArray()).map(({ taskId }) => taskId));
  }
}
