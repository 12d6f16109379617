/** Reads letters as files, as the service does: in a process of its own, with the programs that it uses. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { SandboxLetterReader } from '@wian/intake-adapters';
import { median } from '../result.mjs';
import { round, timed, timesOf } from './times.mjs';

const run = promisify(execFile);
/** What poppler is asked of a PDF with text, in this order. */
const POPPLER = [
  ['pdfinfo', (file) => [file]],
  ['pdftotext', (file) => ['-layout', '-enc', 'UTF-8', file, '-']],
  ['pdfimages', (file) => ['-list', file]],
];
/** What nothing was read of. */
const NOTHING = {
  ...{ letterKind: 'unknown', urgency: 'normal', secrecy: 'none', nilReport: false },
  ...{ references: [], enclosures: [], orders: [], deadlines: [], copyTo: [], questions: [], fields: {} },
};

export class FileReadings {
  constructor(renderings, tools) {
    this.renderings = renderings;
    this.reader = new SandboxLetterReader(tools);
  }

  /** The reading of a letter as a file of this kind. */
  async read(kind, letter) {
    const bytes = readFileSync(await this.renderings.file(kind, letter));
    const reading = await this.reader.read({ bytes, fileName: null }, null);
    if ('problem' in reading) return { ...NOTHING, problem: reading.problem.code };
    return 'stub' in reading ? { ...NOTHING, secrecy: reading.stub.secrecy } : reading.read;
  }

  /** `{median, slowest}` over the letters, in milliseconds. */
  async times(kind, letters) {
    const millis = [];
    for (const letter of letters) millis.push(await timed(() => this.read(kind, letter)));
    return timesOf(millis);
  }

  /** The same of PDFs, without what poppler alone takes for the same file: one right behind the other, `beyond` is the rest. */
  async beyondPoppler(letters) {
    const [beyond, own] = [[], []];
    for (const letter of letters) {
      const file = await this.renderings.file('pdf', letter);
      const alone = await timed(() => this.poppler(file));
      beyond.push((await timed(() => this.read('pdf', letter))) - alone);
      own.push(alone);
    }
    const { median: usual, slowest } = timesOf(beyond);
    return { beyond: usual, slowestBeyond: slowest, poppler: round(median(own)) };
  }

  async poppler(file) {
    for (const [name, args] of POPPLER) await run(name, args(file), { env: this.renderings.env });
  }

  close() {
    return this.reader.onApplicationShutdown();
  }
}
