/** What the sample letters and the generated ones say of the reader, and how it is printed. */
import { calibrationOf } from './calibration.mjs';
import { compareReading } from './compare.mjs';
import { PARTS } from './corpus.mjs';
import { FIELDS } from './fields.mjs';
import { generateLetters } from './generate-letters.mjs';
import { claimsOf } from './instances.mjs';
import { scoresByField } from './score.mjs';

/**
 * `{parts: {open: {letters, unreadable, fields}, 'held-out': …}}` of `[{letter, got}]`; `got.problem`: the file could not be
 * read, so that everything in the letter was missed.
 */
export function partsReport(readings) {
  const parts = Object.keys(PARTS).map((part) => {
    const own = readings.filter(({ letter }) => letter.part === part);
    const verdicts = own.flatMap(({ letter, got }) => compareReading(letter, got));
    const unreadable = own.filter(({ got }) => got.problem).length;
    return [part, { letters: own.length, unreadable, fields: scoresByField(verdicts) }];
  });
  return { parts: Object.fromEntries(parts) };
}

/** `{seed, letters, kinds: {number: …}, samples: {open: {number: …}, 'held-out': …}}`: generated letters, then the samples. */
export function calibrationReport(letters, read, generated) {
  const ofLetters = (each) =>
    Object.fromEntries(
      Object.entries(claimsOf(each, read)).map(([kind, { instances, silent }]) => [
        kind,
        { ...calibrationOf(instances), silent },
      ]),
    );
  const samples = Object.keys(PARTS).map((part) => [part, ofLetters(letters.filter((letter) => letter.part === part))]);
  return {
    seed: generated.seed,
    letters: generated.count,
    kinds: ofLetters(generateLetters(generated)),
    samples: Object.fromEntries(samples),
  };
}

/** `{kinds: {text: {parts}, docx: {parts, seconds}, …}, calibration}` */
export function reportText({ kinds, calibration }) {
  const tables = Object.entries(kinds).flatMap(([kind, each]) => [...partLines(kind, each), '']);
  return [...tables, ...(calibration ? calibrationLines(calibration) : [])].join('\n');
}

function partLines(kind, { parts, seconds }) {
  const names = Object.keys(parts);
  const fields = FIELDS.filter((field) => names.some((name) => parts[name].fields[field]));
  const row = (label, cells) => `  ${label.padEnd(24)}${cells.join('   ')}`;
  const head = names.map((name) => `${name} (${parts[name].letters} letters)`.padEnd(30));
  const columns = names.map(() => 'prec.  recall  F1     right/in'.padEnd(30));
  const unreadable = names.reduce((sum, name) => sum + parts[name].unreadable, 0);
  return [
    `sample letters as ${kind}, made up for measuring; an empty field rightly left empty earns nothing`,
    ...(seconds === undefined ? [] : [`  ${seconds} s a letter (median)`]),
    ...(unreadable > 0 ? [`  ${unreadable} could not be read at all`] : []),
    row('', head),
    row('field', columns),
    ...[...fields, 'all'].map((field) =>
      row(
        field,
        names.map((name) => scoreCells(parts[name].fields[field])),
      ),
    ),
  ];
}

function scoreCells(score) {
  if (!score) return ''.padEnd(30);
  const { precision, recall, f1, right, wanted } = score;
  return `${percent(precision)}  ${percent(recall)}   ${percent(f1)}  ${right}/${wanted}`.padEnd(30);
}

const percent = (value) => (value === null ? '–' : (value * 100).toFixed(1)).padStart(5);

function calibrationLines({ seed, letters, kinds, samples }) {
  return [
    `stated confidence against share right, over ${letters} generated letters of our own (seed ${seed})`,
    ...Object.entries(kinds).flatMap(([kind, calibration]) => [
      `  ${kind}: ${claimsText(calibration)}; asked ${calibration.asked.count}, nothing said in ${calibration.silent}`,
      ...calibration.bins.map(
        (bin) => `    ${span(bin)}  stated ${percent(bin.stated)} %  right ${percent(bin.right)} %  of ${bin.count}`,
      ),
    ]),
    ...Object.entries(samples).flatMap(([part, own]) => [
      `and over the ${part} sample letters`,
      ...Object.entries(own).map(([kind, calibration]) => `  ${kind}: ${claimsText(calibration)}`),
    ]),
  ];
}

const claimsText = ({ instances, right, stated, error }) =>
  `${instances} claims, ${percent(right).trim()} % right, stated ${percent(stated).trim()} %, error ${percent(error).trim()}`;

const span = ({ from, to }) => `${from.toFixed(2)}–${to.toFixed(2)}`;
