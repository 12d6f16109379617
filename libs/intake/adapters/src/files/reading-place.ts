import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = 'wian-reading-';
/** Longer than any reading lasts: by then the id of a dead process may be another's. */
const LEFT_MILLIS = 3_600_000;

/** Another machine, or container, may share the folder, where the id is that of another process. */
const OF_THIS_MACHINE = `${NAME}${hostname()}-`;

/** A folder for one reading, with the machine and the id of this process in its name; whoever reads removes it. */
export const newReadingPlace = (folder = tmpdir()): Promise<string> =>
  mkdtemp(join(folder, `${OF_THIS_MACHINE}${process.pid}-`));

/**
 * Removes what processes that were killed have left: it may be of letters of which nothing must be kept. `beforeReading`: this process
 * has not read yet, so what bears its id is of one that had the id before it, as in a container that starts again.
 */
export async function removeLeftPlaces(beforeReading: boolean, folder = tmpdir(), now = Date.now()): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(NAME));
  for (const name of names) {
    const path = join(folder, name);
    if (isOfTheDead(name, beforeReading) || (await isOld(path, now))) await rm(path, { recursive: true, force: true });
  }
}

function isOfTheDead(name: string, beforeReading: boolean): boolean {
  if (!name.startsWith(OF_THIS_MACHINE)) return false;
  const pid = Number(/^\d+(?=-)/.exec(name.slice(OF_THIS_MACHINE.length))?.[0] ?? 0);
  return pid > 0 && (pid === process.pid ? beforeReading : !isAlive(pid));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Of another user, it may not be asked.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function isOld(path: string, now: number): Promise<boolean> {
  const made = await stat(path).catch(() => undefined);
  return made !== undefined && now - made.mtimeMs > LEFT_MILLIS;
}
