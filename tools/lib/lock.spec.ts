import { mkdtempSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { writeRecord } from './process.mjs';

const file = () => join(mkdtempSync(join(tmpdir(), 'wian-lock-')), 'a.lock');

describe('withLock', () => {
  it('lets one at a time in and leaves nothing behind', async () => {
    const lock = file();
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    await Promise.all([1, 2, 3, 4].map(() => withLock(lock, work)));
    expect(most).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });

  it('takes over the lock of a process that is dead', async () => {
    const lock = file();
    writeRecord(lock, { pid: process.pid, mark: 'an earlier boot:1' });
    expect(await withLock(lock, async () => 'done', { limitMs: 2_000 })).toBe('done');
  });

  it('is free again after a failure', async () => {
    const lock = file();
    const failing = withLock(lock, async () => Promise.reject(new Error('broke')));
    await expect(failing).rejects.toThrow('broke');
    expect(await withLock(lock, async () => 'done')).toBe('done');
  });
});
