import { execFile, type ExecFileException } from 'node:child_process';
import { delimiter } from 'node:path';
import { FileProblem } from './file-problem.js';

export interface Ran {
  /** Null where a signal ended it. */
  readonly code: number | null;
  /** It was ended because it took longer than it may. */
  readonly isLate: boolean;
  readonly out: string;
  readonly err: string;
}

/** A program that reads files is not on this machine: nothing is wrong with the file, and it can be read later. */
export class ToolMissing extends Error {
  constructor(name: string) {
    super(
      `${name} is neither in LETTER_TOOLS nor on the PATH: install poppler-utils, tesseract-ocr, tesseract-ocr-tha and ` +
        "tesseract-ocr-eng, or run 'npm start', which fetches them.",
    );
  }
}

export interface Tools {
  /** Folder with poppler's programs and tesseract, looked into before the PATH; null = the PATH alone. */
  readonly folder: string | null;
  /** How long one program may take, in real ms; 120 s where it is left out. */
  readonly limitMillis?: number;
}

/** Of what one program prints; the text of a hundred pages is far below it. */
const PRINTED_BYTES = 16 * 1_048_576;
const LIMIT_MILLIS = 120_000;

/** Runs a program to its end. Throws where there is no such program: that is nothing about the file. */
export function run(
  { folder, limitMillis = LIMIT_MILLIS }: Tools,
  name: string,
  args: readonly string[],
): Promise<Ran> {
  const path = [folder, process.env['PATH']].filter(Boolean).join(delimiter);
  return new Promise((resolve, reject) => {
    const options = {
      // One thread a program: several letters are read at once.
      env: { ...process.env, PATH: path, OMP_THREAD_LIMIT: '1' },
      maxBuffer: PRINTED_BYTES,
      timeout: limitMillis,
      killSignal: 'SIGKILL' as const,
    };
    execFile(name, [...args], options, (error, out, err) => {
      if (error?.code === 'ENOENT') reject(new ToolMissing(name));
      else resolve({ ...endOf(error), out, err });
    });
  });
}

function endOf(error: ExecFileException | null): Pick<Ran, 'code' | 'isLate'> {
  if (!error) return { code: 0, isLate: false };
  // Killed for what it prints it has a code in words.
  return { code: typeof error.code === 'number' ? error.code : null, isLate: !!error.killed && !error.code };
}

/** What to tell of a program that failed: only what ended by itself found the file `damaged`. */
export function whyFailed({ code, isLate }: Ran, damaged: FileProblem): FileProblem {
  if (code !== null) return damaged;
  return isLate
    ? new FileProblem('FILE.TOO_SLOW', { seconds: LIMIT_MILLIS / 1_000 })
    : new FileProblem('FILE.TOO_HEAVY');
}
