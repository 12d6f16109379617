import { findDates, findMonths, type DateMention } from '@wian/thai';
import { addMonths, dateOfDay, dayOfDate } from '@wian/working-time';
import { AND, LIMIT } from './deadline-dated.js';
import { deadlineAt, type FoundDeadline } from './found-deadline.js';
import { after, before, type Source, type Span } from './source.js';

/** Behind the last day of a list: it comes again every year. */
const EVERY_YEAR = /^\s*(?:ของ)?(?:ทุก|แต่ละ)(?:\s?ๆ)?\s?ปี/;
/** Before its first day. */
const EVERY_PERIOD = /(?:(?:ทุก|แต่ละ)(?:\s?ๆ)?\s?|ราย)(?:ไตรมาส|ปี(?!งบ))[ก-๎]{0,10}\s?(?:คือ|ได้แก่|โดย[ก-๎]{0,20})?\s*$/;
const LONGEST_LEAD = 80;

/** ภายในวันที่ ๕ มกราคม และ ๕ กรกฎาคม ของทุกปี: days without a year of their own that come again every year. */
export function yearlyDeadlines(source: Source, body: Span, letterDate: string | null): FoundDeadline[] {
  const dates = daysIn(source.text.slice(...body), letterDate ?? undefined).map((date) => ({
    ...date,
    start: body[0] + date.start,
    end: body[0] + date.end,
  }));
  return listsOf(source, dates).flatMap((list) => yearly(source, list));
}

/** Written days; ๑๕ มกราคม และเดือนกรกฎาคม is the 15th of both months. */
function daysIn(text: string, letterDate: string | undefined): DateMention[] {
  const dates = findDates(text, letterDate);
  const days = [...dates];
  for (const { start, end, raw, month } of findMonths(text, letterDate)) {
    if (dates.some((date) => date.start < end && start < date.end)) continue;
    const last = days.findLast((day) => day.end <= start && AND.test(text.slice(day.end, start)));
    if (!last?.date || month === null) continue;
    days.push({ ...last, start, end, raw, date: `${month}-${last.date.slice(8)}`, yearGiven: /[\d๐-๙]/.test(raw) });
  }
  return days.sort((a, b) => a.start - b.start);
}

/** Dates that nothing but a comma or และ stands between; one with a year of its own is no part of such a list. */
function listsOf({ text }: Source, dates: readonly DateMention[]): DateMention[][] {
  const lists: DateMention[][] = [];
  for (const date of dates) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list && last && AND.test(text.slice(last.end, date.start))) list.push(date);
    else lists.push([date]);
  }
  return lists.filter((list) =>
    list.every(({ yearGiven, date, ofLetter }) => !yearGiven && !ofLetter && date !== null),
  );
}

function yearly(source: Source, list: readonly DateMention[]): FoundDeadline[] {
  const whole = recurringSpan(source, list);
  if (!whole) return [];
  const rule = ruleOf(list);
  if (rule) return [found(source, whole, rule)];
  return list.flatMap((each, i) => {
    const own = ruleOf([each]);
    const start = i === 0 ? whole[0] : each.start;
    return own ? [found(source, [start, i === list.length - 1 ? whole[1] : each.end], own)] : [];
  });
}

/** The list with the words that make it a limit of every year; null where there are none. */
function recurringSpan(source: Source, list: readonly DateMention[]): Span | null {
  const [first, last] = [list[0], list.at(-1)];
  if (!first || !last) return null;
  const limit = LIMIT.exec(before(source, first.start, LONGEST_LEAD))?.[0].length ?? 0;
  const period = EVERY_PERIOD.exec(before(source, first.start - limit, LONGEST_LEAD))?.[0].length ?? 0;
  const again = EVERY_YEAR.exec(after(source, last.end, 20))?.[0].length ?? 0;
  return limit > 0 && period + again > 0 ? [first.start - limit - period, last.end + again] : null;
}

const found = (source: Source, span: Span, recurrence: string): FoundDeadline =>
  deadlineAt(source, span, { kind: 'recurring', at: null, precision: 'day', exclusive: false, recurrence });

/** One rule (RFC 5545) where it is the same day of each month, or the last of each; null where it needs several. */
function ruleOf(dates: readonly DateMention[]): string | null {
  const days = dates.map(({ date }) => date ?? '');
  const months = days.map((day) => Number(day.slice(5, 7))).join(',');
  const [number, ...others] = new Set(days.map((day) => Number(day.slice(8))));
  const day = others.length === 0 ? number : days.every(isLastOfMonth) ? -1 : undefined;
  return day === undefined ? null : `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${day}`;
}

const isLastOfMonth = (day: string): boolean => dateOfDay(dayOfDate(addMonths(`${day.slice(0, 8)}01`, 1)) - 1) === day;
