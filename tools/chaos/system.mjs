/** What is broken and repaired: three brokers, MongoDB and Redis, each behind a proxy, and the services as processes. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sampleDirectory } from '../sample/directory.mjs';
import { apiClient, eventually } from '../sample/main-job-client.mjs';
import { samplePeople } from '../sample/people.mjs';
import { stackFolder } from '../lib/paths.mjs';
import { thisProcess } from '../lib/process.mjs';
import { stopOrphans } from '../lib/test-steps.mjs';
import { stackReset, stackUp } from '../stack/index.mjs';
import { portSetting, stackSettings } from '../stack/settings.mjs';
import { localIssuer, writeCredentials } from '../start/credentials.mjs';
import { createServices, serviceNames } from '../start/services.mjs';
import { createTopics } from '../start/topics.mjs';
import { Supervisor } from './supervisor.mjs';
import { TcpProxy } from './tcp-proxy.mjs';

export const DISTRICT_OFFICER = 'district-officer-3703';
export const databasePrefix = 'chaos_';
export const servicesWithLog = ['directory', 'intake', 'assignment', 'notification', 'reporting'];
/** Below those that Linux gives to outgoing connections: what is started again must find its port free. */
const basePort = 16_080;
/** Logs, pid files and mails of a run; the next one clears it. */
export const runFolder = join(stackFolder('chaos'), 'run');

/**
 * `{stack, links, services, supervisor, credentials, clockFile, failPointFile(service), mailFolder, close()}`. `begun` is told of each part
 * as it comes to be, so that an interrupted start can be taken down as well; `checkpoint` throws once it is.
 */
export async function startSystem({ log, begun, checkpoint }) {
  const folder = runFolder;
  await clearLeftovers(log);
  const stack = (begun.stack = await stackUp('chaos', { log, owner: thisProcess() }));
  const links = (begun.links = await openLinks());
  checkpoint();
  await createTopics(stack.kafkaBrokers, { replicas: 3 });
  checkpoint();
  const auth = localIssuer(join(folder, 'auth'));
  const files = { clockFile: join(folder, 'clock-offset'), failPointFile: (name) => join(folder, 'fail-points', name) };
  mkdirSync(join(folder, 'fail-points'), { recursive: true });
  const shared = { servers: serversThrough(links), auth, databasePrefix, restart: false, ...files };
  const { services, running } = processesOf(shared, folder);
  const supervisor = (begun.supervisor = new Supervisor(running, log));
  await supervisor.startAll();
  const url = services.url('gateway');
  const credentials = writeCredentials(join(folder, 'credentials.json'), {
    url,
    people: samplePeople,
    signToken: auth.signToken,
  });
  await importDirectory(apiClient({ url, token: credentials.operator.token }));
  await knownToAll(url, credentials.people);
  return {
    folder,
    stack,
    links,
    services,
    supervisor,
    credentials,
    url,
    ...files,
    mailFolder: join(folder, 'mail'),
  };
}

/** A second one of the service that publishes most: leaders and owners of partitions change hands. */
function processesOf(shared, folder) {
  const services = createServices(settingsOf(shared, folder, serviceNames));
  const replica = createServices(settingsOf(shared, join(folder, 'replica'), ['assignment'], 10));
  const running = [
    ...serviceNames.map((name) => ({ name, services, service: name })),
    { name: 'assignment-2', services: replica, service: 'assignment' },
  ];
  return { services, running };
}

/** What a killed run left behind. */
async function clearLeftovers(log) {
  await stopOrphans(log, stackFolder('chaos'));
  await stackReset('chaos', { log: () => undefined });
  rmSync(runFolder, { recursive: true, force: true });
}

/** Takes everything down, however far it came; what was stopped by a signal goes on first. */
export async function stopSystem({ supervisor, links, stack }, { limitMs = 8_000 } = {}) {
  await supervisor?.stop({ limitMs });
  await Promise.all(Object.values(links ?? {}).map((link) => link.close()));
  await stack?.down();
}

async function openLinks() {
  const { brokers, mongo, redis } = stackSettings('chaos');
  const behind = ({ port }) => ({ port: port + 3, target: port });
  const proxies = [
    ...brokers.map(({ cluster, proxy, faulty }) => [`kafka-${cluster.id}`, { port: proxy.port, target: faulty.port }]),
    ['mongo', behind(mongo)],
    ['redis', behind(redis)],
  ].map(([name, place]) => [name, new TcpProxy(name, place)]);
  for (const [, proxy] of proxies) await proxy.listen();
  return Object.fromEntries(proxies);
}

const serversThrough = (links) => ({
  kafkaBrokers: [1, 2, 3].map((id) => `127.0.0.1:${links[`kafka-${id}`].port}`).join(),
  mongoUrl: `mongodb://127.0.0.1:${links.mongo.port}/?directConnection=true`,
  redisUrl: `redis://127.0.0.1:${links.redis.port}`,
});

function settingsOf(shared, folder, names, shift = 0) {
  const portOf = (name) => {
    const own = names.includes(name) ? shift : 0;
    return portSetting(`WIAN_CHAOS_${name.toUpperCase()}_PORT`, basePort + serviceNames.indexOf(name)).port + own;
  };
  return {
    ...shared,
    folder,
    checkpointFolder: join(runFolder, 'checkpoints'),
    ports: Object.fromEntries(serviceNames.map((name) => [name, portOf(name)])),
    env: { WIAN_CLOCK_OFFSET_FILE: shared.clockFile },
    envOf: (name) => ({ WIAN_FAIL_POINT_FILE: shared.failPointFile(name) }),
  };
}

async function importDirectory(operator) {
  const { calendars, units, posts } = sampleDirectory();
  for (const [kind, rows] of Object.entries({ calendars, units, posts })) {
    for (let from = 0; from < rows.length; from += 500) {
      const chunk = { [kind]: rows.slice(from, from + 500) };
      await eventually(() => operator.post('/directory/imports', chunk), { what: `${kind} imported`, limitMs: 60_000 });
    }
  }
}

/** Until the services that decide on rights have read who holds which post. */
async function knownToAll(url, people) {
  const ways = Object.values(people).map(({ token }) => ['/assignment/tasks', token]);
  for (const [path, token] of [['/intake/letters', people[DISTRICT_OFFICER].token], ...ways]) {
    const what = `${path} should know its officers`;
    await eventually(() => apiClient({ url, token }).get(path), { what, notYet: [403], limitMs: 60_000 });
  }
}
