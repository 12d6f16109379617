import { isOfOwner, type Receipt, type ReceiptCount, type ReceiptStore } from '@wian/assignment-application';
import { inTransaction, isDuplicateKey } from '@wian/persistence';
import type { ClientSession, Connection } from 'mongoose';
import { receipts, type StoredReceipt, tasks } from './assignment-collections.js';

/** Receipts as rows of their own, inserted and never changed. */
export class MongoReceiptStore implements ReceiptStore {
  constructor(private readonly connection: Connection) {}

  async record(found: readonly Receipt[]): Promise<void> {
    await inTransaction(this.connection, async (session) => {
      const fresh = await this.newOf([...new Map(found.map((receipt) => [receipt.id, receipt])).values()], session);
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

  /** Those that are not there yet; one that is there with other content is no repeat but a fault, and throws. */
  private async newOf(found: readonly Receipt[], session: ClientSession): Promise<readonly Receipt[]> {
    const ids = found.map(({ id }) => id);
    const kept = await receipts(this.connection)
      .find({ _id: { $in: ids } }, { session })
      .toArray();
    const byId = new Map(kept.map((receipt) => [receipt._id, receipt]));
    return found.filter((receipt) => {
      const same = byId.get(receipt.id);
      if (same && !isSame(receipt, same)) {
        throw new Error(`receipt ${receipt.id} was recorded with other content: expected one fact per id`);
      }
      return !same;
    });
  }

  private async placed(found: readonly Receipt[]): Promise<StoredReceipt[]> {
    const ids = [...new Set(found.map(({ taskId }) => taskId))];
    const known = await tasks(this.connection)
      .find({ _id: { $in: ids } }, { projection: { level: 1, obligations: 1, unitId: 1, recipientUnitId: 1 } })
      .toArray();
    const byId = new Map(known.map((task) => [task._id, task]));
    return found.map(({ id, ...receipt }) => {
      const task = byId.get(receipt.taskId);
      if (!task) throw new Error(`receipt ${id} is of ${receipt.taskId}, which this service has never made`);
      const { level, obligations } = task;
      return { _id: id, ...receipt, level, relaying: obligations.relay, ofOwner: isOfOwner(receipt, task) };
    });
  }
}

const fields = ['kind', 'taskId', 'directiveId', 'unitId', 'channel', 'at', 'postId', 'personId'] as const;
const isSame = (receipt: Receipt, stored: StoredReceipt): boolean =>
  fields.every((field) => receipt[field] === stored[field]);
