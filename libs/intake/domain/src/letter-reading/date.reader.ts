import { findDates, type DateMention } from '@wian/thai';
import { RECEIVED } from './number.reader.js';
import { headLines, type Parts } from './parts.js';
import type { Question } from './parsed-letter.schema.js';
import { evidence, linesOf, type Line, type Reading, type Source } from './source.js';

export interface LetterDate {
  readonly date: string | null;
  readonly questions: readonly Question[];
}

/** The letter's date: at the head, or for stamped letters, orders and announcements at the end. */
export function readDate(source: Source, parts: Parts): Reading<LetterDate> {
  const head = dateAtHead(source, parts);
  const mention =
    (head?.stamped ? (dateAtEnd(source, parts) ?? head.mention) : head?.mention) ?? dateAtEnd(source, parts);
  if (!mention) return { value: { date: null, questions: [] }, fields: {} };
  const questions = questionsOn(mention);
  const confidence = mention.date === null ? 0.1 : questions.length > 0 ? 0.5 : 0.97;
  return {
    value: { date: mention.date, questions },
    fields: evidence('letterDate', confidence, [mention.start, mention.end]),
  };
}

/** A limit at the head (ด่วนภายใน …), or a time of arrival, is not the letter's date. */
const OTHER = /ภายใน|น\.\s*(?:ของ)?\s*(?:วันที่)?$|อายุ|ประชุม/;

const STAMPED = 2;

/** What a stamp of arrival says goes before nothing; ลงวันที่ may stand behind the number where there is no other date. */
function dateAtHead(source: Source, parts: Parts): { mention: DateMention; stamped: boolean } | undefined {
  const lines = headLines(source, parts).filter(({ content }) => content !== '');
  const found = lines.flatMap((line, i) =>
    mentionsIn(source, line)
      .filter(({ yearGiven }) => yearGiven)
      .filter(({ start }) => !OTHER.test(source.arabic.slice(line.start, start)))
      .map((mention) => ({ mention, rank: (isStamp(lines, i) ? STAMPED : 0) + (mention.ofLetter ? 1 : 0) })),
  );
  const [first] = found.sort((a, b) => a.rank - b.rank);
  return first && { mention: first.mention, stamped: first.rank >= STAMPED };
}

const isStamp = (lines: readonly Line[], at: number) =>
  [lines[at - 1], lines[at]].some((line) => line !== undefined && RECEIVED.test(line.content));

function mentionsIn({ text }: Source, line: Line): DateMention[] {
  const end = text.indexOf('\n', line.end + 1);
  const withNext = text.slice(line.start, end < 0 ? text.length : end);
  return findDates(withNext)
    .filter(({ start }) => line.start + start < line.end)
    .map((mention) => ({ ...mention, start: line.start + mention.start, end: line.start + mention.end }));
}

function dateAtEnd(source: Source, { closing }: Parts): DateMention | undefined {
  return linesOf(source, closing).flatMap((line) =>
    mentionsIn(source, line).filter(({ start }) =>
      /^(?:(?:ประกาศ|สั่ง|ให้ไว้|แถลง)\s*ณ\s*)?$/.test(source.arabic.slice(line.start, start)),
    ),
  )[0];
}

function questionsOn({ date, weekday, raw }: DateMention): Question[] {
  if (date === null) return [{ field: 'letterDate', message: `“${raw}” ไม่มีในปฏิทิน โปรดตรวจวันที่ของหนังสือ` }];
  if (!weekday || weekday.written === weekday.actual) return [];
  const message = `“${raw}” ระบุวัน${weekday.written} แต่วันที่นั้นเป็นวัน${weekday.actual} โปรดตรวจว่าสิ่งใดถูก`;
  return [{ field: 'letterDate', message }];
}
