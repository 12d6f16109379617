import type { Unit } from '@wian/contracts';
import { nameOn as nameOnDay } from '@wian/org-tree';
import { localDateOf } from '@wian/working-time';

/** What the unit is called that day in Asia/Bangkok. */
export const nameOn = (unit: Unit | undefined, at: Date): string | undefined => nameOnDay(unit, localDateOf(at));
