import type { EarlyRegistrations, Registration } from '@wian/assignment-application';
import { inTransaction } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { earlyRegistrations } from './assignment-collections.js';

/** Early registrations as rows of their own, by the ids of their tasks. */
export class MongoEarlyRegistrations implements EarlyRegistrations {
  constructor(private readonly connection: Connection) {}

  async keep(found: readonly Registration[]): Promise<void> {
    await inTransaction(this.connection, async (session) => {
      await earlyRegistrations(this.connection).bulkWrite(
        found.map(({ taskId, ...rest }) => ({
          updateOne: { filter: { _id: taskId }, update: { $setOnInsert: { taskId, ...rest } }, upsert: true },
        })),
        { session, ordered: true },
      );
    });
  }

  directives(): Promise<readonly string[]> {
    return earlyRegistrations(this.connection).distinct('directiveId');
  }

  async of({ directive, after, limit }: Parameters<EarlyRegistrations['of']>[0]): Promise<readonly Registration[]> {
    const found = await earlyRegistrations(this.connection)
      .find({ directiveId: directive, ...(after === null ? {} : { taskId: { $gt: after } }) })
      .sort({ taskId: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id: _, ...registration }) => registration);
  }

  async remove(taskIds: readonly string[]): Promise<void> {
    await earlyRegistrations(this.connection).deleteMany({ _id: { $in: [...taskIds] } });
  }
}
