#!/usr/bin/env node
/** `npm run simulate`: worlds of the event backbone by their seeds. */
import { parseArgs } from 'node:util';
import { runShown } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { createLog, printFailure, Trouble } from './lib/log.mjs';
import { simulationCommand } from './simulation/command.mjs';

const help = `npm run simulate -- [--seed S] [--to T]

Goes through the worlds of the simulation: services, consumers and projections in one process over servers in memory,
with a clock and an order of everything that follow from the seed. npm test goes through 1 to 200.

  --seed S   this world (1)
  --to T     and those up to T

Ends with 0 when every promise was kept; else tells the seed, the promises and the last steps, and ends with 1.`;

const options = { help: { type: 'boolean' }, seed: { type: 'string', default: '1' }, to: { type: 'string' } };

async function main() {
  const { values } = parseArgs({ options });
  if (values.help) return console.log(help);
  const first = seedIn(values.seed);
  const last = seedIn(values.to ?? values.seed);
  if (last < first) throw new Trouble(`--to should be ${first} or more, but it is ${last}.`);
  await ensureInstalled({ log: createLog() });
  const command = simulationCommand({ specs: 'simulation/src/simulation.spec', seeds: `${first}-${last}` });
  process.exitCode = await runShown(...command);
}

function seedIn(text) {
  const seed = Number(text);
  if (Number.isSafeInteger(seed) && seed >= 0) return seed;
  throw new Trouble(`A seed should be a whole number, but it is "${text}".`);
}

main().catch((error) => {
  printFailure(error.code?.startsWith?.('ERR_PARSE_ARGS') ? new Trouble(error.message) : error);
  process.exitCode = 2;
});
