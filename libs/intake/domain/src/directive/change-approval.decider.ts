import { defineInternalEvent, directiveIdField, unitIdField } from '@wian/contracts';
import { ok, type Decider } from '@wian/kernel';
import { z } from 'zod';
import { approvalField, isForTheSame } from '../letter/approval.js';

/** `changeapproval_…` of `directive_…`. */
export const changeApprovalIdOf = (directiveId: string): string =>
  directiveId.replace(/^directive_/, 'changeapproval_');

export const changeApproved = defineInternalEvent(
  'changeapproval.given',
  z.object({
    changeApprovalId: z.string().startsWith('changeapproval_'),
    directiveId: directiveIdField,
    issuerUnitId: unitIdField,
    /** `hash` is that of the change, `count` how many it touches. */
    approval: approvalField,
  }),
);
/** A second person's word that a directive may be changed so; of each directive the last one counts. */
export type ChangeApproval = z.infer<typeof changeApproved.data>;

export interface ChangeApprovalEvent {
  readonly type: 'changeapproval.given';
  readonly data: ChangeApproval;
}

export const changeApprovalDecider: Decider<
  ChangeApproval,
  Omit<ChangeApproval, 'changeApprovalId'>,
  ChangeApprovalEvent
> = {
  decide(before, said) {
    const isRepeated = before?.approval.by === said.approval.by && isForTheSame(before.approval, said.approval);
    const data = { ...said, changeApprovalId: changeApprovalIdOf(said.directiveId) };
    return ok(isRepeated ? [] : [{ type: 'changeapproval.given', data }]);
  },
  evolve: (_, event) => event.data,
};
