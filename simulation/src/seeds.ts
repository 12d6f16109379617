import { type Outcome, simulate } from './simulate.js';

/** What Jest gives to a module. */
const { jest: timers } = import.meta as ImportMeta & { jest: typeof jest };

/** Seeds of one test. */
const AT_ONCE = 20;
/** For a machine that is busy with much else. */
const LIMIT_MILLIS = 240_000;

/** From the environment: one seed, or the first and the last one (`12` or `1-1000`). */
export function askedSeeds(asked = process.env['WIAN_SIMULATION_SEEDS']): readonly number[] | undefined {
  if (!asked) return undefined;
  const [first = Number.NaN, last = first] = asked.split('-').map(Number);
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last))
    throw new Error(`WIAN_SIMULATION_SEEDS should be a seed such as 12, or a range such as 1-1000, found ${asked}`);
  return seedsFrom(first, last);
}

export const seedsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Call within a spec: only `Date` is Jest's while its tests run, and it says what the simulation says. */
export function useSimulatedDate(): (millis: number) => void {
  beforeAll(() => {
    timers.useFakeTimers({
      doNotFake: [
        'clearImmediate',
        'clearInterval',
        'clearTimeout',
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'setInterval',
        'setTimeout',
      ],
    });
  });
  afterAll(() => void timers.useRealTimers());
  return (millis) => void timers.setSystemTime(millis);
}

export function itKeepsEveryPromise(seeds: readonly number[]): void {
  const setTime = useSimulatedDate();
  for (let from = 0; from < seeds.length; from += AT_ONCE) {
    const some = seeds.slice(from, from + AT_ONCE);
    const worlds = some.length === 1 ? `world ${some[0]}` : `the worlds ${some[0]} to ${some.at(-1)}`;
    const name = `keeps every promise whatever happens in ${worlds}`;
    it(
      name,
      async () => {
        for (const seed of some) {
          const outcome = await simulate(seed, setTime);
          if (outcome.problems.length > 0) throw new Error(told(outcome));
        }
      },
      LIMIT_MILLIS,
    );
  }
}

const told = ({ seed, problems, trace, millis }: Outcome): string =>
  [
    `seed ${seed} breaks its promises after ${millis / 1_000} s of its own time:`,
    ...problems.slice(0, 10).map((problem) => `- ${problem}`),
    ...(problems.length > 10 ? [`- and ${problems.length - 10} more`] : []),
    '',
    `The last steps, with the milliseconds of its own time (npm run simulate -- --seed ${seed} goes through the same ones):`,
    ...trace,
  ].join('\n');
