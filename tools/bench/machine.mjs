/** What the figures were taken on, and how much CPU a process has used. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';

export function machine() {
  const all = cpus();
  return {
    cpus: all.length,
    model: all[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
  };
}

/** CPU seconds of this process (`client`) and of the others named by pid; those that cannot be read are left out. */
export function cpuReader(pids) {
  const readable = Object.entries(pids).filter(([, pid]) => pid && existsSync(`/proc/${pid}/stat`));
  const tick = readable.length > 0 ? ticksPerSecond() : 1;
  return () => ({
    client: ownSeconds(),
    ...Object.fromEntries(
      readable.map(([name, pid]) => [name, processSeconds(readFileSync(`/proc/${pid}/stat`, 'utf8'), tick)]),
    ),
  });
}

function ownSeconds() {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1e6;
}

/** proc(5): user and system time are the fields 14 and 15; the name (field 2, in brackets) may itself hold anything. */
export function processSeconds(stat, ticks) {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

const ticksPerSecond = () => Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
