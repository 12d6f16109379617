import type { Urgency } from '@wian/contracts';

/** The mark on paper, from low to high; null = none. */
export const urgencyWords = {
  normal: null,
  urgent: 'ด่วน',
  'very-urgent': 'ด่วนมาก',
  'most-urgent': 'ด่วนที่สุด',
} as const satisfies Record<Urgency, string | null>;

const order = Object.keys(urgencyWords) as readonly Urgency[];
const fromHighest = [...order].reverse();

/** ด่วน (ที่สุด, มาก) as a mark of its own, also glued to ที่ and its number; not the end of เร่งด่วน. */
export const urgencyMark = /(?<![ก-๎])ด่วน\s?(?:ที่สุด|มาก)?(?=[^ก-๎]|$|ที่\s*[ก-ฮ0-9]{2}|ภายใน)/;

/** The urgency of a mark as written. */
export function urgencyOf(mark: string): Urgency {
  const plain = mark.replace(/\s/g, '');
  return fromHighest.find((urgency) => plain.startsWith(urgencyWords[urgency] ?? '')) ?? 'normal';
}

export const mostUrgent = (marks: readonly Urgency[]): Urgency | null =>
  [...marks].sort((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? null;
