import type { Calendar } from '@wian/contracts';
import { DomainError, err, ok, type Result } from '@wian/kernel';

/** Minutes after midnight. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

export interface WorkingWeek {
  /** In order; empty for a weekday without work. */
  hoursOn(weekday: number): readonly Hours[];
  /** When a day without working hours would close: the latest closing of the week. */
  readonly usualClosing: number;
}

/** Fails with `CALENDAR.NO_WORKING_TIME` or `CALENDAR.HOURS_INVALID`. */
export function workingWeekOf(calendar: Calendar): Result<WorkingWeek> {
  const days = new Map<number, Hours[]>();
  for (const { weekday, from, to } of calendar.workingHours) {
    days.set(weekday, [...(days.get(weekday) ?? []), { from: minutesOf(from), to: minutesOf(to) }]);
  }
  if (days.size === 0) return err(noWorkingTime(calendar));
  for (const [weekday, hours] of days) {
    hours.sort((a, b) => a.from - b.from);
    if (!hours.every(({ from, to }, n) => from < to && to <= 1440 && from >= (hours[n - 1]?.to ?? 0)))
      return err(hoursInvalid(calendar, weekday));
  }
  return ok({
    hoursOn: (weekday) => days.get(weekday) ?? [],
    usualClosing: Math.max(...[...days.values()].flat().map(({ to }) => to)),
  });
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const noWorkingTime = ({ calendarId }: Calendar) =>
  new DomainError(
    'CALENDAR.NO_WORKING_TIME',
    'invalid',
    `${calendarId} has no working hours on any weekday, so nothing could ever fall due; give at least one weekday its hours`,
    { calendarId },
  );

const hoursInvalid = ({ calendarId }: Calendar, weekday: number) =>
  new DomainError(
    'CALENDAR.HOURS_INVALID',
    'invalid',
    `${calendarId}, weekday ${weekday} (1 = Monday): expected hours that end after they begin, by 24:00, and do not overlap; correct them`,
    { calendarId, weekday },
  );
