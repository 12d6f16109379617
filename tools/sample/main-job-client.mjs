/** The API as the main job uses it: a refusal is a sentence, and what is not there yet is waited for, not slept for. */
import { Trouble } from '../lib/log.mjs';
import { until } from '../lib/until.mjs';

/** Longer than gateway and services give themselves, so that their answer comes first. */
const ANSWER_LIMIT_MS = 40_000;

/** The service understood and said no; `status` and `code` are those of its problem document. */
export class Refused extends Trouble {
  constructor(status, { title = `HTTP ${status}`, detail, code = '' } = {}) {
    super([title, detail].filter(Boolean).join(': '));
    Object.assign(this, { status, code });
  }
}

/** `get`, `post` and `patch` as the bearer of a token answer `{status, body}`; `all` answers every item of a list. */
export function apiClient({ url, token }) {
  const call = (method, path, body) => send(`${url}/api${path}`, { method, token, body });
  const get = (path, query = {}) => call('GET', `${path}?${new URLSearchParams(query)}`);
  return {
    get,
    post: (path, body) => call('POST', path, body),
    patch: (path, body) => call('PATCH', path, body),
    async all(path, query) {
      const items = [];
      for (let cursor; cursor !== null;) {
        const { body } = await get(path, { limit: '500', ...query, ...(cursor && { cursor }) });
        items.push(...body.items);
        cursor = body.next;
      }
      return items;
    },
  };
}

async function send(address, { method, token, body }) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
  try {
    const response = await fetch(address, { method, headers, signal, body: body && JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Refused(response.status, answer);
    return { status: response.status, body: answer };
  } catch (error) {
    if (error instanceof Refused) throw error;
    const why = signal.aborted ? `no answer within ${ANSWER_LIMIT_MS / 1000} s` : (error.cause ?? error).message;
    throw new Trouble(`${method} ${address} failed (${why}); the logs of the services are in .wian/local/logs.`);
  }
}

/**
 * Repeats `attempt` until it answers something. A refusal with one of the statuses `notYet` (and always 503) counts as
 * nothing so far and is told when the time is over; any other ends the wait.
 */
export async function eventually(attempt, { what, notYet = [], limitMs }) {
  let last;
  const check = () =>
    attempt().catch((error) => {
      if (!(error instanceof Refused && [503, ...notYet].includes(error.status))) throw error;
      last = error;
    });
  try {
    return await until(check, { limitMs, what, everyMs: 100 });
  } catch (error) {
    if (!last || error instanceof Refused) throw error;
    throw new Trouble(`${error.message} The last answer was: ${last.message}`);
  }
}
