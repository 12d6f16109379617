import type { Calendar } from '@wian/contracts';
import { ok, type Result } from '@wian/kernel';
import { addMonths, dateOfDay, dayOfDate, dayOfInstant, instantOf, weekdayOf } from './local-date.js';
import { workingWeekOf, type WorkingWeek } from './working-week.js';

/** When something falls due. */
export interface Due {
  readonly dueAt: Date;
  /** The day (Bangkok) it falls due. */
  readonly date: string;
  /** The day that was written or counted to is no working day: a written date stays there, a counted one has moved on. */
  readonly closedDay: boolean;
  /** The day lies beyond those whose closed days are known. */
  readonly provisional: boolean;
}

export interface CountedPeriod {
  /** The day it begins; it is not counted itself. */
  readonly after: string;
  readonly amount: number;
  readonly unit: 'day' | 'working-day' | 'week' | 'month';
}

/** What may be asked for: a century of days. More is a mistake, and would keep the caller waiting. */
const farthest = 36_525;
const minute = 60_000;

/**
 * Working time of one area. Instants are UTC `Date`s, dates are days in Bangkok. Amounts are whole numbers within a
 * century; others throw a RangeError.
 */
export class WorkingCalendar {
  private constructor(
    private readonly week: WorkingWeek,
    /** As days since 1970: their dates are made for answers alone, since a long way is gone day by day. */
    private readonly closed: ReadonlySet<number>,
    /** Last day for which closed days are known. */
    readonly knownUntil: string,
  ) {}

  /**
   * `area`: official code of the province, whose own closed days count besides those of the whole country; null = only
   * the latter. Fails with `CALENDAR.NO_WORKING_TIME` or `CALENDAR.HOURS_INVALID`.
   */
  static of(calendar: Calendar, area: string | null): Result<WorkingCalendar> {
    const week = workingWeekOf(calendar);
    if (!week.ok) return week;
    const closed = calendar.closedDays.filter((day) => day.area === null || day.area === area);
    return ok(new WorkingCalendar(week.value, new Set(closed.map(({ date }) => dayOfDate(date))), calendar.knownUntil));
  }

  isWorkingDay(date: string): boolean {
    return this.isOpen(dayOfDate(date));
  }

  private isOpen(day: number): boolean {
    return !this.closed.has(day) && this.week.hoursOn(weekdayOf(day)).length > 0;
  }

  /** Whether the closed days around that day are not known yet. */
  isProvisional(date: string): boolean {
    return date > this.knownUntil;
  }

  /** When work ends on that day; on a day without work, when it usually would. */
  endOfWorkingDay(date: string): Date {
    const day = dayOfDate(date);
    const closing = this.week.hoursOn(weekdayOf(day)).at(-1)?.to ?? this.week.usualClosing;
    return new Date(instantOf(day, closing));
  }

  /** A written date without a time: the end of its working hours. It never moves. */
  dueAtEndOf(date: string): Due {
    return {
      dueAt: this.endOfWorkingDay(date),
      date,
      closedDay: !this.isWorkingDay(date),
      provisional: this.isProvisional(date),
    };
  }

  /** A counted period ends at the end of its last day, or of the next working day where that one is closed. */
  countedPeriod({ after, amount, unit }: CountedPeriod): Due {
    if (amount < 0) throw new RangeError(`expected a period of 0 or more, found ${amount} (${unit})`);
    const counted = this.countedTo(after, whole(amount), unit);
    return { ...this.dueAtEndOf(this.addWorkingDays(counted, 0)), closedDay: !this.isWorkingDay(counted) };
  }

  private countedTo(after: string, amount: number, unit: CountedPeriod['unit']): string {
    switch (unit) {
      case 'day':
        return dateOfDay(dayOfDate(after) + amount);
      case 'week':
        return dateOfDay(dayOfDate(after) + 7 * amount);
      case 'month':
        return addMonths(after, amount);
      case 'working-day':
        return this.addWorkingDays(after, amount);
    }
  }

  /** The n-th working day after (before, where negative) a date, which is not counted; 0 = itself or the next one. */
  addWorkingDays(date: string, days: number): string {
    let left = Math.abs(whole(days));
    const step = days < 0 ? -1 : 1;
    let day = dayOfDate(date);
    if (left === 0 && !this.isOpen(day)) left = 1;
    while (left > 0) {
      day += step;
      if (this.isOpen(day)) left -= 1;
    }
    return dateOfDay(day);
  }

  /** ก่อนวันที่ D: the day by whose end it must be done. */
  lastWorkingDayBefore(date: string): string {
    return this.addWorkingDays(date, -1);
  }

  /**
   * The first instant by which so much working time has passed; where negative, the last one since which it has.
   * 0 = the instant itself, or the next opening where it lies outside working hours.
   */
  addWorkingMinutes(instant: Date, minutes: number): Date {
    const amount = Math.abs(whole(minutes, farthest * 1_440)) * minute;
    const at = instant.getTime();
    return new Date(minutes < 0 ? this.backward(at, amount) : this.forward(at, amount));
  }

  private forward(from: number, amount: number): number {
    let left = amount;
    for (let day = dayOfInstant(from); ; day += 1) {
      for (const { opens, closes } of this.spansOn(day)) {
        const begins = Math.max(from, opens);
        if (begins + left <= closes) return begins + left;
        left -= Math.max(0, closes - begins);
      }
    }
  }

  private backward(from: number, amount: number): number {
    let left = amount;
    for (let day = dayOfInstant(from); ; day -= 1) {
      for (const { opens, closes } of this.spansOn(day).reverse()) {
        const ends = Math.min(from, closes);
        if (ends - left >= opens) return ends - left;
        left -= Math.max(0, ends - opens);
      }
    }
  }

  /** Negative where `to` is the earlier; a fraction where the instants are not on the minute. */
  workingMinutesBetween(from: Date, to: Date): number {
    if (to < from) return -this.workingMinutesBetween(to, from);
    let total = 0;
    for (let day = dayOfInstant(from.getTime()); day <= dayOfInstant(to.getTime()); day += 1) {
      for (const { opens, closes } of this.spansOn(day)) {
        total += Math.max(0, Math.min(to.getTime(), closes) - Math.max(from.getTime(), opens));
      }
    }
    return total / minute;
  }

  private spansOn(day: number): { opens: number; closes: number }[] {
    if (this.closed.has(day)) return [];
    return this.week
      .hoursOn(weekdayOf(day))
      .map(({ from, to }) => ({ opens: instantOf(day, from), closes: instantOf(day, to) }));
  }
}

function whole(amount: number, limit = farthest): number {
  if (Number.isInteger(amount) && Math.abs(amount) <= limit) return amount;
  throw new RangeError(`expected a whole number of at most ${limit}, found ${amount}`);
}
