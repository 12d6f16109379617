import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../lib/command.mjs';
import { Trouble } from '../lib/log.mjs';
import { findPython, pythonProblems } from '../lib/prerequisites.mjs';

/**
 * Installs one package into a virtual environment in `home` and answers the path of the program in it that ends with
 * `program` (a path inside site-packages). The program is used as it is: the wrapper on `bin` costs a Python start
 * and would leave a second process to be known.
 */
export async function installPythonProgram({ home, requirement, program }) {
  await makeEnvironment(home, [requirement]);
  const file = sitePackages(home)
    .map((folder) => join(folder, program))
    .find(existsSync);
  if (!file) throw new Trouble(`${requirement} should have brought ${program}, but it is not in ${home}.`);
  return { program: file };
}

/** Installs all that a requirements file names into a virtual environment in `home`, and answers its Python. */
export async function installPythonRequirements({ home, requirements }) {
  const problems = await pythonProblems({ who: requirements, instead: 'run this on a machine that has one' });
  if (problems.length > 0) throw new Trouble(problems.join('\n'));
  return { python: await makeEnvironment(home, ['-r', requirements]) };
}

/** Wheels only: nothing is compiled, so nothing but Python is needed. Answers the environment's own Python. */
async function makeEnvironment(home, what) {
  await mustRun(await findPython(), ['-m', 'venv', home], {});
  const python = join(home, 'bin', 'python');
  const mend = 'pip has to reach a package index with wheels for this machine (Linux x86-64 or arm64, macOS arm64).';
  await mustRun(python, ['-m', 'pip', 'install', '--quiet', '--only-binary=:all:', ...what], { mend });
  return python;
}

const sitePackages = (home) =>
  readdirSync(join(home, 'lib')).map((version) => join(home, 'lib', version, 'site-packages'));
