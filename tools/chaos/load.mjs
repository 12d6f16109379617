/** Officers at work through the gateway: letters issued, tasks acknowledged, started, reported, completed. */
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../lib/log.mjs';
import { letterNumbered } from '../sample/letter-numbered.mjs';
import { randomOf } from './random.mjs';
import { DISTRICT_OFFICER } from './system.mjs';

const lookEveryMs = 150;
const betweenLettersMs = 1_000;
const recipients = 8;

/** What is taken of a task; where a report was asked, its end is the issuer's. */
const courses = [
  [],
  ['acknowledge'],
  ['acknowledge', 'start'],
  ['acknowledge', 'complete'],
  ['acknowledge', 'start', 'complete'],
];

/**
 * What the API has said yes to: `{letters: [{letterId}], issued: [{letterId, directiveId, recipients}],
 * steps: [{taskId, step}], refused: [sentences]}`. A step that was answered only on asking again counts as well: the
 * answer then says that it is taken.
 */
export const newLedger = () => ({ letters: [], issued: [], steps: [], refused: [] });

export class Load {
  #running = true;
  #number = 0;

  constructor({ caller, credentials, ledger, seed, log }) {
    Object.assign(this, { caller, credentials, ledger, log, random: randomOf(seed).fork('load') });
  }

  /** Works until `end()`, then finishes the letters at hand. `desks`: letters worked on side by side. */
  async run(desks) {
    await Promise.all(Array.from({ length: desks }, () => this.#desk()));
  }

  end() {
    this.#running = false;
  }

  async #desk() {
    while (this.#running) {
      try {
        await this.#workOff(await this.issueLetter());
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        this.ledger.refused.push(error.message);
      }
      await pause(betweenLettersMs);
    }
  }

  /** From its registration to its issue; answers the directive's id. */
  async issueLetter() {
    const number = ++this.#number;
    const text = letterNumbered(1_000 + number);
    const { body } = await this.#officer('POST', '/intake/letters', { text }, [200, 201]);
    const path = `/intake/letters/${body.letterId}`;
    this.ledger.letters.push({ letterId: body.letterId });
    await this.#correct(path, number);
    await this.#confirm(path);
    return this.#issue(body.letterId, path);
  }

  /** Every second letter asks for a report, so that its tasks are ended by the issuer. */
  async #correct(path, number) {
    const read = await this.#until(path, ({ status }) => status !== 'received');
    if (number % 2 === 0) return;
    const corrections = { action: 'report' };
    const taken = ({ fields }) => fields.action === 'report';
    await this.#unless(path, taken, () =>
      this.#officer('PATCH', path, { version: read.version, corrections }, [200, 409]),
    );
  }

  async #confirm(path) {
    const { version } = await this.caller.get(path, this.#token(DISTRICT_OFFICER));
    const taken = ({ status }) => status === 'confirmed' || status === 'issued';
    await this.#unless(path, taken, () => this.#officer('POST', `${path}/confirm`, { version }, [200, 409]));
  }

  /** Takes a step and looks that it is taken, whatever the answer of the try that came through. */
  async #unless(path, taken, step) {
    const { status, body } = await step();
    if (status === 200) return;
    if (taken(await this.caller.get(path, this.#token(DISTRICT_OFFICER)))) return;
    throw new Trouble(`${path}: a step was refused that nobody had taken: ${status} ${body.code}`);
  }

  async #issue(letterId, path) {
    const preview = await this.#until(`${path}/preview`, ({ count }) => count === recipients);
    const { status, body } = await this.#officer('POST', `${path}/issue`, { expect: preview.hash }, [201, 409]);
    if (status === 409 && body.code !== 'LETTER.ALREADY_ISSUED')
      throw new Trouble(`${path}/issue answered 409 ${body.code}`);
    const letter = status === 201 ? body : await this.caller.get(path, this.#token(DISTRICT_OFFICER));
    const { directiveId } = letter;
    this.ledger.issued.push({ letterId, directiveId, recipients: preview.recipients.map(({ unitId }) => unitId) });
    return directiveId;
  }

  async #workOff(directiveId) {
    const token = this.#token(DISTRICT_OFFICER);
    await this.untilComplete(directiveId);
    const { items } = await this.caller.get(`/assignment/cascades/${directiveId}/tasks?limit=500`, token);
    const withReport = (await this.caller.get(`/intake/directives/${directiveId}`, token)).action === 'report';
    await Promise.all(items.map((task) => this.#take(task, this.random.pick(courses), withReport)));
  }

  /** Resolves once every task of it is made. */
  async untilComplete(directiveId) {
    for (;;) {
      const path = `/assignment/cascades/${directiveId}`;
      const { status, body } = await this.caller.ask('GET', path, this.#token(DISTRICT_OFFICER));
      if (status === 200 && body.status === 'complete') return;
      this.#refuseEternity(`${directiveId} was not complete: ${status} ${body.status ?? body.code}`);
      await pause(lookEveryMs);
    }
  }

  async #take({ taskId, unitId }, course, withReport) {
    const unit = `local-officer-${unitId.slice('unit_'.length)}`;
    for (const step of course) {
      const steps =
        step === 'complete' && withReport
          ? [
              ['report', unit],
              ['complete', DISTRICT_OFFICER],
            ]
          : [[step, unit]];
      for (const [each, user] of steps) await this.#step(taskId, each, user);
    }
  }

  async #step(taskId, step, user) {
    const path = `/assignment/tasks/${taskId}/${step}`;
    const answer = await this.caller.ask(
      'POST',
      path,
      this.#token(user),
      step === 'report' ? { text: 'ดำเนินการแล้ว' } : {},
    );
    const isRepeat = answer.tries > 1 && answer.body.code?.startsWith('TASK.ALREADY');
    if (answer.status === 200 || isRepeat) return void this.ledger.steps.push({ taskId, step });
    throw new Trouble(`POST ${path} was refused: ${answer.status} ${answer.body.code}`);
  }

  async #officer(method, path, body, allowed) {
    const answer = await this.caller.ask(method, path, this.#token(DISTRICT_OFFICER), body);
    if (allowed.includes(answer.status)) return answer;
    throw new Trouble(`${method} ${path} was refused: ${answer.status} ${answer.body.code}`);
  }

  async #until(path, isThere) {
    for (;;) {
      const { status, body } = await this.caller.ask('GET', path, this.#token(DISTRICT_OFFICER));
      if (status === 200 && isThere(body)) return body;
      this.#refuseEternity(`GET ${path} did not come to what was awaited: ${status} ${body.code ?? body.status ?? ''}`);
      await pause(lookEveryMs);
    }
  }

  #refuseEternity(what) {
    if (performance.now() > this.caller.giveUp()) throw new Trouble(what);
  }

  #token(user) {
    return this.credentials.people[user].token;
  }
}
