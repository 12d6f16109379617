import { dueAfterReceipt, localDateOf, localTimeOf, type WorkingCalendar } from '@wian/working-time';
import type { Deadline } from '../letter-reading/parsed-letter.schema.js';

/** What the limits of a letter are counted from. */
export interface CountedFrom {
  /** When the unit received it. */
  readonly received: Date;
  readonly letterDate: string | null;
}

/** Limits with the end of those that are counted from the unit's receipt, or in working days from the letter's date. */
export const countedDeadlines = (
  deadlines: readonly Deadline[],
  from: CountedFrom,
  calendar: WorkingCalendar,
): Deadline[] =>
  deadlines.map((deadline) => {
    if (deadline.at !== null) return deadline;
    const at = endOf(deadline, from, calendar);
    return at === null ? deadline : { ...deadline, at };
  });

function endOf({ anchor, offset }: Deadline, { received, letterDate }: CountedFrom, calendar: WorkingCalendar) {
  if (offset === null) return null;
  const { amount, unit } = offset;
  if (anchor === 'receipt') {
    const due = dueAfterReceipt(received, offset, calendar);
    return unit === 'hour' ? `${localDateOf(due)}T${localTimeOf(due)}` : localDateOf(due);
  }
  // A letter bears no time of day from which hours could be counted.
  if (anchor !== 'letter-date' || letterDate === null || unit === 'hour') return null;
  return calendar.countedPeriod({ after: letterDate, amount, unit }).date;
}

/** Whether a limit's phrase would be counted anew by whoever reads it in another letter. */
export const isCounted = ({ anchor, offset }: Deadline): boolean =>
  offset !== null && (anchor === 'receipt' || anchor === 'letter-date');
