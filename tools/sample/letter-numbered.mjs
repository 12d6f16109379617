import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

export const sampleLetter = readFileSync(join(root, 'samples/letters/pathum-ratchawongsa-w655.txt'), 'utf8');

/** The sample letter as another one of another matter (number, parent, subject), since a unit issues one matter once. */
export const letterNumbered = (number) =>
  sampleLetter
    .replace('/ว ๖๕๕', `/ว ${number}`)
    .replace('/ว ๑๒๙๐', `/ว ${number}`)
    .replace('\n\nเรียน', ` (${number})\n\nเรียน`);
