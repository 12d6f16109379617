import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@wian/kernel';
import { serviceClock } from './service-clock.js';

const folder = mkdtempSync(join(tmpdir(), 'wian-clock-'));
const file = join(folder, 'offset');
const day = 86_400_000;
const clock = () => serviceClock({ WIAN_CLOCK_OFFSET_FILE: file });
const movedBy = () => Math.round((clock().now().getTime() - Date.now()) / 1_000) * 1_000 + 0;
afterEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

it('is the system’s where no file is named', () => expect(serviceClock({})).toBe(systemClock));

it('moves forth and back with the file, for everyone who reads it', () => {
  expect(movedBy()).toBe(0);
  writeFileSync(file, String(3 * day));
  expect(movedBy()).toBe(3 * day);
  writeFileSync(file, String(-day));
  expect(movedBy()).toBe(-day);
});

it('refuses a file that holds no whole number', () => {
  writeFileSync(file, 'tomorrow');
  expect(() => clock().now()).toThrow(/expected a whole number of milliseconds, found "tomorrow"/);
});

it('is refused in production', () => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  expect(clock).toThrow(/refused in production/);
  process.env.NODE_ENV = before;
});
