/** Programs that are run to their end: Maven, pip, npm. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Trouble } from './log.mjs';

/** The path of a program that PATH finds, or null. */
export function onPath(name, env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Output of a program, `{code, output}` (both streams together); `code` is null when it could not be started. */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Runs a program whose output is shown as it comes, and answers its exit code; an abort sends it SIGTERM. */
export function runShown(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => undefined);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a program that has to succeed; else a Trouble shows the end of what it printed, and `mend`. */
export async function mustRun(command, args, { mend, ...options } = {}) {
  const { code, output } = await capture(command, args, options);
  if (code === 0) return output;
  const line = [command, ...args].join(' ');
  throw new Trouble(`\`${line}\` should have succeeded, but it failed:\n${gist(output)}\n${mend ?? ''}`.trimEnd());
}

/** The beginning and the end: some programs name the cause first, others last. */
function gist(output) {
  const lines = output.trim().split('\n');
  return (lines.length <= 16 ? lines : [...lines.slice(0, 8), '…', ...lines.slice(-8)]).join('\n');
}
