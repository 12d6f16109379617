import type { Post } from '@wian/contracts';

/**
 * Whether the person holds the post, or acts for it, on that day (Asia/Bangkok). `to` is exclusive: a post handed over
 * on a day belongs to the successor from that day on.
 */
export const holdsOn = ({ incumbents }: Post, personId: string, date: string): boolean =>
  incumbents.some((each) => each.personId === personId && each.from <= date && (each.to === null || date < each.to));
