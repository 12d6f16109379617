/** The workspace as its manifests tell it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of every workspace package, relative to the root, e.g. `libs/shared/kernel`. */
export function workspacePackages(root) {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return workspaces.flatMap((pattern) => expand(root, pattern)).sort();
}

/** Expands one-star patterns such as "libs, star" (Node 20 has no glob of its own). */
function expand(root, pattern) {
  let folders = [''];
  for (const part of pattern.split('/')) {
    folders = folders.flatMap((folder) => (part === '*' ? subfolders(root, folder) : [join(folder, part)]));
  }
  return folders.filter((folder) => existsSync(join(root, folder, 'package.json')));
}

function subfolders(root, folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => join(folder, entry.name));
}
