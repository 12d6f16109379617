import type { Calendar, Post, Unit } from '@wian/contracts';
import type { Versioned } from '@wian/kernel';

/** What is recorded, by kind of aggregate. */
export interface Recorded {
  readonly unit: Unit;
  readonly post: Post;
  readonly calendar: Calendar;
}

/** Reading for an import: many aggregates at once, so that 500 rows are not 500 questions. */
export interface RecordedDirectory {
  /** Those of the ids that are recorded, with their versions, by id. */
  load<Kind extends keyof Recorded>(
    kind: Kind,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Versioned<Recorded[Kind]>>>;
  /** Every unit with all its periods: about 9,000. */
  units(): Promise<readonly Unit[]>;
}
