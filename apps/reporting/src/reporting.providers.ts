import type { BeforeApplicationShutdown, OnApplicationBootstrap, Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { OrgTreeReplica } from '@wian/directory-replica';
import type { Clock } from '@wian/kernel';
import { ConsumerGroup, type MessageLog, type ParkingStore } from '@wian/messaging';
import { LOGGER, type Logger } from '@wian/observability';
import {
  LogTopicReadings,
  MongoProjectionStore,
  MongoReportRows,
  MongoTaskRecords,
  ODATA_ROOT,
  SKIP_TOKENS,
  SkipTokens,
  tokenKey,
} from '@wian/reporting-adapters';
import { DerivedRows, ReadReport, RunProjections, Scopes, WatchFreshness } from '@wian/reporting-application';
import { CLOCK, MESSAGE_LOG, PARKING } from '@wian/service';
import type { Connection } from 'mongoose';

export interface ReportingSettings {
  readonly publicUrl: string;
}

/** Run as long as the application does. */
class RunningPasses implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly passes: readonly { start(): void; stop(): Promise<void> }[]) {}

  onApplicationBootstrap(): void {
    for (const pass of this.passes) pass.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.passes.map((pass) => pass.stop()));
  }
}

export const reportingProviders = ({ publicUrl }: ReportingSettings): Provider[] => [
  { provide: ODATA_ROOT, useValue: `${publicUrl.replace(/\/+$/, '')}/odata` },
  {
    provide: SKIP_TOKENS,
    useFactory: async (connection: Connection) => new SkipTokens(await tokenKey(connection)),
    inject: [getConnectionToken()],
  },
  {
    provide: ReadReport,
    useFactory: (connection: Connection, directory: OrgTreeReplica, clock: Clock, store: MongoProjectionStore) =>
      new ReadReport(
        new DerivedRows(new MongoReportRows(connection), new MongoTaskRecords(connection), clock),
        new Scopes(directory, clock),
        store,
        clock,
      ),
    inject: [getConnectionToken(), OrgTreeReplica, CLOCK, MongoProjectionStore],
  },
  {
    provide: WatchFreshness,
    useFactory: (
      store: MongoProjectionStore,
      log: MessageLog,
      parking: ParkingStore,
      ...[group, clock, logger]: [ConsumerGroup, Clock, Logger]
    ) =>
      new WatchFreshness({ store, readings: new LogTopicReadings(log, parking, group.name), clock }, (error) =>
        logger.warn({ error }, 'how fresh the tables are could not be recorded; tried again'),
      ),
    inject: [MongoProjectionStore, MESSAGE_LOG, PARKING, ConsumerGroup, CLOCK, LOGGER],
  },
  {
    provide: RunningPasses,
    useFactory: (...passes: [WatchFreshness, RunProjections]) => new RunningPasses(passes),
    inject: [WatchFreshness, RunProjections],
  },
];
