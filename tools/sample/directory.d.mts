import type { Calendar, Post, Unit } from '@wian/contracts';

export function sampleDirectory(): {
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
  readonly calendars: readonly Calendar[];
};
