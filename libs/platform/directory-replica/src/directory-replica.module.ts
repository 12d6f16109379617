import { type DynamicModule, type InjectionToken, Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { DirectoryReplicaConsumer } from './directory-replica.consumer.js';
import { OrgTreeReplica } from './org-tree-replica.js';
import { PostReplica } from './post-replica.js';
import { REPLICA_CONNECTION } from './replica-connection.js';
import { ReplicaGrantSource } from './replica-grant-source.js';
import { withReplicaIndexes } from './replica-rows.js';

/** Gives a service its copy of units and posts: the consumer that fills it, the tree, and the rights of people. */
@Module({})
export class DirectoryReplicaModule {
  /** `connection`: token of the mongoose connection that holds the copy; default: the application's own. */
  static forRoot({ connection = getConnectionToken() }: { connection?: InjectionToken } = {}): DynamicModule {
    const inject = [REPLICA_CONNECTION];
    return {
      module: DirectoryReplicaModule,
      global: true,
      controllers: [DirectoryReplicaConsumer],
      providers: [
        { provide: REPLICA_CONNECTION, inject: [connection], useFactory: withReplicaIndexes },
        { provide: OrgTreeReplica, inject, useFactory: (own: Connection) => new OrgTreeReplica(own) },
        { provide: PostReplica, inject, useFactory: (own: Connection) => new PostReplica(own) },
        { provide: ReplicaGrantSource, inject, useFactory: (own: Connection) => new ReplicaGrantSource(own) },
      ],
      exports: [OrgTreeReplica, PostReplica, ReplicaGrantSource],
    };
  }
}
