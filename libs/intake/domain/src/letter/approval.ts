import { directiveField, instantField, personIdField } from '@wian/contracts';
import { z } from 'zod';

/** A second person's word that a letter may go to as many as it does. */
export const approvalField = z.object({
  by: personIdField,
  at: instantField,
  /** Of the recipients that the approver was shown. */
  hash: directiveField.shape.shown.shape.hash,
  count: directiveField.shape.shown.shape.count,
  /** The buffers that it was approved with; absent = as written. */
  schedule: directiveField.shape.schedule,
});
export type Approval = z.infer<typeof approvalField>;

/** Who issues to whom, and by which buffers: what has to be approved where there are many. */
export type ToApprove = Omit<Approval, 'at'>;

/** Approved by somebody else, for exactly these recipients and buffers. */
export const approves = (approval: Approval | undefined, wanted: ToApprove): approval is Approval =>
  approval !== undefined && approval.by !== wanted.by && isForTheSame(approval, wanted);

export const isForTheSame = (one: ToApprove, other: ToApprove): boolean =>
  one.hash === other.hash && buffersOf(one) === buffersOf(other);

/** Without buffers of 0 days and in one order, so that what means the same is the same. */
const buffersOf = ({ schedule }: ToApprove): string =>
  JSON.stringify(
    Object.entries(schedule?.bufferWorkingDays ?? {})
      .filter(([, days]) => days > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
