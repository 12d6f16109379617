/** What the sample letters and the generated ones say of the reader, and how it is printed. */
import { calibrationOf } from './calibration.mjs';
import { compareReading } from './compare.mjs';
import { PARTS } from './corpus.mjs';
import { FIELDS } from './fields.mjs';
import { generateLetters } from './generate-letters.mjs';
import { claimsOf } from './instances.mjs';
import { scoresByField } from './score.mjs';

/** `{parts: {open: {letters, fields}, 'held-out': …}, calibration: {seed, letters, kinds: {number: …}}}` */
export function readingReport(letters, read, generated) {
  const parts = Object.keys(PARTS).map((part) => {
    const own = letters.filter((letter) => letter.part === part);
    const verdicts = own.flatMap((letter) => compareReading(letter, read(letter.text)));
    return [part, { letters: own.length, fields: scoresByField(verdicts) }];
  });
  const claims = Object.entries(claimsOf(generateLetters(generated), read));
  const kinds = claims.map(([kind, { instances, silent }]) => [kind, { ...calibrationOf(instances), silent }]);
  return {
    parts: Object.fromEntries(parts),
    calibration: { seed: generated.seed, letters: generated.count, kinds: Object.fromEntries(kinds) },
  };
}

export function reportText({ parts, calibration }) {
  return [...partLines(parts), '', ...calibrationLines(calibration)].join('\n');
}

function partLines(parts) {
  const names = Object.keys(parts);
  const fields = FIELDS.filter((field) => names.some((name) => parts[name].fields[field]));
  const row = (label, cells) => `  ${label.padEnd(24)}${cells.join('   ')}`;
  const head = names.map((name) => `${name} (${parts[name].letters} letters)`.padEnd(30));
  const columns = names.map(() => 'prec.  recall  F1     right/in'.padEnd(30));
  return [
    'sample letters, made up for measuring; an empty field rightly left empty earns nothing',
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

function calibrationLines({ seed, letters, kinds }) {
  return [
    `stated confidence against share right, over ${letters} generated letters of our own (seed ${seed})`,
    ...Object.entries(kinds).flatMap(([kind, { instances, right, stated, error, silent, bins }]) => [
      `  ${kind}: ${instances} claims, ${percent(right).trim()} % right, stated ${percent(stated).trim()} %, error ${percent(error).trim()}; nothing said in ${silent}`,
      ...bins.map(
        (bin) => `    ${span(bin)}  stated ${percent(bin.stated)} %  right ${percent(bin.right)} %  of ${bin.count}`,
      ),
    ]),
  ];
}

const span = ({ from, to }) => `${from.toFixed(2)}–${to.toFixed(2)}`;
