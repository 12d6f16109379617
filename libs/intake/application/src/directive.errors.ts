import { DomainError } from '@wian/kernel';

/** Also what a caller hears who may not see it: nobody learns that it exists. */
export const unknownDirective = (directiveId: string) =>
  new DomainError(
    'DIRECTIVE.UNKNOWN',
    'not-found',
    `There is no directive ${directiveId} that you may see; list the directives to find its id.`,
    { directiveId },
  );
