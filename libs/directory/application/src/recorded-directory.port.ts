import type { Calendar, Post, Unit } from '@wian/contracts';
import type { Versioned } from '@wian/kernel';

/** What is recorded, by kind of aggregate. */
export interface Recorded {
  readonly unit: Unit;
  readonly post: Post;
  readonly calendar: Calendar;
}

/** Reading for changes of the directory: many aggregates at once, so that 500 rows are not 500 questions. */
export interface RecordedDirectory {
  /** Those of the ids that are recorded, with their versions, by id. */
  load<Kind extends keyof Recorded>(
    kind: Kind,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Versioned<Recorded[Kind]>>>;
  /** Every unit that answers to one of these on any day. */
  unitsBelow(unitIds: readonly string[]): Promise<readonly Versioned<Unit>[]>;
  /** Every unit that bears one of these official codes on any day as another than its first, which made its id. */
  unitsRecoded(codes: readonly string[]): Promise<readonly Unit[]>;
}
