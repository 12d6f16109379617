/**
 * The services as processes of their own: `node apps/<service>/dist/main.js`, each with a port, a database, a log and
 * a pid file. Used by `npm start` (a service that dies is started again) and by the end-to-end tests (which kill them).
 */
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { withDatabase } from '../stack/index.mjs';
import { host, ServiceRunner } from './service-runner.mjs';

export const serviceNames = ['directory', 'intake', 'assignment', 'notification', 'reporting', 'gateway'];

/** Ports of a service's second replica lie ten above those of the first, and so on. */
const PORTS_APART = 10;
/** As many as fit before the ports of the services meet those of another kind. */
export const mostReplicas = 9;

/** The processes of so many replicas: `directory`, `directory-2` …, in the order of the services. */
const processesOf = (replicas = 1) =>
  serviceNames.flatMap((service) =>
    Array.from({ length: replicas }, (_, index) => ({
      service,
      replica: index + 1,
      name: index === 0 ? service : `${service}-${index + 1}`,
    })),
  );

const portOf = ({ ports }, service, replica) => ports[service] + PORTS_APART * (replica - 1);

/** What a replica of a service finds in its environment: the names are those of every service's config. */
export function serviceEnv(name, settings, replica = 1) {
  const { folder, servers, auth, credentialsFile, letterTools, databasePrefix = 'wian_', replicas = 1 } = settings;
  const urlOf = (service) => `http://${host}:${portOf(settings, service, 1)}`;
  const urlsOf = (service) =>
    Array.from({ length: replicas }, (_, index) => `http://${host}:${portOf(settings, service, index + 1)}`).join();
  return {
    PORT: String(portOf(settings, name, replica)),
    ...(replicas > 1 && { WIAN_REPLICA: String(replica) }),
    HOST: host,
    MONGO_URL: withDatabase(servers.mongoUrl, `${databasePrefix}${name}`),
    KAFKA_BROKERS: servers.kafkaBrokers,
    REDIS_URL: servers.redisUrl,
    AUTH_JWKS_FILE: auth.jwksFile,
    AUTH_ISSUER: auth.issuer,
    AUTH_AUDIENCE: auth.audience,
    ...(name !== 'gateway' && signingEnv(settings)),
    ...(name === 'gateway' && {
      DIRECTORY_URL: urlsOf('directory'),
      INTAKE_URL: urlsOf('intake'),
      ASSIGNMENT_URL: urlsOf('assignment'),
      ...(credentialsFile && { WIAN_CREDENTIALS: credentialsFile }),
      NOTIFICATION_URL: urlsOf('notification'),
      REPORTING_URL: urlsOf('reporting'),
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
    LOG_ARCHIVE_FOLDER: join(folder, 'archive'),
  };
}

/**
 * The services of one installation; types and the meaning of each setting are in services.d.mts.
 * Nothing runs until `start()`.
 */
export function createServices(settings) {
  const processes = new Map(processesOf(settings.replicas).map((each) => [each.name, each]));
  const names = [...processes.keys()];
  const known = (name) => processes.get(name) ?? unknown(name, names);
  const runners = new Map(
    [...processes].map(([name, each]) => [name, new ServiceRunner(name, runnerSettings(each, settings))]),
  );
  const runnerOf = (name) => runners.get(known(name).name);
  return {
    url: (name) => `http://${host}:${portOf(settings, known(name).service, known(name).replica)}`,
    pid: (name) => runnerOf(name).pid,
    async start(chosenNames = names) {
      const chosen = chosenNames.map(runnerOf);
      for (const runner of chosen) await runner.begin();
      await Promise.all(chosen.map((runner) => runner.untilReady()));
    },
    kill: (name, signal = 'SIGKILL') => runnerOf(name).kill(signal),
    stop: (chosen = names, options = {}) => Promise.all(chosen.map((name) => runnerOf(name).stop(options))),
  };
}

const runnerSettings = ({ service, replica }, settings) => ({
  folder: settings.folder,
  main: join(root, 'apps', service, 'dist', 'main.js'),
  port: portOf(settings, service, replica),
  portVariable: `WIAN_${service.toUpperCase()}_PORT`,
  environment: { ...serviceEnv(service, settings, replica), ...settings.env, ...settings.envOf?.(service) },
  nodeArguments: settings.nodeArguments ?? [],
  restart: settings.restart ?? true,
  adopt: settings.adopt ?? false,
  readyLimitMs: settings.readyLimitMs ?? 60_000,
  log: settings.log ?? (() => undefined),
});

function unknown(name, names) {
  throw new TypeError(`A service is one of ${names.join(', ')}, but "${name}" was asked for.`);
}
