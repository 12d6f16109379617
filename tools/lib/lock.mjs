import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive, readRecord, thisProcess } from './process.mjs';
import { until } from './until.mjs';

/**
 * Runs `work` while this process alone holds `file`. A lock whose holder is dead is taken over;
 * `onWait(record)` is called once when another process holds it.
 */
export async function withLock(file, work, { limitMs = 10 * 60_000, onWait = () => undefined } = {}) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  const what = `the lock ${file} should have become free`;
  await until(() => take(file) || waiting(), { limitMs, what, everyMs: 100 });
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
  function waiting() {
    if (!told) onWait(readRecord(file));
    told = true;
    return false;
  }
}

/** A link is made whole or not at all: nobody ever reads a lock that its holder has not signed yet. */
function take(file) {
  const mine = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(mine, JSON.stringify(thisProcess()));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(readRecord(file))) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}
