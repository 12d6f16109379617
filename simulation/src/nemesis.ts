import { onFailPoint } from '@wian/kernel';
import type { Machines } from './machines.js';
import { Actor } from './scheduler.js';
import { topicsInUse } from './servers.js';
import type { World } from './world.js';

const HOUR = 3_600_000;
/** A server that is away for so long is noticed by leases (5 s) and by handlers (20 s). */
const LONG_MILLIS = 12_000;
const FAIL_POINT_RATE = 0.004;
const CALL_FAULT_RATE = 0.004;
const MOST_JUMPS = 6;

type Fault = () => Promise<void> | void;

/** Breaks things for a while, as the seed says. */
export class Nemesis {
  private readonly actor = new Actor('nemesis');
  private jumps = 0;
  private readonly faults: readonly Fault[];

  constructor(
    private readonly world: World,
    private readonly machines: Machines,
  ) {
    this.faults = [
      () => this.kill(),
      () => this.kill(),
      () => this.stall(),
      () => this.outage(),
      () => this.trouble(),
      () => this.rebalance(),
      () => this.jump(),
      () => this.sendAgain(),
      () => this.sendGarbage(),
    ];
  }

  /** Until that virtual time. */
  async rage(until: number): Promise<void> {
    const { scheduler, faults } = this.world;
    faults.rate = CALL_FAULT_RATE;
    onFailPoint((point) => {
      if (!scheduler.random.happens(FAIL_POINT_RATE)) return;
      scheduler.meet('a process dies at a named place', point);
      this.machines.kill(scheduler.current);
    });
    while (scheduler.now < until) {
      await scheduler.sleep(this.actor, scheduler.random.between(200, 3_500), 'strikes');
      await scheduler.random.pick(this.faults)();
    }
    onFailPoint(undefined);
    faults.calm();
    this.world.troubles.clear();
    this.machines.startAll();
  }

  private kill(): void {
    const actor = this.machines.anyActor();
    if (actor) this.machines.kill(actor);
  }

  /** As SIGSTOP and SIGCONT do. */
  private stall(): void {
    const { scheduler } = this.world;
    const actor = this.machines.anyActor();
    if (!actor) return;
    actor.stalledUntil = scheduler.now + scheduler.random.between(100, LONG_MILLIS);
    scheduler.meet('a process stands still', actor.name);
  }

  private outage(): void {
    const { scheduler, faults } = this.world;
    const server = scheduler.random.pick(['broker', 'intake database', 'assignment database', 'reporting database']);
    faults.takeAway(server, scheduler.random.between(100, LONG_MILLIS));
  }

  private async trouble(): Promise<void> {
    const { scheduler, troubles } = this.world;
    const keys = await this.messages();
    if (keys.length === 0) return;
    const { key } = scheduler.random.pick(keys);
    troubles.set(key ?? '', scheduler.now + scheduler.random.between(100, 2 * LONG_MILLIS));
  }

  private rebalance(): void {
    this.world.scheduler.meet('partitions move');
    this.world.servers.broker.reassign(this.world.scheduler.random.pick(['assignment', 'reporting']));
  }

  private jump(): void {
    const { random } = this.world.scheduler;
    if (++this.jumps > MOST_JUMPS) return;
    this.world.moveDomainClock(random.happens(0.3) ? -random.below(30 * HOUR) : random.below(60 * HOUR));
  }

  /** A message of long ago comes once more, as by a leader that was thought dead. */
  private async sendAgain(): Promise<void> {
    const { broker } = this.world.servers;
    const messages = await this.messages();
    if (messages.length === 0) return;
    this.world.scheduler.meet('an old message comes again');
    const { topic, key, value } = this.world.scheduler.random.pick(messages);
    await broker.produce([{ topic, key: key ?? '', value: value ?? new Uint8Array(), headers: {} }]);
  }

  /** Bytes that no version of any service will ever read. */
  private async sendGarbage(): Promise<void> {
    const { scheduler, poisoned, servers } = this.world;
    const key = `garbage-${scheduler.steps}`;
    poisoned.add(key);
    const value = new TextEncoder().encode('no event');
    await servers.broker.produce([{ topic: scheduler.random.pick(topicsInUse), key, value, headers: {} }]);
  }

  private async messages() {
    const found: { topic: string; key: string | null; value: Uint8Array | null }[] = [];
    await this.world.servers.broker.scan({
      topics: topicsInUse,
      onMessage: ({ key, value }, { topic }) => found.push({ topic, key, value }),
    });
    return found;
  }
}
