import { findDates, findMonths } from '@wian/thai';
import { addMonths, dateOfDay, dayOfDate } from '@wian/working-time';
import type { FoundDeadline } from './found-deadline.js';
import { after, before, overlaps, wordsOf, type Source, type Span } from './source.js';

/** What stands right before the last day of a recurrence that is told first, or behind it. */
const RANGE = '(?:ตั้งแต่|ระหว่าง)[^\\n]{0,60}?(?:จน)?(?:ถึง|-|–)|บัดนี้(?:เป็นต้นไป)?\\s?(?:จน)?ถึง';
const UNTIL = new RegExp(`(?:(?:ไป)?จน(?:กระทั่ง)?ถึง|จน(?=\\s?(?:วัน)?สิ้น)|ตลอด|${RANGE})\\s?(?:วัน)?(?:สิ้น)?\\s?$`);
const FROM_UNTIL = new RegExp(`(?:${RANGE})\\s?(?:วัน)?(?:สิ้น)?\\s?$`);
/** Another thing that is to be done, which the end may be of. */
const ELSE = /และ|แล้ว(?!เสร็จ)|พร้อม|รวมทั้ง|ทั้งนี้|กรณี|หาก|โดยให้/;
/** An end that is no day: จนกว่าสถานการณ์จะยุติ; not what has a limit of its own, จนแล้วเสร็จภายใน…. */
const OPEN =
  /(?:(?:ไป)?จน(?:กว่า|กระทั่ง|ถึง|ครบ|สิ้น|แล้วเสร็จ|เสร็จ)|ตลอด(?:ช่วง|เดือน|เทศกาล|โครงการ|ระยะ))(?!\s?(?:ภายใน|ก่อน|ไม่เกิน))[^\s]{0,40}/;
const PARAGRAPH = /\n\s*\n|\n(?=[^\S\n]{4})|\n(?=[^\S\n]*\(?(?:\d{1,2}|[ก-ฮ])[.)])/;
const AROUND = 160;
const NEAR = 60;

interface End {
  /** With the words that lead to it. */
  readonly span: Span;
  /** CE day. */
  readonly day: string;
}

/** Puts the last day of what comes again into its rule (`UNTIL`), in the place of the limit that it looks like. */
export function withEnds(source: Source, found: readonly FoundDeadline[], letterDate: string | null): FoundDeadline[] {
  const ended = found.map((each) => {
    if (each.value.recurrence === null) return { each, end: null };
    const end = endBehind(source, each.span, letterDate) ?? endAhead(source, each.span, letterDate);
    return { each: end ? until(source, each, end) : openEnded(source, each), end };
  });
  const ends = ended.flatMap(({ end }) => (end ? [end.span] : []));
  return ended.flatMap(({ each }) =>
    each.value.recurrence === null && ends.some((end) => overlaps(end, each.span)) ? [] : [each],
  );
}

/** RFC 5545: of the same kind as the times themselves, local like them. */
function until(source: Source, each: FoundDeadline, { span, day }: End): FoundDeadline {
  const whole: Span = [Math.min(each.span[0], span[0]), Math.max(each.span[1], span[1])];
  const last = `${day.replaceAll('-', '')}${each.value.precision === 'minute' ? 'T235959' : ''}`;
  const recurrence = `${each.value.recurrence};UNTIL=${last}`;
  return { ...each, span: whole, value: { ...each.value, recurrence, text: wordsOf(source, whole) } };
}

function openEnded(source: Source, each: FoundDeadline): FoundDeadline {
  const open = OPEN.exec(tailOf(source, each.span))?.[0];
  return open === undefined ? each : { ...each, openEnd: open };
}

const tailOf = (source: Source, [, end]: Span): string => after(source, end, AROUND).split(PARAGRAPH)[0] ?? '';

function endBehind(source: Source, span: Span, letterDate: string | null): End | null {
  const tail = tailOf(source, span);
  const [end] = daysIn(tail, letterDate).filter(({ at }) => UNTIL.test(tail.slice(0, at)));
  const lead = end && UNTIL.exec(tail.slice(0, end.at));
  if (!end || !lead || ELSE.test(tail.slice(0, lead.index))) return null;
  return { day: end.day, span: [span[1] + lead.index, span[1] + end.to] };
}

/** ตั้งแต่บัดนี้จนถึงวันที่ … ให้รายงานทุกวันศุกร์. */
function endAhead(source: Source, [start]: Span, letterDate: string | null): End | null {
  const head = before(source, start, AROUND).split(PARAGRAPH).at(-1) ?? '';
  const end = daysIn(head, letterDate).findLast(({ at }) => FROM_UNTIL.test(head.slice(0, at)));
  const lead = end && FROM_UNTIL.exec(head.slice(0, end.at));
  if (!end || !lead || head.length - end.to > NEAR || ELSE.test(head.slice(end.to))) return null;
  const from = start - head.length;
  return { day: end.day, span: [from + lead.index, from + end.to] };
}

/** Written days, and the last days of months that are named alone, in the text's order. */
function daysIn(text: string, letterDate: string | null): { at: number; to: number; day: string }[] {
  const dates = findDates(text, letterDate ?? undefined).flatMap(({ start, end, date, ofLetter }) =>
    date === null || ofLetter ? [] : [{ at: start, to: end, day: date }],
  );
  const months = findMonths(text, letterDate ?? undefined).flatMap(({ start, end, month }) =>
    month === null ? [] : [{ at: start, to: end, day: dateOfDay(dayOfDate(addMonths(`${month}-01`, 1)) - 1) }],
  );
  const alone = months.filter((month) => !dates.some(({ at, to }) => at < month.to && month.at < to));
  return [...dates, ...alone].sort((a, b) => a.at - b.at);
}
