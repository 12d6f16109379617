import type { PassQueries } from '@wian/assignment-application';
import type { Task } from '@wian/contracts';
import type { Versioned } from '@wian/kernel';
import type { MemoryReceiptStore } from './memory-receipt-store.js';

/** PassQueries over the documents of a log in memory. */
export class MemoryPassQueries implements PassQueries {
  constructor(
    private readonly tasks: () => readonly Versioned<Task>[],
    private readonly receipts: Pick<MemoryReceiptStore, 'opened'>,
  ) {}

  async tasksOf({ directive, after, limit }: Parameters<PassQueries['tasksOf']>[0]) {
    return this.tasks()
      .filter(({ state: { directiveId, taskId } }) => directiveId === directive && taskId > (after ?? ''))
      .sort((a, b) => (a.state.taskId < b.state.taskId ? -1 : 1))
      .slice(0, limit);
  }

  async openedOf(directive: string): Promise<ReadonlySet<string>> {
    return this.receipts.opened(directive);
  }
}
