/** Each fault of the schedule, done and taken back. Answers `{begunAt, endedAt, note?}` in ms of the monotonic clock. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../lib/log.mjs';
import { until } from '../lib/until.mjs';
import { ask } from '../stack/wire.mjs';
import { poison, sendOldAgain } from './messages.mjs';

/** How long a place may take to be reached; some lie in no one's way just then. */
const reachLimitMs = 15_000;

const doing = {
  'kill at a place': async (system, { point, service, signal }) => {
    system.supervisor.expectDeath(service);
    return reach(system, { point, service, signal });
  },
  'stop at a place': async (system, { point, service, signal, seconds }) => {
    const note = await reach(system, { point, service, signal });
    if (note) return note;
    await pause(seconds * 1_000);
    system.supervisor.signal(service, 'SIGCONT');
  },
  kill: async ({ services, supervisor }, { service }) => {
    if (services.pid(service) === null) return 'it was down already';
    supervisor.expectDeath(service);
    await services.kill(service);
  },
  pause: async ({ services, supervisor }, { service, seconds }) => {
    const pid = services.pid(service);
    if (pid === null) return 'it was down already';
    supervisor.signal(service, 'SIGSTOP', [pid]);
    await pause(seconds * 1_000);
    if (services.pid(service) === pid) supervisor.signal(service, 'SIGCONT', [pid]);
  },
  'broker killed': (system, fault) => restartServer(system, fault, 'SIGKILL'),
  'MongoDB restarted': (system, fault) => restartServer(system, fault, 'SIGTERM'),
  'Redis emptied': ({ stack }) => emptyRedis(stack.redisUrl),
  latency: (system, fault) => onLink(system, fault, (link) => link.slow(fault.millis)),
  reset: (system, fault) => onLink(system, fault, (link) => link.refuse()),
  'half-open': (system, fault) => onLink(system, fault, (link) => link.cutSilently()),
  'old messages again': (system, { messages }) => sendOldAgain(system, messages),
  'bad message': (system, { bytes }) => poison(system, bytes),
  'clock forward': ({ clockFile }, { offsetSeconds }) => moveClock(clockFile, offsetSeconds * 1_000),
  'clock back': ({ clockFile }, { offsetSeconds }) => moveClock(clockFile, offsetSeconds * 1_000),
};

/** `note` says why a fault came to nothing. */
export async function runFault(system, fault) {
  const begunAt = performance.now();
  const note = await doing[fault.kind](system, fault);
  return { ...fault, begunAt, endedAt: performance.now(), note: note ?? null };
}

async function reach(system, { point, service, signal }) {
  const file = system.failPointFile(service);
  rmSync(`${file}.hit`, { force: true });
  writeFileSync(`${file}.new`, `${signal} ${point}\n`);
  renameSync(`${file}.new`, file);
  const what = `${service} should have come to ${point}`;
  const isHit = await until(() => existsSync(`${file}.hit`), { limitMs: reachLimitMs, what }).catch(notReached);
  if (isHit) return undefined;
  rmSync(file, { force: true });
  return existsSync(`${file}.hit`) ? undefined : 'nothing came to the place in time';
}

function notReached(error) {
  if (error instanceof Trouble) return false;
  throw error;
}

async function restartServer({ stack }, { server, seconds }, signal) {
  await stack.server(server).stop(signal);
  await pause(seconds * 1_000);
  await stack.server(server).start();
}

async function emptyRedis(url) {
  const { hostname, port } = new URL(url);
  const isWhole = (bytes) => bytes.toString().endsWith('\r\n');
  const answer = await ask({ host: hostname, port: Number(port), request: 'FLUSHALL\r\n', isWhole });
  if (answer?.toString() !== '+OK\r\n') throw new Trouble(`Redis should have been emptied, but it said ${answer}.`);
}

async function onLink({ links }, { link, seconds }, spoil) {
  spoil(links[link]);
  await pause(seconds * 1_000);
  links[link].mend();
}

/** Whoever reads in this moment sees the old offset or the new one, never half of it. */
function moveClock(file, millis) {
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  writeFileSync(`${file}.new`, String(before + millis));
  renameSync(`${file}.new`, file);
}
