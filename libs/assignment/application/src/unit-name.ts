import type { Unit } from '@wian/contracts';
import { codeOn as codeOnDay, nameOn as nameOnDay } from '@wian/org-tree';
import { localDateOf } from '@wian/working-time';

/** What the unit is called that day in Asia/Bangkok. */
export const nameOn = (unit: Unit | undefined, at: Date): string | undefined => nameOnDay(unit, localDateOf(at));

/** Its official code that day in Asia/Bangkok. */
export const codeOn = (unit: Unit | undefined, at: Date): string | undefined => codeOnDay(unit, localDateOf(at));
