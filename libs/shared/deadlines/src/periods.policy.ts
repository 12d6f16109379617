import { dateOfDay, dayOfDate, instantOf, weekdayOf, type WorkingCalendar } from '@wian/working-time';
import type { RecurrenceRule } from './recurrence-rule.js';

/** One time of what comes again and again. */
export interface Period {
  /** 1 = the first. */
  readonly ordinal: number;
  /** The day (Bangkok) on which it begins. */
  readonly from: string;
  readonly dueAt: Date;
}

export interface Recurrence {
  readonly rule: RecurrenceRule;
  /** The day from which it counts: nothing is due before it, and without a day of its own the rule repeats this one. */
  readonly from: string;
  readonly calendar: WorkingCalendar;
}

/** So long nothing fits: then nothing ever will. */
const longest = 4 * 366 + 1;

/**
 * Its periods, one after the other: each is due on the next day that fits the rule, at its time or at the end of the
 * working hours, and the following one begins the day after. Days are as written, also closed ones; but Monday to
 * Friday together (ทุกวันทำการ, วันทำการสุดท้ายของเดือน) means working days.
 */
export function* periodsOf({ rule, from, calendar }: Recurrence): Generator<Period, void> {
  const first = dayOfDate(from);
  const until = rule.until === null ? Infinity : dayOfDate(rule.until);
  let [ordinal, begins] = [1, first];
  for (let day = first; day <= Math.min(until, begins + longest * rule.interval); day += 1) {
    if (!fits(day, { rule, first, calendar })) continue;
    const { minutes } = rule;
    const dueAt = minutes === null ? calendar.endOfWorkingDay(dateOfDay(day)) : new Date(instantOf(day, minutes));
    yield { ordinal, from: dateOfDay(begins), dueAt };
    [ordinal, begins] = [ordinal + 1, day + 1];
  }
}

interface Fitting {
  readonly rule: RecurrenceRule;
  /** Where its intervals are counted from. */
  readonly first: number;
  readonly calendar: WorkingCalendar;
}

function fits(day: number, fitting: Fitting): boolean {
  const { rule, calendar } = fitting;
  if (!inInterval(day, fitting) || !fitsDay(day, fitting)) return false;
  if (rule.position === null) return true;
  const days = daysOfMonth(day).filter((each) => fitsDay(each, { rule, first: day, calendar }));
  return days.at(rule.position > 0 ? rule.position - 1 : rule.position) === day;
}

/** Whether its day, week, month or year is one of those counted by the interval. */
const inInterval = (day: number, { rule: { frequency, interval }, first }: Fitting): boolean =>
  interval === 1 || (countedBy[frequency](day) - countedBy[frequency](first)) % interval === 0;

function fitsDay(day: number, { rule, first, calendar }: Fitting): boolean {
  const { months, monthDays, weekdays } = rule;
  if (months.length > 0 && !months.includes((monthOf(day) % 12) + 1)) return false;
  if (monthDays.length > 0) return monthDays.some((each) => isDayOfMonth(day, each));
  if (weekdays.length > 0) return onWeekday(day, { rule, first, calendar });
  return repeatsFirst(day, rule, first);
}

function onWeekday(day: number, { rule: { weekdays }, calendar }: Fitting): boolean {
  const isWorkingWeek = weekdays.length === 5 && weekdays.every(({ weekday, nth }) => weekday <= 5 && nth === null);
  if (isWorkingWeek) return calendar.isWorkingDay(dateOfDay(day));
  return weekdays.some(({ weekday, nth }) => weekdayOf(day) === weekday && (nth === null || isNthOfMonth(day, nth)));
}

/** A rule that names no day repeats the first one, which itself is not due yet; a month without that day has its last. */
function repeatsFirst(day: number, { frequency, months }: RecurrenceRule, first: number): boolean {
  if (day === first) return false;
  if (frequency === 'DAILY') return true;
  if (frequency === 'WEEKLY') return weekdayOf(day) === weekdayOf(first);
  if (frequency === 'YEARLY' && months.length === 0 && monthOf(day) % 12 !== monthOf(first) % 12) return false;
  const wanted = Math.min(dateNumber(first), lengthOfMonth(day));
  return dateNumber(day) === wanted;
}

const atMidnight = (day: number): Date => new Date(day * 86_400_000);
const yearOf = (day: number): number => atMidnight(day).getUTCFullYear();
const monthOf = (day: number): number => yearOf(day) * 12 + atMidnight(day).getUTCMonth();
const dateNumber = (day: number): number => atMidnight(day).getUTCDate();
/** Counted from a Monday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);
const countedBy = { DAILY: (day: number) => day, WEEKLY: weekOf, MONTHLY: monthOf, YEARLY: yearOf };

/** How many days its month has. */
const lengthOfMonth = (day: number): number => new Date(Date.UTC(yearOf(day), (monthOf(day) % 12) + 1, 0)).getUTCDate();
/** Of its month: 1 = the last day. */
const fromEnd = (day: number): number => lengthOfMonth(day) - dateNumber(day) + 1;

function daysOfMonth(day: number): readonly number[] {
  const first = day - dateNumber(day) + 1;
  return Array.from({ length: lengthOfMonth(day) }, (_, n) => first + n);
}

const isDayOfMonth = (day: number, wanted: number): boolean =>
  wanted > 0 ? dateNumber(day) === wanted : fromEnd(day) === -wanted;

/** Each week of a month's days has every weekday once. */
const isNthOfMonth = (day: number, nth: number): boolean =>
  nth > 0 ? Math.ceil(dateNumber(day) / 7) === nth : Math.ceil(fromEnd(day) / 7) === -nth;
