/** `npm run stack -- up|down|status|reset`: the servers alone, without the services. */
import { parseArgs } from 'node:util';
import { createLog, printFailure, Trouble } from './lib/log.mjs';
import { nodeProblems } from './lib/prerequisites.mjs';
import { stackDown, stackProblems, stackReset, stackStatus, stackUp } from './stack/index.mjs';

const help = `npm run stack -- <command> [--name local|test] [--json]

  up      start Kafka, MongoDB and Redis, fetching what is missing, and leave them running
  down    stop those that this folder started
  status  say what runs (--json for programs)
  reset   down, and throw the stored data away

  --name  which stack: local (default) is used by npm start, test by npm test

A server whose URL is in the environment (KAFKA_BROKERS, MONGO_URL, REDIS_URL) is used as it is and never stopped.
Ports are moved by WIAN_KAFKA_PORT, WIAN_KAFKA_CONTROLLER_PORT, WIAN_MONGO_PORT, WIAN_REDIS_PORT (test stack:
WIAN_TEST_…), all of them by WIAN_PORT_SHIFT.`;

const commands = {
  async up(name, { log, json }) {
    const problems = [...nodeProblems(), ...(await stackProblems(name))];
    if (problems.length > 0) throw new Trouble(problems.join('\n'));
    const { kafkaBrokers, mongoUrl, redisUrl } = await stackUp(name, { log });
    if (json) return { kafkaBrokers, mongoUrl, redisUrl };
    const prefix = name === 'test' ? 'TEST_' : '';
    console.log(
      `${prefix}KAFKA_BROKERS=${kafkaBrokers}\n${prefix}MONGO_URL=${mongoUrl}\n${prefix}REDIS_URL=${redisUrl}`,
    );
  },
  down: (name, { log }) => stackDown(name, { log }),
  reset: (name, { log }) => stackReset(name, { log }),
  async status(name, { json }) {
    const servers = await stackStatus(name);
    if (json) return { stack: name, servers };
    for (const { name: server, state, url, pid } of servers) {
      console.log(`${server.padEnd(6)} ${state.padEnd(8)} ${url}${pid ? ` (process ${pid})` : ''}`);
    }
  },
};

async function main() {
  const options = { help: { type: 'boolean' }, json: { type: 'boolean' }, name: { type: 'string', default: 'local' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const command = Object.hasOwn(commands, positionals[0] ?? '') ? commands[positionals[0]] : null;
  if (values.help) return console.log(help);
  if (!command || positionals.length > 1) throw new Trouble(`One of up, down, status, reset was expected.\n\n${help}`);
  const log = createLog(values.json ? { write: (line) => process.stderr.write(`${line}\n`) } : {});
  const answer = await command(values.name, { log, json: values.json });
  if (answer) console.log(JSON.stringify(answer));
}

main().catch((error) => {
  printFailure(error.code?.startsWith?.('ERR_PARSE_ARGS') ? new Trouble(`${error.message}\n\n${help}`) : error);
  process.exitCode = 1;
});
