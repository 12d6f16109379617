import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceRunner } from './service-runner.mjs';

const program = `
import { createServer } from 'node:http';
createServer((_, answer) => answer.end()).listen(Number(process.env.PORT), '127.0.0.1');
`;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });

describe('a service as a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wian-runner-'));
  let runner: ServiceRunner;

  beforeEach(async () => {
    const main = join(folder, 'main.mjs');
    writeFileSync(main, program);
    const port = await freePort();
    const environment = { PORT: String(port) };
    runner = new ServiceRunner('intake', {
      folder,
      port,
      environment,
      main,
      portVariable: 'WIAN_INTAKE_PORT',
      restart: false,
      adopt: false,
      readyLimitMs: 20_000,
      log: () => undefined,
    });
    await runner.begin();
    await runner.untilReady();
  });
  afterEach(() => runner.stop());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is killed for whoever asked, also when somebody else has started the next one by then', async () => {
    const first = runner.pid;
    const killed = runner.kill('SIGKILL');
    while (runner.pid === first) await new Promise(setImmediate);
    await runner.begin();
    const second = runner.pid;
    await killed;
    expect(second).not.toBe(first);
    expect(runner.pid).toBe(second);
  });
});
