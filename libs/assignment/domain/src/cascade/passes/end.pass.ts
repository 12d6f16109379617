import { directiveIdField, type Task } from '@wian/contracts';
import { z } from 'zod';
import { endTask } from '../../task/end-task.js';
import { passBase, type PassKind } from './pass.js';

/** The directive binds nobody any more: every task that is still open ends. */
export const endPassField = z.object({
  ...passBase,
  kind: z.literal('end'),
  /** How: becomes the `kind` of each task's `ended`. */
  as: z.enum(['withdrawn', 'cancelled', 'superseded']),
  reason: z.string().min(1).nullable(),
  /** The later directive by which this one ended. */
  byDirectiveId: directiveIdField.nullable(),
});
export type EndPass = z.infer<typeof endPassField>;

export const isOpen = ({ status }: Task): boolean => status !== 'completed';

export const endPass: PassKind<EndPass> = {
  touch: (task, { as: kind, actor, reason, byDirectiveId }, { at, treePosition }) =>
    isOpen(task) ? endTask(task, { kind, at, actor, reason, byDirectiveId }, treePosition) : undefined,
};
