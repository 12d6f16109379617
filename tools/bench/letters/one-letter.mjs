/** Expected against got for one letter, for those who improve the reader. */
import { Trouble } from '../../lib/log.mjs';
import { compareReading } from './compare.mjs';

const MARKS = { right: ' ', wrong: '≠', missed: '−', invented: '+' };

/** Refuses a letter that is held out, unless that is said: a reader improved on it is measured no more. */
export function chosenLetter(letters, { letter: name, 'held-out': heldOut }) {
  const letter = letters.find((each) => each.name === name);
  if (!letter) {
    const open = letters.filter(({ part }) => part === 'open').map((each) => each.name);
    throw new Trouble(`--letter should name a sample letter, but it says "${name}". There are: ${open.join(', ')}`);
  }
  if (letter.part === 'open' || heldOut) return letter;
  throw new Trouble(
    `${name} is held out: it measures the reader and is not looked at while the reader is improved. With --held-out it is shown.`,
  );
}

export function letterText(letter, got) {
  const verdicts = compareReading(letter, got);
  const undecided = letter.undecided.length > 0 ? [`not counted: ${letter.undecided.join(', ')}`] : [];
  return [
    `${letter.name} (${letter.part}); ≠ another value, − not found, + not in the letter`,
    ...undecided,
    ...verdicts.filter(({ whole }) => !whole).map(line),
  ].join('\n');
}

function line({ path, verdict, expected, got }) {
  const shown = { right: [expected], wrong: [expected, got], missed: [expected], invented: [got] }[verdict];
  const [one, other] = shown.map((value) => JSON.stringify(value));
  return `${MARKS[verdict]} ${path}: ${one}${other === undefined ? '' : `\n    got ${other}`}`;
}
