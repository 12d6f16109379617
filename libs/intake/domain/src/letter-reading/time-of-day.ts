/** Hours alone: `16 นาฬิกา`, `8 โมงเช้า`; the hours of the afternoon are counted anew, so that they are left to a person. */
const HOURS_ALONE = '\\s?นาฬิกา|(?<=(?<!\\d)(?:[6-9]|1[01]))\\s?โมง(?:เช้า|ตรง)?(?!เย็น|\\s?ครึ่ง)';

/** A time in Arabic digits: `10.30 น.`, `16:30 นาฬิกา`, `8 โมงเช้า`. Two capturing groups; the second is none where it is the full hour. */
export const timeSource = `(\\d{1,2})(?:[.:](\\d{2})\\s?(?:น\\.|น(?![ก-๎])|นาฬิกา)|${HOURS_ALONE})`;

/** A time behind a day, with the words before it, to its beginning where it is a span of hours. Two capturing groups. */
export const clockSource = `\\s*\\(?(?:ภายใน|ก่อน|ไม่เกิน|ตั้งแต่|ใน)?\\s?(?:เวลา\\s?(?:ประมาณ\\s?|ก่อน\\s?)?)?(\\d{1,2})(?:[.:](\\d{2})(?:\\s?(?:น\\.)?\\s?(?:-|–|ถึง)\\s?(?:เวลา\\s?)?\\d{1,2}[.:]\\d{2})?\\s?(?:น\\.|น(?![ก-๎])|นาฬิกา)|${HOURS_ALONE})\\)?`;
const clock = new RegExp(`^${clockSource}`);
const NOON = /^\s*(?:ภายใน|ก่อน|ไม่เกิน)?\s?(?:เวลา\s?)?เที่ยง(?:วัน|ตรง)?(?![ก-๎])/;

/** `10`, `30` → `10:30`, `8` → `08:00`; null where the clock has no such time. */
export function timeOf(hours: string | undefined, minutes = '00'): string | null {
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** The time at the beginning of what stands behind a day, and the length of its words. */
export function timeBehind(tail: string): { time: string; length: number } | null {
  const match = clock.exec(tail);
  const time = timeOf(match?.[1], match?.[2]);
  if (match && time) return { time, length: match[0].length };
  const noon = NOON.exec(tail);
  return noon && { time: '12:00', length: noon[0].length };
}
