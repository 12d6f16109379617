import { DomainError, err, ok, type Result } from '@wian/kernel';

/** What of RFC 5545 (RRULE) letters are read as; dates and times are those of Bangkok. */
export interface RecurrenceRule {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  /** `nth`: which of that weekday in the month, from its end where negative; null = each. ISO weekday, 1 = Monday. */
  readonly weekdays: readonly { readonly weekday: number; readonly nth: number | null }[];
  /** From the end of the month where negative. */
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  /** Only the n-th day of those that fit in a month; from the end where negative. */
  readonly position: number | null;
  /** Minutes after midnight; null = the end of the working hours. */
  readonly minutes: number | null;
  /** Last day; null = no end. */
  readonly until: string | null;
}

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'BYHOUR', 'BYMINUTE', 'UNTIL'];

/** Fails with `DEADLINE.RULE_UNKNOWN` for what is no rule, or has a part that is not read here. */
export function parseRule(text: string): Result<RecurrenceRule> {
  const parts = new Map(text.split(';').map((part) => part.split('=', 2) as [string, string | undefined]));
  const frequency = FREQUENCIES.find((each) => each === parts.get('FREQ'));
  const isKnown = [...parts.keys()].every((part) => KNOWN.includes(part));
  const weekdays = (parts.get('BYDAY')?.split(',') ?? []).map(weekdayOf);
  const until = dayOf(parts.get('UNTIL'));
  const numbers = numbersOf(parts);
  if (!frequency || !isKnown || until === undefined || !numbers) return err(unknownRule(text));
  const named = weekdays.flatMap((each) => (each ? [each] : []));
  if (named.length < weekdays.length) return err(unknownRule(text));
  return ok({ frequency, weekdays: named, until, ...numbers });
}

/** undefined where one of them is no whole number. */
function numbersOf(parts: ReadonlyMap<string, string | undefined>) {
  const listed = (part: string) => (parts.get(part)?.split(',') ?? []).map(Number);
  const [interval, position, hour, minute] = ['INTERVAL', 'BYSETPOS', 'BYHOUR', 'BYMINUTE'].map(
    (part) => listed(part)[0],
  );
  const [monthDays, months] = [listed('BYMONTHDAY'), listed('BYMONTH')];
  const given = [interval, position, hour, minute].flatMap((each) => (each === undefined ? [] : [each]));
  if (![...given, ...monthDays, ...months].every(Number.isInteger) || interval === 0) return undefined;
  const minutes = hour === undefined ? null : hour * 60 + (minute ?? 0);
  return { interval: Math.abs(interval ?? 1), position: position ?? null, monthDays, months, minutes };
}

function weekdayOf(text: string): RecurrenceRule['weekdays'][number] | undefined {
  const [, nth = '', name = ''] = /^(-?[1-5])?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = WEEKDAYS.indexOf(name) + 1;
  return weekday === 0 ? undefined : { weekday, nth: nth === '' ? null : Number(nth) };
}

/** null where there is none, undefined where it is none. */
function dayOf(until: string | undefined): string | null | undefined {
  if (until === undefined) return null;
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(until) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

const unknownRule = (rule: string) =>
  new DomainError(
    'DEADLINE.RULE_UNKNOWN',
    'invalid',
    `Expected a recurrence of ${KNOWN.join(', ')} with whole numbers, found ${rule}; correct the deadline.`,
    { rule },
  );
