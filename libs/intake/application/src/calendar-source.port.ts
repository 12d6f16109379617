import type { Calendar } from '@wian/contracts';

/** The working calendar of government offices, as this service's replica has it. */
export interface CalendarSource {
  /** Undefined until the directory has published one. */
  current(): Promise<Calendar | undefined>;
}
