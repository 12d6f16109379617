import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { askService } from '../services.js';
import { claimsOf } from './session-cookie.js';

const credentials = z.object({
  people: z.record(z.string(), z.object({ token: z.string(), post: z.string(), unit: z.string() })),
});
const titledPosts = z.array(z.object({ postId: z.string(), title: z.string() }));

export interface LocalPerson {
  readonly user: string;
  readonly token: string;
  readonly personId: string;
  readonly postId: string;
  readonly unitId: string;
}

/** Injection token of `LocalPeople`; its value is null where nobody signs in this way. */
export const LOCAL_PEOPLE = Symbol('LocalPeople');

/** The sample people of a local stack, from the credentials that `npm start` wrote. Never in production. */
export class LocalPeople {
  constructor(
    private readonly file: string,
    private readonly directoryUrl: string,
  ) {}

  /** Read anew each time: a new start writes new tokens. Nobody, where the file is missing or no credentials. */
  async all(): Promise<readonly LocalPerson[]> {
    const { people } = await this.read();
    return Object.entries(people).flatMap(([user, { token, post, unit }]) => {
      const claims = claimsOf(token);
      return claims ? [{ user, token, personId: claims.sub, postId: post, unitId: unit }] : [];
    });
  }

  /** What the person's post is called in the directory; null while the directory does not answer. */
  async titleOf({ token, postId, unitId }: LocalPerson): Promise<string | null> {
    const path = `/posts?unit=${encodeURIComponent(unitId)}`;
    const posts = titledPosts.safeParse(
      await askService(this.directoryUrl, path, { authorization: `Bearer ${token}` }),
    );
    return posts.data?.find((post) => post.postId === postId)?.title ?? null;
  }

  private async read(): Promise<z.infer<typeof credentials>> {
    try {
      return credentials.parse(JSON.parse(await readFile(this.file, 'utf8')));
    } catch {
      return { people: {} };
    }
  }
}
