import { toArabicDigits } from './digits.js';

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * The words of a text, each once, for searching: Thai is written without spaces, so a dictionary parts it
 * (`Intl.Segmenter`). Digits are Arabic, Latin letters small. Other versions of Node may part a rare word differently.
 */
export function wordsOf(text: string): string[] {
  const parts = [...segmenter.segment(toArabicDigits(text).toLowerCase())];
  return [...new Set(parts.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment))];
}
