import type { Subscription } from '@wian/messaging';
import { type Process, type Service, starters } from './processes.js';
import { Actor } from './scheduler.js';
import type { World } from './world.js';

const services: readonly Service[] = ['intake', 'assignment', 'reporting'];
const REPLICAS = 2;
const MOST_SKEW_MILLIS = 2_000;
/** After so long a silence the broker gives a member up. */
const SESSION_MILLIS = 10_000;

interface Machine {
  readonly service: Service;
  readonly name: string;
  readonly skewMillis: number;
  /** How often a process was started here. */
  starts: number;
  /** Absent while it is down. */
  process?: Process;
}

/** Machines with one process each, which die and are started again with nothing but what the servers hold. */
export class Machines {
  private readonly machines: readonly Machine[];
  private readonly actor = new Actor('machines');

  constructor(private readonly world: World) {
    const { random } = world.scheduler;
    this.machines = services.flatMap((service) =>
      Array.from({ length: REPLICAS }, (_, index): Machine => {
        const skewMillis = random.between(-MOST_SKEW_MILLIS, MOST_SKEW_MILLIS);
        return { service, name: `${service}-${index + 1}`, skewMillis, starts: 0 };
      }),
    );
  }

  startAll(): void {
    for (const machine of this.machines) if (!machine.process) this.start(machine);
  }

  /** A process of the service that runs, if any does. */
  anyOf(service: Service): Process | undefined {
    const running = this.running().filter((machine) => machine.service === service);
    return running.length > 0 ? this.world.scheduler.random.pick(running).process : undefined;
  }

  anyActor(): Actor | undefined {
    const actors = this.running().flatMap(({ process }) => process?.actor ?? []);
    return actors.length > 0 ? this.world.scheduler.random.pick(actors) : undefined;
  }

  /** Ends it in the middle of whatever it does, and starts it again after a while. */
  kill(actor: Actor): void {
    const machine = this.machines.find(({ process }) => process?.actor === actor);
    if (!machine) return;
    const { scheduler, members } = this.world;
    scheduler.meet('a process dies', actor.name);
    actor.isAlive = false;
    delete machine.process;
    for (const [member, owner] of members) if (owner === actor) void this.expel(member);
    const downFor = scheduler.random.between(100, 4_000);
    void scheduler.sleep(this.actor, downFor, `starts ${machine.name}`).then(() => {
      if (!machine.process) this.start(machine);
    });
  }

  private async expel(member: Subscription): Promise<void> {
    const { scheduler, members, servers } = this.world;
    await scheduler.sleep(this.actor, scheduler.random.between(1, SESSION_MILLIS), 'gives a member up');
    members.delete(member);
    servers.broker.expel(member);
  }

  private running(): Machine[] {
    return this.machines.filter(({ process }) => process);
  }

  private start(machine: Machine): void {
    machine.starts += 1;
    const actor = new Actor(`${machine.name}.${machine.starts}`, machine.skewMillis);
    // Its timers are its own from its first line on.
    this.world.scheduler.current = actor;
    machine.process = starters[machine.service](this.world, actor);
  }
}
