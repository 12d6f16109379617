#!/usr/bin/env node
/** `npm run bench -- NAME`: one benchmark, its subjects in turn, medians, CPU seconds per process, goals. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cpuReader, machine } from './bench/machine.mjs';
import { measure } from './bench/measure.mjs';
import { toResult } from './bench/result.mjs';
import { resultText } from './bench/text.mjs';
import { build } from './build.mjs';
import { createLog, printFailure, Trouble } from './lib/log.mjs';

const folder = join(import.meta.dirname, 'bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.replace('.bench.mjs', ''));

const options = {
  help: { type: 'boolean' },
  json: { type: 'boolean' },
  runs: { type: 'string', default: '20' },
  warmups: { type: 'string', default: '3' },
};

const usage = async () => `npm run bench -- NAME [--runs N] [--warmups N] [--json]

${(await Promise.all(names.map(load))).map(({ name, about }) => `  ${name}  ${about}`).join('\n')}

  --runs N     measured runs of each subject (20)
  --warmups N  runs before, not measured (3)
  --json       one object {bench, machine, runs, metrics: {name: {value, unit}}, goals: {name: {value, limit, met}}}

Ends with code 1 when a goal is not met.`;

const load = async (name) => (await import(`./bench/${name}.bench.mjs`)).bench;

async function main() {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) return console.log(await usage());
  const [name] = positionals;
  if (!names.includes(name))
    throw new Trouble(`The name of a benchmark was expected, but "${name ?? ''}" was given.\n\n${await usage()}`);
  const result = await runBench(await load(name), { runs: count('runs', values), warmups: count('warmups', values) });
  console.log(values.json ? JSON.stringify(result) : resultText(result));
  if (Object.values(result.goals).some(({ met }) => !met)) process.exitCode = 1;
}

function count(option, values) {
  const number = Number(values[option]);
  if (Number.isInteger(number) && number >= (option === 'runs' ? 1 : 0)) return number;
  throw new Trouble(`--${option} should be a whole number, but it is "${values[option]}".`);
}

/** Progress goes to standard error, so that `--json` has standard output to itself. */
async function runBench(bench, { runs, warmups }) {
  build();
  const log = createLog({ write: (line) => process.stderr.write(`${line}\n`) });
  const { subjects, pids, close } = await bench.open({ log });
  try {
    const measured = await measure(subjects, { runs, warmups, cpu: cpuReader(pids) });
    return toResult(bench, measured, { machine: machine(), runs });
  } finally {
    await close();
  }
}

main().catch((error) => {
  printFailure(error.code?.startsWith?.('ERR_PARSE_ARGS') ? new Trouble(error.message) : error);
  process.exitCode ||= 2;
});
