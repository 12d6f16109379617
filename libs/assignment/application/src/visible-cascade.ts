import type { Directive, Task } from '@wian/contracts';
import { type Cascade, cascadeIdOf, isInTree, isTaskOf, unknownTask } from '@wian/assignment-domain';
import { type CommitLog, err, ok, type Result } from '@wian/kernel';
import { unknownCascade } from './cascade.errors.js';
import type { AwaitingFilter } from './follow-up.ports.js';
import type { Visible } from './ports.js';
import { maySeeCascade } from './visibility.policy.js';

/** The cascade, for who may see it; the same answer where there is none and where it may not be seen. */
export async function visibleCascade(
  log: Pick<CommitLog, 'load'>,
  directiveId: string,
  visible: Visible,
): Promise<Result<Cascade>> {
  const cascade = await log.load<Cascade>('cascade', cascadeIdOf(directiveId));
  return cascade && maySeeCascade(visible, cascade.state) ? ok(cascade.state) : err(unknownCascade(directiveId));
}

/** The node that is asked for: a task in the tree of this directive, or its top. Those of other directives are seen by others. */
export async function nodeOfCascade(
  log: Pick<CommitLog, 'load'>,
  directive: Directive,
  taskId: string | undefined,
): Promise<Result<string>> {
  if (taskId === undefined || isTaskOf(directive.directiveId, taskId)) return ok(taskId ?? directive.directiveId);
  const task = await log.load<Task>('task', taskId);
  return task && isInTree(task.state, directive) ? ok(taskId) : unknownTask();
}

/** Tasks below a unit, or all that a directive reaches: where it is relayed, also through directives of others. */
export const partOfTree = (
  { directiveId, issuerUnitId, mode, parent }: Directive,
  below: string | undefined,
): Pick<AwaitingFilter, 'directive' | 'relayed' | 'below'> => ({
  directive: parent?.rootDirectiveId ?? directiveId,
  relayed: mode === 'relayed' || parent !== undefined,
  below: below ?? (parent && issuerUnitId),
});
