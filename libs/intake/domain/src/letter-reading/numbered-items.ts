import type { Span } from './source.js';

/** One thing of a numbered list: where its text stands, behind its mark. */
export interface NumberedItem {
  readonly ordinal: number;
  /** Where its mark begins. */
  readonly mark: number;
  readonly span: Span;
}

type Style = (ordinal: number) => string;
/** `lines`: each mark opens a line; `inline`: marks stand behind a blank, for text that lost its lines. */
type Mode = 'lines' | 'inline';

const LETTERS = 'กขคงจฉชซฌญ';
const letter = (ordinal: number) => LETTERS.charAt(ordinal - 1) || '\u0000';
/** ๑. / ๑) / (๑) / ข้อ ๑ / ก. / ก) / (ก); `๑.๑` is a part of ๑. */
const styles: readonly Style[] = [
  (n) => `${n}\\.(?!\\d)`,
  (n) => `${n}\\)`,
  (n) => `\\(${n}\\)`,
  (n) => `ข้อ\\s?${n}(?!\\d)\\.?`,
  (n) => `${letter(n)}\\.(?![ก-ฮ]\\.)`,
  (n) => `${letter(n)}\\)`,
  (n) => `\\(${letter(n)}\\)`,
];
const leads: Readonly<Record<Mode, string>> = { lines: '(?:^|\\n)[^\\S\\n]*', inline: '(?:^|\\s)' };
const MOST = 60;
/** Compiled once: style by style, ordinal by ordinal. */
const marks = {
  lines: styles.map((style) => patternsOf(style, 'lines')),
  inline: styles.map((style) => patternsOf(style, 'inline')),
};

function patternsOf(style: Style, mode: Mode): RegExp[] {
  return Array.from({ length: MOST }, (_, i) => new RegExp(`(${leads[mode]})${style(i + 1)}[^\\S\\n]*`, 'g'));
}

/** The numbered list that begins first. */
export function numberedItems(arabic: string, range: Span, mode: Mode): NumberedItem[] {
  const lists = marks[mode].map((style) => itemsIn(arabic, range, style)).filter(({ length }) => length > 0);
  return lists.sort((a, b) => (a[0]?.mark ?? 0) - (b[0]?.mark ?? 0))[0] ?? [];
}

function itemsIn(arabic: string, [from, to]: Span, style: readonly RegExp[]): NumberedItem[] {
  const text = arabic.slice(from, to);
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const mark of style) {
    mark.lastIndex = at;
    const match = mark.exec(text);
    if (!match) break;
    at = match.index + match[0].length;
    found.push({ start: from + match.index + (match[1] ?? '').length, end: from + at });
  }
  return found.map(({ start, end }, i) => ({ ordinal: i + 1, mark: start, span: [end, found[i + 1]?.start ?? to] }));
}

const DASH = /(?:^|\n)[^\S\n]*(?:[-–•●▪][^\S\n]*)(?=[ก-๎A-Za-z])/g;

/** Lines that each begin with a dash or a dot. */
export function dashedItems(arabic: string, [from, to]: Span): NumberedItem[] {
  const dashes = [...arabic.slice(from, to).matchAll(DASH)].slice(0, MOST);
  return dashes.map(({ index, 0: mark }, i) => {
    const next = dashes[i + 1];
    return {
      ordinal: i + 1,
      mark: from + index + mark.length - mark.trimStart().length,
      span: [from + index + mark.length, next ? from + next.index : to],
    };
  });
}
