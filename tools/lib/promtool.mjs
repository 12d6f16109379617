/** promtool, which tests the alert rules: the one named, one on PATH, or Debian's, unpacked and not installed. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provisioned } from '../stack/provisioning.mjs';
import { capture, mustRun, onPath } from './command.mjs';
import { Trouble } from './log.mjs';
import { cacheFolder } from './paths.mjs';

const mend =
  'Install it (Debian: apt-get install prometheus; macOS: brew install prometheus), or set PROMTOOL to the path of one.';

/** The path of a promtool; throws a Trouble that says how to come by one where none can be had. */
export async function promtool({ env = process.env, cache = cacheFolder, say = () => undefined } = {}) {
  const own = env.PROMTOOL ?? onPath('promtool', env);
  if (own) return own;
  const home = join(cache, 'promtool-debian');
  const made = provisioned.find(home) ?? (await provisioned.make(home, say, () => unpack(home, env)));
  return made.program;
}

/** Debian's package `prometheus` holds it (19 MB); only its files are wanted here, no service that runs. */
async function unpack(home, env) {
  if (!onPath('apt-get', env) || !onPath('dpkg', env))
    throw new Trouble(`The alert rules were NOT tested: no promtool is on the PATH. ${mend}`);
  const download = ['download', '-qq', 'prometheus'];
  const isRoot = process.getuid?.() === 0;
  if ((await capture('apt-get', download, { cwd: home, env })).code !== 0) {
    // Most likely the lists of packages are old, or were never fetched, which only root may mend.
    if (isRoot) await mustRun('apt-get', ['update', '-qq'], { env, mend });
    await mustRun('apt-get', download, { cwd: home, env, mend });
  }
  for (const file of readdirSync(home).filter((name) => name.endsWith('.deb'))) {
    await mustRun('dpkg', ['-x', file, '.'], { cwd: home, env, mend });
    rmSync(join(home, file));
  }
  const program = join(home, 'usr', 'bin', 'promtool');
  await mustRun(program, ['--version'], { mend });
  return { program };
}
