import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { MessageLog } from '@wian/messaging';
import { ensureLogIndexes, type Publisher } from '@wian/persistence';
import type { Connection } from 'mongoose';

export type Prepare = (connection: Connection) => Promise<void>;

interface Parts {
  readonly connection: Connection;
  readonly publisher: Publisher;
  readonly log: MessageLog;
  readonly prepare?: Prepare;
}

/** Indexes before the first request; on the way out the publisher finishes its pass while the database is still open. */
export class EventServiceLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly parts: Parts) {}

  async onApplicationBootstrap(): Promise<void> {
    const { connection, publisher, prepare } = this.parts;
    await ensureLogIndexes(connection);
    await prepare?.(connection);
    publisher.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.parts.publisher.stop();
    await this.parts.log.close();
  }
}
