import { Controller, Inject, Optional } from '@nestjs/common';
import {
  type CloudEvent,
  type Post,
  type Unit,
  type Voided,
  postRecorded,
  postVoided,
  topics,
  unitRecorded,
  unitVoided,
} from '@wian/contracts';
import { OnEvents } from '@wian/messaging';
import type { Connection } from 'mongoose';
import { OrgTreeReplica } from './org-tree-replica.js';
import { REPLICA_CONNECTION, REPLICA_LISTENER, type ReplicaListener } from './replica-connection.js';
import {
  type PostRow,
  type ReplicaTarget,
  type UnitRow,
  collections,
  writeEvents,
  writeVoided,
} from './replica-rows.js';

const units: ReplicaTarget = {
  topic: topics.unit.name,
  collection: collections.units,
  // The runtime has checked the data against its contract.
  rowOf: ({ subject, epoch, sequence, data }): UnitRow => ({ _id: subject, epoch, v: sequence, unit: data as Unit }),
};

const posts: ReplicaTarget = {
  topic: topics.post.name,
  collection: collections.posts,
  rowOf: ({ subject, epoch, sequence, data }): PostRow => ({ _id: subject, epoch, v: sequence, post: data as Post }),
};

/** Keeps the service's copy of units and posts; the newest version wins, so repeats and late comers change nothing. */
@Controller()
export class DirectoryReplicaConsumer {
  constructor(
    @Inject(REPLICA_CONNECTION) private readonly connection: Connection,
    @Inject(OrgTreeReplica) private readonly tree: Pick<OrgTreeReplica, 'changed'>,
    @Optional() @Inject(REPLICA_LISTENER) private readonly listener?: ReplicaListener,
  ) {}

  @OnEvents(unitRecorded.type)
  async recordUnits(events: readonly CloudEvent[]): Promise<void> {
    this.tree.changed(await writeEvents(this.connection, units, events));
    await this.listener?.unitsRecorded(events as readonly CloudEvent<Unit>[]);
  }

  @OnEvents(postRecorded.type)
  async recordPosts(events: readonly CloudEvent[]): Promise<void> {
    await writeEvents(this.connection, posts, events);
  }

  @OnEvents(unitVoided.type)
  async voidUnits(events: readonly CloudEvent[]): Promise<void> {
    this.tree.changed(await writeVoided(this.connection, units, events));
    await this.listener?.unitsVoided(events as readonly CloudEvent<Voided>[]);
  }

  @OnEvents(postVoided.type)
  async voidPosts(events: readonly CloudEvent[]): Promise<void> {
    await writeVoided(this.connection, posts, events);
  }
}
