import { deadlineAt, type FoundDeadline } from './found-deadline.js';
import type { Source, Span } from './source.js';

const days: Readonly<Record<string, string>> = {
  จันทร์: 'MO',
  อังคาร: 'TU',
  พุธ: 'WE',
  พฤหัสบดี: 'TH',
  ศุกร์: 'FR',
  เสาร์: 'SA',
  อาทิตย์: 'SU',
};

/** A phrase, and the RRULE (RFC 5545) that it means. */
const rules: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /(?:ภายใน)?ทุกวันที่\s?(\d{1,2})(?!\d)(?:\s?ของ(?:ทุก|แต่ละ)?เดือน(?:ถัดไป)?)?/g,
    (day) => `FREQ=MONTHLY;BYMONTHDAY=${Number(day)}`,
  ],
  [
    /(?:ภายใน|ก่อน)วันที่\s?(\d{1,2})(?!\d)\s?ของ(?:ทุกเดือน|แต่ละเดือน|เดือนถัดไป)/g,
    (day) => `FREQ=MONTHLY;BYMONTHDAY=${Number(day)}`,
  ],
  [/ทุกวัน(จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)/g, (name) => `FREQ=WEEKLY;BYDAY=${days[name] ?? ''}`],
  [/(?:รายงาน|แจ้งผล|จัดส่ง)[^\n]{0,60}?(?:ทุก|ราย)(ไตรมาส)/g, () => 'FREQ=MONTHLY;INTERVAL=3'],
  [/(?:รายงาน|แจ้งผล|จัดส่ง)[^\n]{0,60}?(?:ทุก)(เดือน)/g, () => 'FREQ=MONTHLY'],
];

/** What comes again and again; which dates that makes, a calendar works out. */
export function recurringDeadlines(source: Source, body: Span): FoundDeadline[] {
  const text = source.arabic.slice(...body);
  return rules.flatMap(([phrase, ruleOf]) =>
    [...text.matchAll(phrase)]
      .filter((match) => !/^\d/.test(match[1] ?? '') || inMonth(match[1]))
      .map((match) => {
        const start = body[0] + match.index;
        const span: Span = [start, start + match[0].length];
        const recurrence = ruleOf(match[1] ?? '');
        const exclusive = match[0].startsWith('ก่อน');
        return deadlineAt(source, span, { kind: 'recurring', at: null, precision: 'day', exclusive, recurrence });
      }),
  );
}

const inMonth = (day: string | undefined) => Number(day) >= 1 && Number(day) <= 31;
