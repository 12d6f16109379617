import {
  asksOf,
  type Awaited,
  awaitedOf,
  type NodeId,
  nodesOf,
  type TaskAsk,
  watchersOf,
} from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';

interface Derived {
  readonly watch: readonly string[];
  /** Absent where nothing waits: the index holds only those tasks where something does. */
  readonly asks?: readonly TaskAsk[];
  /** What it hangs under in the tree. */
  readonly under: readonly NodeId[];
  /** What is still waited for; absent where nothing is. */
  readonly awaits?: readonly Awaited[];
}

/** What is stored beside a task for its queries: one list to look in for all who may see it, what waits for an answer,
 * and its place in the tree. */
export function derivedOfTask(task: Task): Derived {
  const [asks, awaits] = [asksOf(task), awaitedOf(task)];
  return {
    watch: watchersOf(task),
    under: nodesOf(task),
    ...(asks.length > 0 ? { asks } : {}),
    ...(awaits.length > 0 ? { awaits } : {}),
  };
}

/** The same as `maySeeTask`, as a filter. */
export const seenBy = (units: readonly string[]) => ({ 'derived.watch': { $in: [...units] } });
