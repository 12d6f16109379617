import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { AuthModule } from '@wian/auth';
import { calendarRecorded, postRecorded, unitRecorded } from '@wian/contracts';
import {
  CalendarsController,
  ChangesController,
  ensureDirectoryIndexes,
  ExportController,
  ImportsController,
  MongoDirectoryQueries,
  MongoRecordedDirectory,
  PostGrantSource,
  PostsController,
  TableImportsController,
  UnitsController,
} from '@wian/directory-adapters';
import { ChangeUnits, ImportDirectory, type RecordedDirectory } from '@wian/directory-application';
import { importRecorded, treeMoved } from '@wian/directory-domain';
import type { Clock, CommitLog } from '@wian/kernel';
import { CLOCK, COMMIT_LOG, EventServiceModule, serviceClock, type ServiceConfig } from '@wian/service';
import type { Connection } from 'mongoose';
import { tableProviders } from './table.providers.js';

@Module({})
class DirectoryModule {}

/** A use-case that reads and records units. */
const recording = <UseCase>(
  useCase: new (log: CommitLog, recorded: RecordedDirectory, clock: Clock) => UseCase,
): FactoryProvider<UseCase> => ({
  provide: useCase,
  useFactory: (log: CommitLog, connection: Connection, clock: Clock) =>
    new useCase(log, new MongoRecordedDirectory(connection), clock),
  inject: [COMMIT_LOG, getConnectionToken(), CLOCK],
});

/** Composition root: keeps units, posts and calendars, and publishes each whole after every change. */
export const directoryModule = (config: ServiceConfig): DynamicModule => ({
  module: DirectoryModule,
  imports: [
    EventServiceModule.forRoot({
      name: 'directory',
      config,
      events: [unitRecorded, postRecorded, calendarRecorded, treeMoved, importRecorded],
      prepare: ensureDirectoryIndexes,
    }),
    AuthModule.forRoot({
      jwksFile: config.AUTH_JWKS_FILE,
      issuer: config.AUTH_ISSUER,
      audience: config.AUTH_AUDIENCE,
      clock: serviceClock(config),
      grants: {
        useFactory: (connection: Connection) => new PostGrantSource(connection),
        inject: [getConnectionToken()],
      },
    }),
  ],
  controllers: [
    ...[ImportsController, TableImportsController, ExportController, ChangesController],
    ...[UnitsController, PostsController, CalendarsController],
  ],
  providers: [
    {
      provide: MongoDirectoryQueries,
      useFactory: (connection: Connection) => new MongoDirectoryQueries(connection),
      inject: [getConnectionToken()],
    },
    recording(ImportDirectory),
    recording(ChangeUnits),
    ...tableProviders,
  ],
});
