import type { Urgency } from '@wian/contracts';
import { formatDate } from '@wian/thai';
import { localDateOf } from '@wian/working-time';
import type { Language } from './notice-facts.js';

/** As marked on the letter; a letter without a mark says nothing. */
export const urgencyWords: Readonly<Record<Language, Readonly<Record<Urgency, string>>>> = {
  th: { normal: '', urgent: 'ด่วน', 'very-urgent': 'ด่วนมาก', 'most-urgent': 'ด่วนที่สุด' },
  en: { normal: '', urgent: 'Urgent', 'very-urgent': 'Very urgent', 'most-urgent': 'Most urgent' },
};

const englishMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A CE day: Thai offices write the Buddhist year, English texts both. */
export function dayWords(day: string, language: Language): string {
  if (language === 'th') return formatDate(day);
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${englishMonths[Number(month) - 1]} ${year} (B.E. ${Number(year) + 543})`;
}

/** An instant in Asia/Bangkok, which is seven hours ahead all year. */
export function instantWords(instant: string, language: Language): string {
  const at = new Date(instant);
  const time = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
  const day = dayWords(localDateOf(at), language);
  return language === 'th' ? `${day} เวลา ${time} น.` : `${day}, ${time}`;
}
