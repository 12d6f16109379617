import { isOfOwner, type Receipt, type ReceiptCount, type ReceiptStore } from '@wian/assignment-application';
import type { Task } from '@wian/contracts';

/** ReceiptStore in memory. */
export class MemoryReceiptStore implements ReceiptStore {
  readonly receipts = new Map<string, Receipt>();

  constructor(private readonly tasks: () => readonly Task[]) {}

  async record(found: readonly Receipt[]): Promise<void> {
    for (const receipt of found) {
      const same = this.receipts.get(receipt.id);
      if (same && JSON.stringify(same) !== JSON.stringify(receipt))
        throw new Error(`receipt ${receipt.id} was recorded with other content: expected one fact per id`);
      this.taskOf(receipt);
    }
    for (const receipt of found) this.receipts.set(receipt.id, receipt);
  }

  async recordFirst(receipt: Receipt): Promise<void> {
    this.taskOf(receipt);
    if (!this.receipts.has(receipt.id)) this.receipts.set(receipt.id, receipt);
  }

  async countByLevel(directiveId: string): Promise<readonly ReceiptCount[]> {
    const counts = new Map<string, Omit<ReceiptCount, 'count'> & { readonly tasks: Set<string> }>();
    for (const receipt of this.receipts.values()) {
      const task = this.taskOf(receipt);
      if (receipt.directiveId !== directiveId || !isOfOwner(receipt, task)) continue;
      const place = { level: task.level, relaying: task.obligations.relay, kind: receipt.kind };
      const name = JSON.stringify(place);
      const known = counts.get(name) ?? { ...place, tasks: new Set<string>() };
      counts.set(name, { ...known, tasks: known.tasks.add(task.taskId) });
    }
    return [...counts.values()].map(({ tasks, ...place }) => ({ ...place, count: tasks.size }));
  }

  private taskOf({ id, taskId }: Receipt): Task {
    const task = this.tasks().find((each) => each.taskId === taskId);
    if (!task) throw new Error(`receipt ${id} is of ${taskId}, which this service has never made`);
    return task;
  }
}
