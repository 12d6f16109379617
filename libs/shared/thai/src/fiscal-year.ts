import { BUDDHIST_OFFSET, buddhistYearOf } from './buddhist-year.js';
import { partsOfDay } from './calendar-day.js';

/** The fiscal year (BE) of a CE day: year y runs from 1 October y−1 to 30 September y. */
export function fiscalYearOf(day: string): number {
  return buddhistYearOf(day) + (partsOfDay(day).month >= 10 ? 1 : 0);
}

/** Its last day, CE. */
export const endOfFiscalYear = (buddhistYear: number): string => `${buddhistYear - BUDDHIST_OFFSET}-09-30`;
