/**
 * One directive to the whole country, from its issue until every row and every delivery is there, in the real processes;
 * beside it the floor, a small program that writes the same and promises nothing. Then what a thousand acknowledgements at
 * once take, what the number of recipients and what old tasks change, and what the stock pattern takes.
 */
import { acknowledgements } from './cascade/acknowledge.mjs';
import { openFloor, planLike } from './cascade/floor-subject.mjs';
import { audiences } from './cascade/letters.mjs';
import { oldTasks } from './cascade/old-tasks.mjs';
import { sizes } from './cascade/sizes.mjs';
import { cascadeTo, openCountry } from './cascade/system.mjs';
import { Trouble } from '../lib/log.mjs';

const OLD_TASKS = 1_000_000;

export const bench = {
  name: 'cascade',
  about: 'one directive to 8,804 recipients until every row is in reporting and every delivery queued, against a floor',
  runs: 5,
  warmups: 1,
  parts: ['national', 'acknowledge', 'sizes', 'old', 'stock'],
  /** The others take their time: villages have to be imported, a million tasks to be written. */
  usual: ['national', 'acknowledge'],
  options: {
    villages: { type: 'string', about: 'N  so many recipients more, for --only sizes; 91196 make 100,000' },
    old: { type: 'string', about: `N  how many old tasks there are to be, for --only old; ${OLD_TASKS} unless told` },
    profile: { type: 'string', about: 'FOLDER  writes a CPU profile of each service there' },
  },
  open,
};

const figures = { tasks: 'ms', events: 'ms', memory: 'MiB' };

async function open({ log, only, runs, warmups, options: { profile, villages = '0', old = String(OLD_TASKS) } }) {
  const opened = [await openCountry({ log, profile, villages: whole('villages', villages) })];
  const close = async () => {
    for (const each of opened.toReversed()) await each.close();
  };
  try {
    const [country] = opened;
    const floor = await openFloor(country);
    opened.push(floor);
    const parts = partsOf(country, floor, { log, often: { runs, warmups }, count: whole('old', old) });
    return {
      parts: Object.fromEntries(only.map((name) => [name, parts[name]])),
      pids: { ...country.pids, floor: floor.pid },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function partsOf(country, floor, settings) {
  const toCountry = cascadeTo(country, audiences.country);
  const { expected, lastDirective } = toCountry;
  const planOf = (directiveId) => planLike(country, lastDirective(), directiveId);
  const subjects = { wian: toCountry.subject, floor: floor.subject(planOf) };
  const units = { count: expected.tasks, unit: 'recipients', figures };
  const goals = { floor: { metric: 'ratio', atMost: 1.3 } };
  return {
    national: () => ({ units, compare: ['wian', 'floor'], derive: work, goals, subjects }),
    acknowledge: () => acknowledgements(country, floor),
    sizes: () => sizes(country),
    old: () => oldTasks(country, { subjects, lastDirective, units, ...settings }),
    stock: async () => {
      const { stockSubject } = await import('./cascade/stock.mjs');
      const stock = await stockSubject(country, floor, planOf);
      // Behind one letter of ours, whose tasks it makes again.
      return { units, goals: {}, runs: 1, warmups: 0, subjects: { wian: toCountry.subject, stock } };
    },
  };
}

/** CPU seconds of all processes together: what other work on the machine changes least. */
function work(metrics) {
  const of = (subject) =>
    Object.entries(metrics)
      .filter(([name]) => name.startsWith(`${subject}.cpu.`) && !name.endsWith('.client'))
      .reduce((sum, [, { value }]) => sum + value, 0);
  const [wian, floor] = [of('wian'), of('floor')];
  return {
    'wian.work': { value: Number(wian.toFixed(2)), unit: 'CPU s/run' },
    'floor.work': { value: Number(floor.toFixed(2)), unit: 'CPU s/run' },
    work: { value: Number((wian / floor).toFixed(2)), unit: 'wian/floor' },
  };
}

function whole(option, text) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Trouble(`--${option} should be a whole number, but it is "${text}".`);
}
