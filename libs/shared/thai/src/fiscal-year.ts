import { BUDDHIST_OFFSET } from './buddhist-year.js';
import { partsOfDay } from './calendar-day.js';

/** The fiscal year (BE) of a CE day: year y runs from 1 October y−1 to 30 September y. */
export function fiscalYearOf(day: string): number {
  const { year, month } = partsOfDay(day);
  return year + BUDDHIST_OFFSET + (month >= 10 ? 1 : 0);
}

/** Its last day, CE. */
export const endOfFiscalYear = (buddhistYear: number): string => `${buddhistYear - BUDDHIST_OFFSET}-09-30`;
