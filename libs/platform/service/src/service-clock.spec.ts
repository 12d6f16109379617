import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@wian/kernel';
import { clockContract, movableClockContract } from '@wian/testing';
import { serviceClock } from './service-clock.js';

const folder = mkdtempSync(join(tmpdir(), 'wian-clock-'));
const file = join(folder, 'offset');
const clock = () => serviceClock({ WIAN_CLOCK_OFFSET_FILE: file });
afterEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the clock of the system', () => clockContract(() => ({ clocks: [systemClock, systemClock] })));

describe('the clock that tests move by a file', () =>
  movableClockContract(() => {
    let offset = 0;
    const move = (millis: number) => writeFileSync(file, String((offset += millis)));
    return { clocks: [clock(), clock()], move };
  }));

it('is the system’s where no file is named', () => expect(serviceClock({})).toBe(systemClock));

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
