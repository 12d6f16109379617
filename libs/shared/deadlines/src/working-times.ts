import type { Calendar, Level } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { WorkingCalendar } from '@wian/working-time';
import type { Hop } from './derive-due.policy.js';

/** A unit of the routing tree, as far as its working time depends on it. */
export interface Place {
  readonly unitId: string;
  readonly level: Level;
  readonly code: string;
}

/** The working time of every province by one calendar, each made once. Throws where the calendar has none. */
export class WorkingTimes {
  private readonly byProvince = new Map<string | null, WorkingCalendar>();

  constructor(private readonly calendar: Calendar) {}

  /** Of each unit of a path from the top of the tree: that of the province on it, above which the country's counts. */
  along(path: readonly Place[]): readonly Hop[] {
    let province: string | null = null;
    return path.map(({ unitId, level, code }) => {
      if (level === 'province') province ??= code;
      return { unitId, level, calendar: this.in(province) };
    });
  }

  /** `province`: its official code; null = only what holds for the whole country. */
  in(province: string | null): WorkingCalendar {
    const working = this.byProvince.get(province) ?? unwrap(WorkingCalendar.of(this.calendar, province));
    this.byProvince.set(province, working);
    return working;
  }
}

/** Those between the issuer and the last unit of a path; none where the issuer is not on it. */
export function hopsBelow(issuerUnitId: string, path: readonly Place[], hops: readonly Hop[]): readonly Hop[] {
  const issuer = path.findIndex(({ unitId }) => unitId === issuerUnitId);
  return issuer < 0 ? [] : hops.slice(issuer + 1, -1);
}
