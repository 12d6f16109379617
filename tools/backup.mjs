/** `npm run backup`: the databases of the services and where their consumers stand, as files. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeManifest } from './backup/manifest.mjs';
import { chosenServices, databasesOf, refuseRunning, withServers } from './backup/servers.mjs';
import { takeBackup } from './backup/take.mjs';
import { createLog, printFailure, Trouble } from './lib/log.mjs';
import { wianFolder } from './lib/paths.mjs';

const help = `npm run backup [-- --to FOLDER] [--service S ...] [--stack local|test] [--offline] [--json]

Writes the database of every service, each as it is at one moment, and the place at which its consumers stand, into an
empty or new folder. Services may go on meanwhile. \`npm run restore\` puts it back.

  --to FOLDER               default: .wian/backups/<time>
  --service S               only this service; may be given more than once
  --stack NAME              which servers, where MONGO_URL and KAFKA_BROKERS do not say: local (default) or test
  --offline                 for a database that cannot be read within a minute: the service must be stopped
  --database-prefix PREFIX  what stands before a service's name in its database's; default: wian_
  --json                    print the manifest`;

const options = {
  help: { type: 'boolean' },
  to: { type: 'string' },
  service: { type: 'string', multiple: true },
  stack: { type: 'string', default: 'local' },
  offline: { type: 'boolean', default: false },
  'database-prefix': { type: 'string', default: 'wian_' },
  json: { type: 'boolean' },
};

async function main() {
  const { values } = parseArgs({ options });
  if (values.help) return console.log(help);
  const services = chosenServices(values.service);
  const folder = emptyFolder(values.to);
  const log = createLog({ write: (line) => process.stderr.write(`${line}\n`) });
  const manifest = await withServers(values.stack, (servers) => backUp(servers, { ...values, services, folder, log }));
  console.log(values.json ? JSON.stringify({ folder, ...manifest }) : folder);
}

async function backUp(servers, { services, folder, offline, 'database-prefix': prefix, log }) {
  const found = await databasesOf(servers.client, { services, prefix });
  if (found.length === 0) throw new Trouble(`No database of ${services.join(', ')} was found (${prefix}…).`);
  const databases = [];
  for (const each of found) {
    if (offline) await refuseRunning(servers, each);
    const taken = await takeBackup(servers, each, { folder, offline });
    const documents = taken.collections.reduce((sum, collection) => sum + collection.documents, 0);
    log(each.service, `${documents} documents, log up to position ${taken.log?.position ?? 0}`);
    databases.push(taken);
  }
  return writeManifest(folder, databases);
}

function emptyFolder(to) {
  const folder = resolve(to ?? join(wianFolder, 'backups', new Date().toISOString().replaceAll(':', '')));
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Trouble(`${folder} should be new or empty, but something is in it: name another folder.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

main().catch((error) => {
  printFailure(error.code?.startsWith?.('ERR_PARSE_ARGS') ? new Trouble(`${error.message}\n\n${help}`) : error);
  process.exitCode = 1;
});
