import type { ShownAudience } from '../audience-types.js';
import { showDate } from './times.js';

export const audienceHeading = ({ count, date, counts, hash }: ShownAudience): string =>
  [
    `${count} units on ${showDate(date)}${count === 0 ? '' : `: ${counts.map((each) => `${each.count} ${each.type}`).join(', ')}`}`,
    `hash ${hash}`,
  ].join('\n');

/** Why one unit is addressed, or is not. */
export function whyText({ unitId, addressed, reasons }: NonNullable<ShownAudience['asked']>): string {
  const because = reasons.map(({ path, says, th }) => `  ${placeOf(path)}: ${says} · ${th}`);
  const none = reasons.length === 0 ? ['  no part of the expression speaks of it · ไม่มีเงื่อนไขใดกล่าวถึง'] : [];
  return [`${unitId} is ${addressed ? 'addressed' : 'not addressed'}`, ...because, ...none].join('\n');
}

/** `part 2.1`: the first part of the second part. */
const placeOf = (path: readonly number[]): string =>
  path.length === 0 ? 'the whole' : `part ${path.map((at) => at + 1).join('.')}`;
