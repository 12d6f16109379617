/** One service as a process: started, watched, started again when it dies, stopped. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../lib/log.mjs';
import { root } from '../lib/paths.mjs';
import { portAnswers, refuseBlockedPort, refuseTakenPort } from '../lib/ports.mjs';
import { isAlive, liveRecord, readRecord, spawnRecorded, stopRecorded, tailOf, thisProcess } from '../lib/process.mjs';
import { until } from '../lib/until.mjs';

export const host = '127.0.0.1';
const quickDeathMs = 30_000;
const quickDeathsAllowed = 5;

export class ServiceRunner {
  #child = null;
  #exited = Promise.resolve();
  /** Whether it should be running: what dies unwanted is left alone. */
  #wanted = false;
  #awaited = false;
  #quickDeaths = 0;
  /** Why it was given up, once it was. */
  #explained = null;

  /**
   * `settings`: `{folder, main, port, portVariable, environment, restart, adopt, readyLimitMs, log}`; `main` is the program,
   * `portVariable` what moves its port, and the environment comes on top of our own.
   */
  constructor(name, settings) {
    this.name = name;
    this.settings = settings;
    this.pidFile = join(settings.folder, 'services', `${name}.pid`);
    this.logFile = join(settings.folder, 'logs', `${name}.log`);
  }

  get pid() {
    return this.#wanted ? (liveRecord(this.pidFile)?.pid ?? null) : null;
  }

  async begin() {
    if (this.pid !== null) return;
    const other = liveRecord(this.pidFile);
    if (other && this.settings.adopt && other.owner?.pid === process.pid) {
      this.#wanted = true;
      return;
    }
    if (other) await this.#stopLeftover(other);
    // One that has just died counts as dead a moment before its last thread lets go of the port.
    await this.#exited;
    const setting = { who: this.name, variable: this.settings.portVariable };
    await refuseBlockedPort(this.settings.port, setting);
    await refuseTakenPort(this.settings.port, setting);
    if (!this.#wanted && existsSync(this.logFile)) renameSync(this.logFile, `${this.logFile}.previous`);
    this.#wanted = true;
    this.#quickDeaths = 0;
    this.#explained = null;
    this.#spawn();
  }

  async untilReady() {
    const url = `http://${host}:${this.settings.port}`;
    const what = `${this.name}: ${url}/health/ready should have answered 200 (its log: ${this.logFile})`;
    this.#awaited = true;
    await until(() => this.#check(), { limitMs: this.settings.readyLimitMs, what }).finally(
      () => (this.#awaited = false),
    );
    this.#say(`ready on ${url} (process ${this.pid})`);
  }

  async kill(signal) {
    const { pid } = this;
    if (pid === null) return;
    // Whoever starts it again may do so before this has looked: then the next one's end is not this one's.
    const exited = this.#exited;
    process.kill(pid, signal);
    await until(() => this.#isGone(pid), { limitMs: 15_000, what: `${this.name} should have ended by ${signal}` });
    await exited;
  }

  async stop(options) {
    this.#wanted = false;
    // It was started so that it does not keep this process alive; its end is waited for all the same.
    this.#child?.ref();
    const outcome = await stopRecorded(this.pidFile, options);
    await this.#exited;
    if (outcome !== 'not running') this.#say(outcome === 'killed' ? 'did not end in time and was killed' : 'stopped');
  }

  /** Of the port too; whoever holds it once there is a next one is that. */
  async #isGone(pid) {
    const now = this.pid;
    return now !== pid && (now !== null || !(await portAnswers(this.settings.port)));
  }

  #say(text) {
    this.settings.log(this.name, text);
  }

  #spawn() {
    const begun = performance.now();
    const child = spawnRecorded({
      command: process.execPath,
      args: ['--enable-source-maps', ...(this.settings.nodeArguments ?? []), this.settings.main],
      cwd: root,
      env: { ...process.env, ...this.settings.environment },
      note: { owner: thisProcess() },
      pidFile: this.pidFile,
      logFile: this.logFile,
    });
    this.#child = child;
    this.#exited = new Promise((resolve) =>
      child.once('exit', (code, signal) => resolve(this.#ended(child, { code, signal, begun }))),
    );
  }

  #ended(child, { code, signal, begun }) {
    this.#child = null;
    // Another runner of this process may have started the next one already.
    if (readRecord(this.pidFile)?.pid === child.pid) rmSync(this.pidFile, { force: true });
    if (!this.#wanted || !this.settings.restart) return;
    const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
    this.#quickDeaths = performance.now() - begun < quickDeathMs ? this.#quickDeaths + 1 : 1;
    if (this.#quickDeaths >= quickDeathsAllowed) return this.#giveUp(how);
    this.#say(`${how}; starting it again (its log: ${this.logFile})`);
    void this.#again();
  }

  async #again() {
    await pause(200 * 2 ** this.#quickDeaths);
    if (!this.#wanted || this.#child) return;
    this.#spawn();
    if (!this.#awaited) await this.untilReady().catch(() => undefined);
  }

  #giveUp(how) {
    this.#wanted = false;
    const what = `${how}, ${quickDeathsAllowed} times within seconds of its start, and is left alone now`;
    const end = `The end of ${this.logFile}:\n${tailOf(this.logFile)}`;
    this.#explained = `${this.name} ${what}. ${end}`;
    this.#say(this.#awaited ? what : `${what}. ${end}`);
  }

  async #check() {
    if (this.#explained) throw new Trouble(this.#explained);
    if (!this.#wanted) throw new Trouble(`${this.name} was stopped before it was ready.`);
    if (this.pid === null && !this.settings.restart)
      throw new Trouble(`${this.name} ended before it was ready:\n${tailOf(this.logFile)}`);
    return this.pid !== null && (await isReady(this.settings.port));
  }

  /** A service whose starter was killed is ended; one whose starter lives is in use. */
  async #stopLeftover(record) {
    if (isAlive(record.owner)) {
      throw new Trouble(
        `Process ${record.pid} runs already as this service, started by process ${record.owner.pid}: end that first.`,
      );
    }
    await stopRecorded(this.pidFile);
    this.#say('stopped the one that a killed start left behind');
  }
}

async function isReady(port) {
  const signal = AbortSignal.timeout(2_000);
  const answer = await fetch(`http://${host}:${port}/health/ready`, { signal }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.status === 200;
}
