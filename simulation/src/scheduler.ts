import type { Random } from './random.js';
import { Trace } from './trace.js';

/** Whoever waits for turns: a process, the people, the servers. What is killed never has a turn again. */
export class Actor {
  isAlive = true;
  /** Virtual time before which it has no turn: a process that is stopped, or whose machine is busy. */
  stalledUntil = 0;

  constructor(
    readonly name: string,
    /** How far its machine's clock is off. */
    readonly skewMillis = 0,
  ) {}
}

interface Step {
  readonly actor: Actor;
  readonly label: string;
  readonly resume: () => void;
  at: number;
  isCancelled: boolean;
}

/** Most of what a process waits for comes soon, in no order. */
const SOON_MILLIS = 12;
const realImmediate = setImmediate;
/** Every microtask runs before it resolves: nothing in the simulation waits for anything real. */
const settled = (): Promise<void> => new Promise((resolve) => realImmediate(resolve));

/**
 * One order of everything from one seed: whatever waits, waits here, and the seed picks who goes on. Time stands still
 * while somebody can go on; then it is that of the earliest timer.
 */
export class Scheduler {
  readonly trace = new Trace();
  /** How often each kind of trouble came about. */
  readonly met = new Map<string, number>();
  /** Whose step runs now. */
  current: Actor;
  steps = 0;
  private readonly beginning: number;
  private ready: Step[] = [];
  private later: Step[] = [];

  constructor(
    readonly random: Random,
    private readonly setTime: (millis: number) => void,
    /** Milliseconds since 1970. */
    public now: number,
  ) {
    this.current = new Actor('nobody');
    this.beginning = now;
    this.setTime(now);
  }

  /** Somewhere else goes on first, or not. */
  turn(actor: Actor, label: string): Promise<void> {
    const millis = this.random.happens(0.25) ? this.random.between(1, SOON_MILLIS) : 0;
    return new Promise((resolve) => this.add(actor, label, millis, resolve));
  }

  sleep(actor: Actor, millis: number, label = 'wakes'): Promise<void> {
    return new Promise((resolve) => this.add(actor, label, millis, resolve));
  }

  /** Ends early, without an error, when `signal` says so. */
  pause(actor: Actor, millis: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const hasten = () => this.hasten(step);
      const step = this.add(actor, 'has paused', millis, () => {
        signal.removeEventListener('abort', hasten);
        resolve();
      });
      signal.addEventListener('abort', hasten);
    });
  }

  /** A timer of the process whose step runs now. */
  timer(run: () => void, millis: number): Step {
    return this.add(this.current, 'timer', millis, run);
  }

  cancel(step: Step): void {
    step.isCancelled = true;
  }

  /** Until `isOver`, which is asked after every step. */
  async run(isOver: () => boolean): Promise<void> {
    for (;;) {
      await settled();
      if (isOver()) return;
      const step = this.take();
      this.steps += 1;
      this.current = step.actor;
      this.note(step.label);
      step.resume();
    }
  }

  /** Notes it and counts it: what never came about was never tried. */
  meet(what: string, detail = ''): void {
    this.met.set(what, (this.met.get(what) ?? 0) + 1);
    this.note(`${what} ${detail}`);
  }

  note(what: string): void {
    this.trace.add(this.now - this.beginning, this.current.name, what);
  }

  private add(actor: Actor, label: string, millis: number, resume: () => void): Step {
    const at = this.now + Math.max(0, millis);
    const step: Step = { actor, label, resume, at, isCancelled: false };
    if (at <= this.now) this.ready.push(step);
    else this.later.push(step);
    return step;
  }

  private hasten(step: Step): void {
    const index = this.later.indexOf(step);
    if (index < 0) return;
    this.later.splice(index, 1);
    this.ready.push(step);
  }

  private take(): Step {
    for (;;) {
      if (this.ready.length === 0) this.advance();
      const index = this.random.below(this.ready.length);
      const step = this.ready[index];
      const last = this.ready.pop();
      if (!step || !last) continue;
      if (step !== last) this.ready[index] = last;
      if (step.isCancelled || !step.actor.isAlive) continue;
      if (step.actor.stalledUntil <= this.now) return step;
      step.at = step.actor.stalledUntil;
      this.later.push(step);
    }
  }

  private advance(): void {
    this.later = this.later.filter(({ isCancelled, actor }) => !isCancelled && actor.isAlive);
    const next = this.later.reduce((earliest, { at }) => Math.min(earliest, at), Infinity);
    if (next === Infinity) throw new Error('nobody waits for anything any more: a loop has ended that must not');
    this.now = next;
    this.setTime(next);
    this.ready = this.later.filter(({ at }) => at <= next);
    this.later = this.later.filter(({ at }) => at > next);
  }
}
