import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../cli-error.js';
import type { ReadyFile } from './delivery.js';
import { places, type FolderWork, type Standing } from './watched-folder.js';

/** Hidden ones, and what programs leave while they work on a file or fetch one. */
const UNFINISHED = /^[.~]|\.(?:tmp|temp|part|partial|crdownload|download)$/i;

/** Makes sure that files can be moved there at all. Fails with a `CliError`. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    if (!(await lstat(folder)).isDirectory()) throw new CliError('WATCH.NO_FOLDER', `${folder} is not a folder.`);
    for (const place of Object.values(places)) await mkdir(join(folder, place), { recursive: true });
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw cannot(folder, error);
  }
}

const cannot = (folder: string, error: unknown) =>
  new CliError(
    'WATCH.NO_FOLDER',
    `${folder} cannot be watched (${(error as NodeJS.ErrnoException).code}): it must be there, and files in it must be yours to move.`,
  );

/** The part of a watched folder's work that is files. `onTrouble` is told of a file that cannot be read now. */
export function folderFiles(folder: string, onTrouble: (name: string, why: string) => void): Omit<FolderWork, 'send'> {
  return {
    async files() {
      const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
        throw cannot(folder, error);
      });
      const names = entries.filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name)).map(({ name }) => name);
      const found = await Promise.all(names.sort().map((name) => standingOf(folder, name)));
      return found.filter((each) => each !== null);
    },
    async read(file) {
      try {
        const bytes = await readFile(join(folder, file.name));
        const isWhole = bytes.length === file.size && (await standsStill(folder, file));
        return isWhole ? ({ ...file, bytes } satisfies ReadyFile) : null;
      } catch (error) {
        if (!isGone(error)) onTrouble(file.name, String((error as NodeJS.ErrnoException).code));
        return null;
      }
    },
    write: writeLastingly,
    async move(delivered, to) {
      // Whoever scans may have used the name again while the letter was read: that file is yet to be delivered.
      if (await standsStill(folder, delivered)) await rename(join(folder, delivered.name), to).catch(unlessGone);
    },
    remove: (path) => rm(path, { force: true }),
  };
}

async function standingOf(folder: string, name: string): Promise<Standing | null> {
  try {
    const { size, mtimeMs } = await lstat(join(folder, name));
    return { name, size, modifiedAt: mtimeMs };
  } catch (error) {
    return unlessGone(error) ?? null;
  }
}

async function standsStill(folder: string, { name, size, modifiedAt }: Standing): Promise<boolean> {
  const now = await standingOf(folder, name);
  return now?.size === size && now.modifiedAt === modifiedAt;
}

/** Beside it first: whoever reads the note reads a whole one, also after the power failed. */
async function writeLastingly(path: string, text: string): Promise<void> {
  const beside = `${path}.tmp`;
  const file = await open(beside, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Somebody took it away, or another watcher was first. */
function unlessGone(error: unknown): undefined {
  if (!isGone(error)) throw error;
}
