import type { GrantSource, HeldPost } from '@wian/auth';
import { holdsOn } from '@wian/org-tree';
import { localDateOf } from '@wian/working-time';
import type { Connection } from 'mongoose';
import { type PostRow, collections, replicaCollection } from './replica-rows.js';

/** Who holds which post, from this service's copy of the posts. */
export class ReplicaGrantSource implements GrantSource {
  constructor(private readonly connection: Connection) {}

  async rolesOf(personId: string, on: Date): Promise<readonly HeldPost[]> {
    const day = localDateOf(on);
    const rows = replicaCollection<PostRow>(this.connection, collections.posts);
    const found = await rows.find({ 'post.incumbents.personId': personId }).sort({ _id: 1 }).toArray();
    return found
      .map(({ post }) => post)
      .filter((post) => holdsOn(post, personId, day))
      .map(({ postId, unitId, roles }) => ({ postId, unitId, roles }));
  }
}
