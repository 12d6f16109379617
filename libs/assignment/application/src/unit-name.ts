import type { Unit } from '@wian/contracts';

const BANGKOK_MILLIS = 7 * 3_600_000;

/** What the unit is called that day in Asia/Bangkok; its first or last name outside of its periods. */
export function nameOn(unit: Unit | undefined, at: Date): string | undefined {
  const date = new Date(at.getTime() + BANGKOK_MILLIS).toISOString().slice(0, 10);
  const period = unit?.periods.findLast(({ from }) => from <= date) ?? unit?.periods[0];
  return period?.name;
}
