/** Ctrl-C (SIGINT), SIGTERM and a closed terminal (SIGHUP) as one wish to stop. */
const names = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** npm hands the terminal's signal on, so one Ctrl-C may arrive twice: what comes this soon after is no second wish. */
const echoMs = 500;

export class Interrupted extends Error {}

/**
 * Calls `onFirst` at the first wish and `onSecond` at a later one. Answers
 * `{first (a promise), stopped(), checkpoint() (throws Interrupted once stopped), release()}`. Until the release this
 * process stays up, whatever else it waits for: the processes that it started do not hold it.
 */
export function onSignals({ onFirst, onSecond, now = () => performance.now() }) {
  let firstAt = null;
  let resolveFirst;
  const first = new Promise((resolve) => (resolveFirst = resolve));
  const handle = () => {
    if (firstAt !== null && now() - firstAt < echoMs) return;
    if (firstAt !== null) return void onSecond();
    firstAt = now();
    void Promise.resolve(onFirst()).then(resolveFirst, resolveFirst);
  };
  for (const name of names) process.on(name, handle);
  const keepAlive = setInterval(() => undefined, 60_000);
  const stopped = () => firstAt !== null;
  const checkpoint = () => {
    if (stopped()) throw new Interrupted('stopped by a signal');
  };
  const release = () => {
    clearInterval(keepAlive);
    names.forEach((name) => process.off(name, handle));
  };
  return { first, stopped, checkpoint, release };
}
