/**
 * Processes that outlive this one, each known by a pid file. A pid alone is not enough: it may belong to another
 * program by now, so the file also keeps when the process began, and only a process with both is ever stopped.
 */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble } from './log.mjs';
import { until } from './until.mjs';

/** What tells a process from a later one with its pid: the boot and the start time; null when it does not run. */
export function startMark(pid) {
  return process.platform === 'linux' ? linuxMark(pid) : psMark(pid);
}

function linuxMark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return fields[0] === 'Z' || fields[0] === 'X' ? null : `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}

function psMark(pid) {
  try {
    const answer = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return answer === '' || answer.startsWith('Z') ? null : answer.replace(/^\S+\s+/, '');
  } catch {
    return null;
  }
}

/** A process as a record names it: `{pid, mark}`. */
export const thisProcess = () => ({ pid: process.pid, mark: startMark(process.pid) });

export const isAlive = (record) => Boolean(record) && record.mark !== null && startMark(record.pid) === record.mark;

/** The record in a pid file, whether its process still runs or not; null without one that can be read. */
export function readRecord(file) {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(record.pid) && typeof record.mark === 'string' ? record : null;
  } catch {
    return null;
  }
}

/** Written whole or not at all, so that a crash in between leaves no half a record. */
export function writeRecord(file, record) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(record)}\n`);
  renameSync(`${file}.new`, file);
}

/** The record of a process that runs; a stale file (dead process, or a recycled pid) is removed. */
export function liveRecord(file) {
  const record = readRecord(file);
  if (isAlive(record)) return record;
  rmSync(file, { force: true });
  return null;
}

/**
 * Starts a program in a session of its own (a Ctrl-C in the terminal reaches us alone, and we stop things in order),
 * its output appended to `logFile`, and records it in `pidFile` with what else `note` says.
 */
export function spawnRecorded({ command, args, cwd, env = process.env, logFile, pidFile, note = {} }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const output = openSync(logFile, 'a');
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  child.on('error', () => undefined);
  if (child.pid === undefined) throw new Trouble(`${command} could not be started: is it an executable file?`);
  writeRecord(pidFile, { pid: child.pid, mark: startMark(child.pid) ?? '', ...note });
  child.unref();
  return child;
}

/** Asks the recorded process to end, and ends it after `limitMs`. Answers 'stopped', 'killed' or 'not running'. */
export async function stopRecorded(pidFile, { limitMs = 15_000, signal = 'SIGTERM' } = {}) {
  const record = liveRecord(pidFile);
  if (!record) return 'not running';
  send(record, signal);
  const ended = await until(() => !isAlive(record), { limitMs, what: 'ended' }).catch(() => false);
  if (!ended) {
    send(record, 'SIGKILL');
    await until(() => !isAlive(record), { limitMs: 5_000, what: `process ${record.pid} should have ended by SIGKILL` });
  }
  rmSync(pidFile, { force: true });
  return ended ? 'stopped' : 'killed';
}

function send(record, signal) {
  try {
    if (isAlive(record)) process.kill(record.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The last lines of a log, to be shown beside a failure. */
export function tailOf(file, lines = 12) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '(no log)';
  }
}
