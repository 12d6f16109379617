import type { Task } from '@wian/contracts';
import type { Receipt, ReceiptCount } from './ports.js';

/**
 * Whether the fact is about the unit that owes the task: what the unit above is told of a late task is kept too, but is
 * no delivery to the unit.
 */
export const isOfOwner = (
  { unitId }: Pick<Receipt, 'unitId'>,
  task: Pick<Task, 'unitId' | 'recipientUnitId'>,
): boolean => unitId === task.unitId || unitId === task.recipientUnitId;

const fields = ['kind', 'taskId', 'directiveId', 'unitId', 'channel', 'at', 'postId', 'personId'] as const;

/** Those that are not kept yet, each once. Throws where one id stands for two facts: that is no repeat but a fault. */
export function newReceipts(
  found: readonly Receipt[],
  kept: ReadonlyMap<string, Omit<Receipt, 'id'>>,
): readonly Receipt[] {
  const fresh = new Map<string, Receipt>();
  for (const receipt of found) {
    const same = kept.get(receipt.id) ?? fresh.get(receipt.id);
    if (!same) fresh.set(receipt.id, receipt);
    else if (!fields.every((field) => receipt[field] === same[field]))
      throw new Error(`receipt ${receipt.id} was recorded with other content: expected one fact per id`);
  }
  return [...fresh.values()];
}

/** What the counts go by, as the task stands when the receipt is recorded. */
export interface ReceiptPlace extends Pick<ReceiptCount, 'level' | 'relaying'> {
  /** About the unit that owes the task; only these are counted. */
  readonly ofOwner: boolean;
}

type Placing = Pick<Task, 'level' | 'obligations' | 'unitId' | 'recipientUnitId'>;

/** Throws for a task that this service has never made. */
export function placeOf(receipt: Receipt, task: Placing | undefined): ReceiptPlace {
  if (!task) throw new Error(`receipt ${receipt.id} is of ${receipt.taskId}, which this service has never made`);
  const { level, obligations } = task;
  return { level, relaying: !obligations.act, ofOwner: isOfOwner(receipt, task) };
}
