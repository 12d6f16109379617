/** A careful caller of the gateway: asks again until it is answered, and knows whether it had to. */
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../lib/log.mjs';

const answerLimitMs = 20_000;
const againMs = 150;
/** Somebody else came first (an escalation on the same task): reading again and repeating is what the answer asks for. */
const conflict = 'COMMIT.CONFLICT';

export class Caller {
  /** Answers by status, and calls without any: what users would have seen of the faults. */
  seen = {};

  /** `giveUp`: after this moment nothing is asked again. */
  constructor(url, { giveUp }) {
    Object.assign(this, { url, giveUp });
  }

  /** `{status, body, tries}`, whatever the service itself answers; a 5xx, like no answer, says nothing about the deed. */
  async ask(method, path, token, body) {
    for (let tries = 1; ; tries++) {
      const answer = await this.#once(method, path, { token, body });
      this.#count(answer?.status ?? 'no answer');
      if (answer && answer.status < 500 && answer.body.code !== conflict) return { ...answer, tries };
      if (performance.now() > this.giveUp())
        throw new Trouble(
          `${method} ${path} was not answered in ${tries} tries; the last: ${answer?.status ?? 'none'}`,
        );
      await pause(againMs);
    }
  }

  /** The body; a refusal is a Trouble. */
  async get(path, token) {
    const { status, body } = await this.ask('GET', path, token);
    if (status !== 200) throw new Trouble(`GET ${path} answered ${status} ${body.code ?? ''}`);
    return body;
  }

  async #once(method, path, { token, body }) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(answerLimitMs);
    const sent = { method, headers, signal, body: body && JSON.stringify(body) };
    try {
      const response = await fetch(`${this.url}/api${path}`, sent);
      const text = await response.text();
      return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
    } catch {
      // No answer, or half of one: which it was makes no difference to who asks again.
      return null;
    }
  }

  #count(status) {
    this.seen[status] = (this.seen[status] ?? 0) + 1;
  }
}
