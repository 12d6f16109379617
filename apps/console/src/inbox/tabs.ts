import type { TaskCounts, TaskStatus } from '../api/types.js';

export const tabs = ['todo', 'acknowledged', 'done', 'overdue'] as const;
export type Tab = (typeof tabs)[number];

export const isTab = (value: unknown): value is Tab => tabs.some((tab) => tab === value);

/** Every task is in exactly one of these tabs; what is overdue is in the fourth besides. */
const statusesOf: Readonly<Record<Exclude<Tab, 'overdue'>, TaskStatus[]>> = {
  todo: ['assigned', 'returned'],
  acknowledged: ['acknowledged', 'in-progress', 'reported'],
  done: ['completed'],
};

/** What the service is asked for to fill a tab. */
export const filterOf = (tab: Tab) => (tab === 'overdue' ? { overdue: 'true' as const } : { status: statusesOf[tab] });

export function countOf(tab: Tab, { byStatus, overdue }: Pick<TaskCounts, 'byStatus' | 'overdue'>): number {
  if (tab === 'overdue') return overdue;
  return statusesOf[tab].reduce((sum, status) => sum + (byStatus[status] ?? 0), 0);
}
