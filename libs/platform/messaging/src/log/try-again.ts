import { setTimeout as timer } from 'node:timers/promises';

const TRIES = 8;
const FIRST_PAUSE_MILLIS = 100;
const LONGEST_PAUSE_MILLIS = 2_000;

export type Wait = (millis: number) => Promise<unknown>;

/** What `work` gives, tried up to 8 times with growing pauses (7 s in all) while its error is worth another try. */
export async function tryAgain<Result>(
  work: () => Promise<Result>,
  isWorthIt: (error: unknown) => boolean,
  wait: Wait = (millis) => timer(millis),
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES || !isWorthIt(error)) throw error;
      await wait(Math.min(FIRST_PAUSE_MILLIS * 2 ** (tries - 1), LONGEST_PAUSE_MILLIS));
    }
  }
}
