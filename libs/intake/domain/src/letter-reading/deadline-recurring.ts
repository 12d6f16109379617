import { recurrenceRules } from './recurrence-rules.js';
import { deadlineAt, type FoundDeadline } from './found-deadline.js';
import { after, before, type Source, type Span } from './source.js';
import { timeBehind, timeOf, timeSource } from './time-of-day.js';

const patterns = recurrenceRules.map(([phrase, ruleOf]) => [new RegExp(phrase, 'g'), ruleOf] as const);

/** What comes again and again; which dates that makes, a calendar works out. */
export function recurringDeadlines(source: Source, body: Span): FoundDeadline[] {
  const text = source.arabic.slice(...body);
  const all = patterns.flatMap(([phrase, ruleOf]) =>
    [...text.matchAll(phrase)].flatMap((match): FoundDeadline[] => {
      const rule = ruleOf(match);
      return rule === null ? [] : [found(source, body[0] + match.index, match[0], rule)];
    }),
  );
  return all.filter((each) => !all.some((other) => saysInFull(source, each, other)));
}

/** เป็นรายเดือน โดยให้รายงานภายในวันที่ ๒๕ ของทุกเดือน: the days of a bare frequency stand further on in its paragraph. */
function saysInFull({ arabic }: Source, { value, span }: FoundDeadline, other: FoundDeadline): boolean {
  const isBare = value.recurrence !== null && !value.recurrence.includes(';');
  const isFuller = other.value.recurrence?.startsWith(`${value.recurrence};BY`) === true;
  return isBare && isFuller && other.span[0] >= span[1] && !/\n/.test(arabic.slice(span[1], other.span[0]));
}

function found(source: Source, start: number, phrase: string, rule: string): FoundDeadline {
  const behind = timeBehind(after(source, start + phrase.length, 60));
  const ahead = behind ? null : timeBefore(source, start);
  const clock = behind ?? ahead;
  const span: Span = [start - (ahead?.length ?? 0), start + phrase.length + (behind?.length ?? 0)];
  const [hour, minute] = clock?.time.split(':').map(Number) ?? [];
  const recurrence = clock ? `${rule};BYHOUR=${hour};BYMINUTE=${minute}` : rule;
  const exclusive = phrase.startsWith('ก่อน');
  const precision = recurrence.includes('BYHOUR') ? 'minute' : 'day';
  return deadlineAt(source, span, { kind: 'recurring', at: null, precision, exclusive, recurrence });
}

const TIME_BEFORE = new RegExp(`(?:ภายใน|ก่อน|ไม่เกิน)\\s?(?:เวลา\\s?)?${timeSource}\\s?(?:ของ|ใน)?\\s?$`);

/** ภายในเวลา ๑๒.๐๐ น. ของทุกวันจันทร์: the time before the day, and the length of its words. */
function timeBefore(source: Source, start: number): { time: string; length: number } | null {
  const match = TIME_BEFORE.exec(before(source, start, 40));
  const time = timeOf(match?.[1], match?.[2]);
  return match && time ? { time, length: match[0].length } : null;
}
