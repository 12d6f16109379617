import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Body } from './client.js';
import type { Wian } from './harness.js';

const command = join(import.meta.dirname, '../../apps/cli/bin/wian.mjs');

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `wian` as a person would: a process, its two outputs and its exit code. */
export const runWian = (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve) =>
    execFile(process.execPath, [command, ...args], { env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    ),
  );

/** With the credentials of that installation. */
export const runIn = ({ credentialsFile }: Pick<Wian, 'credentialsFile'>, ...args: readonly string[]): Promise<Ran> =>
  runWian(args, { WIAN_CREDENTIALS: credentialsFile });

/** One that runs on until it is told to stop, or killed. */
export const startIn = ({ credentialsFile }: Pick<Wian, 'credentialsFile'>, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [command, ...args], {
    env: { ...process.env, WIAN_CREDENTIALS: credentialsFile },
    stdio: 'ignore',
  });

/** What it answers to `--json`; fails where the command does. */
export async function wianJson(wian: Pick<Wian, 'credentialsFile'>, ...args: readonly string[]): Promise<Body> {
  const { code, stdout, stderr } = await runIn(wian, ...args, '--json');
  if (code !== 0) throw new Error(`wian ${args.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as Body;
}
