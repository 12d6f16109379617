import {
  type DynamicModule,
  type FactoryProvider,
  type InjectionToken,
  Module,
  type ModuleMetadata,
} from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { topics } from '@wian/contracts';
import { ConsumerGroup } from '@wian/messaging';
import type { Connection } from 'mongoose';
import { DirectoryReplicaConsumer } from './directory-replica.consumer.js';
import { OrgTreeReplica } from './org-tree-replica.js';
import { PostReplica } from './post-replica.js';
import { REPLICA_CONNECTION, REPLICA_LISTENER, type ReplicaListener } from './replica-connection.js';
import { ReplicaGrantSource } from './replica-grant-source.js';
import { withReplicaIndexes } from './replica-rows.js';

interface ReplicaOptions {
  readonly connection?: InjectionToken;
  readonly listener?: Pick<FactoryProvider<ReplicaListener>, 'useFactory' | 'inject'>;
  readonly imports?: NonNullable<ModuleMetadata['imports']>;
}

/** Gives a service its copy of units and posts: the consumer that fills it, the tree, and the rights of people. */
@Module({})
export class DirectoryReplicaModule {
  /**
   * `connection`: token of the mongoose connection that holds the copy; default: the application's own. `listener`: how
   * to make the service's `ReplicaListener`, from what global modules and `imports` export.
   */
  static forRoot({ connection = getConnectionToken(), listener, imports = [] }: ReplicaOptions = {}): DynamicModule {
    const inject = [REPLICA_CONNECTION];
    return {
      module: DirectoryReplicaModule,
      global: true,
      imports,
      controllers: [DirectoryReplicaConsumer],
      providers: [
        { provide: REPLICA_CONNECTION, inject: [connection], useFactory: withReplicaIndexes },
        {
          provide: OrgTreeReplica,
          inject: [REPLICA_CONNECTION, ConsumerGroup],
          useFactory: (own: Connection, group: ConsumerGroup) =>
            new OrgTreeReplica(own, () => group.lowestParked(topics.unit.name)),
        },
        { provide: PostReplica, inject, useFactory: (own: Connection) => new PostReplica(own) },
        { provide: ReplicaGrantSource, inject, useFactory: (own: Connection) => new ReplicaGrantSource(own) },
        ...(listener ? [{ provide: REPLICA_LISTENER, ...listener }] : []),
      ],
      exports: [OrgTreeReplica, PostReplica, ReplicaGrantSource],
    };
  }
}
