import type { ParsedLetter } from './parsed-letter.schema.js';

export type HeadFacts = Pick<ParsedLetter, 'letterNumber' | 'letterDate' | 'subject' | 'addressees'>;
type Facts = HeadFacts & Pick<ParsedLetter, 'references'>;

/** What a page must have at least to be taken for a letter. */
const ENOUGH = 2;

/**
 * Of texts that came together the place of the letter: one that has most of a letter's head, but none that another of them
 * quotes as its parent; the first of equals. -1 = several texts, and none looks like a letter. A text alone is the letter.
 */
export function whichIsTheLetter(texts: readonly Facts[]): number {
  if (texts.length <= 1) return texts.length - 1;
  const quoted = texts.flatMap(({ references }) => references.map(({ number }) => number));
  const isParent = ({ letterNumber }: Facts) => letterNumber !== null && quoted.includes(letterNumber.normalized);
  const scores = texts.map((text) => score(text) - (isParent(text) ? ENOUGH : 0));
  const best = scores.reduce((most, each) => Math.max(most, each));
  return texts.some(isHeaded) ? scores.indexOf(best) : -1;
}

/** Whether it begins as a letter does. */
export const isHeaded = (text: HeadFacts): boolean => score(text) >= ENOUGH;

const score = ({ letterNumber, letterDate, subject, addressees }: HeadFacts): number =>
  [letterNumber, letterDate, subject, addressees].filter((field) => field !== null).length;
