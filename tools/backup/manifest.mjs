/** What a backup says of itself. Without a manifest a folder is no backup: it is written last. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../lib/log.mjs';
import { root } from '../lib/paths.mjs';
import { sha256Of } from './bson-file.mjs';

const WHAT = 'wian.backup.v1';
const fileIn = (folder) => join(folder, 'manifest.json');

/** File of a collection within the backup. */
export const collectionFile = (service, collection) => join(service, `${encodeURIComponent(collection)}.bson`);

export function writeManifest(folder, databases) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const manifest = { what: WHAT, wian: version, at: new Date().toISOString(), databases };
  writeFileSync(fileIn(folder), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  return manifest;
}

export function readManifest(folder) {
  const manifest = parsed(folder);
  if (manifest?.what === WHAT) return manifest;
  throw new Trouble(
    `${fileIn(folder)} should be the manifest of a backup (${WHAT}), but it is not: was it ended early?`,
  );
}

function parsed(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Throws at the first file of these databases that is not what was written. */
export async function refuseDamaged(folder, databases) {
  for (const { service, collections } of databases)
    for (const { collection, sha256 } of collections) {
      const file = join(folder, collectionFile(service, collection));
      const found = await sha256Of(file).catch((error) => error.code ?? error.message);
      if (found !== sha256)
        throw new Trouble(`${file} should have the SHA-256 ${sha256}, but it has ${found}: the backup is damaged.`);
    }
}
