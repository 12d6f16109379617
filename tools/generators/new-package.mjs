#!/usr/bin/env node
/**
 * Makes one workspace package: `node tools/generators/new-package.mjs libs/intake/domain`.
 * The folder decides name and tags, so that a package cannot be in one layer and say another.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describePackage } from './package-conventions.mjs';

export function newPackage(root, folder) {
  const { name, tags } = describePackage(folder);
  const target = join(root, folder);
  if (existsSync(join(target, 'package.json')))
    throw new Error(`${folder} already holds a package.json; choose another folder`);
  mkdirSync(join(target, 'src'), { recursive: true });
  const manifest = {
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    exports: { '.': { '@wian/source': './src/index.ts', default: './dist/index.js' } },
    nx: { tags },
  };
  if (folder.startsWith('apps/') || folder === 'e2e') delete manifest.exports;
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  if (manifest.exports) writeFileSync(join(target, 'src/index.ts'), 'export {};\n');
  return name;
}

if (process.argv[1] === import.meta.filename) {
  const folders = process.argv.slice(2);
  if (folders.length === 0 || folders.includes('--help')) {
    console.log(
      'usage: node tools/generators/new-package.mjs FOLDER...\n  e.g. libs/intake/domain, libs/platform/jobs, apps/intake',
    );
    process.exit(folders.length === 0 ? 2 : 0);
  }
  for (const folder of folders) console.log(`made ${newPackage(process.cwd(), folder)}; run 'npm install' to link it`);
}
