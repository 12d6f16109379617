import { Controller, Inject } from '@nestjs/common';
import { type Calendar, calendarRecorded, calendarVoided, type CloudEvent, topics } from '@wian/contracts';
import { OnEvents } from '@wian/messaging';
import type { Connection } from 'mongoose';
import { REPLICA_CONNECTION } from './replica-connection.js';
import { type CalendarRow, collections, type ReplicaTarget, writeEvents, writeVoided } from './replica-rows.js';

const calendars: ReplicaTarget = {
  topic: topics.calendar.name,
  collection: collections.calendars,
  // The runtime has checked the data against its contract.
  rowOf: ({ subject, epoch, sequence, data }): CalendarRow => ({
    _id: subject,
    epoch,
    v: sequence,
    calendar: data as Calendar,
  }),
};

/** Keeps the service's copy of the calendars; the newest version wins. */
@Controller()
export class CalendarReplicaConsumer {
  constructor(@Inject(REPLICA_CONNECTION) private readonly connection: Connection) {}

  @OnEvents(calendarRecorded.type)
  async recordCalendars(events: readonly CloudEvent[]): Promise<void> {
    await writeEvents(this.connection, calendars, events);
  }

  @OnEvents(calendarVoided.type)
  async voidCalendars(events: readonly CloudEvent[]): Promise<void> {
    await writeVoided(this.connection, calendars, events);
  }
}
