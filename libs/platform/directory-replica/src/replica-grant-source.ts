import type { GrantSource, HeldPost } from '@wian/auth';
import type { Post } from '@wian/contracts';
import type { Connection } from 'mongoose';
import { type PostRow, collections, replicaCollection } from './replica-rows.js';

const BANGKOK_MILLIS = 7 * 3_600_000;

/** Who holds which post, from this service's copy of the posts. */
export class ReplicaGrantSource implements GrantSource {
  constructor(private readonly connection: Connection) {}

  async rolesOf(personId: string, on: Date): Promise<readonly HeldPost[]> {
    const day = new Date(on.getTime() + BANGKOK_MILLIS).toISOString().slice(0, 10);
    const rows = replicaCollection<PostRow>(this.connection, collections.posts);
    const found = await rows.find({ 'post.incumbents.personId': personId }).sort({ _id: 1 }).toArray();
    return found
      .map(({ post }) => post)
      .filter((post) => holds(post, personId, day))
      .map(({ postId, unitId, roles }) => ({ postId, unitId, roles }));
  }
}

/** `to` is exclusive: a post handed over on a day belongs to the successor from that day on. */
const holds = ({ incumbents }: Post, personId: string, day: string): boolean =>
  incumbents.some(({ personId: id, from, to }) => id === personId && from <= day && (to === null || day < to));
