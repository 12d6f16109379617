/** The country in the real processes: its directory is imported once, and letters go out to it. */
import { resolve } from 'node:path';
import { until } from '../../lib/until.mjs';
import { openServices } from '../services.mjs';
import { issueLetter, readyLetter } from './letters.mjs';
import { watchMemory } from './memory.mjs';
import { quiet, requireWhole, sizesOf, stagesOf } from './stages.mjs';
import { openStores } from './stores.mjs';

const SEED = 1;
const IMPORT_LIMIT_MS = 300_000;
/** Services that keep copies of units and posts of their own. */
const COPYING = ['intake', 'assignment', 'notification'];

/** `villages`: recipients beyond the country's 8,804; `profile`: a folder for CPU profiles of the services. */
export async function openCountry({ log, villages = 0, profile }) {
  const { nationalDirectory } = await import('../../sample/national.mjs');
  const directory = nationalDirectory({ seed: SEED, villages });
  // A letter to so many is issued by one person here: who approves it is not what is measured.
  const env = { APPROVAL_ABOVE: '1000000' };
  const nodeArguments = profile ? profiling(profile) : [];
  const system = await openServices({ log, people: directory.people, env, nodeArguments });
  let stores;
  const close = async () => {
    await stores?.close();
    await system.close();
  };
  try {
    stores = await openStores(system.stack);
    await importCountry(system, { directory, stores, log });
    // Sending mails is other work, at a rate of its own: they are queued and stay so.
    await stores.sending.pause();
    return { ...system, directory, villages, stores, officer: await ministryOfficer(system), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Node writes the profile of a process when that ends. */
const profiling = (folder) => ['--cpu-prof', '--cpu-prof-interval=1000', `--cpu-prof-dir=${resolve(folder)}`];

async function importCountry({ services, credentials }, { directory, stores, log }) {
  const { apiClient } = await import('../../sample/main-job-client.mjs');
  const { importDirectory } = await import('../../sample/main-job.mjs');
  const operator = apiClient({ url: services.url('gateway'), token: credentials.operator.token });
  if (!(await haveRead(stores, directory)))
    await importDirectory({ directory, operator, log: (line) => log('bench', line), limitMs: IMPORT_LIMIT_MS });
  const what = 'Every service should have read the directory';
  await until(() => haveRead(stores, directory), { what, limitMs: IMPORT_LIMIT_MS });
  log('bench', 'every service has read the directory');
  await quiet(stores);
}

/** Servers that run already may hold the country from a benchmark before. */
async function haveRead(stores, directory) {
  for (const service of COPYING)
    for (const kind of ['units', 'posts'])
      if ((await stores.of(service, `replica_${kind}`).estimatedDocumentCount()) < directory[kind].length) return false;
  return true;
}

async function ministryOfficer({ services, credentials }) {
  const { apiClient } = await import('../../sample/main-job-client.mjs');
  return apiClient({ url: services.url('gateway'), token: credentials.people['ministry-officer-moi'].token });
}

/**
 * A subject of the benchmark: one letter to units of these types, from its issue until all that follows has happened.
 * `lastDirective()` is that of the run before.
 */
export function cascadeTo({ directory, stores, officer, pids }, types) {
  let last;
  const expected = expectedOf(directory, types);
  return {
    expected,
    lastDirective: () => last,
    subject: {
      prepare: async () => ({
        letter: await readyLetter(officer, { types, count: expected.tasks }),
        before: await sizesOf(stores),
      }),
      run: async (given) => {
        const memory = watchMemory(pids);
        const from = performance.now();
        given.directiveId = await issueLetter(officer, given.letter);
        const stages = await stagesOf(stores, given.directiveId, { from, expected, before: given.before });
        return { tasks: stages.tasks, events: stages.events, ...named('memory', memory.stop()) };
      },
      finish: async ({ directiveId }) => {
        await requireWhole(stores, directiveId, expected);
        last = directiveId;
        await settle(stores);
      },
    },
  };
}

const named = (prefix, figures) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}.${name}`, value]));

/**
 * What one letter to these brings about: a task each; to each post of it that is held, in the application, by mail and by
 * whatever else reaches it; where it has no computer, in the application alone, and to the post of the unit that carries it.
 */
export function expectedOf({ units, posts }, types) {
  const ofType = units.filter(({ periods: [{ type }] }) => types.includes(type));
  const addressed = new Set(ofType.map(({ unitId }) => unitId));
  const held = posts.filter(({ unitId, incumbents }) => addressed.has(unitId) && incumbents.length > 0);
  const waysOf = ({ contactPoints = [] }) =>
    contactPoints.some(({ through }) => through)
      ? ['in-app', 'in-app of the carrier', 'email']
      : ['in-app', 'email', ...contactPoints.map(({ channel }) => channel).filter((channel) => channel !== 'email')];
  const ways = held.map(waysOf);
  return { tasks: addressed.size, deliveries: ways.flat().length, mails: ways.flat().filter(isMail).length };
}

const isMail = (way) => way === 'email';

/** What waits to be sent counts as sent, so that the next letter meets a service that owes nothing. */
export async function settle(stores) {
  await stores.of('notification', 'deliverys').updateMany({ status: 'planned' }, { $set: { status: 'delivered' } });
  await stores.sending.drain(true);
  await quiet(stores);
}
