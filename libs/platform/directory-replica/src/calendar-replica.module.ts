import { type DynamicModule, type InjectionToken, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { CalendarReplicaConsumer } from './calendar-replica.consumer.js';
import { CalendarReplica } from './calendar-replica.js';
import { REPLICA_CONNECTION } from './replica-connection.js';
import { withReplicaIndexes } from './replica-rows.js';

/** Gives a service that counts working time its copy of the calendars. */
@Module({})
export class CalendarReplicaModule {
  /** `connection`: token of the mongoose connection that holds the copy; default: the application's own. */
  static forRoot({ connection = getConnectionToken() }: { connection?: InjectionToken } = {}): DynamicModule {
    return {
      module: CalendarReplicaModule,
      global: true,
      controllers: [CalendarReplicaConsumer],
      providers: [
        { provide: REPLICA_CONNECTION, inject: [connection], useFactory: withReplicaIndexes },
        {
          provide: CalendarReplica,
          inject: [REPLICA_CONNECTION],
          useFactory: (own: Connection) => new CalendarReplica(own),
        },
      ],
      exports: [CalendarReplica],
    };
  }
}
