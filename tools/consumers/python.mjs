/** The Python of the sample consumer: an environment of its own in `.wian/cache`, with exactly what its requirements pin. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../lib/paths.mjs';
import { provisioned } from '../stack/provisioning.mjs';
import { installPythonRequirements } from '../stack/python-package.mjs';

/** The path of a Python that has everything that `requirements` (a file) names. */
export async function pythonWith(requirements, { cache = cacheFolder, say = () => undefined } = {}) {
  const pinned = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const home = join(cache, `python-${pinned}`);
  const install = () => installPythonRequirements({ home, requirements });
  return (provisioned.find(home) ?? (await provisioned.make(home, say, install))).python;
}
