import type { Calendar, Level, Post, Unit, UnitType } from '@wian/contracts';
import type { TreeUnit } from '@wian/org-tree';

export interface UnitQuery {
  /** As the units stood on this day (Asia/Bangkok). */
  readonly on: string;
  /** Only this unit and what stands below it on that day. */
  readonly within?: string | undefined;
  readonly level?: Level | undefined;
  readonly type?: UnitType | undefined;
  readonly limit: number;
  /** Official code of the last unit of the page before. */
  readonly after?: string | undefined;
}

/** A unit as it stood on one day. */
export type UnitSummary = Omit<TreeUnit, 'letterPrefix'>;

/** Reading beside the log. */
export interface DirectoryQueries {
  /** In order of official code, at most `limit`. */
  listUnits(query: UnitQuery): Promise<readonly UnitSummary[]>;
  unit(unitId: string): Promise<Unit | undefined>;
  /** Posts of one unit, in order of id. */
  postsOf(unitId: string): Promise<readonly Post[]>;
  calendar(calendarId: string): Promise<Calendar | undefined>;
}
