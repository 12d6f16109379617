/** The web console as files for the browser, built by Vite, and only when something that it is made of has changed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from './log.mjs';
import { root } from './paths.mjs';

export const CONSOLE = 'apps/console';

/** What the bundle is made of, besides the packages that the lockfile names. Its tests are no part of it. */
const MADE_OF = [
  'apps/console/src',
  'apps/console/index.html',
  'apps/console/vite.config.mjs',
  'libs/shared',
  'package-lock.json',
];

/** Answers what was written: the console, or nothing. */
export function buildConsole() {
  if (!isStale(join(root, CONSOLE, 'dist', 'index.html'))) return [];
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', CONSOLE, '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Trouble(`The console should have been built, but Vite failed:\n${stdout}${stderr}`);
  return [CONSOLE];
}

function isStale(page) {
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  return MADE_OF.flatMap((place) => filesOf(join(root, place))).some((file) => statSync(file).mtimeMs > built);
}

function filesOf(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\/src(\/|$)/.test(entry.parentPath) && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
