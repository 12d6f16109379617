/** Per group, since the start of the process: applied + skipped + parked + dead = messages read, repeats aside. */
export interface GroupCounters {
  applied: number;
  /** Types that the group does not handle, tombstones, and what a restored log holds no more. */
  skipped: number;
  parked: number;
  dead: number;
  /** Left the parking place after a later success. */
  redriven: number;
}
export type GroupOutcome = keyof GroupCounters;

export const newCounters = (): GroupCounters => ({ applied: 0, skipped: 0, parked: 0, dead: 0, redriven: 0 });
