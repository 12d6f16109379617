/** A text that can be read, and where each of its characters came from. Offsets are UTF-16 code units. */
export interface CleanText {
  readonly text: string;
  /** Offset in the original of the character at `offset`; `text.length` gives the original's length. */
  toOriginal(offset: number): number;
}

const DROPPED = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/;
const NEW_LINE = /[\r\v\f\u0085\u2028\u2029]/;
const BLANK = /[\u00a0\u2000-\u200a\u202f\u3000]/;
const NIKHAHIT = '\u0e4d';
const SARA_AA = '\u0e32';
const SARA_AM = '\u0e33';
const TONE = /[\u0e48-\u0e4b]/;
/** Above or below a consonant, and the second half of what stands with it: none of them follows a blank. */
const MARK = /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/;
/** Those that a tone mark or ์ follows, never precedes. */
const VOWEL_MARK = /[\u0e31\u0e34-\u0e39]/;
const LATE_MARK = /[\u0e48-\u0e4c]/;
const THAI = /[ก-๎]/;
const DOUBLE_E = 'เเ';
/**
 * Older Thai fonts keep marks that are moved aside under private codes, from U+F700 on; so do PDFs made with them. The order
 * is theirs: https://learn.microsoft.com/typography/script-development/thai
 */
const PRIVATE = 'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู';
const PRIVATE_FROM = 0xf700;
/** Most texts hold nothing to mend. */
const SPOILT = new RegExp(
  [
    ...[DROPPED, NEW_LINE, BLANK].map(({ source }) => source),
    `${NIKHAHIT}|[\\uf700-\\uf71a]|${DOUBLE_E}`,
    `[ก-๎] {1,2}${MARK.source}`,
    `${MARK.source}${MARK.source}${MARK.source}|${LATE_MARK.source}${VOWEL_MARK.source}|${SARA_AM}${TONE.source}|(${MARK.source})\\1`,
  ].join('|'),
);

/** A character that stays, and its offset in the original. */
type Kept = { readonly char: string; readonly at: number };

/**
 * Drops what cannot be seen, joins what extractors split (sara am, แ, a mark and its consonant) and puts marks back in their
 * order: never NFKC, which splits sara am again. Where two marks change places, each takes the offset of its new place.
 */
export function cleanText(original: string): CleanText {
  const { length } = original;
  if (!SPOILT.test(original)) {
    return { text: original, toOriginal: (offset) => Math.min(Math.max(0, offset), length) };
  }
  const gapless = withoutGaps(joinSaraE(visible(original)));
  const kept = orderMarks(joinSaraAm(orderMarks(gapless)));
  const text = kept.map(({ char }) => char).join('');
  return { text, toOriginal: (offset) => kept[Math.max(0, offset)]?.at ?? length };
}

function visible(original: string): Kept[] {
  const kept: Kept[] = [];
  for (let at = 0; at < original.length; at += 1) {
    const char = original.charAt(at);
    const gone = DROPPED.test(char) || (char === '\r' && original.charAt(at + 1) === '\n');
    if (!gone) kept.push({ char: plain(char), at });
  }
  return kept;
}

function plain(char: string): string {
  if (NEW_LINE.test(char)) return '\n';
  const isPrivate = char >= '\uf700' && char <= '\uf71a';
  if (isPrivate) return PRIVATE.charAt(char.charCodeAt(0) - PRIVATE_FROM);
  return BLANK.test(char) ? ' ' : char;
}

/** Without a blank or two between a Thai letter and the mark that belongs on it. */
function withoutGaps(kept: readonly Kept[]): Kept[] {
  const isGap = (i: number) => kept[i]?.char === ' ' && THAI.test(kept[i - 1]?.char ?? '');
  const closes = (i: number) => MARK.test(kept[i]?.char ?? '');
  return kept.filter((each, i) => {
    if (each.char !== ' ') return true;
    const alone = isGap(i) && closes(i + 1);
    const first = isGap(i) && kept[i + 1]?.char === ' ' && closes(i + 2);
    const second = isGap(i - 1) && closes(i + 1);
    return !(alone || first || second);
  });
}

/** Marks on one letter in the order in which they are typed, each once; the n-th takes the place of the n-th. */
function orderMarks(kept: readonly Kept[]): Kept[] {
  const ordered: Kept[] = [];
  for (let i = 0; i < kept.length;) {
    let end = i;
    while (MARK.test(kept[end]?.char ?? '')) end += 1;
    const marks = [...new Set(kept.slice(i, end).map(({ char }) => char))].sort((a, b) => rank(a) - rank(b));
    ordered.push(...marks.map((char, place) => ({ char, at: kept[i + place]?.at ?? 0 })));
    const next = kept[end];
    if (next) ordered.push(next);
    i = end + 1;
  }
  return ordered;
}

const rank = (mark: string): number => {
  if (VOWEL_MARK.test(mark)) return 0;
  if (mark === SARA_AM) return 3;
  return mark === NIKHAHIT ? 4 : 1 + Number(LATE_MARK.test(mark));
};

/** แ for two เ. */
function joinSaraE(kept: readonly Kept[]): Kept[] {
  const joined: Kept[] = [];
  for (const here of kept) {
    const last = joined.at(-1);
    if (last && last.char + here.char === DOUBLE_E) joined[joined.length - 1] = { char: 'แ', at: last.at };
    else joined.push(here);
  }
  return joined;
}

/** ํ + า, also with a tone mark between them: the mark belongs before ำ. Runs after the invisible is gone. */
function joinSaraAm(kept: readonly Kept[]): Kept[] {
  const joined: Kept[] = [];
  for (let i = 0; i < kept.length; i += 1) {
    const [here, next, third] = [kept[i], kept[i + 1], kept[i + 2]];
    if (!here) break;
    const split = here.char === NIKHAHIT;
    if (split && next?.char === SARA_AA) {
      joined.push({ char: SARA_AM, at: here.at });
      i += 1;
    } else if (split && next && TONE.test(next.char) && third?.char === SARA_AA) {
      joined.push(next, { char: SARA_AM, at: third.at });
      i += 2;
    } else joined.push(here);
  }
  return joined;
}
