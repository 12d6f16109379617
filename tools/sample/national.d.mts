import type { Calendar, Post, Unit } from '@wian/contracts';
import type { SamplePerson } from '../start/credentials.mjs';

export function nationalDirectory(size: {
  readonly seed: number;
  /** Local administrations, 8 or more; 7,850 unless told. */
  readonly locals?: number;
  /** Village heads; none unless told. */
  readonly villages?: number;
  /** The share of the made-up ones without a computer, 0 to 1; 0.12 unless told. */
  readonly offline?: number;
}): {
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
  readonly calendars: readonly Calendar[];
  /** One officer of each unit. */
  readonly people: readonly SamplePerson[];
};
