import type { CloudEvent } from '@wian/contracts';
import type { Clock } from '@wian/kernel';
import type { Subscription } from '@wian/messaging';
import { Faults, type Place } from './faults.js';
import { Actor, type Scheduler } from './scheduler.js';
import { type Reading, type Servers, startServers } from './servers.js';

/** An event that a group's handler has taken, in the order in which that happened. */
export interface Applied {
  readonly group: Reading;
  readonly event: CloudEvent;
}

/** What somebody was told is done. */
export interface Acknowledged {
  readonly aggregateId: string;
  readonly type: string;
  readonly at: string;
}

/** All that the parts of a simulation share. */
export class World {
  readonly faults: Faults;
  readonly applied: Applied[] = [];
  readonly acknowledged: Acknowledged[] = [];
  /** Messages that no handler can ever take, by the bytes' key. */
  readonly poisoned = new Set<string>();
  /** Keys whose events fail until this virtual time. */
  readonly troubles = new Map<string, number>();
  /** Directives that somebody is going to withdraw: some of their tasks may never be made. */
  readonly withdrawn = new Set<string>();
  readonly members = new Map<Subscription, Actor>();
  /** Of the domain clock, for all processes; the furthest that it has ever shown. */
  private offset = 0;
  private furthest = 0;

  private constructor(
    readonly scheduler: Scheduler,
    readonly servers: Servers,
  ) {
    this.faults = new Faults(scheduler);
  }

  static async begin(scheduler: Scheduler): Promise<World> {
    return new World(scheduler, await startServers(scheduler));
  }

  placeOf(actor: Actor): Place {
    return { scheduler: this.scheduler, faults: this.faults, actor };
  }

  /** Domain time as the process sees it. */
  clockOf({ skewMillis }: Actor): Clock {
    return { now: () => new Date(this.domainNow() + skewMillis) };
  }

  domainNow(): number {
    const now = this.scheduler.now + this.offset;
    this.furthest = Math.max(this.furthest, now);
    return now;
  }

  moveDomainClock(millis: number): void {
    this.domainNow();
    this.offset += millis;
    this.scheduler.meet(millis < 0 ? 'time moves back' : 'time moves forward', `by ${millis} ms`);
    this.domainNow();
  }

  /** Beyond everything that any process has ever seen, by so many milliseconds. */
  moveDomainClockBeyond(millis: number): void {
    this.moveDomainClock(this.furthest - this.domainNow() + millis);
  }
}
