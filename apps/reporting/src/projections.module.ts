import { hostname } from 'node:os';
import { Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { type Clock, LeaseHolder, uuidV7 } from '@wian/kernel';
import { LOGGER, type Logger } from '@wian/observability';
import { MongoLeaseStore } from '@wian/persistence';
import { MongoProjectionStore } from '@wian/reporting-adapters';
import { FillTaskDays, ProjectEvents } from '@wian/reporting-application';
import { CLOCK, WorkAtHand } from '@wian/service';
import type { Connection } from 'mongoose';

function makeFillTaskDays(
  store: MongoProjectionStore,
  clock: Clock,
  ...[work, logger, own]: [WorkAtHand, Logger, Connection]
): FillTaskDays {
  const owner = `${hostname()}-${process.pid}-${uuidV7.next()}`;
  const lease = new LeaseHolder({ leases: new MongoLeaseStore(own), name: 'task days', owner });
  const onError = (error: unknown) => logger.error({ error }, 'days could not be written; tried again');
  const days = new FillTaskDays({ store, clock, lease }, onError);
  work.add('task days', async () => ((await days.isBehind()) ? 1 : 0));
  return days;
}

/** What writes the tables; apart, since the directory replica tells it of units. */
@Module({
  providers: [
    {
      provide: MongoProjectionStore,
      useFactory: (connection: Connection) => new MongoProjectionStore(connection),
      inject: [getConnectionToken()],
    },
    {
      provide: FillTaskDays,
      useFactory: makeFillTaskDays,
      inject: [MongoProjectionStore, CLOCK, WorkAtHand, LOGGER, getConnectionToken()],
    },
    {
      provide: ProjectEvents,
      useFactory: (store: MongoProjectionStore, clock: Clock, days: FillTaskDays) =>
        new ProjectEvents(store, clock, () => days.wake()),
      inject: [MongoProjectionStore, CLOCK, FillTaskDays],
    },
  ],
  exports: [MongoProjectionStore, ProjectEvents, FillTaskDays],
})
export class ProjectionsModule {}
