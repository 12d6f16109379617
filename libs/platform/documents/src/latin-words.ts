import type { Box } from './gray-picture.js';
import { type RecognisedSign, type RecognisedWord, strayMarks } from './recognised-signs.js';

/**
 * Thai alone makes Thai letters and digits of Latin words. So the same picture is recognised in English too, and what that reads
 * surely takes the place of what Thai was less sure of.
 */

/** Measured on tilted and coarse scans: Latin words reach 92, addresses, which are long, 80; Thai words taken for Latin ones 90. */
const [SURE, SURE_ADDRESS] = [92, 80];
/** The least sure sign of a Latin word stays below it, those of Thai words seldom are. */
const UNSURE = 85;
/** Of its height: how far a sign may reach out of its word, or into the one beside it. */
const SLACK = 0.4;

const LATIN = /^[\x21-\x7e“”‘’]+$/;
const ADDRESS = /^[“‘"'(<]?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+)$/i;
/** What an address behind it may have begun with: a part of one would look like a whole one. */
const BEGINNING = /[.@_+/-]$/;
/** QR of QR Code: too short to be sure of it anywhere else. */
const CAPITALS = /^[A-Z]{2}$/;
const THAI_NUMBER = /^[๐-๙.,:/-]+$/;

/** A text and where its signs lie. */
export interface Reading {
  readonly text: string;
  readonly groups: readonly (readonly RecognisedSign[])[];
}

/** The reading with the Latin words of `words`, which is the same picture in English; each is one sign. Numbers in Thai digits stay. */
export function withLatin({ text, groups }: Reading, words: readonly RecognisedWord[]): Reading {
  const latin = latinSigns(groups.flat(), words);
  let [out, end] = ['', 0];
  let before: RecognisedWord | undefined;
  const moved = groups.map((group) =>
    group.flatMap((sign) => {
      const word = latin.get(sign);
      const between = text.slice(end, sign.at);
      end = sign.at + sign.text.length;
      if (word && word === before) return [];
      // Two words of English may be one to Thai.
      const at = (out += word && before && between === '' ? ' ' : between).length;
      out += (word ?? sign).text;
      before = word;
      return [{ ...sign, ...word, line: sign.line, at }];
    }),
  );
  return { text: out + text.slice(end), groups: moved.filter((group) => group.length > 0) };
}

/** Which word each sign is a part of. */
function latinSigns(
  signs: readonly RecognisedSign[],
  words: readonly RecognisedWord[],
): ReadonlyMap<RecognisedSign, RecognisedWord> {
  const stray = strayMarks(signs);
  const printed = signs.filter((sign) => !stray.has(sign));
  const latin = new Map<RecognisedSign, RecognisedWord>();
  for (const word of words.filter((_, at) => isSure(words, at))) {
    const parts = partsOf(word, printed);
    if (parts.some((part) => latin.has(part)) || !isLessSure(parts)) continue;
    for (const part of parts) latin.set(part, word);
  }
  return latin;
}

function isSure(words: readonly RecognisedWord[], at: number): boolean {
  const word = words[at];
  if (!word || !LATIN.test(word.text)) return false;
  const [before, behind] = [words[at - 1], words[at + 1]].map((other) =>
    other?.line === word.line ? other : undefined,
  );
  if (ADDRESS.test(word.text) && BEGINNING.test(before?.text ?? '')) return false;
  if (isLongSure(word)) return true;
  return (
    CAPITALS.test(word.text) && word.confidence >= SURE && [before, behind].some((other) => other && isLongSure(other))
  );
}

const isLongSure = ({ text, confidence }: RecognisedWord): boolean =>
  ADDRESS.test(text)
    ? confidence >= SURE_ADDRESS
    : LATIN.test(text) && confidence >= SURE && (text.match(/[A-Za-z]/g) ?? []).length >= 3;

/** What Thai made of the word; none where a sign is of the word and of what is beside it. */
function partsOf({ box }: RecognisedWord, signs: readonly RecognisedSign[]): RecognisedSign[] {
  const slack = SLACK * (box.bottom - box.top);
  const near = signs.filter((sign) => isInRow(sign.box, box) && inside(sign.box, box) > 0);
  const parts = near.filter(({ box: each }) => inside(each, box) * 2 >= each.right - each.left);
  const isSplit = ({ box: each }: RecognisedSign) =>
    Math.min(inside(each, box), each.right - each.left - inside(each, box)) > slack;
  return near.some(isSplit) || parts.some(({ line }) => line !== parts[0]?.line) ? [] : parts;
}

/** How wide the one reaches into the other. */
const inside = (one: Box, other: Box): number => Math.min(one.right, other.right) - Math.max(one.left, other.left);

const isInRow = (one: Box, row: Box): boolean => {
  const middle = (one.top + one.bottom) / 2;
  return middle > row.top && middle < row.bottom;
};

function isLessSure(parts: readonly RecognisedSign[]): boolean {
  const said = parts.map(({ text }) => text).join('');
  return parts.some(({ confidence }) => confidence < UNSURE) && !THAI_NUMBER.test(said);
}
