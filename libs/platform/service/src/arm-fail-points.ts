import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type FailPoint, failPoints, onFailPoint } from '@wian/kernel';

const signals = ['SIGKILL', 'SIGSTOP'] as const;

/**
 * For the fault rig: as soon as the file holds a signal and a place, e.g. `SIGKILL send.after`, the first process that
 * reaches the place sends itself the signal; the file is renamed to `<file>.hit`, so no second process does. With a
 * number, `SIGKILL commit.after 3`, it is the third time that one of them comes there. Without a file nothing is armed and nothing is read. Refused in production.
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
    if (wanted?.point !== point) return;
    if (wanted.times > 1) countDown(file, wanted);
    else if (claimed(file)) send(wanted.signal);
  });
}

interface Wanted {
  readonly signal: NodeJS.Signals;
  readonly point: FailPoint;
  readonly times: number;
}

function wantedIn(file: string): Wanted | undefined {
  const text = textOf(file)?.trim();
  if (!text) return undefined;
  const [signalName, pointName, times = '1'] = text.split(' ');
  const signal = signals.find((each) => each === signalName);
  const point = failPoints.find((each) => each === pointName);
  if (signal && point && /^[1-9]\d*$/.test(times)) return { signal, point, times: Number(times) };
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

/** Of two that come at once one may be forgotten: whoever counts lets them come one after the other. */
function countDown(file: string, { signal, point, times }: Wanted): void {
  writeFileSync(`${file}.new`, `${signal} ${point} ${times - 1}`);
  renameSync(`${file}.new`, file);
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
