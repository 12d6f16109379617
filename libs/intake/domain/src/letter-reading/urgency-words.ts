import type { Urgency } from '@wian/contracts';

const levels: readonly (readonly [string, Urgency])[] = [
  ['ด่วนที่สุด', 'most-urgent'],
  ['ด่วนมาก', 'very-urgent'],
  ['ด่วน', 'urgent'],
];
const order: readonly Urgency[] = ['normal', 'urgent', 'very-urgent', 'most-urgent'];

/** ด่วน (ที่สุด, มาก) as a mark of its own, also glued to ที่ and its number; not the end of เร่งด่วน. */
export const urgencyMark = /(?<![ก-๎])ด่วน\s?(?:ที่สุด|มาก)?(?=[^ก-๎]|$|ที่\s*[ก-ฮ0-9]{2}|ภายใน)/;

/** The urgency of a mark as written. */
export function urgencyOf(mark: string): Urgency {
  const plain = mark.replace(/\s/g, '');
  return levels.find(([word]) => plain.startsWith(word))?.[1] ?? 'normal';
}

export const mostUrgent = (marks: readonly Urgency[]): Urgency | null =>
  [...marks].sort((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? null;
