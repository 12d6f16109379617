import { execFile } from 'node:child_process';
import { delimiter } from 'node:path';

export interface Ran {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A program that reads files is not on this machine: nothing is wrong with the file, and it can be read later. */
export class ToolMissing extends Error {
  constructor(name: string) {
    super(
      `${name} is neither in LETTER_TOOLS nor on the PATH: install poppler-utils, tesseract-ocr and tesseract-ocr-tha, ` +
        "or run 'npm start', which fetches them.",
    );
  }
}

export interface Tools {
  /** Folder with poppler's programs and tesseract, looked into before the PATH; null = the PATH alone. */
  readonly folder: string | null;
}

/** Of what one program prints; the text of a hundred pages is far below it. */
const PRINTED_BYTES = 16 * 1_048_576;
const LIMIT_MILLIS = 120_000;

/** Runs a program to its end. Throws where there is no such program: that is nothing about the file. */
export function run({ folder }: Tools, name: string, args: readonly string[]): Promise<Ran> {
  const path = [folder, process.env['PATH']].filter(Boolean).join(delimiter);
  return new Promise((resolve, reject) => {
    const options = {
      // One thread a program: several letters are read at once.
      env: { ...process.env, PATH: path, OMP_THREAD_LIMIT: '1' },
      maxBuffer: PRINTED_BYTES,
      timeout: LIMIT_MILLIS,
      killSignal: 'SIGKILL' as const,
    };
    execFile(name, [...args], options, (error, out, err) => {
      if (error?.code === 'ENOENT') reject(new ToolMissing(name));
      else resolve({ code: error ? (typeof error.code === 'number' ? error.code : null) : 0, out, err });
    });
  });
}
