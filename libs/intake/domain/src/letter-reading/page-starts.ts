import { cleanLetter } from './clean-letter.js';

/** Where pages begin in the cleaned text, by where they began in the text as extracted; offsets in UTF-16 code units. */
export function pageStarts(extracted: string, cleaned: string, starts: readonly number[]): number[] {
  const { toOriginal } = cleanLetter(extracted);
  let at = 0;
  return starts.map((start) => {
    while (at < cleaned.length && toOriginal(at) < start) at += 1;
    return at;
  });
}
