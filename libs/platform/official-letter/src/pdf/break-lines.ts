const words = new Intl.Segmenter('th', { granularity: 'word' });
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** What may not begin a line, and what may not end one. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}ๆฯ%]+$/u;
const OPENING = /^[\p{Ps}\p{Pi}"'“‘]+$/u;
const SPACE = /^\s+$/;
const BOUND = '\u00A0';

const monthName = new Intl.DateTimeFormat('th', { month: 'long', timeZone: 'UTC' });
const months = Array.from({ length: 12 }, (_, month) => monthName.format(Date.UTC(2000, month, 15)));
/** ๖ มีนาคม ๒๕๖๘: the day stands with its month and its year. */
const DATE = new RegExp(`([๐-๙\\d]{1,2}) (${months.join('|')}) ([๐-๙\\d]{4})`, 'g');
/** Action 5: a Latin name stands with its number. */
const NUMBERED = /([A-Za-z]) (?=\d{1,2}(?![\d.,/]|\s\d))/g;

export interface LineWidths {
  /** Of the first line, shorter by its indent. */
  readonly first: number;
  readonly others: number;
}

/**
 * The lines of a paragraph. Thai is written without spaces, so a dictionary tells where a word ends (`Intl.Segmenter`).
 * `measure`: the width of a word. A word that is wider than a line is parted between its letters.
 */
export function breakLines(text: string, widths: LineWidths, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const room = () => (lines.length === 0 ? widths.first : widths.others) - width;
  const end = () => {
    if (line.trim() !== '') lines.push(line.trimEnd().replaceAll(BOUND, ' '));
    line = '';
    width = 0;
  };
  const add = (piece: string, needed: number) => {
    if (needed > room()) end();
    line += piece;
    width += measure(piece);
  };
  for (const piece of piecesOf(bound(text.trim()))) {
    const needed = measure(piece.trimEnd());
    if (needed <= widths.others) add(piece, needed);
    else for (const { segment } of letters.segment(piece)) add(segment, measure(segment));
  }
  end();
  return lines;
}

const bound = (text: string): string => text.replace(DATE, `$1${BOUND}$2${BOUND}$3`).replace(NUMBERED, `$1${BOUND}`);

/** Words with what belongs to them: blanks and closing signs behind, opening signs in front. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const { segment } of words.segment(text)) {
    const joins = isOpen || (pieces.length > 0 && (SPACE.test(segment) || joinsBehind(segment, pieces.at(-1) ?? '')));
    if (joins) pieces.push(`${pieces.pop() ?? ''}${segment}`);
    else pieces.push(segment);
    isOpen = OPENING.test(segment) || segment === BOUND;
  }
  return pieces;
}

/** After a blank a sign begins something new, but for the one that repeats the word before it. */
const joinsBehind = (segment: string, before: string): boolean =>
  segment === 'ๆ' || (CLOSING.test(segment) && !/\s$/.test(before));
