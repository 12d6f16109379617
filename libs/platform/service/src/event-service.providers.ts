import { hostname } from 'node:os';
import type { Provider } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { getConnectionToken } from '@nestjs/mongoose';
import { type Clock, type CommitLog, uuidV7 } from '@wian/kernel';
import {
  ConsumerGroup,
  type GroupSwitch,
  KafkaMessageLog,
  type MessageLog,
  MongoGroupSwitch,
  MongoParkingStore,
  type ParkingStore,
} from '@wian/messaging';
import { HealthRegistry, LOGGER, type Logger, Metrics } from '@wian/observability';
import {
  ArchivedLog,
  EventTypes,
  MongoCommitLog,
  MongoCommitStore,
  MongoLeaseStore,
  Publisher,
} from '@wian/persistence';
import type { Connection } from 'mongoose';
import { archiveProviders } from './archive.providers.js';
import { ConsumerFigures } from './consumer-figures.js';
import { checkpointProviders } from './checkpoints.providers.js';
import { EventServiceLifecycle } from './event-service.lifecycle.js';
import type { EventServiceOptions } from './event-service.module.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { MongoIdempotencyStore } from './idempotency/mongo-idempotency-store.js';
import { addLogWork } from './log-work.js';
import { epochsOf, epochStarted } from './lost-data/epochs.js';
import { makeConsumerGroup } from './make-consumer-group.js';
import { ParkedEvents } from './parked-events.js';
import { showLeader, timePublishing } from './publisher-figures.js';
import { openChannel } from './open-channel.js';
import { serviceClock } from './service-clock.js';
import { ReadTrail } from './trail/read-trail.js';
import { CLOCK, COMMIT_LOG, GROUP_SWITCH, MESSAGE_LOG, PARKING, SERVICE_NAME } from './tokens.js';
import { tracedCommitLog } from './traced-commit-log.js';
import { WorkAtHand } from './work-at-hand.js';

/** Made once with the others; nobody asks for it. */
const LOG_WORK = Symbol('LogWork');
const LEADER_FIGURE = Symbol('LeaderFigure');
const connection = getConnectionToken();

export const eventServiceProviders = (options: EventServiceOptions): Provider[] => [
  { provide: SERVICE_NAME, useValue: options.name },
  { provide: CLOCK, useFactory: () => serviceClock(options.config) },
  { provide: WorkAtHand, useFactory: () => new WorkAtHand() },
  {
    provide: APP_INTERCEPTOR,
    useFactory: (own: Connection) => new IdempotencyInterceptor(new MongoIdempotencyStore(own)),
    inject: [connection],
  },
  ...logProviders(options),
  ...checkpointProviders(options.name, options.config),
  ...archiveProviders(options.name, options.config),
  ...consumerProviders(options),
  ...runningProviders(options),
];

const logProviders = ({ name, config, events, trails = {}, derived }: EventServiceOptions): Provider[] => [
  { provide: EventTypes, useValue: new EventTypes([...events, epochStarted]) },
  { provide: MESSAGE_LOG, useFactory: () => new KafkaMessageLog({ brokers: config.KAFKA_BROKERS, clientId: name }) },
  { provide: MongoCommitStore, useFactory: (own: Connection) => new MongoCommitStore(own), inject: [connection] },
  {
    provide: ReadTrail,
    useFactory: (log: ArchivedLog) => new ReadTrail(log, trails),
    inject: [ArchivedLog],
  },
  {
    provide: Publisher,
    useFactory: (own: Connection, types: EventTypes, log: MessageLog, logger: Logger, metrics: Metrics) =>
      new Publisher({
        service: name,
        owner: `${hostname()}-${process.pid}-${uuidV7.next()}`,
        store: new MongoCommitStore(own),
        leases: new MongoLeaseStore(own),
        types,
        open: async () => openChannel({ log, service: name, events, epochs: await epochsOf(own, name) }),
        onError: (error) => logger.error({ error }, 'publishing failed; it is tried again'),
        onPublished: timePublishing(metrics),
      }),
    inject: [connection, EventTypes, MESSAGE_LOG, LOGGER, Metrics],
  },
  {
    provide: COMMIT_LOG,
    useFactory: (own: Connection, types: EventTypes, publisher: Publisher): CommitLog =>
      tracedCommitLog(new MongoCommitLog(own, types, () => publisher.wake(), derived)),
    inject: [connection, EventTypes, Publisher],
  },
];

type Lifecycled = [MongoCommitStore, Publisher, MessageLog, ConsumerGroup, HealthRegistry, ConsumerFigures];

const consumerProviders = ({ name }: EventServiceOptions): Provider[] => [
  { provide: PARKING, useFactory: (own: Connection) => new MongoParkingStore(own), inject: [connection] },
  { provide: GROUP_SWITCH, useFactory: (own: Connection) => new MongoGroupSwitch(own), inject: [connection] },
  {
    provide: ConsumerGroup,
    useFactory: (log: MessageLog, parking: ParkingStore, gate: GroupSwitch, logger: Logger, metrics: Metrics) =>
      makeConsumerGroup({ group: `wian.${name}`, log, parking, switch: gate, logger }, metrics),
    inject: [MESSAGE_LOG, PARKING, GROUP_SWITCH, LOGGER, Metrics],
  },
  {
    provide: ParkedEvents,
    useFactory: (parking: ParkingStore, logger: Logger, metrics: Metrics) => new ParkedEvents(parking, logger, metrics),
    inject: [PARKING, LOGGER, Metrics],
  },
  {
    provide: ConsumerFigures,
    useFactory: makeFigures,
    inject: [ConsumerGroup, PARKING, MongoCommitStore, WorkAtHand, CLOCK, Metrics, LOGGER],
  },
];

const runningProviders = ({ name, config, prepare }: EventServiceOptions): Provider[] => [
  {
    provide: EventServiceLifecycle,
    useFactory: (own: Connection, ...[store, publisher, log, consumers, health, figures]: Lifecycled) =>
      new EventServiceLifecycle({
        service: name,
        connection: own,
        mongoUrl: config.MONGO_URL,
        store,
        publisher,
        log,
        group: consumers,
        health,
        figures,
        prepare,
      }),
    inject: [connection, MongoCommitStore, Publisher, MESSAGE_LOG, ConsumerGroup, HealthRegistry, ConsumerFigures],
  },
  {
    provide: LOG_WORK,
    useFactory: (work: WorkAtHand, store: MongoCommitStore, consumers: ConsumerGroup) =>
      addLogWork({ work, store, group: consumers }),
    inject: [WorkAtHand, MongoCommitStore, ConsumerGroup],
  },
  {
    provide: LEADER_FIGURE,
    useFactory: (metrics: Metrics, publisher: Publisher) => showLeader(metrics, publisher),
    inject: [Metrics, Publisher],
  },
];

type Looked = [ConsumerGroup, ParkingStore, MongoCommitStore, WorkAtHand, Clock, Metrics, Logger];

const makeFigures = (...[group, parking, store, work, clock, metrics, logger]: Looked): ConsumerFigures =>
  new ConsumerFigures({ group, parking, store, work, clock, metrics, logger });
