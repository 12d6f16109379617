import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from './install.mjs';

const wanted = {
  '': { name: 'wian' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/@swc/core-darwin-arm64': { version: '1.16.22', optional: true },
  'node_modules/@wian/kernel': { resolved: 'libs/shared/kernel', link: true },
  'libs/shared/kernel': { version: '0.1.0' },
};

function folderWith(installed: object | null) {
  const folder = mkdtempSync(join(tmpdir(), 'wian-install-'));
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (installed) writeFileSync(record, JSON.stringify({ packages: installed }));
  return folder;
}

describe('isInstalled', () => {
  const { 'node_modules/zod': zod, 'node_modules/@wian/kernel': kernel } = wanted;
  const installed = { 'node_modules/zod': zod, 'node_modules/@wian/kernel': kernel };

  it('is content without the binaries of other platforms', () => {
    expect(isInstalled(folderWith(installed))).toBe(true);
  });

  it.each([
    ['nothing is installed', null],
    ['a version differs', { ...installed, 'node_modules/zod': { version: '4.6.6' } }],
    ['a workspace package is not linked yet', { 'node_modules/zod': zod }],
  ])('says no when %s', (_, found) => {
    expect(isInstalled(folderWith(found))).toBe(false);
  });
});
