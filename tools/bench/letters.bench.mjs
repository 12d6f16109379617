/**
 * How well and how fast letters are read: every sample letter through the reader as its users call it, as text and as files of
 * other kinds, against what it should find; then letters generated from known values, to see whether a stated confidence is as
 * good as its word.
 */
import { sampleLetters } from './letters/corpus.mjs';
import { curvesText, fittedCurves } from './letters/fit.mjs';
import { PUBLISHED } from './letters/generate-letters.mjs';
import { chosenLetter, letterText } from './letters/one-letter.mjs';
import { calibrationReport, partsReport, reportText } from './letters/reading-report.mjs';
import { timesOf } from './letters/times.mjs';
import { median } from './result.mjs';

export const bench = {
  name: 'letters',
  about: 'precision, recall and F1 per field over the sample letters, calibration, time per letter',
  units: { unit: 'ms' },
  runs: 5,
  warmups: 1,
  parts: ['text', 'docx', 'pdf', 'scan'],
  options: {
    letter: { type: 'string', about: 'NAME  expected against got for one sample letter, nothing measured' },
    'held-out': { type: 'boolean', about: ' with --letter: also one that is held out' },
    fit: { type: 'boolean', about: ' prints the curves for fitted-confidence.ts, nothing measured' },
  },
  show,
  reportText,
  open,
};

const GOALS = {
  text: { slowest: { metric: 'text.slowest', atMost: 20 } },
  pdf: { beyondPoppler: { metric: 'pdf.slowestBeyond', atMost: 200 } },
};

const domain = () => import('@wian/intake-domain');

/** Instead of measuring, where `--letter` or `--fit` is given. */
async function show(values) {
  if (values.letter === undefined && !values.fit) return undefined;
  const { readLetter } = await domain();
  if (values.letter !== undefined) {
    const letter = chosenLetter(sampleLetters(), values);
    return letterText(letter, readLetter(letter.text));
  }
  const open = sampleLetters().filter(({ part }) => part === 'open');
  const scores = (text) => readLetter(text, { confidence: 'scores' });
  return curvesText(fittedCurves(open, scores));
}

async function open({ log, only }) {
  const letters = sampleLetters();
  const { readLetter } = await domain();
  const kinds = only.filter((kind) => kind !== 'text');
  const files =
    kinds.length > 0 ? await (await import('./letters/files.mjs')).openFiles(letters, kinds, log) : undefined;
  const subjects = { text: () => textTimes(letters, readLetter), ...files?.subjects };
  return {
    subjects: pick(subjects, only),
    goals: Object.assign({}, ...only.map((kind) => GOALS[kind])),
    pids: {},
    report: async () => ({
      kinds: {
        ...(only.includes('text') && {
          text: partsReport(letters.map((letter) => ({ letter, got: readLetter(letter.text) }))),
        }),
        ...(await files?.report()),
      },
      ...(only.includes('text') && { calibration: calibrationReport(letters, readLetter, PUBLISHED) }),
    }),
    close: async () => files?.close(),
  };
}

const pick = (object, keys) => Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)));

function textTimes(letters, read) {
  return timesOf(letters.map(({ text }) => ofFive(() => read(text))));
}

/** The median of five: one reading is so short that whatever else the machine does would be measured. */
function ofFive(work) {
  const once = () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  return median(Array.from({ length: 5 }, once));
}
