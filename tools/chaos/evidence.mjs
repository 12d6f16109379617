/** What stands where, at rest: databases and topics past the proxies, the sink's files, and what services say of themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import { withDatabase } from '../stack/index.mjs';
import { groupOffsets, readTopics } from './messages.mjs';
import { stable } from './promises/projections.mjs';
import { databasePrefix, servicesWithLog } from './system.mjs';

const lookEveryMs = 250;
const buildLimitMs = 90_000;
const replicaServices = ['intake', 'assignment', 'notification', 'reporting'];
/** Copies that consumers keep of what a topic says, by its newest version. */
const copiesKept = [
  ...replicaServices.map((service) => ({ service, collection: 'replica_units', topic: 'wian.unit.v1' })),
  ...replicaServices.map((service) => ({ service, collection: 'replica_posts', topic: 'wian.post.v1' })),
  ...['intake', 'assignment'].map((service) => ({
    service,
    collection: 'replica_calendars',
    topic: 'wian.calendar.v1',
  })),
  { service: 'notification', collection: 'replica_tasks', topic: 'wian.task.v1' },
  { service: 'notification', collection: 'replica_directives', topic: 'wian.directive.v1' },
  { service: 'reporting', collection: 'rows_Tasks', topic: 'wian.task.v1' },
  { service: 'reporting', collection: 'rows_Directives', topic: 'wian.directive.v1' },
];
/** Those that are stored: with a row of Tasks stands all that Escalations and TaskDays are made of. */
const tables = ['Tasks', 'Directives', 'Dates', 'Units'];

/** Topics of the poison, and the services that read them. */
const readers = {
  'wian.directive.v1': ['assignment', 'notification', 'reporting'],
  'wian.task.v1': ['notification', 'reporting'],
};

/**
 * Waits until nothing is left to do: all services idle at the same positions at two looks, and no mail planned. Answers
 * `{isAtRest, looks}`; when nothing has changed for `limitMs`, `looks` says of each service what is left.
 */
export async function rest(system, { caller, token, limitMs }) {
  let changedAt = performance.now();
  let before;
  for (;;) {
    const looks = await lookAt(caller, token);
    const mails = await plannedMails(system);
    const now = JSON.stringify([looks, mails]);
    if (now === before && mails === 0 && looks.every(({ idle }) => idle)) return { isAtRest: true, looks };
    if (now !== before) changedAt = performance.now();
    if (performance.now() - changedAt > limitMs) return { isAtRest: false, looks };
    before = now;
    await pause(lookEveryMs);
  }
}

async function lookAt(caller, token) {
  const looks = [];
  for (const service of servicesWithLog) {
    const { status, body } = await caller.ask('GET', `/${service}/work`, token);
    looks.push(status === 200 ? body : { service, idle: false, position: null, work: { status } });
  }
  return looks;
}

const plannedMails = (system) =>
  onDatabases(system, (database) =>
    database('notification').collection('deliverys').countDocuments({ status: 'planned', channel: 'email' }),
  );

export async function gather(system, { caller, token, ledger, log }) {
  const topics = system.topics.map(({ name }) => name);
  const stored = await onDatabases(system, readDatabases);
  log('rest', 'databases read');
  const copies = await readTopics(system, topics);
  log('rest', 'topics read');
  return {
    ledger,
    poisons: system.poisons,
    readers,
    ...stored,
    copies: copies.map(({ value, headers: _, ...copy }) => ({ ...copy, text: value?.toString() ?? '' })),
    compacted: system.topics.filter(({ config }) => config['cleanup.policy'] === 'compact').map(({ name }) => name),
    groups: await groupOffsets(system, groupsOf(topics)),
    mails: mailsIn(system.mailFolder),
    verification: await ofEach((service) => verificationOf(service, { caller, token })),
    parked: await ofEach((service) => parkedOf(service, { caller, token })),
    projections: await rebuild(system, { caller, token, log }),
  };
}

async function readDatabases(database) {
  const all = (service, collection, projection = {}) =>
    database(service).collection(collection).find({}, { projection }).toArray();
  const commitsOf = (service) => database(service).collection('commits').find({}).sort({ position: 1 }).toArray();
  const versions = { _id: 1, v: 1 };
  const idsOf = async (service, collection) => (await all(service, collection, { _id: 1 })).map(({ _id }) => _id);
  const replicas = copiesKept.map(async ({ service, collection, topic }) => ({
    name: `${service} ${collection}`,
    topic,
    rows: await all(service, collection, versions),
  }));
  return {
    commits: await ofEach(commitsOf),
    letters: await idsOf('intake', 'letters'),
    tasks: await all('assignment', 'tasks'),
    receipts: await idsOf('assignment', 'receipts'),
    deliveries: await all('notification', 'deliverys'),
    replicas: await Promise.all(replicas),
  };
}

