/** The most memory that processes have had resident, looked at every quarter of a second. */
import { readFileSync } from 'node:fs';

const EVERY_MS = 250;

/** `pids`: `{name: pid}`. Answers `{stop}`, which answers MiB by name; on a system without /proc there are none. */
export function watchMemory(pids) {
  const most = {};
  const look = () => {
    for (const [name, pid] of Object.entries(pids)) {
      const now = residentMiB(pid);
      if (now !== null) most[name] = Math.max(most[name] ?? 0, now);
    }
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return most;
    },
  };
}

/** proc(5): VmRSS in kB; null where it cannot be read. */
export function residentMiB(pid) {
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found && Math.round(Number(found[1]) / 1024);
  } catch {
    return null;
  }
}
