/** The servers of a stack together: Kafka, MongoDB and Redis, side by side. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../lib/lock.mjs';
import { Trouble } from '../lib/log.mjs';
import { kafka } from './kafka.mjs';
import { mongo } from './mongo.mjs';
import { redis } from './redis.mjs';
import { bringUp, serverProblems, statusOf, takeDown } from './server.mjs';
import { stackSettings } from './settings.mjs';

export { withDatabase, withoutCredentials } from './mongo.mjs';

function serversOf(name, env) {
  const settings = stackSettings(name, env);
  return { settings, servers: [...settings.brokers.map(kafka), mongo(settings.mongo), redis(settings.redis)] };
}

/** Sentences about what is missing on this machine to bring the stack up. */
export async function stackProblems(name, env = process.env) {
  return (await Promise.all(serversOf(name, env).servers.map(serverProblems))).flat();
}

/**
 * Brings every server up and answers `{kafkaBrokers, mongoUrl, redisUrl, down(), kill(), server(name)}`; `down` takes down
 * what this call brought up and nothing else, `kill` does so at once; `server` stops and starts one of them. When one server fails, the others that this call brought up are taken down again.
 * A fresh test stack begins empty.
 */
export function stackUp(name, { log, owner = null, env = process.env }) {
  const { settings, servers } = serversOf(name, env);
  return locked(settings, log, async () => {
    if (name === 'test') await forgetDeadData(servers);
    const outcomes = await Promise.allSettled(servers.map((server) => bringUp(server, { log, owner })));
    const ours = servers.filter((_, index) => outcomes[index].value?.ours);
    const failures = outcomes.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
    const down = () => stopAll(ours, log);
    if (failures.length > 0) {
      await down();
      throw failures.every((failure) => failure instanceof Trouble)
        ? new Trouble(failures.map(({ message }) => message).join('\n'))
        : failures.find((failure) => !(failure instanceof Trouble));
    }
    const urls = outcomes.map(({ value }) => value.url);
    const [mongoUrl, redisUrl] = urls.slice(-2);
    const server = (wanted) =>
      oneOf(
        ours.find((each) => each.name === wanted),
        { log, owner },
      );
    return {
      kafkaBrokers: urls.slice(0, -2).join(),
      mongoUrl,
      redisUrl,
      down,
      kill: () => stopAll(ours, log, 0),
      server,
    };
  });
}

/** For tests that take a server away and give it back. */
const oneOf = (server, { log, owner }) => ({
  stop: (signal) => takeDown(server, { log, signal }),
  start: () => bringUp(server, { log, owner }),
});

/** Takes down every server that runs for this stack, whoever brought it up; refuses while an owner still uses it. */
export async function stackDown(name, { log, env = process.env }) {
  const { settings, servers } = serversOf(name, env);
  return locked(settings, log, async () => {
    refuseOwned(await Promise.all(servers.map(statusOf)));
    await stopAll(servers, log);
  });
}

/** Takes the stack down and throws its data away; what was fetched and the keys stay. */
export async function stackReset(name, { log, env = process.env }) {
  await stackDown(name, { log, env });
  const { settings, servers } = serversOf(name, env);
  const own = servers.filter((server) => !server.given);
  await locked(settings, log, () => own.forEach(({ folder }) => rmSync(folder, { recursive: true, force: true })));
  log('stack', `the data of ${own.map(({ folder }) => folder).join(', ') || 'no server'} is gone`);
}

export const stackStatus = (name, env = process.env) => Promise.all(serversOf(name, env).servers.map(statusOf));

function refuseOwned(states) {
  const owner = states.map((state) => state.owner).find((pid) => pid !== null);
  if (owner === undefined) return;
  throw new Trouble(
    `Process ${owner} (npm start or npm test) uses these servers: end it first, with Ctrl-C or kill ${owner}.`,
  );
}

/** A test stack that nobody runs leaves nothing for the next one to trip over. */
async function forgetDeadData(servers) {
  const states = await Promise.all(servers.map(statusOf));
  servers
    .filter((server, index) => states[index].state === 'stopped')
    .forEach(({ folder }) => rmSync(folder, { recursive: true, force: true }));
}

const stopAll = (servers, log, limitMs) => Promise.all(servers.map((server) => takeDown(server, { log, limitMs })));

function locked({ folder, name }, log, work) {
  const onWait = (holder) =>
    log('stack', `waiting for process ${holder?.pid ?? '?'}, which is changing the ${name} stack`);
  return withLock(join(folder, 'stack.lock'), work, { onWait, limitMs: 5 * 60_000 });
}
