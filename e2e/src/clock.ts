import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Wian, servicesWithLog } from './harness.js';
import { eventually } from './eventually.js';

/** Moves the domain time of all services, in one instant; negative = backward. */
export function moveClock({ clockFile }: Pick<Wian, 'clockFile'>, millis: number): void {
  setClockOffset(clockFile, offsetIn(clockFile) + Math.round(millis));
}

export function setClockOffset(clockFile: string, millis: number): void {
  mkdirSync(dirname(clockFile), { recursive: true });
  writeFileSync(`${clockFile}.new`, String(millis));
  // Whoever reads in this moment sees the old offset or the new one, never half of it.
  renameSync(`${clockFile}.new`, clockFile);
}

/** Moves the clock so that it is that instant now; it goes on from there. */
export const setClock = (wian: Pick<Wian, 'clockFile'>, instant: string): void =>
  moveClock(wian, Date.parse(instant) - Date.now() - offsetIn(wian.clockFile));

function offsetIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/**
 * Resolves once nothing is left to do: no commit to seal, batch to publish, message to handle, or work that a service
 * counts of its own (due steps, open cascades, letters to read). Two looks in a row must find all services idle at the
 * same positions of their logs, or something has moved from one to another between the looks.
 */
export async function settled({ operator }: Pick<Wian, 'operator'>): Promise<void> {
  let before: string | undefined;
  await eventually('nothing is left to do', async () => {
    const looks = [];
    for (const service of servicesWithLog) looks.push(await operator.get(`/${service}/work`));
    const positions = JSON.stringify(looks.map(({ position }) => position));
    const isSettled = looks.every(({ idle }) => idle) && positions === before;
    before = looks.every(({ idle }) => idle) ? positions : undefined;
    return isSettled || undefined;
  });
}
