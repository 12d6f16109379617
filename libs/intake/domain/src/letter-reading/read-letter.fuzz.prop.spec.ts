import { letterMutations } from './letter-mutations.fixture.js';
import { parsedLetterField, readLetter } from './index.js';

/** Of each thousand, so many are held against the whole contract, which costs more than the reading. */
const EVERY = 50;
const FUZZED = Number(process.env['WIAN_FUZZED_LETTERS'] ?? 2_000);
/** Far above what a busy machine needs for one short text; a pattern that runs away takes seconds. */
const SLOWEST_MS = 2_000;

it(`reads ${FUZZED} spoilt letters without a crash or a hang`, () => {
  let slowest = 0;
  let count = 0;
  for (const text of letterMutations(FUZZED, 25_681)) {
    const started = performance.now();
    const letter = readLetter(text);
    slowest = Math.max(slowest, performance.now() - started);
    if (count % EVERY === 0) expect(parsedLetterField.parse(letter)).toEqual(letter);
    count += 1;
  }
  expect(count).toBe(FUZZED);
  expect(slowest).toBeLessThan(SLOWEST_MS);
}, 900_000);
