import { readFileSync } from 'node:fs';
import { type Clock, systemClock } from '@wian/kernel';

/**
 * Domain time of a service: the system's, or, where a test names a file, the system's moved by the milliseconds that
 * stand in it. The file is read at every look, so all processes that name it move in the same instant. An absent or
 * empty file moves nothing. Refused in production, where nobody may move time.
 */
export function serviceClock({
  WIAN_CLOCK_OFFSET_FILE: file,
}: {
  readonly WIAN_CLOCK_OFFSET_FILE?: string | undefined;
}): Clock {
  if (file === undefined) return systemClock;
  if (process.env.NODE_ENV === 'production') {
    throw new Error('WIAN_CLOCK_OFFSET_FILE moves the time of tests and is refused in production: unset it');
  }
  return { now: () => new Date(Date.now() + offsetIn(file)) };
}

function offsetIn(file: string): number {
  const text = textOf(file).trim();
  const offset = Number(text);
  if (Number.isSafeInteger(offset)) return offset;
  throw new Error(`${file}: expected a whole number of milliseconds, found "${text}"`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
