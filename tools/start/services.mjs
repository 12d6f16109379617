/**
 * The services as processes of their own: `node apps/<service>/dist/main.js`, each with a port, a database, a log and
 * a pid file. Used by `npm start` (a service that dies is started again) and by the end-to-end tests (which kill them).
 */
import { join } from 'node:path';
import { withDatabase } from '../stack/index.mjs';
import { host, ServiceRunner } from './service-runner.mjs';

export const serviceNames = ['directory', 'intake', 'assignment', 'notification', 'reporting', 'gateway'];

/** What one service finds in its environment: the names are those of every service's config. */
export function serviceEnv(name, settings) {
  const { folder, ports, servers, auth, credentialsFile, letterTools, databasePrefix = 'wian_' } = settings;
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
    ...(name !== 'gateway' && signingEnv(settings)),
    ...(name === 'gateway' && {
      DIRECTORY_URL: urlOf('directory'),
      INTAKE_URL: urlOf('intake'),
      ASSIGNMENT_URL: urlOf('assignment'),
      ...(credentialsFile && { WIAN_CREDENTIALS: credentialsFile }),
      NOTIFICATION_URL: urlOf('notification'),
      REPORTING_URL: urlOf('reporting'),
    }),
    ...(name === 'intake' && letterTools && { LETTER_TOOLS: letterTools }),
    ...(name === 'notification' && {
      PUBLIC_URL: urlOf('gateway'),
      // Local mails stay here: `wian mail list` shows them.
      MAIL_SINK_FOLDER: join(folder, 'mail'),
    }),
    ...(name === 'reporting' && { PUBLIC_URL: urlOf('gateway') }),
  };
}

function signingEnv({ folder, checkpointFolder = join(folder, 'checkpoints'), auth: { logKeyFile } }) {
  if (!logKeyFile) return {};
  return {
    LOG_CHECKPOINT_FOLDER: checkpointFolder,
    LOG_CHECKPOINT_KEY_FILE: logKeyFile,
    LOG_CHECKPOINT_SECONDS: '10',
  };
}

/**
 * The services of one installation; types and the meaning of each setting are in services.d.mts.
 * Nothing runs until `start()`.
 */
export function createServices(settings) {
  const runners = new Map(serviceNames.map((name) => [name, new ServiceRunner(name, runnerSettings(name, settings))]));
  const runnerOf = (name) => runners.get(name) ?? unknown(name);
  return {
    url: (name) => `http://${host}:${settings.ports[name]}`,
    pid: (name) => runnerOf(name).pid,
    async start(names = serviceNames) {
      const chosen = names.map(runnerOf);
      for (const runner of chosen) await runner.begin();
      await Promise.all(chosen.map((runner) => runner.untilReady()));
    },
    kill: (name, signal = 'SIGKILL') => runnerOf(name).kill(signal),
    stop: (names = serviceNames, options = {}) => Promise.all(names.map((name) => runnerOf(name).stop(options))),
  };
}

const runnerSettings = (name, settings) => ({
  folder: settings.folder,
  port: settings.ports[name],
  environment: { ...serviceEnv(name, settings), ...settings.env, ...settings.envOf?.(name) },
  restart: settings.restart ?? true,
  adopt: settings.adopt ?? false,
  readyLimitMs: settings.readyLimitMs ?? 60_000,
  log: settings.log ?? (() => undefined),
});

function unknown(name) {
  throw new TypeError(`A service is one of ${serviceNames.join(', ')}, but "${name}" was asked for.`);
}
