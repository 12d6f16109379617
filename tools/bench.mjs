#!/usr/bin/env node
/** `npm run bench -- NAME`: one benchmark, its subjects in turn, medians, CPU seconds per process, goals. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cpuReader, machine } from './bench/machine.mjs';
import { measure } from './bench/measure.mjs';
import { joinResults, toResult } from './bench/result.mjs';
import { resultText } from './bench/text.mjs';
import { build } from './build.mjs';
import { createLog, printFailure, Trouble } from './lib/log.mjs';
import { Interrupted, onSignals } from './lib/signals.mjs';

const folder = join(import.meta.dirname, 'bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.replace('.bench.mjs', ''));

const options = {
  help: { type: 'boolean' },
  json: { type: 'boolean' },
  runs: { type: 'string' },
  warmups: { type: 'string' },
  only: { type: 'string' },
};

/** Of a benchmark that says nothing else. */
const defaults = { runs: 20, warmups: 3, parts: [] };

const usage = async () => `npm run bench -- NAME [--runs N] [--warmups N] [--only PARTS] [--json]

${(await all()).map(({ name, about }) => `  ${name}  ${about}`).join('\n')}

  --runs N     measured runs of each subject (${defaults.runs} unless the benchmark says otherwise)
  --warmups N  runs before, not measured (${defaults.warmups} unless the benchmark says otherwise)
  --only a,b   these parts of a benchmark that has parts
  --json       one object {bench, machine, runs, metrics: {name: {value, unit}}, goals: {name: {value, limit, met}}}
${(await all()).flatMap(ownOptions).join('\n')}

Ends with code 1 when a goal is not met.`;

const load = async (name) => (await import(`./bench/${name}.bench.mjs`)).bench;
const all = () => Promise.all(names.map(load));
const ownOptions = ({ name, options: own = {} }) =>
  Object.entries(own).map(([option, { about }]) => `  --${option} ${about} (${name})`);

async function main() {
  const { bench, values } = await chosen();
  if (values.help) return console.log(await usage());
  const shown = await shownBy(bench, values);
  if (shown !== undefined) return console.log(shown);
  const result = await runBench(bench, {
    runs: count('runs', values, bench),
    warmups: count('warmups', values, bench),
    only: partsIn(values, bench),
    options: values,
  });
  console.log(values.json ? JSON.stringify(result) : resultText(result));
  if (result.report && !values.json) console.log(`\n${bench.reportText(result.report)}`);
  if (Object.values(result.goals).some(({ met }) => !met)) process.exitCode = 1;
}

/** The benchmark that is named, and the options that it takes: those of all and its own. */
async function chosen() {
  const anyOptions = Object.assign({}, ...(await all()).map((bench) => bench.options));
  const { values, positionals } = parseArgs({ options: { ...options, ...anyOptions }, allowPositionals: true });
  const [name] = positionals;
  if (values.help) return { values };
  if (!names.includes(name))
    throw new Trouble(`The name of a benchmark was expected, but "${name ?? ''}" was given.\n\n${await usage()}`);
  const bench = { ...defaults, ...(await load(name)) };
  const foreign = Object.keys(values).find((option) => !(option in options) && !(option in (bench.options ?? {})));
  if (foreign) throw new Trouble(`${name} has no option --${foreign}.\n\n${await usage()}`);
  return { bench, values };
}

/** What a benchmark shows instead of measuring, where its options ask for that. */
async function shownBy(bench, values) {
  if (!bench.show) return undefined;
  build();
  return bench.show(values);
}

function count(option, values, bench) {
  const number = Number(values[option] ?? bench[option]);
  if (Number.isInteger(number) && number >= (option === 'runs' ? 1 : 0)) return number;
  throw new Trouble(`--${option} should be a whole number, but it is "${values[option]}".`);
}

function partsIn({ only }, { name, parts, usual = parts }) {
  const wanted = only?.split(',') ?? usual;
  const unknown = wanted.find((part) => !parts.includes(part));
  if (unknown === undefined) return wanted;
  throw new Trouble(
    `--only should name parts of ${name} (${parts.join() || 'it has none'}), but it says "${unknown}".`,
  );
}

/**
 * Progress goes to standard error, so that `--json` has standard output to itself. Ctrl-C ends what was started; pressed
 * again it leaves that to whoever comes next.
 */
async function runBench(bench, settings) {
  build();
  const log = createLog({ write: (line) => process.stderr.write(`${line}\n`) });
  const signals = onSignals({ onFirst: () => log('bench', 'stopping'), onSecond: () => process.exit(130) });
  const interrupted = signals.first.then(signals.checkpoint);
  interrupted.catch(() => undefined);
  let opened;
  try {
    opened = await bench.open({ log, ...settings });
    return await Promise.race([resultsOf(bench, opened, { ...settings, log }), interrupted]);
  } finally {
    await opened?.close();
    signals.release();
  }
}

async function resultsOf(bench, { subjects, parts, pids, report, goals = bench.goals }, { runs, warmups, log }) {
  const on = { machine: machine(), runs };
  const resultOf = async (part) => {
    const often = { runs: part.runs ?? runs, warmups: part.warmups ?? warmups };
    const measured = await measure(part.subjects, { ...often, cpu: cpuReader(pids), onRun: sayRun(log, often) });
    return toResult(part, measured, on);
  };
  if (!parts) return { ...(await resultOf({ ...bench, goals, subjects })), ...(report && { report: await report() }) };
  const results = {};
  for (const [name, open] of Object.entries(parts)) {
    log('bench', `part ${name}`);
    const part = await open();
    results[name] = await resultOf(part);
    await part.finish?.();
  }
  return joinResults(bench.name, results, on);
}

/** Only of runs that somebody may be waiting for. */
const sayRun =
  (log, { runs }) =>
  (subject, turn, { millis, figures }) => {
    if (millis < 1_000) return;
    const which = turn < 0 ? 'a warm-up' : `run ${turn + 1} of ${runs}`;
    const more = Object.entries(figures).map(([name, value]) => `, ${name} ${Math.round(value)}`);
    log('bench', `${subject}, ${which}: ${Math.round(millis)} ms${more.join('')}`);
  };

main().catch((error) => {
  // What was being measured goes on somewhere, and there is nothing left for it to go on with.
  if (error instanceof Interrupted) process.exit(130);
  printFailure(error.code?.startsWith?.('ERR_PARSE_ARGS') ? new Trouble(error.message) : error);
  process.exitCode ||= 2;
});
