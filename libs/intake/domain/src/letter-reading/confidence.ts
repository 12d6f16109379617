import type { ParsedLetter, Question } from './parsed-letter.schema.js';

/** How the text came about: written, or recognised from a picture. */
export type Origin = 'written' | 'recognised';

/** A field below this is never taken over without an officer's look. */
export const AUTO_CONFIRM = 0.9;
/** Recognition reads letters well and digits badly, and is as sure of both: nothing out of a picture is surer than this. */
const RECOGNISED_CEILING = 0.5;
const ASKED_CEILING = 0.5;

/** What a person compares with the picture, each time: what hangs on digits, or decides who must do what by when. */
const COMPARED = ['letterNumber', 'letterDate', 'urgency', 'addressees.audience', 'deadlines'];
const COMPARE = 'อ่านจากภาพ ตัวเลขและวันที่อาจผิด โปรดเทียบกับภาพหน้าหนังสือ';

export const comparedWithPicture = (origin: Origin): Question[] =>
  origin === 'written' ? [] : COMPARED.map((field) => ({ field, message: COMPARE }));

type Fields = ParsedLetter['fields'];

/** The readers' own confidence, less where the field is in question or came out of a picture. */
export function weighed(fields: Fields, questions: readonly Question[], origin: Origin): Fields {
  const asked = new Set(questions.map(({ field }) => field));
  return Object.fromEntries(
    Object.entries(fields).map(([path, { confidence, spans }]) => {
      const ceilings = [origin === 'written' ? 1 : RECOGNISED_CEILING, asked.has(path) ? ASKED_CEILING : 1];
      return [path, { confidence: Math.min(confidence, ...ceilings), spans }];
    }),
  );
}
