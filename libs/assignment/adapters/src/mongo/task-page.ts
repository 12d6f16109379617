import type { Page } from '@wian/assignment-application';
import type { Task } from '@wian/contracts';
import { encodeCursor } from '@wian/http';
import type { Versioned } from '@wian/kernel';
import { stateOf } from '@wian/persistence';

type Stored = Parameters<typeof stateOf>[0];

/** One more than the page was asked for was read: its presence tells that there is a next one. By task id. */
export function pageOfStored(found: readonly Stored[], limit: number): Page<Versioned<Task>> {
  const items = found.slice(0, limit).map((stored) => stateOf<Task>(stored));
  return { items, next: found.length > limit ? encodeCursor(items.at(-1)?.state.taskId) : null };
}

export function pageOfTasks(found: readonly Stored[], limit: number): Page<Task> {
  const { items, next } = pageOfStored(found, limit);
  return { items: items.map(({ state }) => state), next };
}
