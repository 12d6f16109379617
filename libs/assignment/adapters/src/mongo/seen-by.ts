import { watchersOf } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';

/** What is stored beside a task for its queries: one list to look in for all who may see it. */
export const derivedOfTask = (task: Task): { readonly watch: readonly string[] } => ({ watch: watchersOf(task) });

/** The same as `maySeeTask`, as a filter. */
export const seenBy = (units: readonly string[]) => ({ 'derived.watch': { $in: [...units] } });
