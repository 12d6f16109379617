import type { TaskStatus } from '../api/types.js';
import { isOverdue, type Clocked } from '../task/due.js';

export const tabs = ['todo', 'acknowledged', 'done', 'overdue'] as const;
export type Tab = (typeof tabs)[number];

export const isTab = (value: unknown): value is Tab => tabs.some((tab) => tab === value);

const tabOfStatus: Readonly<Record<TaskStatus, Exclude<Tab, 'overdue'>>> = {
  assigned: 'todo',
  returned: 'todo',
  acknowledged: 'acknowledged',
  'in-progress': 'acknowledged',
  reported: 'acknowledged',
  completed: 'done',
};

/** Every task is in exactly one of the first three tabs; what is overdue is in the fourth besides. */
export function sortIntoTabs<Task extends Clocked>(items: readonly Task[], asOf: string): Record<Tab, Task[]> {
  const sorted: Record<Tab, Task[]> = { todo: [], acknowledged: [], done: [], overdue: [] };
  for (const task of items) {
    sorted[tabOfStatus[task.status]].push(task);
    if (isOverdue(task, asOf)) sorted.overdue.push(task);
  }
  return sorted;
}
