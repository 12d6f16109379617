/** Where the measured time begins and ends. */
import { Trouble } from '../../lib/log.mjs';

/**
 * Holds consumers back until `count` of them have something at hand, so that joining a group and the first fetch are not
 * measured: `arrived` resolves then, and `open()` lets them and all that come later through.
 */
export function startGate(count) {
  const [arrived, opened] = [deferred(), deferred()];
  let waiting = 0;
  return {
    hold: () => {
      waiting += 1;
      if (waiting === count) arrived.resolve();
      return opened.promise;
    },
    arrived: arrived.promise,
    open: opened.resolve,
  };
}

/** `add(n)` what is done; `reached` resolves at `total`, or with false after `limitMs` from the first ask. */
export function countTo(total) {
  const all = deferred();
  let done = 0;
  return {
    add: (more) => {
      done += more;
      if (done >= total) all.resolve(true);
    },
    get done() {
      return done;
    },
    within: (limitMs) => within(all.promise, limitMs, () => false),
    reached: (what) =>
      within(all.promise, 60_000, () => {
        throw new Trouble(`The benchmark expected ${what} to do ${total} within 60 s, but it did ${done}.`);
      }),
  };
}

async function within(promise, limitMs, late) {
  let timer;
  const limit = new Promise((resolve) => (timer = setTimeout(resolve, limitMs, late)));
  const answer = await Promise.race([promise, limit]);
  clearTimeout(timer);
  return answer === late ? late() : answer;
}

/** A promise that somebody else resolves. */
export function deferred() {
  const it = {};
  it.promise = new Promise((resolve) => (it.resolve = resolve));
  return it;
}
