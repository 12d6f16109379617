import { DomainError } from '@wian/kernel';

/** Messages of a topic that a rebuild has done, of those that stand there. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Whole percent, rounded down: 100 only when nothing is left. */
export const percentOf = ({ done, total }: Progress): number =>
  total === 0 ? 100 : Math.floor((100 * Math.min(done, total)) / total);

export const unknownGeneration = (number: number, known: readonly number[]): DomainError =>
  new DomainError(
    'PROJECTION.UNKNOWN_GENERATION',
    'not-found',
    `There is no generation ${number} of the tables; there is ${known.join(' and ')} (wian projections list).`,
    { number, known },
  );

export const besideLive = (number: number, isKept: boolean): DomainError =>
  new DomainError(
    isKept ? 'PROJECTION.GENERATION_KEPT' : 'PROJECTION.REBUILD_UNDER_WAY',
    'conflict',
    isKept
      ? `Generation ${number}, which was live before, is still kept; drop it first: wian projections drop ${number}.`
      : `Generation ${number} is being rebuilt or waits to be swapped; swap it or drop it first: wian projections swap ${number}, wian projections drop ${number}.`,
    { number },
  );

export const notBuilt = (number: number, progress: Progress): DomainError =>
  new DomainError(
    'PROJECTION.NOT_BUILT',
    'conflict',
    `Generation ${number} has read ${progress.done} of ${progress.total} messages (${percentOf(progress)} %); ` +
      'wait until it is built: wian projections list. Events that it could not handle hold it up: wian parked list --service reporting.',
    { number, ...progress },
  );

export const alreadyLive = (number: number): DomainError =>
  new DomainError(
    'PROJECTION.LIVE',
    'conflict',
    `Generation ${number} is the live one, which is neither compared with itself nor dropped; name the other one (wian projections list).`,
    { number },
  );

export const comparing = (number: number): DomainError =>
  new DomainError(
    'PROJECTION.COMPARING',
    'conflict',
    `Generation ${number} is being compared already; wait for that to end, or call it off: wian projections list, wian projections call-off ${number}.`,
    { number },
  );

export const notComparing = (number: number): DomainError =>
  new DomainError(
    'PROJECTION.NOT_COMPARING',
    'conflict',
    `Generation ${number} is not being compared, so there is nothing to call off: wian projections list.`,
    { number },
  );

export const notCompared = (number: number): DomainError =>
  new DomainError(
    'PROJECTION.NOT_COMPARED',
    'conflict',
    `Generation ${number} was not compared with the live one yet, so nobody knows what to accept; look at the differences ` +
      `first: wian projections compare ${number}.`,
    { number },
  );
