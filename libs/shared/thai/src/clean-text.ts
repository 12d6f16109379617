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
/** Most texts hold nothing to mend. */
const SPOILT = new RegExp([DROPPED.source, NEW_LINE.source, BLANK.source, NIKHAHIT].join('|'));

/** A character that stays, and its offset in the original. */
type Kept = { readonly char: string; readonly at: number };

/**
 * Drops what cannot be seen and joins what extractors split (sara am), and nothing else:
 * never NFKC, which splits sara am again.
 */
export function cleanText(original: string): CleanText {
  const { length } = original;
  if (!SPOILT.test(original)) {
    return { text: original, toOriginal: (offset) => Math.min(Math.max(0, offset), length) };
  }
  const kept = joinSaraAm(visible(original));
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
  return BLANK.test(char) ? ' ' : char;
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
