import { type Cascade, cascadeIdOf, isTaskOf, unknownTask } from '@wian/assignment-domain';
import { type CommitLog, err, ok, type Result } from '@wian/kernel';
import { unknownCascade } from './cascade.errors.js';
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

/** The node that is asked for: a task of this directive, or its top. Those of other directives are seen by others. */
export const nodeOfCascade = (directiveId: string, taskId: string | undefined): Result<string> =>
  taskId === undefined || isTaskOf(directiveId, taskId) ? ok(taskId ?? directiveId) : unknownTask();
