/** Who listens on a local port, and the sentence about it. */
import { execFile } from 'node:child_process';
import { createConnection } from 'node:net';
import { promisify } from 'node:util';
import { Trouble } from './log.mjs';

const run = promisify(execFile);

/** True when something accepts connections on `host:port`. */
export function portAnswers(port, host = '127.0.0.1', limitMs = 1_000) {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(limitMs, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** `{pid, command}` of the listener on a port, as far as this user may see it; else null. */
export async function portOwner(port) {
  const pid = (await pidByLsof(port)) ?? (await pidBySs(port));
  if (pid === null) return null;
  const { stdout } = await run('ps', ['-o', 'args=', '-p', pid]).catch(() => ({ stdout: '' }));
  return { pid: Number(pid), command: stdout.trim().slice(0, 160) };
}

async function pidByLsof(port) {
  const { stdout } = await run('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN']).catch(() => ({ stdout: '' }));
  return stdout.trim().split('\n')[0] || null;
}

async function pidBySs(port) {
  const { stdout } = await run('ss', ['-ltnpH', `sport = :${port}`]).catch(() => ({ stdout: '' }));
  return /pid=(\d+)/.exec(stdout)?.[1] ?? null;
}

/** Throws the explanation when a port that `who` needs is taken; `variable` is the setting that moves it. */
export async function refuseTakenPort(port, { who, variable }) {
  if (!(await portAnswers(port))) return;
  const owner = await portOwner(port);
  const by = owner ? `process ${owner.pid} (${owner.command})` : 'a process that this user may not see';
  const mend = owner ? `stop it (kill ${owner.pid})` : 'stop it';
  throw new Trouble(
    `${who}: port ${port} should be free, but ${by} listens on it: ${mend}, or set ${variable} to another port.`,
  );
}

/** Throws when browsers and `fetch` refuse to speak to a port, e.g. 10080. */
export async function refuseBlockedPort(port, { who, variable }) {
  const answer = await fetch(`http://127.0.0.1:${port}`, { signal: AbortSignal.timeout(1_000) }).catch(
    (error) => error,
  );
  await answer.body?.cancel();
  if (answer.cause?.message !== 'bad port') return;
  throw new Trouble(
    `${who}: browsers refuse to speak to port ${port}, which other protocols use: set ${variable} or WIAN_PORT_SHIFT to another.`,
  );
}
