import type { Post } from '@wian/contracts';

type Incumbent = Post['incumbents'][number];

/** `to` is exclusive: a post handed over on a day belongs to the successor from that day on. */
const isIncumbentOn = ({ from, to }: Incumbent, date: string): boolean => from <= date && (to === null || date < to);

/** Whether the person holds the post, or acts for it, on that day (Asia/Bangkok). */
export const holdsOn = ({ incumbents }: Post, personId: string, date: string): boolean =>
  incumbents.some((each) => each.personId === personId && isIncumbentOn(each, date));

/** Whether anybody holds the post, or acts for it, on that day (Asia/Bangkok). */
export const isHeldOn = ({ incumbents }: Post, date: string): boolean =>
  incumbents.some((each) => isIncumbentOn(each, date));
