/** The files of one workspace package. Its folder decides name and tags, so that it cannot be in one layer and say another. */
import { describePackage } from './package-conventions.mjs';

/** `files`: its sources, by path in the package; a package without any begins with an empty `src/index.ts`. */
export function planPackage(folder, files = { 'src/index.ts': 'export {};\n' }) {
  const { name, tags } = describePackage(folder);
  const runs = folder.startsWith('apps/') || folder === 'e2e';
  const exports = { '.': { '@wian/source': './src/index.ts', default: './dist/index.js' } };
  const manifest = {
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    ...(runs ? {} : { exports }),
    nx: { tags },
  };
  return new Map([
    [`${folder}/package.json`, JSON.stringify(manifest)],
    ...Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  ]);
}
