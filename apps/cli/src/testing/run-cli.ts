import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.js';
import { fakeGateway, type Asked, type Responder } from './fake-gateway.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly columns?: number | null;
  /** What the person at the terminal answers; nobody sits there without it. */
  readonly answer?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stop?: AbortSignal;
}

/** Runs one command line with captured output. */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const said = { out: '', err: '' };
  const { answer, columns = null, env = {}, cwd = process.cwd(), stop = new AbortController().signal } = options;
  const code = await run(args, {
    env,
    cwd,
    columns,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    ask: answer === undefined ? null : async (question) => ((said.err += question), answer),
    untilStopped: () => stop,
  });
  return { code, ...said };
}

/** A folder of its own with credentials for a fake gateway: tokens are named after who has them. */
export async function workplace(respond: Responder) {
  const gateway = await fakeGateway(respond);
  const folder = mkdtempSync(join(tmpdir(), 'wian-cli-'));
  const person = (user: string) => ({ token: `token of ${user}`, post: 'post_x', unit: 'unit_x' });
  const credentials = {
    url: gateway.url,
    operator: { token: 'token of operator' },
    bi: { id: 'machine_bi', key: 'key' },
    people: { 'district-officer-3703': person('district'), 'local-officer-05370301': person('local') },
  };
  mkdirSync(join(folder, '.wian'));
  writeFileSync(join(folder, '.wian', 'credentials.json'), JSON.stringify(credentials));
  return {
    folder,
    url: gateway.url,
    asked: gateway.asked as readonly Asked[],
    wian: (args: readonly string[], options: RunOptions = {}) => runCli(args, { cwd: folder, ...options }),
    write(name: string, content: string | Uint8Array): string {
      writeFileSync(join(folder, name), content);
      return name;
    },
    async close() {
      rmSync(folder, { recursive: true });
      await gateway.stop();
    },
  };
}
export type Workplace = Awaited<ReturnType<typeof workplace>>;
