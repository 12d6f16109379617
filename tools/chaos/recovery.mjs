/** How long until it works again: a letter issued at a fault's end, up to its last notice planned and its last row shown. */
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../lib/log.mjs';

const lookEveryMs = 100;
const recipients = 8;
/** In the application and by mail, to each. */
const deliveries = 2 * recipients;

export class Recovery {
  #under = [];

  /** `load` issues the letters; `operator` is a token. */
  constructor({ load, caller, operator, bi, log }) {
    Object.assign(this, { load, caller, operator, bi, log });
  }

  /** Begins now, beside whatever else happens. */
  watch(fault) {
    const measured = this.#measure(fault.kind).then(
      (seconds) => ({ kind: fault.kind, seconds }),
      (error) => {
        if (!(error instanceof Trouble)) throw error;
        this.log('recovery', `${fault.kind}: ${error.message}`);
        return { kind: fault.kind, seconds: null };
      },
    );
    this.#under.push(measured);
    return measured;
  }

  /** `[{kind, seconds}]`, null where it did not come to an end in time. */
  all() {
    return Promise.all(this.#under);
  }

  async #measure(kind) {
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1_000;
    const way = [];
    const passed = (what) => way.push(`${what} ${seconds().toFixed(1)} s`);
    const directiveId = await this.load.issueLetter();
    passed('issued');
    await this.load.untilComplete(directiveId);
    passed('tasks made');
    await this.#until(`deliveries of ${directiveId}`, async () => {
      const path = `/notification/deliveries?directive=${directiveId}&limit=500`;
      const { status, body } = await this.caller.ask('GET', path, this.operator);
      return status === 200 && body.items.length >= deliveries;
    });
    passed('notices planned');
    await this.#until(`rows of ${directiveId}`, async () => (await this.#rows(directiveId)) === recipients);
    passed('rows shown');
    this.log('recovery', `${kind}: ${way.join(', ')}`);
    return seconds();
  }

  async #until(what, isSo) {
    while (!(await isSo())) {
      if (performance.now() > this.caller.giveUp()) throw new Trouble(`${what} did not come`);
      await pause(lookEveryMs);
    }
  }

  async #rows(directiveId) {
    const authorization = `Basic ${Buffer.from(`${this.bi.id}:${this.bi.key}`).toString('base64')}`;
    const filter = encodeURIComponent(`directiveId eq '${directiveId}'`);
    const signal = AbortSignal.timeout(10_000);
    const url = `${this.caller.url}/odata/Tasks/$count?$filter=${filter}`;
    const answer = await fetch(url, { headers: { authorization }, signal }).catch(() => null);
    const text = await answer?.text().catch(() => null);
    return answer?.ok && text !== null ? Number(text) : null;
  }
}
