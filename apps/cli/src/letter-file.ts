import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CliError } from './cli-error.js';

/** The text of a letter, as it stands in the file. Fails with a `CliError` that says how to make it text. */
export function readLetterFile(cwd: string, file: string): string {
  const bytes = bytesOf(resolve(cwd, file), file);
  if (bytes.length === 0) throw new CliError('FILE.EMPTY', `${file} is empty: expected the text of a letter.`);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    throw notText(`${file} is a PDF, only text is read: 'pdftotext -layout ${file} letter.txt' makes text of it.`);
  try {
    // The mark at the beginning stays: the bytes that are submitted are those of the file.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw notText(`${file} is not text in UTF-8: 'iconv -f TIS-620 -t UTF-8 ${file}' converts older Thai text.`);
  }
}

function bytesOf(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    if (why === 'ENOENT') throw new CliError('FILE.NOT_FOUND', `There is no file ${file}.`);
    throw new CliError('FILE.UNREADABLE', `${file} cannot be read as a file (${why}).`);
  }
}

const notText = (message: string) => new CliError('FILE.NOT_TEXT', message);
