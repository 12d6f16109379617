/** `npm test`: unit tests, then integration and end-to-end tests on servers of their own beside the static checks, then faults. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { createLog, printFailure, Trouble } from './lib/log.mjs';
import { stackFolder } from './lib/paths.mjs';
import { nodeProblems } from './lib/prerequisites.mjs';
import { liveRecord, readRecord, thisProcess, writeRecord } from './lib/process.mjs';
import { onSignals } from './lib/signals.mjs';
import { exitCodeOf, lastLine, sum } from './lib/test-results.mjs';
import { stackProblems } from './stack/index.mjs';

const help = `npm test [-- check|unit|int|e2e|chaos [arguments for Jest]]

Runs the static checks and every test, or one part: check, unit (no servers), int (real servers), e2e (real processes),
chaos (two minutes of faults under load: \`npm run chaos -- --help\`).
The servers are the test stack: ports and data of its own, begun empty. The last line is "N passed, N failed".

  npm test -- unit libs/shared        the unit tests below a path
  npm test -- int -t 'commit log'     the integration tests with such a name

Servers that the environment gives (TEST_MONGO_URL, TEST_KAFKA_BROKERS, TEST_REDIS_URL, else MONGO_URL, …) are used.`;

const parts = ['check', 'unit', 'int', 'e2e', 'chaos'];
const onServers = ['int', 'e2e'];
const runFile = join(stackFolder('test'), 'run.pid');
const log = createLog();
const aborter = new AbortController();
const signals = onSignals({ onFirst: () => aborter.abort(), onSecond: () => process.exit(130) });

async function main([part, ...jestArguments]) {
  if (part === '--help' || part === '-h') return console.log(help);
  if (part && !parts.includes(part))
    throw new Trouble(`One of ${parts.join(', ')} was expected, but "${part}" was asked for.\n\n${help}`);
  const chosen = part ? [part] : parts;
  await prepare(chosen);
  const counts = await runParts(chosen, jestArguments);
  if (signals.stopped()) counts.push({ passed: 0, failed: 1 });
  finish(sum(counts));
}

function finish(counts) {
  process.exitCode = signals.stopped() ? 130 : exitCodeOf(counts);
  console.log(lastLine(counts));
}

async function prepare(chosen) {
  const needsServers = chosen.some((part) => onServers.includes(part));
  const stacks = [...(needsServers ? ['test'] : []), ...(chosen.includes('chaos') ? ['chaos'] : [])];
  const problems = [
    ...nodeProblems(),
    ...new Set((await Promise.all(stacks.map((name) => stackProblems(name)))).flat()),
  ];
  if (problems.length > 0) throw new Trouble(problems.join('\n'));
  const other = liveRecord(runFile);
  if (other) throw new Trouble(`npm test runs already in this folder (process ${other.pid}): wait for it, or end it.`);
  writeRecord(runFile, thisProcess());
  await ensureInstalled({ log });
}

async function runParts(chosen, jestArguments) {
  const steps = await import('./lib/test-steps.mjs');
  const counts = [];
  const run = async (name, step) => {
    if (!signals.stopped()) counts.push(await steps.counted(name, step, log));
  };
  const jest = (kind, env) => () => steps.jestStep(kind, { jestArguments, env, signal: aborter.signal });
  await run('build', () => steps.buildStep());
  if (chosen.includes('unit')) await run('unit', jest('unit'));
  // Beside the tests on servers, which leave the processors free for a third of their time.
  const checked = chosen.includes('check') && run('check', () => steps.checkStep({ log, signal: aborter.signal }));
  const kinds = chosen.filter((part) => onServers.includes(part));
  if (kinds.length > 0) await run('servers', () => onTestStack(steps, (env) => runKinds(kinds, env)));
  await checked;
  // Last and alone: it measures how long things take to recover.
  if (chosen.includes('chaos')) await run('chaos', () => steps.chaosStep({ log, signal: aborter.signal }));
  return counts;

  async function runKinds(kinds, env) {
    for (const kind of kinds) await run(kind, jest(kind, env));
    return { passed: 0, failed: 0 };
  }
}

/** Whatever happens on the servers, they are taken down when this run brought them up. */
async function onTestStack(steps, work) {
  const stack = await steps.testStack(log);
  try {
    return await work(stack.env);
  } finally {
    await steps.stopOrphans(log);
    await stack.down();
  }
}

main(process.argv.slice(2))
  .catch((error) => {
    printFailure(error);
    finish({ passed: 0, failed: 1 });
  })
  .finally(() => {
    if (readRecord(runFile)?.pid === process.pid) rmSync(runFile, { force: true });
    signals.release();
  });
