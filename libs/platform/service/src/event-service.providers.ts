import { hostname } from 'node:os';
import type { Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { type CommitLog, uuidV7 } from '@wian/kernel';
import { ConsumerGroup, KafkaMessageLog, type MessageLog, MongoParkingStore, toMessage } from '@wian/messaging';
import { HealthRegistry, LOGGER, type Logger, Metrics } from '@wian/observability';
import { EventTypes, MongoCommitLog, MongoCommitStore, MongoLeaseStore, Publisher } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { EventServiceLifecycle } from './event-service.lifecycle.js';
import type { EventServiceOptions } from './event-service.module.js';
import { addLogWork } from './log-work.js';
import { makeConsumerGroup } from './make-consumer-group.js';
import { serviceClock } from './service-clock.js';
import { CLOCK, COMMIT_LOG, MESSAGE_LOG, PARKING, SERVICE_NAME } from './tokens.js';
import { WorkAtHand } from './work-at-hand.js';

/** Made once with the others; nobody asks for it. */
const LOG_WORK = Symbol('LogWork');
const connection = getConnectionToken();

export const eventServiceProviders = (options: EventServiceOptions): Provider[] => [
  { provide: SERVICE_NAME, useValue: options.name },
  { provide: CLOCK, useFactory: () => serviceClock(options.config) },
  { provide: WorkAtHand, useFactory: () => new WorkAtHand() },
  ...logProviders(options),
  ...consumerProviders(options),
];

const logProviders = ({ name, config, events }: EventServiceOptions): Provider[] => [
  { provide: EventTypes, useValue: new EventTypes(events) },
  { provide: MESSAGE_LOG, useFactory: () => new KafkaMessageLog({ brokers: config.KAFKA_BROKERS, clientId: name }) },
  { provide: MongoCommitStore, useFactory: (own: Connection) => new MongoCommitStore(own), inject: [connection] },
  {
    provide: Publisher,
    useFactory: makePublisher,
    inject: [SERVICE_NAME, connection, EventTypes, MESSAGE_LOG, LOGGER],
  },
  { provide: COMMIT_LOG, useFactory: makeCommitLog, inject: [connection, EventTypes, Publisher] },
];

const consumerProviders = ({ name, group = `wian.${name}`, prepare }: EventServiceOptions): Provider[] => [
  { provide: PARKING, useFactory: (own: Connection) => new MongoParkingStore(own), inject: [connection] },
  {
    provide: ConsumerGroup,
    useFactory: (log: MessageLog, parking: MongoParkingStore, logger: Logger, metrics: Metrics) =>
      makeConsumerGroup({ group, log, parking, logger }, metrics),
    inject: [MESSAGE_LOG, PARKING, LOGGER, Metrics],
  },
  {
    provide: EventServiceLifecycle,
    useFactory: (
      own: Connection,
      publisher: Publisher,
      log: MessageLog,
      group: ConsumerGroup,
      health: HealthRegistry,
    ) => new EventServiceLifecycle({ connection: own, publisher, log, group, health, prepare }),
    inject: [connection, Publisher, MESSAGE_LOG, ConsumerGroup, HealthRegistry],
  },
  {
    provide: LOG_WORK,
    useFactory: (
      work: WorkAtHand,
      store: MongoCommitStore,
      consumers: ConsumerGroup,
      log: MessageLog,
      parking: MongoParkingStore,
    ) => addLogWork({ work, store, group: consumers, groupName: group, log, parking }),
    inject: [WorkAtHand, MongoCommitStore, ConsumerGroup, MESSAGE_LOG, PARKING],
  },
];

function makePublisher(
  service: string,
  own: Connection,
  types: EventTypes,
  log: MessageLog,
  logger: Logger,
): Publisher {
  return new Publisher({
    service,
    owner: `${hostname()}-${process.pid}-${uuidV7.next()}`,
    store: new MongoCommitStore(own),
    leases: new MongoLeaseStore(own),
    types,
    sink: (events) => log.produce(events.map(toMessage)),
    onError: (error) => logger.error({ error }, 'publishing failed; it is tried again'),
  });
}

const makeCommitLog = (own: Connection, types: EventTypes, publisher: Publisher): CommitLog =>
  new MongoCommitLog(own, types, () => publisher.wake());
