import { readFileSync, renameSync } from 'node:fs';
import { type FailPoint, failPoints, onFailPoint } from '@wian/kernel';

const signals = ['SIGKILL', 'SIGSTOP'] as const;

/**
 * For the fault rig: as soon as the file holds a signal and a place, e.g. `SIGKILL send.after`, the first process that
 * reaches the place sends itself the signal; the file is renamed to `<file>.hit`, so no second process does. Without a
 * file nothing is armed and nothing is read. Refused in production.
 */
export function armFailPoints(
  { WIAN_FAIL_POINT_FILE: file }: { readonly WIAN_FAIL_POINT_FILE?: string | undefined },
  send: (signal: NodeJS.Signals) => void = (signal) => void process.kill(process.pid, signal),
): void {
  if (file === undefined) return;
  if (process.env.NODE_ENV === 'production') {
    throw new Error('WIAN_FAIL_POINT_FILE ends processes for tests and is refused in production: unset it');
  }
  onFailPoint((point) => {
    const wanted = wantedIn(file);
    if (wanted?.point === point && claimed(file)) send(wanted.signal);
  });
}

function wantedIn(file: string): { signal: NodeJS.Signals; point: FailPoint } | undefined {
  const text = textOf(file)?.trim();
  if (!text) return undefined;
  const [signalName, pointName] = text.split(' ');
  const signal = signals.find((each) => each === signalName);
  const point = failPoints.find((each) => each === pointName);
  if (signal && point) return { signal, point };
  throw new Error(
    `${file}: expected one of ${signals.join(', ')} and one of ${failPoints.join(', ')}, found "${text}"`,
  );
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Renaming succeeds for one of several replicas. */
function claimed(file: string): boolean {
  try {
    renameSync(file, `${file}.hit`);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
