import { hostname } from 'node:os';
import type { Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { type Clock, type CommitLog, LeaseHolder, uuidV7 } from '@wian/kernel';
import { ConsumerGroup, type MessageLog, MongoGroupSwitch, type ParkingStore } from '@wian/messaging';
import { LOGGER, type Logger } from '@wian/observability';
import { MongoLeaseStore } from '@wian/persistence';
import {
  GroupBackfills,
  LogTopicReadings,
  MongoGenerationTables,
  MongoProjectionStore,
} from '@wian/reporting-adapters';
import { ManageProjections, ProjectEvents, ProjectionLog, RunProjections } from '@wian/reporting-application';
import { CLOCK, COMMIT_LOG, MESSAGE_LOG, PARKING, WorkAtHand } from '@wian/service';
import type { Connection } from 'mongoose';

const connection = getConnectionToken();

/** What rebuilds the tables beside the live ones, compares and swaps them. */
export const generationProviders: Provider[] = [
  {
    provide: MongoGenerationTables,
    useFactory: (own: Connection) => new MongoGenerationTables(own),
    inject: [connection],
  },
  { provide: ProjectionLog, useFactory: makeProjectionLog, inject: [COMMIT_LOG, CLOCK, WorkAtHand] },
  {
    provide: GroupBackfills,
    useFactory: makeBackfills,
    inject: [MESSAGE_LOG, PARKING, ConsumerGroup, MongoProjectionStore, LOGGER, connection],
  },
  {
    provide: RunProjections,
    useFactory: makeRunner,
    inject: [
      ...[ProjectionLog, MongoGenerationTables, GroupBackfills, CLOCK],
      ...[MESSAGE_LOG, PARKING, ConsumerGroup, LOGGER, connection],
    ],
  },
  {
    provide: ManageProjections,
    useFactory: (
      projections: ProjectionLog,
      tables: MongoGenerationTables,
      backfills: GroupBackfills,
      ...[clock, runner, group, own]: [Clock, RunProjections, ConsumerGroup, Connection]
    ) =>
      new ManageProjections({
        ...{ projections, tables, backfills, clock },
        isPaused: async () => (await new MongoGroupSwitch(own).paused(group.name)) !== undefined,
        onAsked: () => runner.wake(),
      }),
    inject: [
      ...[ProjectionLog, MongoGenerationTables, GroupBackfills, CLOCK],
      ...[RunProjections, ConsumerGroup, connection],
    ],
  },
];

function makeProjectionLog(log: CommitLog, clock: Clock, work: WorkAtHand): ProjectionLog {
  const projections = new ProjectionLog(log, clock);
  work.add('rebuilds', async () => {
    const { generations } = await projections.load();
    return generations.filter(({ state, asked }) => state === 'building' || asked).length;
  });
  return projections;
}

function makeBackfills(
  log: MessageLog,
  parking: ParkingStore,
  group: ConsumerGroup,
  ...[store, logger, own]: [MongoProjectionStore, Logger, Connection]
): GroupBackfills {
  return new GroupBackfills({
    log,
    parking,
    switch: new MongoGroupSwitch(own),
    group: group.name,
    projectTo: (generation) => new ProjectEvents(store.ofRebuild(generation)),
    logger,
  });
}

type Stores = [ProjectionLog, MongoGenerationTables, GroupBackfills, Clock];
type Servers = [MessageLog, ParkingStore, ConsumerGroup, Logger, Connection];

function makeRunner(
  ...[projections, tables, backfills, clock, log, parking, group, logger, own]: [...Stores, ...Servers]
): RunProjections {
  const lease = new LeaseHolder({
    leases: new MongoLeaseStore(own),
    name: 'projections',
    owner: `${hostname()}-${process.pid}-${uuidV7.next()}`,
  });
  const readings = new LogTopicReadings(log, parking, group.name);
  return new RunProjections({ projections, tables, backfills, readings, lease, clock }, (error) =>
    logger.error({ error }, 'the rebuild of the tables does not go on; it is tried again'),
  );
}
