import type { Span } from './source.js';

/** One thing of a numbered list: where its text stands, behind its mark. */
export interface NumberedItem {
  readonly ordinal: number;
  /** Where its mark begins. */
  readonly mark: number;
  readonly span: Span;
}

type Style = (ordinal: number) => string;

const LETTERS = 'กขคงจฉชซฌญ';
const letter = (ordinal: number) => LETTERS.charAt(ordinal - 1) || '\u0000';
/** ๑. / ๑) / (๑) / ข้อ ๑ / ก. / (ก); `๑.๑` is a part of ๑. */
const styles: readonly Style[] = [
  (n) => `${n}\\.(?!\\d)`,
  (n) => `${n}\\)`,
  (n) => `\\(${n}\\)`,
  (n) => `ข้อ\\s?${n}(?!\\d)\\.?`,
  (n) => `${letter(n)}\\.(?![ก-ฮ]\\.)`,
  (n) => `\\(${letter(n)}\\)`,
];
const MOST = 60;

/** `lines`: each mark opens a line; `inline`: marks stand behind a blank, for text that lost its lines. */
export function numberedItems(arabic: string, range: Span, mode: 'lines' | 'inline'): NumberedItem[] {
  const lists = styles.map((style) => itemsIn(arabic, range, mode, style)).filter(({ length }) => length > 0);
  return lists.sort((a, b) => (a[0]?.mark ?? 0) - (b[0]?.mark ?? 0))[0] ?? [];
}

function itemsIn(arabic: string, [from, to]: Span, mode: 'lines' | 'inline', style: Style): NumberedItem[] {
  const text = arabic.slice(from, to);
  const lead = mode === 'lines' ? '(?:^|\\n)[^\\S\\n]*' : '(?:^|\\s)';
  const marks: { start: number; end: number }[] = [];
  for (let at = 0; marks.length < MOST;) {
    const mark = new RegExp(`(${lead})${style(marks.length + 1)}[^\\S\\n]*`, 'g');
    mark.lastIndex = at;
    const match = mark.exec(text);
    if (!match) break;
    at = match.index + match[0].length;
    marks.push({ start: from + match.index + (match[1] ?? '').length, end: from + at });
  }
  return marks.map(({ start, end }, i) => ({ ordinal: i + 1, mark: start, span: [end, marks[i + 1]?.start ?? to] }));
}
