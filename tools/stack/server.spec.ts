import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { thisProcess, writeRecord } from '../lib/process.mjs';
import { bringUp } from './server.mjs';

describe('a server that runs already', () => {
  const bring = (url: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'wian-server-'));
    writeRecord(join(folder, 'pid'), { ...thisProcess(), owner: null, url: 'redis://127.0.0.1:1' });
    const server = { name: 'redis', folder, url, ports: [], readyLimitMs: 1_000, ready: async () => true };
    return bringUp(server, { log: () => undefined, owner: null });
  };

  it('is used where it listens on the address that is asked for', async () => {
    expect(await bring('redis://127.0.0.1:1')).toMatchObject({ ours: false });
  });

  it('is explained, not waited for, where it listens on another one', async () => {
    await expect(bring('redis://127.0.0.1:2')).rejects.toThrow('runs already on redis://127.0.0.1:1');
  });
});
