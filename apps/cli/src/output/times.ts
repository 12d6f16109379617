import { formatDate } from '@wian/thai';
import { localDateOf } from '@wian/working-time';

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Bangkok', hour: '2-digit', minute: '2-digit' });

/** A CE day (`2025-03-06`) for people: `6 มีนาคม 2568`. */
export const showDate = (day: string): string => formatDate(day, { digits: 'arabic' });

/** An instant (UTC) for people in Thailand: `6 มี.ค. 68 09:00`. */
export function showInstant(instant: string): string {
  const at = new Date(instant);
  return `${formatDate(localDateOf(at), { form: 'short', digits: 'arabic' })} ${clock.format(at)}`;
}
