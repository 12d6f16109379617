/**
 * The sample letters and what reading them should find. A letter is a .txt here; its renderings as files of other kinds
 * (`renderings.mjs`) have the same expected values and figures of their own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/paths.mjs';

const folder = join(root, 'samples/letters');

/** `open` may be looked at while the reader is built; `held-out` is for measuring only. */
export const PARTS = { open: folder, 'held-out': join(folder, 'held-out') };

/** `[{name, part, text, expected, undecided}]`; `undecided`: fields on which the contract leaves more than one answer. */
export function sampleLetters() {
  const undecided = json(join(folder, 'undecided.json'));
  return Object.entries(PARTS).flatMap(([part, from]) =>
    namesIn(from).map((name) => ({
      name,
      part,
      text: readFileSync(join(from, `${name}.txt`), 'utf8'),
      expected: json(join(from, `${name}.json`)),
      undecided: undecided[name] ?? [],
    })),
  );
}

const namesIn = (from) =>
  readdirSync(from)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length))
    .sort();

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
