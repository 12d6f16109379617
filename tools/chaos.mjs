/** `npm run chaos`: the whole system under load and faults that follow from a seed, and a ledger that judges it at rest. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { createLog, printFailure, Trouble } from './lib/log.mjs';
import { stackFolder } from './lib/paths.mjs';
import { nodeProblems } from './lib/prerequisites.mjs';
import { liveRecord, readRecord, thisProcess, writeRecord } from './lib/process.mjs';
import { onSignals } from './lib/signals.mjs';
import { stackProblems } from './stack/index.mjs';

const help = `npm run chaos -- [--seed S] [--minutes M] [--json]

Runs the services on servers of their own (three Kafka brokers, MongoDB, Redis), lets sample officers work, breaks things
by a schedule that follows from the seed, waits until all is at rest, and judges whether every promise was kept.

  --seed S     the same seed brings the same faults at the same times (default: a new one, which is printed)
  --minutes M  how long faults come (2); starting, coming to rest and judging take some two minutes more
  --schedule   print the schedule and end
  --json       one object on standard output: docs/reference/chaos.md says what is in it

Ends with 0 when every promise was kept, 1 when one was broken. Logs of the services stay in .wian/chaos/run.
Ports are moved by WIAN_CHAOS_KAFKA_PORT, WIAN_CHAOS_KAFKA_CONTROLLER_PORT, WIAN_CHAOS_MONGO_PORT,
WIAN_CHAOS_REDIS_PORT and WIAN_CHAOS_<SERVICE>_PORT, all of them by WIAN_PORT_SHIFT.`;

const options = {
  help: { type: 'boolean' },
  json: { type: 'boolean' },
  schedule: { type: 'boolean' },
  seed: { type: 'string' },
  minutes: { type: 'string', default: '2' },
};
const runFile = join(stackFolder('chaos'), 'run.pid');
/** Beyond the faults: starting, finishing, coming to rest, judging. */
const moreMs = 8 * 60_000;

// Progress goes to standard error, so that `--json` has standard output to itself.
const log = createLog({ write: (line) => process.stderr.write(`${line}\n`) });
const begun = {};
let stopped;
const interruption = new Promise((resolve) => (stopped = resolve));
const signals = onSignals({
  onFirst: () => {
    log('chaos', 'stopping (once more to kill)');
    stopped();
    return begun.supervisor?.stop({ limitMs: 2_000 });
  },
  onSecond: () => void killAll(),
});

async function main() {
  const { values } = parseArgs({ options });
  if (values.help) return console.log(help);
  const minutes = minutesIn(values.minutes);
  const seed = values.seed ?? String(Date.now() % 1_000_000);
  const { scheduleOf } = await import('./chaos/schedule.mjs');
  const { resultText, scheduleText } = await import('./chaos/result.mjs');
  const schedule = scheduleOf(seed, minutes * 60);
  if (values.schedule) return console.log(scheduleText(schedule));
  const result = await run({ seed, minutes, schedule });
  if (!result) return;
  console.log(values.json ? JSON.stringify(result) : resultText(result));
  if (!result.ok) process.exitCode = 1;
}

/** undefined when it was interrupted. */
async function run({ seed, minutes, schedule }) {
  await claim();
  const { startSystem, stopSystem } = await import('./chaos/system.mjs');
  const { runChaos } = await import('./chaos/run.mjs');
  log('chaos', `seed ${seed}, ${minutes} minutes, ${schedule.length} faults`);
  begun.starting = startSystem({ log, begun, checkpoint: signals.checkpoint });
  const work = begun.starting.then((system) => runChaos(system, { seed, minutes, schedule, log }));
  const limit = minutes * 60_000 + moreMs;
  const what = `A run of ${minutes} minutes should have ended within ${limit / 60_000} minutes, but it has not.`;
  const timer = { id: null };
  const tooLong = new Promise((_, reject) => (timer.id = setTimeout(() => reject(new Trouble(what)), limit)));
  try {
    return await Promise.race([work, tooLong, interruption]);
  } finally {
    clearTimeout(timer.id);
    await begun.starting.catch(() => undefined);
    await stopSystem(begun);
  }
}

async function claim() {
  const problems = [...nodeProblems(), ...(await stackProblems('chaos'))];
  if (problems.length > 0) throw new Trouble(problems.join('\n'));
  const other = liveRecord(runFile);
  if (other) throw new Trouble(`npm run chaos runs already in this folder (process ${other.pid}): wait for it.`);
  writeRecord(runFile, thisProcess());
  await ensureInstalled({ log });
  // Imported late: it needs packages that may just have been installed.
  const { build } = await import('./build.mjs');
  log('build', `${build()} changed files`);
}

function minutesIn(text) {
  const minutes = Number(text);
  if (minutes >= 0.5 && minutes <= 60) return minutes;
  throw new Trouble(`--minutes should be a number from 0.5 to 60, but it is "${text}".`);
}

async function killAll() {
  await Promise.all([begun.supervisor?.stop({ limitMs: 0 }), begun.stack?.kill()]);
  process.exit(130);
}

main()
  .catch((error) => {
    if (signals.stopped()) return;
    printFailure(error.code?.startsWith?.('ERR_PARSE_ARGS') ? new Trouble(`${error.message}\n\n${help}`) : error);
    process.exitCode = 2;
  })
  .finally(() => {
    if (readRecord(runFile)?.pid === process.pid) rmSync(runFile, { force: true });
    // What still waits for answers of services that are gone need not be waited for.
    process.exit(signals.stopped() ? 130 : process.exitCode);
  });
