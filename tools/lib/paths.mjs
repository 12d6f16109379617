/** Where the bootstrap keeps things. Everything lives in `.wian`, which git ignores. */
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
export const wianFolder = join(root, '.wian');
export const cacheFolder = join(wianFolder, 'cache');
export const authFolder = join(wianFolder, 'auth');
export const credentialsFile = join(wianFolder, 'credentials.json');

/** Data, logs and pid files of one stack, e.g. `.wian/local`. */
export const stackFolder = (name) => join(wianFolder, name);
/** Of the services that the end-to-end scenarios share: logs, pid files, keys, mails. */
export const scenariosFolder = join(stackFolder('test'), 'e2e');
