import type { ParsedLetter } from '@wian/intake-domain';
import type { FileText } from './read-files.js';

/** A reading with the question that its file leaves open where some of its pages were not read. */
export function withUnreadPages(read: ParsedLetter, { pages }: FileText): ParsedLetter {
  const unread = pages.flatMap(({ isRead }, at) => (isRead ? [] : [at + 1]));
  if (unread.length === 0) return read;
  const message = `หน้า ${unread.join(', ')} เป็นภาพและไม่ได้อ่าน หากเป็นส่วนหนึ่งของหนังสือ โปรดตรวจเอง`;
  return { ...read, questions: [...read.questions, { field: 'text', message }] };
}
