import {
  asksOf,
  type Awaited,
  awaitedOf,
  type NodeId,
  nodesOf,
  openDueOf,
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
  /** The same while it is not completed; absent then. */
  readonly openUnder?: readonly NodeId[];
  /** When the first of its clocks that still run is due; absent where none runs. */
  readonly openDueAt?: string;
  /** What is still waited for; absent where nothing is. */
  readonly awaits?: readonly Awaited[];
}

/** What is stored beside a task for its queries: one list to look in for all who may see it, what waits for an answer,
 * and its place in the tree. */
export function derivedOfTask(task: Task): Derived {
  const [asks, awaits, under, openDueAt] = [asksOf(task), awaitedOf(task), nodesOf(task), openDueOf(task)];
  return {
    watch: watchersOf(task),
    under,
    ...(task.status === 'completed' ? {} : { openUnder: under }),
    ...(openDueAt === undefined ? {} : { openDueAt }),
    ...(asks.length > 0 ? { asks } : {}),
    ...(awaits.length > 0 ? { awaits } : {}),
  };
}

/** The same as `maySeeTask`, as a filter. */
export const seenBy = (units: readonly string[]) => ({ 'derived.watch': { $in: [...units] } });
