import { buddhistYearOf } from './buddhist-year.js';
import { partsOfDay, weekdayOf } from './calendar-day.js';
import { toThaiDigits } from './digits.js';
import { longMonths, shortMonths, weekdays } from './months.js';

export interface DateStyle {
  /** `long`: 6 มีนาคม 2568; `short`: 6 มี.ค. 68 (BE 2500–2599 only, two digits can say no other). */
  readonly form?: 'long' | 'short';
  readonly digits?: 'thai' | 'arabic';
  /** วันพฤหัสบดีที่ in front. */
  readonly weekday?: boolean;
}

/** A CE day (`2025-03-06`) as Thai offices write it: by default `๖ มีนาคม ๒๕๖๘`. */
export function formatDate(day: string, { form = 'long', digits = 'thai', weekday = false }: DateStyle = {}): string {
  const parts = partsOfDay(day);
  const year = String(buddhistYearOf(day));
  const months = form === 'long' ? longMonths : shortMonths;
  const front = weekday ? `วัน${weekdays[weekdayOf(day)]}ที่ ` : '';
  const text = `${front}${parts.day} ${months[parts.month - 1]} ${form === 'long' ? year : year.slice(2)}`;
  return digits === 'thai' ? toThaiDigits(text) : text;
}
