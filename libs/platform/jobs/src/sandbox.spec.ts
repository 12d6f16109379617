import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sandbox } from './sandbox.js';

const folder = mkdtempSync(join(tmpdir(), 'wian-sandbox-'));
const file = join(folder, 'processor.mjs');
writeFileSync(
  file,
  `import { spawn } from 'node:child_process';
  import { writeFileSync } from 'node:fs';
  export default async (job) => {
    const { data } = job;
    if (data.steps) for (let at = 1; at <= data.steps; at += 1) await job.updateProgress({ at });
    if (data.hang) { writeFileSync(data.hang, String(spawn('sleep', ['600']).pid)); for (;;); }
    if (data.eat) { const held = []; for (let at = 0; at < 20; at += 1) held.push(Buffer.alloc(5e7, 1)); }
    if (data.fail) throw new Error('no good');
    return { said: data.say, secret: process.env.SECRET ?? null, pid: process.pid };
  };`,
);
interface Answer {
  readonly said: string;
  readonly secret: string | null;
  readonly pid: number;
}
const opened: Sandbox<object, Answer>[] = [];
const sandbox = (timeLimitMillis = 30_000) => {
  opened.push(new Sandbox({ file, timeLimitMillis, memoryMegabytes: 512, env: { PATH: process.env['PATH'] } }));
  return opened.at(-1) as Sandbox<object, Answer>;
};

afterEach(() => Promise.all(opened.splice(0).map((each) => each.close())));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a sandbox', () => {
  it('runs task after task in one process, which knows nothing of our environment', async () => {
    process.env['SECRET'] = 'mongodb://user:password@host';
    const box = sandbox();
    const first = await box.run({ say: 'ก' });
    const second = await box.run({ say: 'ข' });
    expect(first).toMatchObject({ said: 'ก', secret: null });
    expect(second).toEqual({ ...first, said: 'ข' });
  });

  it('kills what hangs, with the programs that it started, and goes on', async () => {
    const box = sandbox(1_500);
    const { pid } = await box.run({});
    const started = join(folder, 'started');
    await expect(box.run({ hang: started })).rejects.toMatchObject({ how: 'too-slow' });
    // Gone, or a zombie where nothing on the machine takes in orphans.
    const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', readFileSync(started, 'utf8')], { encoding: 'utf8' });
    expect(stdout.trim()).not.toMatch(/^[RSD]/);
    expect((await box.run({})).pid).not.toBe(pid);
  });

  it('survives what eats memory, and goes on', async () => {
    const box = sandbox();
    await expect(box.run({ eat: true })).rejects.toThrow();
    expect(await box.run({ say: 'ก' })).toMatchObject({ said: 'ก' });
  });

  it('that is closed says so of what it runs, and not that the task was bad', async () => {
    const box = sandbox();
    await box.run({});
    const running = expect(box.run({ hang: join(folder, 'closed') })).rejects.toThrow('was closed before');
    await box.close();
    await running;
  });

  it('tells how far a task is, in order, before it answers', async () => {
    const told: unknown[] = [];
    expect(await sandbox().run({ steps: 3, say: 'ก' }, (progress) => told.push(progress))).toMatchObject({ said: 'ก' });
    expect(told).toEqual([{ at: 1 }, { at: 2 }, { at: 3 }]);
  });

  it('passes on the error of a task, and keeps its process', async () => {
    const box = sandbox();
    const { pid } = await box.run({});
    await expect(box.run({ fail: true })).rejects.toThrow('no good');
    expect((await box.run({})).pid).toBe(pid);
  });
});
