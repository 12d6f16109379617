import { newReceipts, placeOf, type Receipt, type ReceiptCount, type ReceiptStore } from '@wian/assignment-application';
import { inTransaction, isDuplicateKey } from '@wian/persistence';
import type { ClientSession, Connection } from 'mongoose';
import { receipts, type StoredReceipt, tasks } from './assignment-collections.js';

/** Receipts as rows of their own, inserted and never changed. */
export class MongoReceiptStore implements ReceiptStore {
  constructor(private readonly connection: Connection) {}

  async record(found: readonly Receipt[]): Promise<void> {
    await inTransaction(this.connection, async (session) => {
      const fresh = newReceipts(found, await this.kept(found, session));
      if (fresh.length > 0) await receipts(this.connection).insertMany(await this.placed(fresh), { session });
    });
  }

  async recordFirst(receipt: Receipt): Promise<void> {
    try {
      await receipts(this.connection).insertMany(await this.placed([receipt]));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async countByLevel(directiveId: string): Promise<readonly ReceiptCount[]> {
    const place = { level: '$level', relaying: '$relaying', kind: '$kind' };
    const perLevel = { level: '$_id.level', relaying: '$_id.relaying', kind: '$_id.kind' };
    const groups = await receipts(this.connection)
      .aggregate<{ _id: Omit<ReceiptCount, 'count'>; count: number }>([
        { $match: { directiveId, ofOwner: true } },
        { $group: { _id: { ...place, taskId: '$taskId' } } },
        { $group: { _id: perLevel, count: { $sum: 1 } } },
      ])
      .toArray();
    return groups.map(({ _id, count }) => ({ ..._id, count }));
  }

  private async kept(found: readonly Receipt[], session: ClientSession): Promise<ReadonlyMap<string, StoredReceipt>> {
    const ids = found.map(({ id }) => id);
    const kept = receipts(this.connection).find({ _id: { $in: ids } }, { session });
    return new Map((await kept.toArray()).map((receipt) => [receipt._id, receipt]));
  }

  private async placed(found: readonly Receipt[]): Promise<StoredReceipt[]> {
    const ids = [...new Set(found.map(({ taskId }) => taskId))];
    const known = await tasks(this.connection)
      .find({ _id: { $in: ids } }, { projection: { level: 1, obligations: 1, unitId: 1, recipientUnitId: 1 } })
      .toArray();
    const byId = new Map(known.map((task) => [task._id, task]));
    return found.map((receipt) => {
      const { id, ...content } = receipt;
      return { _id: id, ...content, ...placeOf(receipt, byId.get(receipt.taskId)) };
    });
  }
}
