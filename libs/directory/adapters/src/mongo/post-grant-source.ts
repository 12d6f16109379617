import type { GrantSource, HeldPost } from '@wian/auth';
import type { Post } from '@wian/contracts';
import { holdsOn } from '@wian/org-tree';
import { stateOf } from '@wian/persistence';
import { localDateOf } from '@wian/working-time';
import type { Connection } from 'mongoose';
import { recordedIn } from './directory-collections.js';

/** Who holds which post, from the posts that this service owns. */
export class PostGrantSource implements GrantSource {
  constructor(private readonly connection: Connection) {}

  async rolesOf(personId: string, on: Date): Promise<readonly HeldPost[]> {
    const documents = await recordedIn(this.connection, 'post')
      .find({ 'incumbents.personId': personId })
      .sort({ _id: 1 })
      .toArray();
    return documents
      .map((document) => stateOf<Post>(document).state)
      .filter((post) => holdsOn(post, personId, localDateOf(on)))
      .map(({ postId, unitId, roles }) => ({ postId, unitId, roles }));
  }
}
