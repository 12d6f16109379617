import type { Task } from '@wian/contracts';

/** Where figures are gathered: a task for what hangs under it, a directive for all of its own. */
export type NodeId = string;

/**
 * Where a task hangs: under the task above it, or at the top of its directive; a relayed directive's tasks at the top
 * hang under the task that it passes on as well.
 */
export function nodesOf({ directiveId, parentTaskId }: Pick<Task, 'directiveId' | 'parentTaskId'>): readonly NodeId[] {
  if (parentTaskId === null) return [directiveId];
  return isTaskOf(directiveId, parentTaskId) ? [parentTaskId] : [directiveId, parentTaskId];
}

/** By its id alone, whether the task is one of the directive's own. */
export const isTaskOf = (directiveId: string, taskId: string): boolean =>
  taskId.startsWith(`task_${directiveId.slice('directive_'.length)}_`);

export const isTaskNode = (node: NodeId): boolean => node.startsWith('task_');
