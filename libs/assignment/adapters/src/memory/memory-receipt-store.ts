import {
  newReceipts,
  placeOf,
  type Receipt,
  type ReceiptCount,
  type ReceiptPlace,
  type ReceiptStore,
} from '@wian/assignment-application';
import type { Task } from '@wian/contracts';

/** ReceiptStore in memory. */
export class MemoryReceiptStore implements ReceiptStore {
  private readonly kept = new Map<string, Receipt & ReceiptPlace>();

  constructor(private readonly tasks: () => readonly Task[]) {}

  async record(found: readonly Receipt[]): Promise<void> {
    this.keep(newReceipts(found, this.kept));
  }

  async recordFirst(receipt: Receipt): Promise<void> {
    if (!this.kept.has(receipt.id)) this.keep([receipt]);
  }

  async countByLevel(directiveId: string): Promise<readonly ReceiptCount[]> {
    const counts = new Map<string, { readonly place: Omit<ReceiptCount, 'count'>; readonly tasks: Set<string> }>();
    for (const { level, relaying, kind, ofOwner, ...receipt } of this.kept.values()) {
      if (receipt.directiveId !== directiveId || !ofOwner) continue;
      const place = { level, relaying, kind };
      const name = JSON.stringify(place);
      const { tasks } = counts.get(name) ?? { tasks: new Set<string>() };
      counts.set(name, { place, tasks: tasks.add(receipt.taskId) });
    }
    return [...counts.values()].map(({ place, tasks }) => ({ ...place, count: tasks.size }));
  }

  /** The tasks of the directive that were opened by who owes them. */
  opened(directiveId: string): ReadonlySet<string> {
    const ofOwners = [...this.kept.values()].filter(({ kind, ofOwner }) => kind === 'opened' && ofOwner);
    return new Set(ofOwners.flatMap((receipt) => (receipt.directiveId === directiveId ? [receipt.taskId] : [])));
  }

  private keep(fresh: readonly Receipt[]): void {
    const placed = fresh.map((receipt) => ({ ...receipt, ...placeOf(receipt, this.taskOf(receipt)) }));
    for (const receipt of placed) this.kept.set(receipt.id, receipt);
  }

  private taskOf({ taskId }: Receipt): Task | undefined {
    return this.tasks().find((each) => each.taskId === taskId);
  }
}
