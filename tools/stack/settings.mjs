/**
 * Ports, folders and given URLs of a stack. `local` is what people run; `test` is what `npm test` runs beside it; `chaos`
 * is what the fault rig breaks: three brokers, all servers its own.
 */
import { join } from 'node:path';
import { Trouble } from '../lib/log.mjs';
import { cacheFolder, stackFolder } from '../lib/paths.mjs';

export const stackNames = ['local', 'test', 'chaos'];

const kinds = {
  local: { prefix: 'WIAN_', shift: 0, givenBy: [''] },
  test: { prefix: 'WIAN_TEST_', shift: 1_000, givenBy: ['TEST_', ''] },
  chaos: { prefix: 'WIAN_CHAOS_', shift: -10_000, givenBy: [], brokers: 3 },
};
/** Those of the fault rig lie below what Linux gives to outgoing connections: a server that comes back finds its port. */
const basePorts = { KAFKA: 29092, KAFKA_CONTROLLER: 29093, MONGO: 27117, REDIS: 26379 };

/**
 * `{name, folder, cache, ports, port variables, given}`. A port is moved by e.g. WIAN_MONGO_PORT (WIAN_TEST_MONGO_PORT
 * for the test stack), all of them by WIAN_PORT_SHIFT, so that two clones can run side by side. A server given by URL
 * (KAFKA_BROKERS, MONGO_URL, REDIS_URL; for tests TEST_… first) is used and never started or stopped. `brokers` are the
 * settings of each broker; those of a cluster know each other (`cluster`), and each has a second port (`faulty`) by which
 * it tells clients to come through a proxy (`proxy`).
 */
export function stackSettings(name, env = process.env) {
  const kind = kinds[name];
  if (!kind) throw new Trouble(`A stack is one of ${stackNames.join(', ')}, but "${name}" was asked for.`);
  const folder = stackFolder(name);
  const given = (variable) => kind.givenBy.map((prefix) => env[`${prefix}${variable}`]).find(Boolean);
  const port = (key) => portSetting(`${kind.prefix}${key}_PORT`, basePorts[key] + kind.shift, env);
  const server = (folderName, key) => ({ folder: join(folder, folderName), cache: cacheFolder, ...port(key) });
  const kafka = { ...server('kafka', 'KAFKA'), controller: port('KAFKA_CONTROLLER'), given: given('KAFKA_BROKERS') };
  return {
    name,
    folder,
    kafka,
    brokers: kind.brokers ? clusterOf(kafka, kind.brokers) : [kafka],
    mongo: { ...server('mongo', 'MONGO'), given: given('MONGO_URL') },
    redis: { ...server('redis', 'REDIS'), given: given('REDIS_URL') },
  };
}

/** One broker's ports lie ten above those of the one before. */
function clusterOf(kafka, count) {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const moved = ({ port, variable }, id, by = 0) => ({ port: port + 10 * (id - 1) + by, variable });
  const controllers = ids.map((id) => ({ id, port: moved(kafka.controller, id).port }));
  return ids.map((id) => ({
    ...kafka,
    ...moved(kafka, id),
    folder: `${kafka.folder}-${id}`,
    controller: moved(kafka.controller, id),
    cluster: { id, controllers },
    faulty: moved(kafka, id, 2),
    proxy: moved(kafka, id, 3),
  }));
}

/** A port with the variable that moves it, `{port, variable}`. */
export function portSetting(variable, base, env = process.env) {
  const text = env[variable] ?? String(base + Number(env.WIAN_PORT_SHIFT ?? 0));
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return { port, variable };
  throw new Trouble(`${variable} should be a port from 1 to 65535, but it is "${text}".`);
}
