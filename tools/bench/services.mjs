/** The real processes of a benchmark: the test stack, and every service on ports of its own with databases of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { thisProcess } from '../lib/process.mjs';
import { stackStatus, stackUp } from '../stack/index.mjs';
import { portSetting } from '../stack/settings.mjs';
import { localIssuer, writeCredentials } from '../start/credentials.mjs';
import { createServices, serviceNames } from '../start/services.mjs';

const BASE_PORT = 28_080;
/** Also on a machine that has other work. */
const READY_LIMIT_MS = 180_000;
export const DATABASE_PREFIX = 'bench_';

/**
 * Answers `{stack, services, credentials, pids, close}`; `people` may sign in, `env` and `nodeArguments` are further ones of
 * every service. Whatever was started is stopped again when something fails.
 */
export async function openServices({ log, people, env, nodeArguments }) {
  const folder = mkdtempSync(join(tmpdir(), 'wian-bench-'));
  const stack = await stackUp('test', { log, owner: thisProcess() });
  let services;
  const close = async () => {
    await services?.stop();
    await stack.down();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const auth = localIssuer(join(folder, 'auth'));
    services = await servicesOn(stack, { folder, auth, log, env, nodeArguments });
    const file = join(folder, 'credentials.json');
    const credentials = writeCredentials(file, {
      url: services.url('gateway'),
      people: people ?? (await import('../sample/people.mjs')).samplePeople,
      signToken: auth.signToken,
    });
    return { stack, services, credentials, pids: await pidsOf(services), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function servicesOn(servers, settings) {
  const { createTopics } = await import('../start/topics.mjs');
  await createTopics(servers.kafkaBrokers);
  const ports = Object.fromEntries(serviceNames.map((name, index) => [name, portOf(name, BASE_PORT + index)]));
  const services = createServices({
    ...settings,
    ports,
    servers,
    databasePrefix: DATABASE_PREFIX,
    restart: false,
    readyLimitMs: READY_LIMIT_MS,
  });
  await services.start();
  return services;
}

const portOf = (name, base) => portSetting(`WIAN_BENCH_${name.toUpperCase()}_PORT`, base).port;

async function pidsOf(services) {
  const servers = (await stackStatus('test')).map(({ name, pid }) => [name, pid]);
  return Object.fromEntries([...servers, ...serviceNames.map((name) => [name, services.pid(name)])]);
}
