import { setTimeout as delay } from 'node:timers/promises';

/** The fields of answers that scenarios use; what an answer must hold is what the scenario expects of it. */
export interface Body {
  readonly items: readonly Body[];
  readonly channel: string;
  readonly code: string;
  readonly count: number;
  readonly directiveId: string;
  readonly hash: string;
  readonly key: string;
  readonly letterId: string;
  readonly noticeId: string;
  readonly number: string;
  readonly status: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly version: number;
}

export interface Answer {
  readonly status: number;
  readonly body: Body;
}

/** One caller of the gateway. */
export class Client {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** The answer, whatever its status; throws when there is none. */
  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  }

  get(path: string): Promise<Body> {
    return this.wanted('GET', path);
  }

  post(path: string, body: unknown): Promise<Body> {
    return this.wanted('POST', path, body);
  }

  /** A service that is away (502 to 504, or no answer) is asked again for a while: what a careful caller does. */
  private async wanted(method: string, path: string, body?: unknown): Promise<Body> {
    const end = Date.now() + 30_000;
    for (;;) {
      const answer = await this.call(method, path, body).catch((error: unknown) => ({
        status: 503,
        body: String(error),
      }));
      if (isSuccess(answer)) return answer.body;
      if (answer.status < 502 || answer.status > 504 || Date.now() > end) {
        throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      }
      await delay(100);
    }
  }
}

const isSuccess = (answer: { status: number; body: Body | string }): answer is Answer =>
  answer.status >= 200 && answer.status < 300;
