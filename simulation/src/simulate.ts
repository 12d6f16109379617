import { onFailPoint } from '@wian/kernel';
import { Machines } from './machines.js';
import { Nemesis } from './nemesis.js';
import { People } from './people.js';
import { brokenPromises } from './promises/index.js';
import { Random } from './random.js';
import { underWay } from './rest.js';
import { Actor, Scheduler } from './scheduler.js';
import { withTimers } from './timers.js';
import { World } from './world.js';

const BEGINNING = Date.parse('2025-03-06T02:00:00.000Z');
const RAGE_MILLIS = 30_000;
const DAY = 86_400_000;
/** Longest time, once nothing is broken any more, until everything is done. */
const MOST_REST_MILLIS = 15 * 60_000;

export interface Outcome {
  readonly seed: number;
  /** Promises that do not hold, in words. */
  readonly problems: readonly string[];
  /** The same for the same order of everything. */
  readonly hash: string;
  readonly steps: number;
  /** Virtual time from the beginning to the rest. */
  readonly millis: number;
  /** How often each kind of trouble came about. */
  readonly met: ReadonlyMap<string, number>;
  /** The last lines of what happened. */
  readonly trace: readonly string[];
}

/** One world from its beginning to its rest. `setTime`: sets what `Date` says. */
export async function simulate(seed: number, setTime: (millis: number) => void): Promise<Outcome> {
  const scheduler = new Scheduler(new Random(seed), setTime, BEGINNING);
  return withTimers(scheduler, async () => {
    const world = await World.begin(scheduler);
    const problems = await problemsOf(world).finally(() => onFailPoint(undefined));
    return {
      seed,
      problems,
      hash: scheduler.trace.hash(),
      steps: scheduler.steps,
      millis: scheduler.now - BEGINNING,
      met: scheduler.met,
      trace: scheduler.trace.last(100),
    };
  });
}

async function problemsOf(world: World): Promise<readonly string[]> {
  try {
    const left = await untilRest(world);
    return left.length > 0 ? left : await brokenPromises(world);
  } catch (error) {
    return [`it broke down: ${error instanceof Error ? error.stack : String(error)}`];
  }
}

/** What is still under way when there was time enough; nothing where all is at rest. */
async function untilRest(world: World): Promise<readonly string[]> {
  const { scheduler } = world;
  const machines = new Machines(world);
  const people = new People(world, machines);
  let left: readonly string[] | undefined;
  const story = async () => {
    machines.startAll();
    people.begin();
    await new Nemesis(world, machines).rage(scheduler.now + RAGE_MILLIS);
    left = await settle(world, people);
  };
  let failure: unknown;
  void story().catch((error: unknown) => (failure = error));
  await scheduler.run(() => left !== undefined || failure !== undefined);
  if (failure !== undefined) throw failure;
  return left ?? [];
}

async function settle(world: World, people: People): Promise<readonly string[]> {
  const { scheduler } = world;
  const observer = new Actor('observer');
  const end = scheduler.now + MOST_REST_MILLIS;
  const until = async (isOver: () => Promise<boolean>) => {
    while (scheduler.now < end && !(await isOver())) await scheduler.sleep(observer, 2_000, 'looks');
  };
  await until(async () => people.areDone());
  if (!people.areDone()) return ['people still wait for what they asked for'];
  // Every limit is over by then, also where the clock was set back.
  world.moveDomainClockBeyond(20 * DAY);
  await until(async () => (await underWay(world)).length === 0);
  return underWay(world);
}
