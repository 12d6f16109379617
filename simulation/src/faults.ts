import { DomainError } from '@wian/kernel';
import type { Actor, Scheduler } from './scheduler.js';

/** Servers as the processes meet them: away at times, and at times the answer is lost. */
export class Faults {
  /** How often a single call fails. */
  rate = 0;
  private readonly awayUntil = new Map<string, number>();

  constructor(private readonly scheduler: Scheduler) {}

  /** Until then no call reaches the server. */
  takeAway(server: string, millis: number): void {
    this.awayUntil.set(server, this.scheduler.now + millis);
  }

  calm(): void {
    this.rate = 0;
    this.awayUntil.clear();
  }

  /** The call never reaches the server. */
  before(server: string): void {
    const isAway = (this.awayUntil.get(server) ?? 0) > this.scheduler.now;
    if (isAway || this.scheduler.random.happens(this.rate)) throw this.unavailable('a server is away', server);
  }

  /** It was done; who called does not learn of it. */
  after(server: string): void {
    if (this.scheduler.random.happens(this.rate)) throw this.unavailable('an answer is lost', server);
  }

  private unavailable(what: string, server: string): DomainError {
    this.scheduler.meet(what, server);
    return new DomainError('STORE.UNAVAILABLE', 'unavailable', `${what}: ${server}; try again later`);
  }
}

export interface Place {
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  readonly actor: Actor;
}

/** The same object as one process meets it: each call takes a turn to get there and one to come back. */
export function remote<Port extends object>(target: Port, server: string, { scheduler, faults, actor }: Place): Port {
  const call = async (method: string, work: () => unknown): Promise<unknown> => {
    await scheduler.turn(actor, `${server}.${method}`);
    faults.before(server);
    const answer = await work();
    await scheduler.turn(actor, `${server}.${method} answers`);
    faults.after(server);
    return answer;
  };
  return new Proxy(target, {
    get: (_, method: string) => {
      const own: unknown = Reflect.get(target, method);
      if (typeof own !== 'function') return own;
      return (...given: unknown[]) => call(method, () => own.apply(target, given) as unknown);
    },
  });
}
