import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLeftPlaces } from './reading-place.js';

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
  await removeLeftPlaces(folder, now);
  expect(readdirSync(folder)).toEqual(['other', 'wian-reading-now']);
  rmSync(folder, { recursive: true });
});
