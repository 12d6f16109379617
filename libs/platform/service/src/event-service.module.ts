import { hostname } from 'node:os';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import type { RecordableEvent } from '@wian/contracts';
import { type Clock, type CommitLog, systemClock, uuidV7 } from '@wian/kernel';
import { ConsumerGroup, KafkaMessageLog, type MessageLog, MongoParkingStore, toMessage } from '@wian/messaging';
import { HealthRegistry, LOGGER, type Logger, Metrics } from '@wian/observability';
import { EventTypes, MongoCommitLog, MongoCommitStore, MongoLeaseStore, Publisher } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { EventServiceLifecycle, type Prepare } from './event-service.lifecycle.js';
import { LogController } from './log.controller.js';
import { ParkedController } from './parked.controller.js';
import type { ServiceConfig } from './service-config.js';
import { makeConsumerGroup } from './make-consumer-group.js';
import { CLOCK, COMMIT_LOG, MESSAGE_LOG, PARKING, SERVICE_NAME } from './tokens.js';

export interface EventServiceOptions {
  readonly name: string;
  readonly config: ServiceConfig;
  /** Every event type, published or internal, that this service records. */
  readonly events: readonly RecordableEvent[];
  /** Makes the service's own indexes; runs before it is ready and must bear repeats. */
  readonly prepare?: Prepare;
}

/** What every service with a log of its own stands on: database, commit log, publisher, topics, parked messages. */
@Global()
@Module({})
export class EventServiceModule {
  static forRoot({ name, config, events, prepare }: EventServiceOptions): DynamicModule {
    return {
      module: EventServiceModule,
      imports: [
        MongooseModule.forRoot(config.MONGO_URL, {
          autoIndex: false,
          autoCreate: false,
          writeConcern: { w: 'majority', journal: true },
          serverSelectionTimeoutMS: 5_000,
        }),
      ],
      controllers: [LogController, ParkedController],
      providers: [
        { provide: SERVICE_NAME, useValue: name },
        { provide: CLOCK, useValue: systemClock satisfies Clock },
        { provide: EventTypes, useValue: new EventTypes(events) },
        {
          provide: MESSAGE_LOG,
          useFactory: () => new KafkaMessageLog({ brokers: config.KAFKA_BROKERS, clientId: name }),
        },
        {
          provide: PARKING,
          useFactory: (connection: Connection) => new MongoParkingStore(connection),
          inject: [getConnectionToken()],
        },
        {
          provide: MongoCommitStore,
          useFactory: (connection: Connection) => new MongoCommitStore(connection),
          inject: [getConnectionToken()],
        },
        {
          provide: Publisher,
          useFactory: makePublisher,
          inject: [SERVICE_NAME, getConnectionToken(), EventTypes, MESSAGE_LOG, LOGGER],
        },
        { provide: COMMIT_LOG, useFactory: makeCommitLog, inject: [getConnectionToken(), EventTypes, Publisher] },
        {
          provide: ConsumerGroup,
          useFactory: makeConsumerGroup,
          inject: [SERVICE_NAME, MESSAGE_LOG, PARKING, LOGGER, Metrics],
        },
        {
          provide: EventServiceLifecycle,
          useFactory: (
            connection: Connection,
            publisher: Publisher,
            log: MessageLog,
            group: ConsumerGroup,
            health: HealthRegistry,
          ) =>
            new EventServiceLifecycle({ connection, publisher, log, group, health, ...(prepare ? { prepare } : {}) }),
          inject: [getConnectionToken(), Publisher, MESSAGE_LOG, ConsumerGroup, HealthRegistry],
        },
      ],
      exports: [SERVICE_NAME, CLOCK, COMMIT_LOG, MESSAGE_LOG, PARKING, ConsumerGroup, MongooseModule],
    };
  }
}

function makePublisher(
  service: string,
  connection: Connection,
  types: EventTypes,
  log: MessageLog,
  logger: Logger,
): Publisher {
  return new Publisher({
    service,
    owner: `${hostname()}-${process.pid}-${uuidV7.next()}`,
    store: new MongoCommitStore(connection),
    leases: new MongoLeaseStore(connection),
    types,
    sink: (events) => log.produce(events.map(toMessage)),
    onError: (error) => logger.error({ error }, 'publishing failed; it is tried again'),
  });
}

const makeCommitLog = (connection: Connection, types: EventTypes, publisher: Publisher): CommitLog =>
  new MongoCommitLog(connection, types, () => publisher.wake());
