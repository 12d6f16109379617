#!/usr/bin/env node
/**
 * Knip over the workspace. It knows neither our export condition nor that `dist` mirrors `src`, so it is given the
 * sources as path mappings; without them it sees no import from one package to another.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describePackage } from '../generators/package-conventions.mjs';
import { workspacePackages } from '../workspace.mjs';

const root = join(import.meta.dirname, '../..');
const tsConfig = '.nx/unused.tsconfig.json';

const paths = Object.fromEntries(
  workspacePackages(root).map((folder) => [describePackage(folder).name, [`../${folder}/src/index.ts`]]),
);
mkdirSync(join(root, '.nx'), { recursive: true });
writeFileSync(join(root, tsConfig), JSON.stringify({ extends: '../tsconfig.json', compilerOptions: { paths } }));
const { status } = spawnSync(process.execPath, ['node_modules/knip/bin/knip.js', '--tsConfig', tsConfig], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
