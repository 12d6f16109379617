/** `npm run restore`: puts services back to what `npm run backup` wrote. */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readManifest, refuseDamaged } from './backup/manifest.mjs';
import { markAll } from './backup/marks.mjs';
import { newEpochs, newEpochCommands } from './backup/new-epochs.mjs';
import { refuseOtherKafka } from './backup/offsets.mjs';
import { putBack } from './backup/put-back.mjs';
import { restoredOf } from './backup/restored.mjs';
import { chosenServices, refuseRunning, withServers } from './backup/servers.mjs';
import { createLog, printFailure, Trouble } from './lib/log.mjs';

const help = `npm run restore -- --from FOLDER [--service S ...] [--stack local|test] [--new-epoch] [--yes]

Puts the databases of a backup in the place of those that are there, and the services' consumers back to where they stood
then. Every replica of these services must be stopped. Interrupted, it is run again; until it is through, the services
do not start. What a service has published since the backup is on Kafka and in other services, so its log must then begin
a new epoch (docs/how-to/restore-a-backup.md).

  --from FOLDER             what \`npm run backup\` wrote
  --service S               only this service; may be given more than once
  --stack NAME              which servers, where MONGO_URL and KAFKA_BROKERS do not say: local (default) or test
  --new-epoch               begin the new epochs right away
  --database-prefix PREFIX  another one than the backup's: databases to read beside the live ones, whose consumers stay
                            where they are
  --yes                     do not ask`;

const options = {
  help: { type: 'boolean' },
  from: { type: 'string' },
  service: { type: 'string', multiple: true },
  stack: { type: 'string', default: 'local' },
  'new-epoch': { type: 'boolean' },
  'database-prefix': { type: 'string' },
  yes: { type: 'boolean' },
};

async function main() {
  const { values } = parseArgs({ options });
  if (values.help) return console.log(help);
  if (values.from === undefined) throw new Trouble(`--from FOLDER was expected.\n\n${help}`);
  const folder = resolve(values.from);
  const { at, databases } = readManifest(folder);
  const services = chosenServices(values.service);
  const { 'database-prefix': prefix, 'new-epoch': newEpoch } = values;
  const chosen = restoredOf(databases, { services, prefix, newEpoch });
  if (chosen.length === 0) throw new Trouble(`${folder} holds nothing of ${services.join(', ')}.`);
  const log = createLog();
  await refuseDamaged(folder, chosen);
  await withServers(values.stack, async (servers) => {
    for (const each of chosen) await refuseRunning(servers, each);
    for (const each of chosen) if (!each.beside) await refuseOtherKafka(servers.admin, each);
    await confirmed(values.yes, `Replace ${chosen.map(({ database }) => database).join(', ')} by the backup of ${at}?`);
    await markAll(servers, chosen, { folder });
    for (const each of chosen) {
      await putBack(servers, each, { folder });
      log(each.service, `restored to ${each.database}; its log ends at position ${each.log?.position ?? 0}`);
    }
    const commands = newEpochCommands(servers, chosen);
    if (newEpoch) await newEpochs(commands, log);
    else if (commands.length > 0)
      console.log(
        `Before they are started, for each service that has published since:\n${commands.map(({ line }) => `  ${line}\n`).join('')}`,
      );
  });
}

async function confirmed(yes, question) {
  if (yes) return;
  if (!process.stdin.isTTY) throw new Trouble(`${question} Nobody can be asked here: add --yes.`);
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asked.question(`${question} (yes/no) `).finally(() => asked.close());
  if (answer.trim() !== 'yes') throw new Trouble('Nothing was changed.');
}

main().catch((error) => {
  printFailure(error.code?.startsWith?.('ERR_PARSE_ARGS') ? new Trouble(`${error.message}\n\n${help}`) : error);
  process.exitCode = 1;
});
