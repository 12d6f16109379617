import type { Task } from '@wian/contracts';
import { z } from 'zod';
import { endTask } from '../../task/end-task.js';
import { passBase, type PassKind } from './pass.js';

/** Tasks that nobody has opened end; for the others it is too late. */
export const recallPassField = z.object({ ...passBase, kind: z.literal('recall'), reason: z.string().min(1) });
export type RecallPass = z.infer<typeof recallPassField>;

/** Whoever has registered the letter or taken a step has seen it, whatever the channels tell. */
const isUntouched = ({ status, registered, transferred }: Task): boolean =>
  status === 'assigned' && !registered && !transferred;

export const recallPass: PassKind<RecallPass> = {
  needsOpenings: true,
  touch: (task, { actor, reason }, { at, treePosition, isOpened }) =>
    isUntouched(task) && !isOpened(task.taskId)
      ? endTask(task, { kind: 'recalled', at, actor, reason, byDirectiveId: null }, treePosition)
      : undefined,
};
