/**
 * MongoDB: from `MONGO_URL`; `mongod` on PATH, run as a replica set of one (transactions need one); or SecantusDB,
 * which speaks MongoDB's wire protocol and comes from PyPI. SecantusDB is GPL-2.0: it is run as a process of its own.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from '../lib/command.mjs';
import { pythonProblems } from '../lib/prerequisites.mjs';
import { makeReplicaSet, isPrimary } from './mongo-wire.mjs';
import { provisioned } from './provisioning.mjs';
import { installPythonProgram } from './python-package.mjs';

const version = '0.6.0b17';
const replicaSet = 'wian';

export function mongo(settings) {
  const { port, folder, given } = settings;
  const home = join(settings.cache, `secantusdb-${version}`);
  const address = given ? addressOf(given) : { host: '127.0.0.1', port };
  return {
    name: 'mongo',
    given,
    url: given ?? `mongodb://127.0.0.1:${port}/?directConnection=true`,
    folder,
    ports: [settings],
    find: () => mongodOnPath() ?? provisioned.find(home),
    problems: (found) => (found ? [] : pythonProblems({ who: 'SecantusDB', instead: 'set MONGO_URL to a MongoDB' })),
    provision: (say) => provisioned.make(home, say, () => fetchSecantus(home, say)),
    prepare: () => mkdirSync(join(folder, 'data'), { recursive: true }),
    command: (found) => (found.mongod ? mongodCommand(settings, found) : secantusCommand(settings, found)),
    ready: () => (address === null ? true : isReady(address, given)),
    readyLimitMs: 60_000,
    dataHint: 'its data may be damaged',
  };
}

function mongodOnPath() {
  const mongod = onPath('mongod');
  return mongod ? { mongod } : null;
}

async function fetchSecantus(home, say) {
  say(`fetching SecantusDB ${version} from PyPI`);
  const program = 'secantusdb.scripts/secantusd-rs';
  return installPythonProgram({ home, requirement: `SecantusDB==${version}`, program });
}

function mongodCommand({ port, folder }, { mongod }) {
  const args = ['--dbpath', join(folder, 'data'), '--port', String(port), '--bind_ip', '127.0.0.1'];
  return { command: mongod, args: [...args, '--replSet', replicaSet, '--wiredTigerCacheSizeGB', '0.5'] };
}

/**
 * Without --sync-on-commit a killed server forgets acknowledged transactions. Its log file is read whole at a restart:
 * 19 s at the default of 2 GB, half a second at 128 MB. An empty config file of our own hides the user's.
 */
function secantusCommand({ port, folder }, { program }) {
  const config = join(folder, 'secantusd.toml');
  if (!existsSync(config)) writeFileSync(config, '');
  const place = ['--config', config, '--host', '127.0.0.1', '--port', String(port)];
  const storage = [
    '--storage-path',
    join(folder, 'data'),
    '--cache-size',
    '512M',
    '--sync-on-commit',
    '--log-file-max',
    '128MB',
  ];
  return { command: program, args: [...place, ...storage, '--log-level', 'WARNING'] };
}

/** A given server is only asked; ours is made a replica set as soon as it says that it is none yet. */
async function isReady(address, given) {
  const state = await isPrimary(address);
  if (state === 'no replica set' && !given) await makeReplicaSet(address, replicaSet);
  return given ? state !== null : state === 'primary';
}

/** Host and port of a MongoDB URL's first member; null for mongodb+srv, whose members only DNS knows. */
export function addressOf(url) {
  const found = /^mongodb:\/\/(?:[^@/]*@)?([^:,/?]+)(?::(\d+))?/.exec(url);
  return found ? { host: found[1], port: Number(found[2] ?? 27017) } : null;
}

/** The URL of one database on a server, e.g. for `wian_intake`; options of the URL are kept. */
export function withDatabase(url, database) {
  const found = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(url);
  if (!found) throw new TypeError(`A MongoDB URL was expected, but "${withoutCredentials(url)}" is none.`);
  return `${found[1]}/${database}${found[2] ?? ''}`;
}

/** The URL as it may be printed: whoever repeats it puts their own user and password there. */
export const withoutCredentials = (url) => url.replace(/\/\/[^?]*@/, '//USER:PASSWORD@');
