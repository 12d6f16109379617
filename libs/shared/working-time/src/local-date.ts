/**
 * Dates are days in Asia/Bangkok, `2025-03-06`. Bangkok has stood at +07:00 without summer time since 1920, long before
 * any letter here, so a fixed offset is exact and needs no time-zone data.
 */
const offset = 7 * 3_600_000;
const dayLength = 86_400_000;

/** The day it is in Bangkok at an instant. */
export const localDateOf = (instant: Date): string => dateOfDay(dayOfInstant(instant.getTime()));

/** The time it is in Bangkok at an instant: `09:30`. */
export const localTimeOf = (instant: Date): string => new Date(instant.getTime() + offset).toISOString().slice(11, 16);

/** Days since 1970-01-01. */
export function dayOfDate(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / dayLength;
  // Date.parse takes 30 February for 2 March; such a date must not pass as another.
  if (!Number.isInteger(day) || dateOfDay(day) !== date) {
    throw new RangeError(`expected a day of the calendar such as 2025-03-06, found ${date}`);
  }
  return day;
}

/** Dates that were written before: tasks made together are due on the same few days, and writing a date takes long. */
const written = new Map<number, string>();
/** Some ten years of days; beyond them all are forgotten. */
const mostWritten = 4_000;

export function dateOfDay(day: number): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * dayLength).toISOString().slice(0, 10);
  if (written.size >= mostWritten) written.clear();
  written.set(day, date);
  return date;
}

/** The day in Bangkok at an instant in milliseconds. */
export const dayOfInstant = (millis: number): number => Math.floor((millis + offset) / dayLength);

/** The instant, in milliseconds, so many minutes after midnight in Bangkok. */
export const instantOf = (day: number, minutes: number): number => day * dayLength - offset + minutes * 60_000;

/** ISO weekday, 1 = Monday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The same day of the month, `months` later, or the month's last where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
