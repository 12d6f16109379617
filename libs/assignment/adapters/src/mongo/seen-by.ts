import { asksOf, type TaskAsk, watchersOf } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';

interface Derived {
  readonly watch: readonly string[];
  /** Absent where nothing waits: the index holds only those tasks where something does. */
  readonly asks?: readonly TaskAsk[];
}

/** What is stored beside a task for its queries: one list to look in for all who may see it, and what waits for an answer. */
export function derivedOfTask(task: Task): Derived {
  const asks = asksOf(task);
  return { watch: watchersOf(task), ...(asks.length > 0 ? { asks } : {}) };
}

/** The same as `maySeeTask`, as a filter. */
export const seenBy = (units: readonly string[]) => ({ 'derived.watch': { $in: [...units] } });
