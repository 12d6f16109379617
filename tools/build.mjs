/**
 * Transpiles every package's `src` to its `dist` with SWC: only what changed, types are checked by `npm run check`.
 * The console, which browsers run, is bundled by Vite. Files whose source is gone are removed, so that `dist` never holds what the sources do not say.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformFileSync } from '@swc/core';
import { buildConsole, CONSOLE } from './lib/console-build.mjs';
import { workspacePackages } from './workspace.mjs';

const root = join(import.meta.dirname, '..');

export function build(folders = workspacePackages(root)) {
  const written = folders.flatMap((folder) => (folder === CONSOLE ? buildConsole() : buildPackage(folder)));
  return written.length;
}

function buildPackage(folder) {
  const source = join(root, folder, 'src');
  const target = join(root, folder, 'dist');
  const wanted = new Map(sources(source).map((file) => [outputOf(source, target, file), file]));
  removeOrphans(target, wanted);
  return [...wanted].filter(([output, file]) => isStale(output, file)).map(([output, file]) => emit(output, file));
}

function sources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const outputOf = (source, target, file) => join(target, relative(source, file).replace(/\.ts$/, '.js'));

function isStale(output, file) {
  return !existsSync(output) || statSync(output).mtimeMs < statSync(file).mtimeMs;
}

function emit(output, file) {
  mkdirSync(dirname(output), { recursive: true });
  if (file.endsWith('.json')) {
    writeFileSync(output, readFileSync(file));
    return output;
  }
  const { code, map } = transformFileSync(file, { cwd: root, sourceMaps: true });
  writeFileSync(output, `${code}\n//# sourceMappingURL=${output.split('/').pop()}.map\n`);
  writeFileSync(`${output}.map`, map);
  return output;
}

function removeOrphans(target, wanted) {
  if (!existsSync(target)) return;
  for (const entry of readdirSync(target, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(path.replace(/\.map$/, ''))) rmSync(path);
  }
}

if (process.argv[1] === import.meta.filename) {
  const started = Date.now();
  console.log(`built ${build()} changed files in ${Date.now() - started} ms`);
}
