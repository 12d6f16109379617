import type { Page } from '@wian/assignment-application';
import type { Task } from '@wian/contracts';
import { encodeCursor } from '@wian/http';
import { stateOf } from '@wian/persistence';

type Stored = Parameters<typeof stateOf>[0];

/** One more than the page was asked for was read: its presence tells that there is a next one. */
export function pageOfTasks(
  found: readonly Stored[],
  limit: number,
  placeOf: (task: Task, stored: Stored) => unknown = ({ taskId }) => taskId,
): Page<Task> {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const items = page.map((stored) => stateOf<Task>(stored).state);
  const next = found.length > limit && last ? encodeCursor(placeOf(stateOf<Task>(last).state, last)) : null;
  return { items, next };
}
