/** A time in Arabic digits: `10.30 น.`, `16:30 นาฬิกา`. Two capturing groups. */
export const timeSource = '(\\d{1,2})[.:](\\d{2})\\s?(?:น\\.|น(?![ก-๎])|นาฬิกา)';

/** `10`, `30` → `10:30`; null where the clock has no such time. */
export function timeOf(hours: string | undefined, minutes: string | undefined): string | null {
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
