import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { ConsumerGroup, MessageLog } from '@wian/messaging';
import type { HealthRegistry } from '@wian/observability';
import { type CommitStore, ensureLogIndexes, type Publisher } from '@wian/persistence';
import type { Connection } from 'mongoose';
import type { ConsumerFigures } from './consumer-figures.js';
import { topicsOf } from './lost-data/beyond.js';
import { refuseHalfRestored } from './lost-data/refuse-half-restored.js';
import { refuseLostData } from './lost-data/refuse-lost-data.js';
import { ensureIdempotencyIndexes } from './idempotency/mongo-idempotency-store.js';

export type Prepare = (connection: Connection) => Promise<void>;

interface Parts {
  readonly service: string;
  readonly store: Pick<CommitStore, 'lastBatch'>;
  readonly connection: Connection;
  readonly mongoUrl: string;
  readonly publisher: Publisher;
  readonly log: MessageLog;
  readonly group: ConsumerGroup;
  readonly health: HealthRegistry;
  readonly figures: ConsumerFigures;
  readonly prepare?: Prepare | undefined;
}

/** Indexes before the first request; on the way out the publisher finishes its pass while the database is still open. */
export class EventServiceLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly parts: Parts) {}

  async onApplicationBootstrap(): Promise<void> {
    const { service, store, log, connection, mongoUrl, publisher, prepare, group, health } = this.parts;
    health.register(
      'database',
      async () => void (await connection.getClient().db(connection.name).command({ ping: 1 })),
    );
    health.register('state topics', () => {
      if (!group.isCaughtUp()) throw new Error('the state topics are not read to their end yet');
    });
    await refuseHalfRestored(connection, service);
    await ensureLogIndexes(connection);
    await ensureIdempotencyIndexes(connection);
    await prepare?.(connection);
    await refuseLostData({ service, topics: topicsOf(service), log, store, mongoUrl });
    publisher.start();
    this.parts.figures.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.parts.figures.stop();
    await this.parts.publisher.stop();
    await this.parts.log.close();
  }
}
