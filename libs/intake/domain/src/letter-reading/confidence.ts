import type { ParsedLetter } from './parsed-letter.schema.js';

/** How the text came about: written, or recognised from a picture, where a person sees every number beside it. */
export type Origin = 'written' | 'recognised';

/** A field below this is never taken over without an officer's look. */
export const AUTO_CONFIRM = 0.9;
/** Recognition reads letters well and digits badly, and states the same confidence for both. */
const RECOGNISED_CEILING = 0.5;
const RECOGNISED_OTHERS = 0.8;
const ASKED_CEILING = 0.5;

/** What hangs on digits or decides who must do what by when. */
const CRITICAL =
  /^(?:letterNumber|letterDate|urgency|urgentBy|inheritedUrgency|issuer|addressees\.audience|deadlines\[\d+\]\.\w+|references\[\d+\]\.(?:number|date)|orders\[\d+\]\.audience)$/;

type Fields = ParsedLetter['fields'];

/** The readers' own confidence, lowered where the text was recognised from a picture, or the field is in question. */
export function weighed(fields: Fields, questions: ParsedLetter['questions'], origin: Origin): Fields {
  const asked = new Set(questions.map(({ field }) => field));
  return Object.fromEntries(
    Object.entries(fields).map(([path, { confidence, spans }]) => {
      const ceiling = origin === 'written' ? 1 : CRITICAL.test(path) ? RECOGNISED_CEILING : RECOGNISED_OTHERS;
      const inQuestion = asked.has(path) ? ASKED_CEILING : 1;
      return [path, { confidence: Math.min(confidence, ceiling, inQuestion), spans }];
    }),
  );
}
