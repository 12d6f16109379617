import { findDates, type DateMention } from '@wian/thai';
import type { Parts } from './parts.js';
import type { Question } from './parsed-letter.schema.js';
import { before, evidence, linesOf, type Reading, type Source } from './source.js';

export interface LetterDate {
  readonly date: string | null;
  readonly questions: readonly Question[];
}

/** The letter's date: at the head, or for stamped letters, orders and announcements at the end. */
export function readDate(source: Source, parts: Parts): Reading<LetterDate> {
  const mention = dateAtHead(source, parts) ?? dateAtEnd(source, parts);
  if (!mention) return { value: { date: null, questions: [] }, fields: {} };
  const questions = questionsOn(mention);
  const confidence = mention.date === null ? 0.1 : questions.length > 0 ? 0.5 : 0.97;
  return {
    value: { date: mention.date, questions },
    fields: evidence('letterDate', confidence, [mention.start, mention.end]),
  };
}

function dateAtHead(source: Source, { head }: Parts): DateMention | undefined {
  return findDates(source.text.slice(...head)).find(
    ({ start, ofLetter, yearGiven }) =>
      yearGiven && !ofLetter && !/ภายใน|น\.\s*(?:ของ)?$/.test(before(source, start, 20)),
  );
}

function dateAtEnd(source: Source, { closing }: Parts): DateMention | undefined {
  return linesOf(source, closing).flatMap((line) => {
    const [mention] = findDates(source.text.slice(line.start, line.end));
    const whole = mention && /^(?:(?:ประกาศ|สั่ง|ให้ไว้)\s*ณ\s*)?$/.test(line.content.slice(0, mention.start));
    return whole ? [{ ...mention, start: line.start + mention.start, end: line.start + mention.end }] : [];
  })[0];
}

function questionsOn({ date, weekday, raw }: DateMention): Question[] {
  if (date === null) return [{ field: 'letterDate', message: `“${raw}” ไม่มีในปฏิทิน โปรดตรวจวันที่ของหนังสือ` }];
  if (!weekday || weekday.written === weekday.actual) return [];
  const message = `“${raw}” ระบุวัน${weekday.written} แต่วันที่นั้นเป็นวัน${weekday.actual} โปรดตรวจว่าสิ่งใดถูก`;
  return [{ field: 'letterDate', message }];
}
