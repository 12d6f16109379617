import { mkdtempSync, existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  isAlive,
  liveRecord,
  readRecord,
  spawnRecorded,
  startMark,
  stopRecorded,
  tailOf,
  thisProcess,
  writeRecord,
} from './process.mjs';
import { until } from './until.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wian-process-'));
const files = (name: string) => ({ pidFile: join(folder, `${name}.pid`), logFile: join(folder, `${name}.log`) });
const node = (name: string, script: string) =>
  spawnRecorded({ command: process.execPath, args: ['-e', script], cwd: folder, ...files(name) });
const said = (name: string, text: string) =>
  until(() => existsSync(files(name).logFile) && tail(name).includes(text), { limitMs: 10_000, what: text });
const tail = (name: string) => tailOf(files(name).logFile);

describe('a recorded process', () => {
  it('is recognised as long as it runs', () => {
    const { pidFile } = files('self');
    writeRecord(pidFile, thisProcess());
    expect(liveRecord(pidFile)).toEqual(thisProcess());
    expect(isAlive(thisProcess())).toBe(true);
  });

  it('is stale when another process has its pid by now, and its file goes', () => {
    const { pidFile } = files('recycled');
    writeRecord(pidFile, { pid: process.pid, mark: 'an earlier boot:1' });
    expect(liveRecord(pidFile)).toBeNull();
    expect(existsSync(pidFile)).toBe(false);
  });

  it('is never stopped when its pid was recycled', async () => {
    const { pidFile } = files('innocent');
    writeRecord(pidFile, { pid: process.pid, mark: 'an earlier boot:1' });
    expect(await stopRecorded(pidFile)).toBe('not running');
  });

  it('is stale when it is dead or its file is broken', async () => {
    const child = node('dead', '0');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(liveRecord(files('dead').pidFile)).toBeNull();
    writeFileSync(files('broken').pidFile, '{"pid":');
    expect(readRecord(files('broken').pidFile)).toBeNull();
    expect(startMark(2 ** 22 + 1)).toBeNull();
  });

  it('ends by SIGTERM, and by SIGKILL when it does not listen', async () => {
    node('polite', 'setInterval(() => {}, 1000); console.log("up")');
    node('deaf', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("up")');
    await Promise.all([said('polite', 'up'), said('deaf', 'up')]);
    expect(await stopRecorded(files('polite').pidFile)).toBe('stopped');
    expect(await stopRecorded(files('deaf').pidFile, { limitMs: 100 })).toBe('killed');
    expect(existsSync(files('deaf').pidFile)).toBe(false);
  });
});
