import type { Task, TaskEvent } from '@wian/contracts';
import { type Awaited, awaitedOf } from './awaited.js';

/** Somebody asks the units to do what they still owe. */
export interface Reminding {
  readonly step: Awaited;
  readonly at: string;
  readonly by: string;
  /** No unit is reminded of a task again within so many hours. */
  readonly hours: number;
}

/** Why a unit is not reminded: it was a short while ago, or it owes that step no more. */
export type LeftOut = 'reminded-lately' | 'not-awaited';

/** The reminder, or why there is none. */
export function remind(task: Task, { step, at, by, hours }: Reminding): TaskEvent | LeftOut {
  if (!awaitedOf(task).includes(step)) return 'not-awaited';
  const last = task.reminded;
  if (last && Date.parse(at) - Date.parse(last.at) < hours * 3_600_000) return 'reminded-lately';
  const data = { ...task, reminded: { at, by, step, count: (last?.count ?? 0) + 1 } };
  return { type: 'wian.task.reminded.v1', data };
}
