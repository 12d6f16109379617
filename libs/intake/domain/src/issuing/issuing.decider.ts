import { defineInternalEvent, directiveIdField, unitIdField } from '@wian/contracts';
import { ok, type Decider } from '@wian/kernel';
import { z } from 'zod';

/** `issuing_3703` of `unit_3703`. */
export const issuingIdOf = (unitId: string): string => unitId.replace(/^unit_/, 'issuing_');

export const issuingAdvanced = defineInternalEvent(
  'issuing.advanced',
  z.object({ issuingId: z.string().startsWith('issuing_'), unitId: unitIdField, directiveId: directiveIdField }),
);
export interface IssuingEvent {
  readonly type: 'issuing.advanced';
  readonly data: Issuing;
}
/**
 * Of one unit, what it issued last. It moves in the commit of every directive: so a unit issues one after another, and what an
 * officer's issue was compared with is all that there is when it stands.
 */
export type Issuing = z.infer<typeof issuingAdvanced.data>;

export const issuingDecider: Decider<Issuing, Omit<Issuing, 'issuingId'>, IssuingEvent> = {
  decide: (_, { unitId, directiveId }) =>
    ok([{ type: 'issuing.advanced', data: { issuingId: issuingIdOf(unitId), unitId, directiveId } }]),
  evolve: (_, event) => event.data,
};
