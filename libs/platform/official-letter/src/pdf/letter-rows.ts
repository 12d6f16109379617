import {
  CLOSING_GAP,
  CREST,
  FONT,
  GAP,
  HEAD_SPACE,
  INDENT,
  LINE,
  middle,
  OFFICE,
  SIGNATURE,
  SIGNER,
  textWidth,
  URGENCY_COLOUR,
  URGENCY_FONT,
} from '../layout.js';
import type { OfficialLetter } from '../official-letter.js';
import { breakLines } from './break-lines.js';
import type { Row } from './paginate.js';

/** A text at a place of a line. */
export interface Cell {
  readonly text: string;
  /** From the left margin to where it begins, or to its middle. */
  readonly x: number;
  readonly isCentred?: boolean;
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour?: string;
}

export interface TextRow extends Row {
  readonly cells: readonly Cell[];
}

/** The width of a text at the size of the body. */
type Measure = (text: string) => number;

const cell = (text: string, x: number): Cell => ({ text, x, size: FONT });
const row = (cells: readonly Cell[], change: Partial<Row> = {}): TextRow => ({
  height: LINE,
  before: 0,
  isTied: false,
  ...change,
  cells,
});

/** The lines of a letter from the crest's top to its foot. */
export const rowsOf = (letter: OfficialLetter, measure: Measure): TextRow[] => [
  ...headRows(letter, measure),
  ...bodyRows(letter.paragraphs, measure),
  ...endRows(letter),
];

/** Number and office stand at the foot of the crest, the urgency above the number. */
function headRows({ urgency, number, office, date, heads }: OfficialLetter, measure: Measure): TextRow[] {
  const mark = { x: 0, size: URGENCY_FONT, isBold: true, colour: `#${URGENCY_COLOUR}` };
  const [seat = '', ...address] = office.flatMap((line) => wrapped(line, textWidth - OFFICE, measure));
  return [
    row(urgency === null ? [] : [{ ...mark, text: urgency }], { height: CREST - LINE }),
    row([cell(`ที่ ${number}`, 0), cell(seat, OFFICE)]),
    ...address.map((line) => row([cell(line, OFFICE)])),
    row([cell(date, middle)], { before: GAP }),
    ...heads.flatMap((head) => headLines(head, measure)),
  ];
}

function headLines({ label, lines }: OfficialLetter['heads'][number], measure: Measure): TextRow[] {
  const x = measure(label) + HEAD_SPACE;
  const all = lines.flatMap((line) => wrapped(line, textWidth - x, measure));
  return all.map((line, at) =>
    at === 0 ? row([cell(label, 0), cell(line, x)], { before: GAP }) : row([cell(line, x)]),
  );
}

/** No line of a paragraph stands alone on a page, and the last two of the body go with the closing. */
function bodyRows(paragraphs: readonly string[], measure: Measure): TextRow[] {
  const rows = paragraphs.flatMap((text) => {
    const lines = breakLines(text, { first: textWidth - INDENT, others: textWidth }, measure);
    return lines.map((line, at) =>
      row([cell(line, at === 0 ? INDENT : 0)], {
        before: at === 0 ? GAP : 0,
        isTied: at === 1 || (at > 0 && at === lines.length - 1),
      }),
    );
  });
  return rows.map((each, at) => (at > 0 && at === rows.length - 1 ? { ...each, isTied: true } : each));
}

function endRows({ closing, signer, foot }: OfficialLetter): TextRow[] {
  const centred = (text: string): Cell => ({ ...cell(text, SIGNER), isCentred: true });
  return [
    row([centred(closing)], { before: CLOSING_GAP, isTied: true }),
    ...signer.map((line, at) => row([centred(line)], { before: at === 0 ? SIGNATURE : 0, isTied: true })),
    ...foot.map((line, at) => row([cell(line, 0)], { before: at === 0 ? LINE : 0, isTied: true })),
  ];
}

const wrapped = (text: string, width: number, measure: Measure): string[] =>
  breakLines(text, { first: width, others: width }, measure);
