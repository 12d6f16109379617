import { fitted } from './fitted-confidence.js';
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

/** Stamps are what recognition misses most, and a secret letter that is issued cannot be called back. */
const MARK: Question = {
  field: 'secrecy',
  message:
    'No mark of secrecy was recognised, and recognition may miss a stamp: look at the picture. If ลับ, ลับมาก or ลับที่สุด stands there, ' +
    'do not confirm the letter but withhold it.',
  messageTh:
    'อ่านจากภาพไม่พบชั้นความลับ แต่อาจอ่านตราประทับไม่ออก โปรดดูภาพหน้าหนังสือก่อนยืนยัน หากมีตราลับ ลับมาก หรือลับที่สุด ' +
    'ห้ามยืนยัน ให้กำหนดชั้นความลับและระงับหนังสือนี้',
};

export function comparedWithPicture(origin: Origin, secrecy: ParsedLetter['secrecy']): Question[] {
  if (origin === 'written') return [];
  const compared = COMPARED.map((field) => ({ field, message: COMPARE }));
  return secrecy === 'none' ? [...compared, MARK] : compared;
}

type Fields = ParsedLetter['fields'];

interface Weighing {
  readonly questions: readonly Question[];
  readonly origin: Origin;
  /** `scores`: as the readers rank their own findings, which is what the table is fitted to. */
  readonly confidence: 'fitted' | 'scores';
}

/** How sure each field is: as sure as it was found to be, less where it is in question or came out of a picture. */
export function weighed(fields: Fields, { questions, origin, confidence }: Weighing): Fields {
  const asked = new Set(questions.map(({ field }) => field));
  return Object.fromEntries(
    Object.entries(fields).map(([path, { confidence: score, spans }]) => {
      const found = confidence === 'fitted' ? fitted(path, score) : score;
      const ceilings = [origin === 'written' ? 1 : RECOGNISED_CEILING, asked.has(path) ? ASKED_CEILING : 1];
      return [path, { confidence: Math.min(found, ...ceilings), spans }];
    }),
  );
}
