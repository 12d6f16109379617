/**
 * Progress lines with the time since the process began, e.g. `[ 3.2s] kafka: ready on 127.0.0.1:29092`.
 * Plain Node without dependencies: these lines are printed before anything is installed.
 */
export function createLog({ write = (line) => process.stdout.write(`${line}\n`), now = () => performance.now() } = {}) {
  return (who, text) => write(`[${(now() / 1000).toFixed(1).padStart(4)}s] ${who}: ${text}`);
}

/** A failure that a sentence explains: its message says what was expected, what was found and what mends it. */
export class Trouble extends Error {}

/** Prints an explained failure as its sentences, and anything else with its stack, since that is a bug. */
export function printFailure(error) {
  process.stderr.write(`${error instanceof Trouble ? error.message : (error.stack ?? error)}\n`);
}
