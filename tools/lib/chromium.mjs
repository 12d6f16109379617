/** The browser in which the console is tested: the one named, one on PATH, or Debian's package when this is root. */
import { mustRun, onPath } from './command.mjs';
import { Trouble } from './log.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** No network but this machine's, nothing of the user's, and nothing that a container lacks. */
export const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
];

/** The path of a Chromium; installs one where that can be done. */
export async function chromium(env = process.env) {
  return env.CHROMIUM ?? found(env) ?? (await install(env));
}

const found = (env) => NAMES.map((name) => onPath(name, env)).find(Boolean) ?? null;

async function install(env) {
  const mend = 'Install chromium yourself, or set CHROMIUM to the path of one.';
  if (process.getuid?.() !== 0 || onPath('apt-get', env) === null)
    throw new Trouble(`The console is tested in Chromium, but there is none on the PATH. ${mend}`);
  const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, mend };
  await mustRun('apt-get', ['update', '-qq'], quiet);
  await mustRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  const program = found(env);
  if (!program) throw new Trouble(`The Debian package chromium should have brought a chromium to the PATH. ${mend}`);
  return program;
}
