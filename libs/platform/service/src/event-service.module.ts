import { type DynamicModule, Global, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import type { RecordableEvent } from '@wian/contracts';
import { ConsumerGroup } from '@wian/messaging';
import { ArchivedLog, type Derived } from '@wian/persistence';
import { ArchiveController } from './archive.controller.js';
import { ConsumersController } from './consumers.controller.js';
import type { Prepare } from './event-service.lifecycle.js';
import { eventServiceProviders } from './event-service.providers.js';
import { LogController } from './log.controller.js';
import { ParkedController } from './parked.controller.js';
import type { ServiceConfig } from './service-config.js';
import { TrailController } from './trail/trail.controller.js';
import type { Trails } from './trail/read-trail.js';
import { CLOCK, COMMIT_LOG, MESSAGE_LOG, PARKING } from './tokens.js';
import { WorkAtHand } from './work-at-hand.js';
import { WorkController } from './work.controller.js';

export interface EventServiceOptions {
  readonly name: string;
  readonly config: ServiceConfig;
  /** Every event type, published or internal, that this service records. */
  readonly events: readonly RecordableEvent[];
  /** Who besides the operator may read the history of which objects. */
  readonly trails?: Trails;
  /** What is stored beside the state of which aggregates, for its queries. */
  readonly derived?: Derived;
  /** Makes the service's own indexes; runs before it is ready and must bear repeats. */
  readonly prepare?: Prepare;
}

/** What every service with a log of its own stands on: database, commit log, publisher, topics, parked messages. */
@Global()
@Module({})
export class EventServiceModule {
  static forRoot(options: EventServiceOptions): DynamicModule {
    const database = MongooseModule.forRoot(options.config.MONGO_URL, {
      autoIndex: false,
      autoCreate: false,
      writeConcern: { w: 'majority', journal: true },
      serverSelectionTimeoutMS: 5_000,
    });
    return {
      module: EventServiceModule,
      imports: [database],
      controllers: [
        LogController,
        ArchiveController,
        TrailController,
        ParkedController,
        ConsumersController,
        WorkController,
      ],
      providers: eventServiceProviders(options),
      exports: [ArchivedLog, CLOCK, COMMIT_LOG, MESSAGE_LOG, PARKING, ConsumerGroup, WorkAtHand, database],
    };
  }
}
