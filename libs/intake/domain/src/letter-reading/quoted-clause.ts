import { overlaps, type Source, type Span } from './source.js';

/** ตามหนังสือที่อ้างถึง … นั้น: what an earlier letter said. Its limits are over, its orders are not this letter's. */
export function quotedClauses({ arabic }: Source, [from, to]: Span): Span[] {
  return paragraphs(arabic, [from, to]).flatMap(([start, end]): Span[] => {
    const paragraph = arabic.slice(start, end);
    if (!/^\s*(?:ตาม|อนุสนธิ|สืบเนื่อง)/.test(paragraph)) return [];
    const over = paragraph.search(/(?:\s|แล้ว|ไว้|ไป|ทราบ)นั้น(?=\s|$)/);
    return over < 0 ? [] : [[start, start + over]];
  });
}

/** Paragraphs stand apart by a blank line or begin further in. */
function paragraphs(arabic: string, [from, to]: Span): Span[] {
  const starts = [...arabic.slice(from, to).matchAll(/\n[^\S\n]*\n|\n(?=[^\S\n]{4})|(?<=\sนั้น)[^\S\n]*\n/g)].map(
    ({ index, 0: mark }) => from + index + mark.length,
  );
  return [from, ...starts].map((start, i) => [start, starts[i] ?? to]);
}

export const isQuoted = (clauses: readonly Span[], span: Span): boolean =>
  clauses.some((clause) => overlaps(clause, span));
