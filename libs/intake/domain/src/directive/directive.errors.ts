import type { Directive } from '@wian/contracts';
import { DomainError } from '@wian/kernel';

export const directiveExists = ({ directiveId }: Directive) =>
  new DomainError('DIRECTIVE.EXISTS', 'conflict', `${directiveId} was issued already; nothing was issued again.`, {
    directiveId,
  });

/** Also what a caller hears who may not see it: nobody learns that it exists. */
export const unknownDirective = (directiveId?: string) =>
  new DomainError(
    'DIRECTIVE.UNKNOWN',
    'not-found',
    `There is no directive ${directiveId ?? 'of that id'} that you may see; list the directives to find its id.`,
    directiveId === undefined ? {} : { directiveId },
  );

export const directiveEnded = ({ directiveId, state, change }: Directive) =>
  new DomainError(
    'DIRECTIVE.ENDED',
    'conflict',
    `Expected a directive that holds, but ${directiveId} was ${state ?? 'ended'}` +
      `${change ? ` on ${change.at}` : ''}${change?.byDirectiveId ? ` by ${change.byDirectiveId}` : ''}; ` +
      'nothing of it changes any more, issue a letter of its own.',
    { directiveId, state: state ?? null, byDirectiveId: change?.byDirectiveId ?? null },
  );

export const endsItself = (directiveId: string) =>
  new DomainError(
    'DIRECTIVE.ENDS_ITSELF',
    'invalid',
    `${directiveId} cannot be ended by itself; name the later directive, or withdraw it with a reason.`,
    { directiveId },
  );
