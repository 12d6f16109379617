/**
 * The services as processes of their own: `node apps/<service>/dist/main.js`, each with a port, a database, a log and
 * a pid file. Used by `npm start` (a service that dies is started again) and by the end-to-end tests (which kill them).
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../lib/log.mjs';
import { root } from '../lib/paths.mjs';
import { refuseTakenPort } from '../lib/ports.mjs';
import { isAlive, liveRecord, spawnRecorded, stopRecorded, tailOf, thisProcess } from '../lib/process.mjs';
import { until } from '../lib/until.mjs';
import { withDatabase } from '../stack/index.mjs';

export const serviceNames = ['directory', 'intake', 'assignment', 'gateway'];

const host = '127.0.0.1';
const quickDeathMs = 30_000;
const quickDeathsAllowed = 5;

/** What one service finds in its environment: the names are those of every service's config. */
export function serviceEnv(name, { ports, servers, auth, databasePrefix = 'wian_' }) {
  const urlOf = (service) => `http://${host}:${ports[service]}`;
  return {
    PORT: String(ports[name]),
    HOST: host,
    MONGO_URL: withDatabase(servers.mongoUrl, `${databasePrefix}${name}`),
    KAFKA_BROKERS: servers.kafkaBrokers,
    REDIS_URL: servers.redisUrl,
    AUTH_JWKS_FILE: auth.jwksFile,
    AUTH_ISSUER: auth.issuer,
    AUTH_AUDIENCE: auth.audience,
    ...(name === 'gateway' && {
      DIRECTORY_URL: urlOf('directory'),
      INTAKE_URL: urlOf('intake'),
      ASSIGNMENT_URL: urlOf('assignment'),
    }),
  };
}

/**
 * The services of one installation; types and the meaning of each setting are in services.d.mts.
 * Nothing runs until `start()`.
 */
export function createServices(settings) {
  const runners = new Map(serviceNames.map((name) => [name, createRunner(name, settings)]));
  const chosen = (names) => names.map((name) => runners.get(name) ?? unknown(name));
  return {
    url: (name) => `http://${host}:${settings.ports[name]}`,
    pid: (name) => chosen([name])[0].pid(),
    async start(names = serviceNames) {
      for (const runner of chosen(names)) await runner.begin();
      await Promise.all(chosen(names).map((runner) => runner.untilReady()));
    },
    kill: (name, signal = 'SIGKILL') => chosen([name])[0].kill(signal),
    stop: (names = serviceNames, options = {}) => Promise.all(chosen(names).map((runner) => runner.stop(options))),
  };
}

function unknown(name) {
  throw new TypeError(`A service is one of ${serviceNames.join(', ')}, but "${name}" was asked for.`);
}

function createRunner(name, settings) {
  const { folder, ports, log = () => undefined, restart = true, env = {} } = settings;
  const files = { pidFile: join(folder, 'services', `${name}.pid`), logFile: join(folder, 'logs', `${name}.log`) };
  const say = (text) => log(name, text);
  const state = {
    child: null,
    exited: Promise.resolve(),
    wanted: false,
    quickDeaths: 0,
    explained: null,
    awaited: false,
  };

  function spawnIt() {
    const begun = performance.now();
    const main = join(root, 'apps', name, 'dist', 'main.js');
    const child = spawnRecorded({
      command: process.execPath,
      args: ['--enable-source-maps', main],
      cwd: root,
      env: { ...process.env, ...serviceEnv(name, settings), ...env },
      note: { owner: thisProcess() },
      ...files,
    });
    state.child = child;
    state.exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(ended(code, signal, begun))));
  }

  function ended(code, signal, begun) {
    state.child = null;
    rmSync(files.pidFile, { force: true });
    if (!state.wanted || !restart) return;
    const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
    state.quickDeaths = performance.now() - begun < quickDeathMs ? state.quickDeaths + 1 : 1;
    if (state.quickDeaths >= quickDeathsAllowed) return giveUp(how);
    say(`${how}; starting it again (its log: ${files.logFile})`);
    void again();
  }

  async function again() {
    await pause(200 * 2 ** state.quickDeaths);
    if (!state.wanted || state.child) return;
    spawnIt();
    if (!state.awaited) await untilReady().catch(() => undefined);
  }

  async function untilReady() {
    const what = `${name}: http://${host}:${ports[name]}/health/ready should have answered 200 (its log: ${files.logFile})`;
    state.awaited = true;
    await until(check, { limitMs: settings.readyLimitMs ?? 60_000, what }).finally(() => (state.awaited = false));
    say(`ready on http://${host}:${ports[name]} (process ${state.child?.pid})`);
  }

  function giveUp(how) {
    state.wanted = false;
    const what = `${how}, ${quickDeathsAllowed} times within seconds of its start, and is left alone now`;
    const end = `The end of ${files.logFile}:\n${tailOf(files.logFile)}`;
    state.explained = `${name} ${what}. ${end}`;
    say(state.awaited ? what : `${what}. ${end}`);
  }

  async function check() {
    if (state.explained) throw new Trouble(state.explained);
    if (!state.wanted) throw new Trouble(`${name} was stopped before it was ready.`);
    if (!state.child && !restart) throw new Trouble(`${name} ended before it was ready:\n${tailOf(files.logFile)}`);
    return state.child !== null && (await isReady(ports[name]));
  }

  return {
    pid: () => state.child?.pid ?? null,
    async begin() {
      if (state.child) return;
      await stopLeftover(files.pidFile, say);
      await refuseTakenPort(ports[name], { who: name, variable: `WIAN_${name.toUpperCase()}_PORT` });
      if (!state.wanted && existsSync(files.logFile)) renameSync(files.logFile, `${files.logFile}.previous`);
      Object.assign(state, { wanted: true, quickDeaths: 0, explained: null });
      spawnIt();
    },
    untilReady,
    async kill(signal) {
      const { exited } = state;
      state.child?.kill(signal);
      await exited;
    },
    async stop(options) {
      state.wanted = false;
      const outcome = await stopRecorded(files.pidFile, options);
      await state.exited;
      if (outcome !== 'not running') say(outcome === 'killed' ? 'did not end in time and was killed' : 'stopped');
    },
  };
}

/** A service whose starter was killed is ended; one whose starter lives is in use. */
async function stopLeftover(pidFile, say) {
  const record = liveRecord(pidFile);
  if (!record) return;
  if (isAlive(record.owner)) {
    throw new Trouble(
      `Process ${record.pid} runs already as this service, started by process ${record.owner.pid}: end that first.`,
    );
  }
  await stopRecorded(pidFile);
  say('stopped the one that a killed start left behind');
}

async function isReady(port) {
  const signal = AbortSignal.timeout(2_000);
  const answer = await fetch(`http://${host}:${port}/health/ready`, { signal }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.status === 200;
}
