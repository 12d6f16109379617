import { setTimeout as delay } from 'node:timers/promises';
import { PATIENCE_MILLIS } from './eventually.js';

/** The fields of answers that scenarios use; what an answer must hold is what the scenario expects of it. */
export interface Body {
  readonly actor: string;
  readonly assignedAt: string;
  readonly attempts: number;
  readonly bytes: string;
  readonly items: readonly Body[];
  readonly channel: string;
  readonly code: string;
  readonly clock: string;
  readonly clocks: readonly Body[];
  readonly count: number;
  readonly params: { readonly unknown: readonly Body[] };
  readonly recipients: readonly (Body & { readonly name: string })[];
  readonly source: { readonly files: readonly object[] };
  readonly dueAt: string;
  readonly fileName: string;
  readonly generation: number;
  readonly id: string;
  readonly idle: boolean;
  readonly importId: string;
  readonly lag: number;
  readonly levels: readonly Body[];
  readonly position: number;
  readonly stepId: string;
  readonly targetUnitId: string | null;
  readonly directiveId: string;
  readonly hash: string;
  readonly key: string;
  readonly kind: string;
  readonly letterId: string;
  readonly letterNumber: string;
  readonly next: string | null;
  readonly noticeId: string;
  readonly number: string;
  readonly recorded: number;
  readonly registrationId: string;
  readonly relay: { readonly letterNumber: string; readonly addressees: { readonly audience: unknown } };
  readonly state: string;
  readonly status: string;
  readonly taskId: string;
  readonly topic: string;
  readonly topics: readonly Body[];
  readonly type: string;
  readonly unchanged: number;
  readonly unitId: string;
  readonly version: number;
}

export interface Answer {
  readonly status: number;
  /** The stored answer to an earlier request under the same Idempotency-Key. */
  readonly replayed: boolean;
  readonly body: Body;
}

/** One caller of the gateway. */
export class Client {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** The answer, whatever its status; throws when there is none. */
  async call(method: string, path: string, body?: unknown, idempotencyKey?: string): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // A service gives up by itself after 30 s, and says so.
      signal: AbortSignal.timeout(35_000),
    });
    const text = await response.text();
    const replayed = response.headers.get('idempotency-replayed') === 'true';
    return { status: response.status, replayed, body: text === '' ? {} : JSON.parse(text) };
  }

  get(path: string): Promise<Body> {
    return this.wanted('GET', path);
  }

  post(path: string, body: unknown): Promise<Body> {
    return this.wanted('POST', path, body);
  }

  /** A file; throws where it is refused. */
  async file(path: string): Promise<string> {
    const response = await fetch(`${this.url}/api${path}`, { headers: { authorization: `Bearer ${this.token}` } });
    const text = await response.text();
    if (response.ok) return text;
    throw new Error(`GET ${path} answered ${response.status}: ${text}`);
  }

  /** The items of every page. */
  async all(path: string): Promise<readonly Body[]> {
    const items: Body[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Body = await this.get(`${path}?limit=100${cursor && `&cursor=${cursor}`}`);
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  /** The service's own answer: one that is away is asked again for a while, which is what a careful caller does. */
  async persist(method: string, path: string, body?: unknown): Promise<Answer> {
    const end = Date.now() + PATIENCE_MILLIS;
    for (;;) {
      const answer = await this.call(method, path, body).catch(() => undefined);
      if (answer && !isAway(answer)) return answer;
      if (Date.now() > end)
        throw new Error(`${method} ${path} should be answered, but there was ${answer?.status ?? 'no answer'}`);
      await delay(100);
    }
  }

  private async wanted(method: string, path: string, body?: unknown): Promise<Body> {
    const answer = await this.persist(method, path, body);
    if (answer.status >= 200 && answer.status < 300) return answer.body;
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
}

/** What the gateway says of a service that does not answer. */
export const isAway = ({ status }: Answer): boolean => status >= 502 && status <= 504;
