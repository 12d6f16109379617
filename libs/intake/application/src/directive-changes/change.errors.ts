import type { Directive } from '@wian/contracts';
import { isForTheSame, type ChangeApproval, type ToApprove } from '@wian/intake-domain';
import { DomainError } from '@wian/kernel';

/** What the officer was shown is not what there is. */
export function changeDiffers(
  directiveId: string,
  expected: string | undefined,
  found: { readonly hash: string; readonly count: number },
): DomainError {
  const said = expected === undefined ? 'Expected the hash of what you were shown' : `You were shown another change`;
  return new DomainError(
    'DIRECTIVE.CHANGE_DIFFERS',
    'conflict',
    `${said} of ${directiveId}; today it would touch ${found.count} recipients. ` +
      'Nothing was changed; look at it with dry=true and repeat it with that hash in "expect".',
    { directiveId, expected: expected ?? null, found },
  );
}

/** `params.because`: nobody has approved it, or the same person who changes it, or another change than this. */
export function changeApprovalNeeded(
  directive: Pick<Directive, 'directiveId' | 'issuerUnitId'>,
  approval: ChangeApproval['approval'] | undefined,
  wanted: ToApprove,
): DomainError {
  const because = !approval ? 'missing' : isForTheSame(approval, wanted) ? 'own' : 'changed';
  const { directiveId, issuerUnitId } = directive;
  return new DomainError(
    'DIRECTIVE.APPROVAL_NEEDED',
    'conflict',
    `This change of ${directiveId} would touch ${wanted.count} recipients, so many that a second person who may issue for ` +
      `${issuerUnitId} has to approve it: ${why[because]} Nothing was changed; have it approved for hash ${wanted.hash}.`,
    { directiveId, count: wanted.count, hash: wanted.hash, because },
  );
}

const why = {
  missing: 'nobody has yet.',
  own: 'you have approved it yourself.',
  changed: 'another change was approved.',
};

/** Only a later directive of the same unit ends or amends an earlier one. */
export const notLater = (directiveId: string, byDirectiveId: string) =>
  new DomainError(
    'DIRECTIVE.NOT_LATER',
    'invalid',
    `Expected in "byDirectiveId" a directive that the unit issued after ${directiveId}; ${byDirectiveId} is none. ` +
      'Issue the later letter first, or withdraw this directive with a reason.',
    { directiveId, byDirectiveId },
  );
