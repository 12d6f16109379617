import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = 'wian-reading-';
/** Longer than any reading lasts. */
const LEFT_MILLIS = 3_600_000;

/** A folder for one reading; whoever reads removes it. */
export const newReadingPlace = (): Promise<string> => mkdtemp(join(tmpdir(), NAME));

/** Removes what processes that were killed have left: it may be of letters of which nothing must be kept. */
export async function removeLeftPlaces(folder = tmpdir(), now = Date.now()): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(NAME));
  for (const path of names.map((name) => join(folder, name))) {
    const made = await stat(path).catch(() => undefined);
    if (made && now - made.mtimeMs > LEFT_MILLIS) await rm(path, { recursive: true, force: true });
  }
}
