import type { Task } from '@wian/contracts';
import type { Receipt } from './ports.js';

/**
 * Whether the fact is about the unit that owes the task: what the unit above is told of a late task is kept too, but is
 * no delivery to the unit.
 */
export const isOfOwner = (
  { unitId }: Pick<Receipt, 'unitId'>,
  task: Pick<Task, 'unitId' | 'recipientUnitId'>,
): boolean => unitId === task.unitId || unitId === task.recipientUnitId;
