import type { EarlyRegistrations, Registration } from '@wian/assignment-application';

/** EarlyRegistrations in memory. */
export class MemoryEarlyRegistrations implements EarlyRegistrations {
  private readonly kept = new Map<string, Registration>();

  async keep(found: readonly Registration[]): Promise<void> {
    for (const each of found) if (!this.kept.has(each.taskId)) this.kept.set(each.taskId, each);
  }

  async directives(): Promise<readonly string[]> {
    return [...new Set([...this.kept.values()].map(({ directiveId }) => directiveId))];
  }

  async of({ directive, after, limit }: Parameters<EarlyRegistrations['of']>[0]): Promise<readonly Registration[]> {
    return [...this.kept.values()]
      .filter(({ directiveId, taskId }) => directiveId === directive && taskId > (after ?? ''))
      .sort((a, b) => (a.taskId < b.taskId ? -1 : 1))
      .slice(0, limit);
  }

  async remove(taskIds: readonly string[]): Promise<void> {
    for (const taskId of taskIds) this.kept.delete(taskId);
  }
}
