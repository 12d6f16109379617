import { Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { MongoProjectionStore } from '@wian/reporting-adapters';
import { ProjectEvents } from '@wian/reporting-application';
import type { Connection } from 'mongoose';

/** What writes the tables; apart, since the directory replica tells it of units. */
@Module({
  providers: [
    {
      provide: MongoProjectionStore,
      useFactory: (connection: Connection) => new MongoProjectionStore(connection),
      inject: [getConnectionToken()],
    },
    {
      provide: ProjectEvents,
      useFactory: (store: MongoProjectionStore) => new ProjectEvents(store),
      inject: [MongoProjectionStore],
    },
  ],
  exports: [MongoProjectionStore, ProjectEvents],
})
export class ProjectionsModule {}
