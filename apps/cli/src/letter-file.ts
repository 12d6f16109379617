import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileProblem, openDocument, ToolMissing } from '@wian/documents';
import { readFiles } from '@wian/intake-application';
import type { ParsedLetter } from '@wian/intake-domain';
import { CliError } from './cli-error.js';
import type { Terminal } from './terminal.js';

/** Where `npm start` puts poppler and tesseract. */
const fetched = fileURLToPath(new URL('../../../.wian/cache/letter-tools/bin', import.meta.url));

/** What a letter says, read as the service reads it; fails with a `CliError` that says in both languages why it cannot be. */
export async function readLetterOffline(
  { cwd, env }: Pick<Terminal, 'cwd' | 'env'>,
  file: string,
): Promise<ParsedLetter> {
  const bytes = readFile(cwd, file);
  const scratch = await mkdtemp(join(tmpdir(), 'wian-letter-'));
  try {
    const workplace = { scratch, folder: env['LETTER_TOOLS'] ?? fetched };
    const { parts } = await openDocument({ name: basename(file), bytes }, workplace);
    return (await readFiles(parts, (error) => error instanceof FileProblem)).read;
  } catch (error) {
    if (error instanceof ToolMissing) throw new CliError('FILE.TOOL_MISSING', `${file}: ${error.message}`);
    if (!(error instanceof FileProblem)) throw error;
    const { code, message, messageTh, params } = error;
    throw new CliError(code, `${file}: ${message} · ${messageTh}`, { more: { params } });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A text file in UTF-8, such as one with JSON. */
export function readTextFile(cwd: string, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFile(cwd, file));
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError('FILE.NOT_TEXT', `${file} is not text in UTF-8.`);
  }
}

export function readFile(cwd: string, file: string): Uint8Array {
  try {
    return readFileSync(resolve(cwd, file));
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    if (why === 'ENOENT') throw new CliError('FILE.NOT_FOUND', `There is no file ${file}.`);
    throw new CliError('FILE.UNREADABLE', `${file} cannot be read as a file (${why}).`);
  }
}
