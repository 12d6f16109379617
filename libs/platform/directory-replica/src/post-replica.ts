import type { Post } from '@wian/contracts';
import type { Connection } from 'mongoose';
import { type PostRow, collections, replicaCollection } from './replica-rows.js';

/** The posts of units, with their incumbents and contact points, from this service's copy. */
export class PostReplica {
  constructor(private readonly connection: Connection) {}

  /** In order of post id. */
  async ofUnits(unitIds: readonly string[]): Promise<readonly Post[]> {
    const rows = replicaCollection<PostRow>(this.connection, collections.posts);
    const found = await rows
      .find({ 'post.unitId': { $in: [...unitIds] } })
      .sort({ _id: 1 })
      .toArray();
    return found.map(({ post }) => post);
  }
}
