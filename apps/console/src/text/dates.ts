import { buddhistYearOf, formatDate } from '@wian/thai';
import { localDateOf } from '@wian/working-time';

export type Language = 'th' | 'en';

const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Bangkok' });

/** A day (`2025-03-06`) in the Buddhist era, which Thai offices reckon by: `6 มีนาคม 2568`, `6 March BE 2568`. */
export const dayText = (day: string, language: Language): string =>
  language === 'th'
    ? formatDate(day, { digits: 'arabic' })
    : `${english.format(new Date(`${day}T00:00:00Z`))} BE ${buddhistYearOf(day)}`;

/** An instant as day and time in Bangkok. */
export function instantText(instant: string, language: Language): string {
  const at = new Date(instant);
  const time = clock.format(at);
  const day = dayText(localDateOf(at), language);
  return language === 'th' ? `${day} เวลา ${time.replace(':', '.')} น.` : `${day}, ${time}`;
}
