import type { Directive } from '@wian/contracts';
import { approves, type Letter, type ToApprove } from '@wian/intake-domain';
import { DomainError } from '@wian/kernel';
import type { Caller } from './caller.js';

/** Beyond how many recipients a second person has to approve. */
export class ApprovalRule {
  constructor(readonly above: number) {}

  /** What somebody else has to approve before the caller issues to these; undefined where nobody has to. */
  toApprove(
    { actor }: Caller,
    { hash, count }: Directive['shown'],
    schedule: Directive['schedule'],
  ): ToApprove | undefined {
    return count > this.above ? { by: actor.id, hash, count, schedule } : undefined;
  }

  /** Of the letter as it stands: whether the caller may issue it to these. */
  stateOf({ approval }: Letter, toApprove: ToApprove | undefined) {
    const given = toApprove && approves(approval, toApprove) ? { by: approval.by, at: approval.at } : null;
    return { above: this.above, needed: toApprove !== undefined, given };
  }
}

/** What the officer was shown is not what there is. `shown`: how many those were, where that is still known. */
export function audienceChanged(
  { letterId, expect }: { readonly letterId: string; readonly expect: string },
  { count, hash, position }: Directive['shown'],
  shown: number | null,
): DomainError {
  return new DomainError(
    'DIRECTIVE.AUDIENCE_CHANGED',
    'conflict',
    `You were shown ${shown ?? 'other'} recipients of letter ${letterId}, and today there are ${count}, not the same; ` +
      'look at the preview again and go on with its hash.',
    { letterId, expected: { hash: expect, count: shown }, found: { hash, count, position } },
  );
}
