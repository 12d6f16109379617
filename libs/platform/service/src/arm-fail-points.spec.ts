import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failPoint, onFailPoint } from '@wian/kernel';
import { armFailPoints } from './arm-fail-points.js';

const folder = mkdtempSync(join(tmpdir(), 'wian-fail-point-'));
const file = join(folder, 'point');
let sent: string[];
const arm = () => armFailPoints({ WIAN_FAIL_POINT_FILE: file }, (signal) => void sent.push(signal));
beforeEach(() => (sent = []));
afterEach(() => {
  onFailPoint(undefined);
  rmSync(file, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('does nothing unless a file is named, whatever stands in it', () => {
  writeFileSync(file, 'SIGKILL send.after');
  armFailPoints({}, (signal) => void sent.push(signal));
  failPoint('send.after');
  expect(sent).toEqual([]);
});

it('sends the signal at the named place, once, and says that it did', () => {
  arm();
  failPoint('send.after');
  writeFileSync(file, 'SIGSTOP send.after\n');
  failPoint('send.before');
  expect(sent).toEqual([]);
  failPoint('send.after');
  failPoint('send.after');
  expect(sent).toEqual(['SIGSTOP']);
  expect(existsSync(file)).toBe(false);
  expect(existsSync(`${file}.hit`)).toBe(true);
});

it('counts how often the place is reached, over all who share the file', () => {
  writeFileSync(file, 'SIGKILL commit.after 3');
  const reach = () => {
    arm();
    failPoint('commit.after');
    return sent.length;
  };
  expect([reach(), reach(), reach(), reach()]).toEqual([0, 0, 1, 1]);
});

it('refuses a place or a signal that there is not, by name', () => {
  arm();
  writeFileSync(file, 'SIGKILL lunch.after');
  expect(() => failPoint('send.after')).toThrow(/one of SIGKILL, SIGSTOP and one of commit.before, .*"SIGKILL lunch/);
});

it('is refused in production', () => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  expect(arm).toThrow(/refused in production/);
  process.env.NODE_ENV = before;
});
