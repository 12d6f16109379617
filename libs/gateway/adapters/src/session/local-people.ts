import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { askAny } from '../services.js';
import { claimsOf } from './session-cookie.js';

const credentials = z.object({
  people: z.record(z.string(), z.object({ token: z.string(), post: z.string(), unit: z.string() })),
});
/** Milliseconds for which a unit's titles are not asked for again: the sign-in page is public. */
const TITLES_LAST = 60_000;
const titledPosts = z.array(z.object({ postId: z.string(), title: z.string() }));
type TitledPosts = z.infer<typeof titledPosts>;

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
  private readonly known = new Map<string, { readonly until: number; readonly posts: Promise<TitledPosts | null> }>();

  constructor(
    private readonly file: string,
    private readonly directoryUrls: readonly string[],
    private readonly now: () => number = Date.now,
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
  async titleOf(person: LocalPerson): Promise<string | null> {
    const posts = await this.postsOf(person);
    return posts?.find(({ postId }) => postId === person.postId)?.title ?? null;
  }

  /** One question a unit, however many of its people are shown. What did not answer is asked again. */
  private async postsOf(person: LocalPerson): Promise<TitledPosts | null> {
    const { unitId } = person;
    const known = this.known.get(unitId);
    if (known && known.until > this.now()) return known.posts;
    const asked = { until: this.now() + TITLES_LAST, posts: this.askForPosts(person) };
    this.known.set(unitId, asked);
    const posts = await asked.posts;
    if (posts === null && this.known.get(unitId) === asked) this.known.delete(unitId);
    return posts;
  }

  private async askForPosts({ token, unitId }: LocalPerson): Promise<TitledPosts | null> {
    const path = `/posts?unit=${encodeURIComponent(unitId)}`;
    const answer = await askAny(this.directoryUrls, path, { authorization: `Bearer ${token}` });
    return titledPosts.safeParse(answer).data ?? null;
  }

  private async read(): Promise<z.infer<typeof credentials>> {
    try {
      return credentials.parse(JSON.parse(await readFile(this.file, 'utf8')));
    } catch {
      return { people: {} };
    }
  }
}
