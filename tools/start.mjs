/** `npm start`: everything from a fresh clone to a running system with one letter cascaded. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLog, printFailure, Trouble } from './lib/log.mjs';
import { nodeProblems } from './lib/prerequisites.mjs';
import { readRecord } from './lib/process.mjs';
import { onSignals } from './lib/signals.mjs';
import { startAll, startPidFile } from './start/run.mjs';
import { mostReplicas } from './start/services.mjs';

const help = `npm start [-- --empty | --letter FILE] [--national] [--replicas N]

Starts Kafka, MongoDB and Redis (what is missing is fetched once into .wian/cache), the services, and the sample:
a letter is read, confirmed, issued and cascaded. It stays up until Ctrl-C, which stops what it started.

  --empty        without the sample
  --letter FILE  another letter (text)
  --national     with the whole country: 7,842 made-up local administrations beside the sample, and an officer of the
                 ministry among the people; what was recorded before stays
  --replicas N   N of every service (1 to ${mostReplicas}), sharing the work; the gateways know all of them

Ports are moved by WIAN_GATEWAY_PORT, WIAN_DIRECTORY_PORT, WIAN_INTAKE_PORT, WIAN_ASSIGNMENT_PORT,
WIAN_NOTIFICATION_PORT, and those of the servers as \`npm run stack -- --help\` says; all of them by WIAN_PORT_SHIFT.`;

const log = createLog();
const running = { services: null, stack: null };
const signals = onSignals({ onFirst: stopServices, onSecond: killAll });

async function main() {
  const flag = { type: 'boolean' };
  const text = { type: 'string' };
  const options = { help: flag, empty: flag, letter: text, national: flag, replicas: { ...text, default: '1' } };
  const { values } = parseArgs({ options });
  if (values.help) return console.log(help);
  const [tooOld] = nodeProblems();
  if (tooOld) throw new Trouble(tooOld);
  try {
    const letterFile = values.letter === undefined ? undefined : resolve(values.letter);
    const replicas = replicasIn(values.replicas);
    const url = await startAll({ ...values, replicas, letterFile, log, running, checkpoint: signals.checkpoint });
    printAddresses(url);
    await signals.first;
  } finally {
    await stopAll();
  }
}

function replicasIn(text) {
  const replicas = Number(text);
  if (Number.isInteger(replicas) && replicas >= 1 && replicas <= mostReplicas) return replicas;
  throw new Trouble(`--replicas should be a number from 1 to ${mostReplicas}, but it is "${text}".`);
}

function printAddresses(url) {
  log('wian', `ready on ${url}`);
  console.log(`
  API documents   ${url}/api/docs
  command line    npx wian --help
  logs            .wian/local/logs
  stop            Ctrl-C
`);
}

/** The first Ctrl-C: services end at once, also when the start still waits for one of them. */
function stopServices() {
  log('wian', 'stopping (once more to kill)');
  return running.services?.stop();
}

async function stopAll() {
  await running.services?.stop();
  await running.stack?.down();
  if (readRecord(startPidFile)?.pid === process.pid) rmSync(startPidFile, { force: true });
}

async function killAll() {
  await Promise.all([running.services?.stop(undefined, { limitMs: 0 }), running.stack?.kill()]);
  process.exit(130);
}

main()
  .catch((error) => {
    if (signals.stopped()) return;
    printFailure(error.code?.startsWith?.('ERR_PARSE_ARGS') ? new Trouble(`${error.message}\n\n${help}`) : error);
    process.exitCode = 1;
  })
  .finally(() => signals.release());
