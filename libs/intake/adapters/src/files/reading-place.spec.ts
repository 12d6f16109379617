import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { newReadingPlace, removeLeftPlaces } from './reading-place.js';

it('removes what a killed process left of a letter, and nothing that is being read or belongs to others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wian-places-'));
  const now = Date.now();
  for (const [name, hours] of [
    ['wian-reading-left', 2],
    ['wian-reading-now', 0],
    ['other', 2],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'received'), 'ลับ');
    const made = new Date(now - hours * 3_600_000);
    utimesSync(join(folder, name), made, made);
  }
  await removeLeftPlaces(true, folder, now);
  expect(readdirSync(folder)).toEqual(['other', 'wian-reading-now']);
  rmSync(folder, { recursive: true });
});

it('removes at once what a dead process left, or an earlier one with the id of this one, and nothing of a living one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wian-places-'));
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const earlier = await newReadingPlace(folder);
  expect(basename(earlier)).toMatch(new RegExp(`^wian-reading-${hostname()}-${process.pid}-`));
  mkdirSync(join(folder, `wian-reading-${hostname()}-${dead}-a`));
  mkdirSync(join(folder, `wian-reading-${hostname()}-${process.ppid}-a`));
  await removeLeftPlaces(true, folder);
  expect(readdirSync(folder)).toEqual([`wian-reading-${hostname()}-${process.ppid}-a`]);
  rmSync(folder, { recursive: true });
});

it('removes while this process reads what another left that died, and nothing that this one or another machine reads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wian-places-'));
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const own = await newReadingPlace(folder);
  mkdirSync(join(folder, `wian-reading-${hostname()}-${dead}-a`));
  mkdirSync(join(folder, `wian-reading-another-${dead}-a`));
  await removeLeftPlaces(false, folder);
  expect(readdirSync(folder).sort()).toEqual([basename(own), `wian-reading-another-${dead}-a`].sort());
  rmSync(folder, { recursive: true });
});
