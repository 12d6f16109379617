import { collectionOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import type { GroupPause, GroupSwitch } from './group-switch.port.js';

interface StoredPause extends Omit<GroupPause, 'group'> {
  readonly _id: string;
}

/** GroupSwitch in the service's own database: collection `paused_groups`. */
export class MongoGroupSwitch implements GroupSwitch {
  constructor(private readonly connection: Connection) {}

  async paused(group: string): Promise<GroupPause | undefined> {
    const found = await this.pauses().findOne({ _id: group });
    return found ? toPause(found) : undefined;
  }

  async pause({ group, ...rest }: GroupPause): Promise<GroupPause> {
    const standing = await this.pauses().findOneAndUpdate(
      { _id: group },
      { $setOnInsert: rest },
      { upsert: true, returnDocument: 'after' },
    );
    return standing ? toPause(standing) : { group, ...rest };
  }

  async resume(group: string): Promise<boolean> {
    return (await this.pauses().deleteOne({ _id: group })).deletedCount === 1;
  }

  private pauses() {
    return collectionOf<StoredPause>(this.connection, 'paused_groups');
  }
}

const toPause = ({ _id, at, by, reason }: StoredPause): GroupPause => ({ group: _id, at, by, reason });
