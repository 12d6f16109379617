import type { Unit } from '@wian/contracts';
import { unitOn } from '@wian/org-tree';
import { localDateOf } from '@wian/working-time';

/** What the unit is called that day in Asia/Bangkok; its first name before all of its periods. */
export const nameOn = (unit: Unit | undefined, at: Date): string | undefined =>
  unit && (unitOn(unit, localDateOf(at)) ?? unit.periods[0])?.name;
