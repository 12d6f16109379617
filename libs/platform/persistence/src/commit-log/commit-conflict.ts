import { DomainError } from '@wian/kernel';

/** Another writer came first; load again and decide again. */
export const commitConflict = (eventIds: readonly string[]): DomainError =>
  new DomainError(
    'COMMIT.CONFLICT',
    'conflict',
    `Somebody else changed ${eventIds[0]?.split(':')[0] ?? 'it'} at the same moment; read it again and repeat the step.`,
    { eventIds },
  );
