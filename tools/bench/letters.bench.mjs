/**
 * How well and how fast letters are read: every sample letter through the reader as its users call it, against what it
 * should find; then letters generated from known values, to see whether a stated confidence is as good as its word.
 */
import { sampleLetters } from './letters/corpus.mjs';
import { PUBLISHED } from './letters/generate-letters.mjs';
import { chosenLetter, letterText } from './letters/one-letter.mjs';
import { readingReport, reportText } from './letters/reading-report.mjs';
import { median } from './result.mjs';

export const bench = {
  name: 'letters',
  about: 'precision, recall and F1 per field over the sample letters, calibration, time per letter',
  units: { unit: 'ms' },
  goals: { slowest: { metric: 'letters.slowest', atMost: 20 } },
  options: {
    letter: { type: 'string', about: 'NAME  expected against got for one sample letter, nothing measured' },
    'held-out': { type: 'boolean', about: ' with --letter: also one that is held out' },
  },
  show,
  reportText,
  open,
};

const reader = async () => (await import('@wian/intake-domain')).readLetter;

/** Instead of measuring, where `--letter` is given. */
async function show(values) {
  if (values.letter === undefined) return undefined;
  const letter = chosenLetter(sampleLetters(), values);
  return letterText(letter, (await reader())(letter.text));
}

async function open() {
  const read = await reader();
  const letters = sampleLetters();
  const run = async () => {
    const millis = letters.map(({ text }) => timed(() => read(text)));
    return { median: round(median(millis)), slowest: round(Math.max(...millis)) };
  };
  return {
    subjects: { letters: run },
    pids: {},
    report: () => readingReport(letters, read, PUBLISHED),
    close: async () => undefined,
  };
}

/** The median of five: one reading is so short that whatever else the machine does would be measured. */
function timed(work) {
  const once = () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  return median(Array.from({ length: 5 }, once));
}

const round = (value) => Number(value.toPrecision(3));
