import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Wian, cascadeComplete, DISTRICT_OFFICER, freshNumber, letterNumbered, startWian } from './harness.js';
import type { Body } from './client.js';

const root = join(import.meta.dirname, '../..');
const sample = join(root, 'samples/letters/pathum-ratchawongsa-w655');

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `wian` as a person would: a process, its two outputs and its exit code. */
const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve) =>
    execFile(
      process.execPath,
      [join(root, 'apps/cli/bin/wian.mjs'), ...args],
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    ),
  );

describe('wian', () => {
  let wian: Wian;
  beforeAll(async () => {
    wian = await startWian();
  });
  afterAll(() => wian.close());

  const wianJson = async (...args: string[]): Promise<Body> => {
    const { code, stdout, stderr } = await run([...args, '--json'], { WIAN_CREDENTIALS: wian.credentialsFile });
    if (code !== 0) throw new Error(`wian ${args.join(' ')} ended with ${code}: ${stderr}`);
    return JSON.parse(stdout);
  };
  const refused = async (...args: string[]): Promise<Ran> => run(args, { WIAN_CREDENTIALS: wian.credentialsFile });

  it('reads the sample letter offline, as its JSON says', async () => {
    const { code, stdout } = await run(['letters', 'parse', `${sample}.txt`, '--json'], {
      WIAN_CREDENTIALS: '/nowhere',
    });
    const expected = JSON.parse(readFileSync(`${sample}.json`, 'utf8'));
    const { orders, ...rest } = expected;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ...rest,
      orders: orders.map(({ ordinal, action }: Body & { ordinal: number; action: string }) => ({ ordinal, action })),
    });
  });

  it('takes a letter from the file to the end of a task', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'wian-cli-')), 'letter.txt');
    writeFileSync(file, letterNumbered(freshNumber()));
    const as = ['--as', DISTRICT_OFFICER];
    const { letterId } = await wianJson('letters', 'submit', file, ...as);
    expect(await wianJson('letters', 'confirm', letterId, ...as)).toMatchObject({ status: 'confirmed' });
    const shown = await refused('directives', 'issue', letterId, ...as);
    expect(shown).toMatchObject({ code: 1 });
    const hash = /[0-9a-f]{64}/.exec(shown.stdout + shown.stderr)?.[0] ?? '';
    const { directiveId } = await wianJson('directives', 'issue', letterId, '--expect', hash, ...as);
    const [task] = await tasksOf(directiveId);
    const officer = ['--as', `local-officer-${String(task?.unitId).slice('unit_'.length)}`];
    for (const [step, status] of [
      ['acknowledge', 'acknowledged'],
      ['start', 'in-progress'],
      ['complete', 'completed'],
    ] as const) {
      expect(await wianJson('tasks', step, String(task?.taskId), ...officer)).toMatchObject({ status });
    }
    const cascade = await refused('cascade', 'show', directiveId, ...as);
    expect(cascade.stdout).toContain('เทศบาลตำบลปทุมราชวงศา');
  });

  /** The cascade follows its directive in a moment. */
  async function tasksOf(directiveId: string): Promise<readonly Body[]> {
    await cascadeComplete(wian.as(DISTRICT_OFFICER), directiveId);
    return (await wianJson('tasks', 'list', '--directive', directiveId)).items;
  }

  it.each([
    [['letters', 'list'], DISTRICT_OFFICER],
    [['directives', 'list'], DISTRICT_OFFICER],
    [['tasks', 'list'], undefined],
    [['parked', 'list'], undefined],
  ])('%j prints items and next', async (args, user) => {
    const page = await wianJson(...args, '--limit', '1', ...(user ? ['--as', user] : []));
    expect(Object.keys(page)).toEqual(expect.arrayContaining(['items', 'next']));
  });

  it('finds the logs of all services whole', async () => {
    expect(await refused('audit', 'verify')).toMatchObject({ code: 0 });
  });

  it.each([
    [['tasks', 'acknowledge', 'task_nothing_1', '--as', 'local-officer-05370301'], 'TASK.NOT_FOUND'],
    [['tasks', 'list', '--as', 'nobody-here'], 'district-officer-3703'],
    [['letters', 'submit', '/no/such/file.txt', '--as', DISTRICT_OFFICER], '/no/such/file.txt'],
  ])('%j fails with one clear sentence', async (args, says) => {
    const { code, stdout, stderr } = await refused(...args);
    expect(code).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
  });
});
