import type { Calendar } from '@wian/contracts';
import type { Connection } from 'mongoose';
import { type CalendarRow, collections, replicaCollection } from './replica-rows.js';

/** Of the working days of government offices. */
export const GOVERNMENT_CALENDAR = 'calendar_th';

/** A calendar as this service knows it. */
export interface ReplicatedCalendar {
  readonly calendar: Calendar;
  /** Of its last event: 1, 2, 3 … */
  readonly version: number;
}

export class CalendarReplica {
  constructor(private readonly connection: Connection) {}

  /** Undefined until the calendar has been recorded and its event has arrived. */
  async byId(calendarId: string): Promise<ReplicatedCalendar | undefined> {
    const row = await replicaCollection<CalendarRow>(this.connection, collections.calendars).findOne({
      _id: calendarId,
    });
    return row ? { calendar: row.calendar, version: row.v } : undefined;
  }
}
