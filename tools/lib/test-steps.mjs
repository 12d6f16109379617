/** The steps of `npm test`, each answering `{passed, failed}`. They need the installed packages. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../../jest.preset.mjs';
import { stackUp } from '../stack/index.mjs';
import { capture, runShown } from './command.mjs';
import { letterTools } from './letter-tools.mjs';
import { Trouble } from './log.mjs';
import { root, stackFolder } from './paths.mjs';
import { isAlive, liveRecord, stopRecorded, thisProcess } from './process.mjs';
import { countChaos, countChecks, countJest } from './test-results.mjs';

const folder = stackFolder('test');
const stepLimitMs = 20 * 60_000;
// A worker keeps what every file has loaded; one that is as large as this is slower than a new one.
const workers = {
  unit: ['--maxWorkers=2', '--workerIdleMemoryLimit=1GB'],
  int: ['--maxWorkers=2', '--workerIdleMemoryLimit=1GB'],
  e2e: ['--runInBand'],
};

/** What is built counts for nothing when it succeeds: the tests tell. */
export async function buildStep() {
  const { build } = await import('../build.mjs');
  build();
  return { passed: 0, failed: 0 };
}

/** The static checks; of a failed one its output is shown. */
export async function checkStep({ log, signal }) {
  const { code, output } = await capture(process.execPath, ['tools/check.mjs', '--json'], { cwd: root, signal });
  const report = parsed(output.trim().split('\n').at(-1));
  if (report === null) log('check', `did not report its steps:\n${output.trim()}`);
  for (const { name, ok, output: said } of report?.steps ?? [])
    log('check', ok ? `${name} passed` : `${name} failed\n${said}`);
  return countChecks(report, code);
}

/** One kind of test (unit, int, e2e) with more arguments for Jest, e.g. a path. */
export async function jestStep(kind, { jestArguments = [], env = {}, signal }) {
  const outputFile = join(folder, 'results', `${kind}.json`);
  mkdirSync(join(folder, 'results'), { recursive: true });
  rmSync(outputFile, { force: true });
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const limit = kinds[kind].testTimeout ? [`--testTimeout=${kinds[kind].testTimeout}`] : [];
  const report = ['--ci', '--json', `--outputFile=${outputFile}`, '--passWithNoTests'];
  const code = await runShown(
    process.execPath,
    [...node, '--selectProjects', kind, ...report, ...limit, ...workers[kind], ...jestArguments],
    {
      cwd: root,
      env: { ...process.env, ...env },
      signal: AbortSignal.any([signal, AbortSignal.timeout(stepLimitMs)]),
    },
  );
  return countJest(fileOf(outputFile), code);
}

/** Faults under load for two minutes, always the same ones; each promise of the report is one test. */
export async function chaosStep({ log, signal }) {
  log('chaos', 'two minutes of faults, and some two more until all is at rest and judged');
  const args = ['tools/chaos.mjs', '--seed', '1', '--minutes', '2', '--json'];
  const { code, output } = await capture(process.execPath, args, { cwd: root, signal });
  const report = parsed(output.trim().split('\n').at(-1));
  if (report === null) log('chaos', `did not report:\n${output.trim()}`);
  else if (!report.ok) log('chaos', (await import('../chaos/result.mjs')).resultText(report));
  return countChaos(report, code);
}

/** Brings the test stack up and answers it with the variables by which tests find it, and the programs that read letters. */
export async function testStack(log) {
  const stack = await stackUp('test', { log, owner: thisProcess() });
  const { mongoUrl, kafkaBrokers, redisUrl } = stack;
  const tools = await letterTools({ say: (text) => log('letters', text) });
  const servers = { TEST_MONGO_URL: mongoUrl, TEST_KAFKA_BROKERS: kafkaBrokers, TEST_REDIS_URL: redisUrl };
  return { ...stack, env: { ...servers, ...(tools && { LETTER_TOOLS: tools }) } };
}

/** Ends services whose test is gone: a killed test process ends nothing itself. */
export async function stopOrphans(log, within = folder) {
  if (!existsSync(within)) return;
  const files = readdirSync(within, { recursive: true }).filter((file) => /(^|\/)services\/[^/]+\.pid$/.test(file));
  for (const file of files.map((name) => join(within, name))) {
    const record = liveRecord(file);
    if (!record || isAlive(record.owner)) continue;
    await stopRecorded(file, { limitMs: 5_000 });
    log('services', `stopped process ${record.pid}, which a killed test left behind`);
  }
}

/** Runs a step; what it throws is shown and is one failure, so that the later steps still run. */
export async function counted(name, step, log) {
  const counts = await step().catch((error) => {
    log(name, error instanceof Trouble ? error.message : error.stack);
    return { passed: 0, failed: 1 };
  });
  if (counts.passed + counts.failed > 0) log(name, `${counts.passed} passed, ${counts.failed} failed`);
  return counts;
}

const fileOf = (file) => {
  try {
    return parsed(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
