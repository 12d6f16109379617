#!/usr/bin/env node
/** `npm run check`: everything about the sources that needs no servers. */
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { asJson, stepLine, summary } from './check/report.mjs';
import { runLanes } from './check/run-steps.mjs';
import { chosen, LANES } from './check/steps.mjs';

const USAGE = `usage: npm run check [-- STEP...] [-- --json]
${LANES.flat()
  .map(({ name, about }) => `  ${name.padEnd(11)} ${about}`)
  .join('\n')}
  --json      print one object {ok, steps: [{name, ok, millis, output?}]} instead of lines
  --help`;

async function main(words) {
  if (words.includes('--help')) return console.log(USAGE);
  const json = words.includes('--json');
  const lanes = chosen(
    LANES,
    words.filter((word) => word !== '--json'),
  );
  // What runs beside it comes first: `npm test` has end-to-end tests there.
  setPriority(10);
  const started = performance.now();
  const results = await runLanes(join(import.meta.dirname, '..'), lanes, (result) => {
    if (!json) console.log(stepLine(result));
  });
  console.log(json ? JSON.stringify(asJson(results)) : summary(results, performance.now() - started));
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