async function ofEach(look) {
  const found = {};
  for (const service of servicesWithLog) found[service] = await look(service);
  return found;
}

/** Services sign every 10 s; the lease of one that was killed while it signed runs out after 20 s. */
const SIGNED_WITHIN_MILLIS = 45_000;

/** The walk once the log is signed to its end, or as it is when that never comes. */
async function verificationOf(service, parts) {
  const end = performance.now() + SIGNED_WITHIN_MILLIS;
  for (;;) {
    const walked = await walkedLog(service, parts);
    const isSigned = walked.checkpoints.signedTo >= walked.endPosition;
    if (!walked.ok || isSigned || performance.now() > end) return walked;
    await pause(1_000);
  }
}

/** The whole walk, which the service answers some seconds at a time. */
async function walkedLog(service, { caller, token }) {
  for (let cursor = ''; ;) {
    const walked = await caller.get(`/${service}/log/verification${cursor && `?cursor=${cursor}`}`, token);
    if (walked.next === null || !walked.ok) return walked;
    cursor = walked.next;
  }
}

async function parkedOf(service, { caller, token }) {
  const items = [];
  for (let cursor = ''; cursor !== null;) {
    const page = await caller.get(`/${service}/parked?limit=500${cursor && `&cursor=${cursor}`}`, token);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

/** Each group with the topics that it reads, as docs/reference/events.md has them. */
function groupsOf(topics) {
  const all = (...names) => topics.filter((topic) => names.some((name) => topic === `wian.${name}.v1`));
  return {
    'wian.intake': all('unit', 'post', 'calendar'),
    'wian.assignment': all('unit', 'post', 'calendar', 'directive', 'letter', 'delivery', 'opening'),
    'wian.notification': all('unit', 'post', 'directive', 'task'),
    'wian.reporting': all('unit', 'post', 'calendar', 'directive', 'task'),
  };
}

const mailsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .map(({ messageId, copies }) => ({ messageId, copies }));

/** The tables as they stand, beside the same made anew from the first event. */
async function rebuild(system, { caller, token, log }) {
  const { body } = await caller.ask('POST', '/reporting/projections/rebuild', token, {});
  // Asked again, since its answer was lost, it refuses by naming the one that has begun.
  const generation = body.generation ?? body.params.number;
  log('rest', `reporting reads from the first event, generation ${generation}`);
  await untilBuilt(generation, { caller, token });
  return onDatabases(system, (database) => settledTables(database, generation));
}

/** Or until nothing more comes of it, since events could not be applied: then the tables show what is missing. */
async function untilBuilt(generation, { caller, token }) {
  for (const end = performance.now() + buildLimitMs; performance.now() < end; await pause(lookEveryMs)) {
    const { items } = await caller.get('/reporting/projections', token);
    const { state, parked } = items.find((item) => item.generation === generation);
    if (state !== 'building' || parked > 0) return;
  }
}

/** Until both are alike, or for a while no row has changed any more. */
async function settledTables(database, generation) {
  let before = '';
  let still = 0;
  for (;;) {
    const found = {};
    for (const table of tables) found[table] = await tableOf(database, table, generation);
    const rebuilt = JSON.stringify(tables.map((table) => found[table].rebuilt));
    const isAlike = tables.every((table) => same(found[table]));
    still = rebuilt === before ? still + 1 : 0;
    if (isAlike || still * lookEveryMs > 10_000) return found;
    before = rebuilt;
    await pause(lookEveryMs);
  }
}

async function tableOf(database, table, generation) {
  const rowsOf = (name) => database('reporting').collection(name).find({}).sort({ _id: 1 }).toArray();
  return { live: await rowsOf(`rows_${table}`), rebuilt: await rowsOf(`rows_${table}_g${generation}`) };
}

const same = ({ live, rebuilt }) => stable(live) === stable(rebuilt);

/** `work` is given `database(name of a service)`. */
async function onDatabases({ stack }, work) {
  const client = new mongoose.mongo.MongoClient(withDatabase(stack.mongoUrl, 'admin'));
  await client.connect();
  try {
    return await work((name) => client.db(`${databasePrefix}${name}`));
  } finally {
    await client.close();
  }
}
