import type { LimitPhrase } from './limit-phrases.js';
import type { Question } from './parsed-letter.schema.js';
import type { Prose } from './prose.js';
import { overlaps, type Span } from './source.js';
import { NUMBER_WORD, WEEKDAY } from './time-words.js';

const NUMBER = `(?:\\d{1,3}|${NUMBER_WORD})`;
const PERIOD = `\\s?${NUMBER}\\s?(?:วัน(?:ทำการ|ทำงาน|ราชการ)?|ชั่วโมง|สัปดาห์|เดือน)`;
const COUNT = `${PERIOD}[^\\s]{0,20}`;
const AT_LEAST = '(?:อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า)';

/** What looks like a limit: those that are read, those the contract has no value for, and those that need more than the letter. */
const LIKE_A_LIMIT = new RegExp(
  [
    `(?:ภายใน|ก่อน)(?:วันพรุ่งนี้|วัน${WEEKDAY}(?:นี้|หน้า)|(?:ช่วง)?(?:ต้น|กลาง|ปลาย)(?:เดือน|ปี|สัปดาห์))[^\\s]{0,20}`,
    `ล่วงหน้า${AT_LEAST}?${COUNT}`,
    `ก่อน(?:วัน|การ)(?!ที่)[^\\s]{1,30}\\s?${AT_LEAST}${COUNT}`,
    `ก่อน(?:วัน|การ)(?!ที่)[^\\s]{1,30}(?<!ที่)\\s?${NUMBER}\\s?วัน(?!ที่)`,
    `${AT_LEAST}${PERIOD}\\s?ก่อน[^\\s]{0,30}`,
    '(?:รายงาน|ส่ง)[^\\s]{0,40}\\s?(?:ปี|เดือน|สัปดาห์|ไตรมาส)ละ\\s?(?:\\d{1,2}|สอง|สาม|สี่)\\s?ครั้ง',
    `ทุกวัน(?:${WEEKDAY}|ทำการ)(?:เว้น|ที่|แรก|สุดท้าย)[^\\s]{0,20}`,
    '(?:ภายใน|อย่างช้า|ก่อนวันที่|ไม่ช้ากว่า)[^\\n]{0,12}(?:วันที่|วันทำการ|สิ้น(?:วัน|เดือน|ปี|สัปดาห์)|\\d\\s?วัน|เวลา|ไตรมาส|สัปดาห์)[^\\s]{0,30}',
    '(?:ภายใน|อย่างช้า|ก่อนวันที่|ไม่ช้ากว่า)\\s?\\d{1,2}\\s?(?:\\/|[ก-๎])[^\\s]{0,30}',
    'ก่อนเที่ยง[^\\s]{0,30}',
  ].join('|'),
  'g',
);

/** Words of a limit that a reading holds in part only say another time than it read: ภายใน ๑ เดือน of ๑ เดือน ๑๕ วัน. */
export const isHalfRead = (phrases: readonly LimitPhrase[], span: Span): boolean =>
  phrases.some(({ times }) => times.some((time) => overlaps(time.span, span) && !covers(span, time.span)));

const covers = ([a, b]: Span, [c, d]: Span): boolean => a <= c && d <= b;

interface Asked {
  readonly phrases: readonly LimitPhrase[];
  /** Readings that were dropped, each a part of a phrase. */
  readonly halfRead: readonly Span[];
  /** What was read, or is not this letter's. */
  readonly understood: readonly Span[];
}

/** Asks about each limit of which a time is in none of the spans that were understood, and about what else looks like one. */
export function unreadLimits(
  { source: { arabic, text } }: Prose,
  { phrases, halfRead, understood }: Asked,
): Question[] {
  const isUnread = ({ span, isLimit }: LimitPhrase['times'][number]) =>
    halfRead.some((each) => overlaps(each, span)) || (isLimit && !understood.some((each) => covers(each, span)));
  const unread = phrases.flatMap(({ span, times }) => (times.some(isUnread) ? [span] : []));
  const alike = [...arabic.matchAll(LIKE_A_LIMIT)]
    .map((match): Span => [match.index, match.index + match[0].length])
    .filter((span) => ![...understood, ...unread].some((each) => overlaps(each, span)));
  return [...unread, ...alike]
    .sort((a, b) => a[0] - b[0])
    .map((span) => ({ field: 'deadlines', message: `ยังไม่เข้าใจกำหนดเวลา “${text.slice(...span)}” โปรดระบุเอง` }));
}
