/** Starts again whatever process ends, as an orchestrator would, and keeps account of why it ended. */
import { setTimeout as pause } from 'node:timers/promises';

const lookEveryMs = 100;
const againMs = 300;

export class Supervisor {
  #processes;
  #log;
  #stopping = false;
  #watching = [];
  /** Deaths that a fault is about to bring, by service. */
  #expected = new Map();
  /** Deaths that nobody brought: `[{name, at, why}]`. */
  deaths = [];

  /** `processes`: `[{name, services, service}]`. */
  constructor(processes, log) {
    this.#processes = processes;
    this.#log = log;
  }

  async startAll() {
    await Promise.all(this.#processes.map(({ services, service }) => services.start([service])));
    this.#watching = this.#processes.map((process) => this.#watch(process));
  }

  /** One death of this service that is to come is a fault's doing. */
  expectDeath(service) {
    this.#expected.set(service, (this.#expected.get(service) ?? 0) + 1);
  }

  /** Processes of a service, replicas too. */
  pidsOf(service) {
    const own = this.#processes.filter((process) => process.service === service);
    return own.flatMap(({ services }) => services.pid(service) ?? []);
  }

  /** Sends a signal to each process of a service that runs. */
  signal(service, signal, pids = this.pidsOf(service)) {
    for (const pid of pids) process.kill(pid, signal);
  }

  async stop(options) {
    this.#stopping = true;
    for (const { service } of this.#processes) this.signal(service, 'SIGCONT');
    await Promise.all(this.#processes.map(({ services, service }) => services.stop([service], options)));
    await Promise.all(this.#watching);
  }

  async #watch(watched) {
    const { name, services, service } = watched;
    while (!this.#stopping) {
      await pause(lookEveryMs);
      if (services.pid(service) !== null || this.#stopping) continue;
      this.#account(name, service);
      await this.#restart(watched);
    }
  }

  #account(name, service) {
    const expected = this.#expected.get(service) ?? 0;
    if (expected > 0) return void this.#expected.set(service, expected - 1);
    this.deaths.push({ name, at: new Date().toISOString() });
    this.#log(name, 'ended by itself');
  }

  /** A start that fails (its database may be away) is tried again by the next look. */
  async #restart({ name, services, service }) {
    await services.start([service]).catch(async (error) => {
      if (this.#stopping) return;
      this.#log(name, error.message.split('\n')[0]);
      await pause(againMs);
    });
  }
}
