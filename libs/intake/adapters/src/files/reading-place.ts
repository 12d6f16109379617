import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = 'wian-reading-';
/** Longer than any reading lasts: by then the id of a dead process may be another's. */
const LEFT_MILLIS = 3_600_000;

/** A folder for one reading, with the id of this process in its name; whoever reads removes it. */
export const newReadingPlace = (folder = tmpdir()): Promise<string> => mkdtemp(join(folder, `${NAME}${process.pid}-`));

/**
 * Removes what processes that were killed have left: it may be of letters of which nothing must be kept. To be called before
 * this process reads: what bears its id is of one that had the id before it, as in a container that starts again.
 */
export async function removeLeftPlaces(folder = tmpdir(), now = Date.now()): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(NAME));
  for (const name of names) {
    const path = join(folder, name);
    if (isOfTheDead(name) || (await isOld(path, now))) await rm(path, { recursive: true, force: true });
  }
}

function isOfTheDead(name: string): boolean {
  const pid = Number(/^\d+(?=-)/.exec(name.slice(NAME.length))?.[0] ?? 0);
  return pid > 0 && (pid === process.pid || !isAlive(pid));
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
