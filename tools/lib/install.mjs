/** The npm packages as package-lock.json states them, before anything that needs them is imported. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from './command.mjs';
import { withLock } from './lock.mjs';
import { root, wianFolder } from './paths.mjs';

/**
 * Installs when what is there is not what package-lock.json says. `npm install --no-save` keeps to the lockfile as
 * `npm ci` does, but it also works where the lockfile lacks the binaries of other platforms (npm leaves out those that
 * the registry of the last writer did not serve; `npm ci` then refuses everywhere), and it keeps what is right.
 */
export async function ensureInstalled({ log }) {
  if (isInstalled(root)) return;
  const onWait = (holder) => log('packages', `waiting for process ${holder?.pid ?? '?'}, which is installing them`);
  await withLock(join(wianFolder, 'install.lock'), () => install(log), { onWait });
}

async function install(log) {
  if (isInstalled(root)) return;
  log('packages', 'npm install (about a minute the first time)');
  const mend = 'npm has to reach a package registry; run `npm install` by hand to see all of its output.';
  await mustRun('npm', ['install', '--no-save', '--no-audit', '--no-fund'], { cwd: root, mend });
  log('packages', 'installed');
}

/**
 * Compares npm's own record of what it installed with the lockfile: their times say little (a checkout renews one of
 * them), and reinstalling without need costs a minute. Optional packages may be absent: they depend on the machine.
 */
export function isInstalled(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packages(record);
  return Object.entries(packages(join(folder, 'package-lock.json')))
    .filter(([path, { optional, devOptional }]) => path.startsWith('node_modules/') && !optional && !devOptional)
    .every(([path, { version }]) => installed[path] && installed[path].version === version);
}
