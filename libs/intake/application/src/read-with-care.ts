import type { ParsedLetter } from '@wian/intake-domain';
import type { FileText } from './read-files.js';

/** What a person must compare with the picture: recognition gets every third Thai digit wrong and is sure of it. */
const fragile = ['letterNumber', 'letterDate', 'urgency', 'addressees.audience', 'deadlines'] as const;
const MOST_OF_A_PICTURE = 0.5;
const COMPARE = 'อ่านจากภาพ ตัวเลขและวันที่อาจผิด โปรดเทียบกับภาพหน้าหนังสือ';

/** A reading with what its file leaves open: nothing that was read from a picture is sure, and unread pages are named. */
export function readWithCare(read: ParsedLetter, { origin, pages }: FileText): ParsedLetter {
  const unread = pages.flatMap(({ isRead }, at) => (isRead ? [] : [at + 1]));
  const questions = [...read.questions, ...unreadPages(unread)];
  if (origin === 'written') return { ...read, questions };
  const fields = Object.fromEntries(
    Object.entries(read.fields).map(([path, { confidence, spans }]) => [
      path,
      { confidence: Math.min(confidence, MOST_OF_A_PICTURE), spans },
    ]),
  );
  return { ...read, fields, questions: [...questions, ...fragile.map((field) => ({ field, message: COMPARE }))] };
}

const unreadPages = (pages: readonly number[]) =>
  pages.length === 0
    ? []
    : [{ field: 'text', message: `หน้า ${pages.join(', ')} เป็นภาพและไม่ได้อ่าน หากเป็นส่วนหนึ่งของหนังสือ โปรดตรวจเอง` }];
