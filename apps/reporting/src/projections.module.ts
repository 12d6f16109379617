import { Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Clock } from '@wian/kernel';
import { LOGGER, type Logger } from '@wian/observability';
import { MongoProjectionStore } from '@wian/reporting-adapters';
import { FillTaskDays, ProjectEvents } from '@wian/reporting-application';
import { CLOCK, WorkAtHand } from '@wian/service';
import type { Connection } from 'mongoose';

function makeFillTaskDays(store: MongoProjectionStore, clock: Clock, work: WorkAtHand, logger: Logger): FillTaskDays {
  const onError = (error: unknown) => logger.error({ error }, 'days could not be written; tried again');
  const days = new FillTaskDays(store, clock, onError);
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
      inject: [MongoProjectionStore, CLOCK, WorkAtHand, LOGGER],
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
