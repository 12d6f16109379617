/**
 * The programs that read PDFs and scans: poppler's and Tesseract with Thai and English. Those in the folder named, those on the PATH, or
 * Debian's, unpacked and not installed (poppler is GPL-2.0, Tesseract Apache-2.0: both run as processes of their own).
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provisioned } from '../stack/provisioning.mjs';
import { capture, mustRun, onPath } from './command.mjs';
import { Trouble } from './log.mjs';
import { cacheFolder } from './paths.mjs';

const programs = ['pdfinfo', 'pdftotext', 'pdftoppm', 'pdfimages', 'tesseract'];
const packages = ['poppler-utils', 'tesseract-ocr', 'tesseract-ocr-tha', 'tesseract-ocr-eng'];
const languages = ['tha', 'eng'];
const mend =
  `Install them (Debian: apt-get install ${packages.join(' ')}; macOS: brew install poppler tesseract tesseract-lang), ` +
  'or set LETTER_TOOLS to a folder that holds them.';

/** The folder that holds them, null = they are on the PATH; throws a Trouble that says how to come by them. */
export async function letterTools({ env = process.env, cache = cacheFolder, say = () => undefined } = {}) {
  if (env.LETTER_TOOLS) return env.LETTER_TOOLS;
  if (programs.every((name) => onPath(name, env)) && (await readsLanguages(env))) return null;
  const home = join(cache, 'letter-tools');
  const made = provisioned.find(home) ?? (await provisioned.make(home, say, () => unpack(home, { env, say })));
  return made.folder;
}

async function readsLanguages(env) {
  const { code, output } = await capture('tesseract', ['--list-langs'], { env });
  const known = output.split('\n').map((line) => line.trim());
  return code === 0 && languages.every((language) => known.includes(language));
}

/** The packages with those that they need and this machine lacks: 10 MB, of the release of Debian that it runs. */
async function unpack(home, { env, say }) {
  if (!onPath('apt-get', env) || !onPath('dpkg', env))
    throw new Trouble(`PDFs and scans can NOT be read: ${programs.join(', ')} are not all on the PATH. ${mend}`);
  say('fetching poppler and tesseract from Debian');
  const names = (await wanted(env)) ?? (await wantedAfterUpdate(env));
  await mustRun('apt-get', ['download', '-qq', ...names], { cwd: home, env, mend });
  for (const file of readdirSync(home).filter((name) => name.endsWith('.deb'))) {
    await mustRun('dpkg', ['-x', file, '.'], { cwd: home, env, mend });
    rmSync(join(home, file));
  }
  const folder = wrap(home);
  for (const name of programs) await mustRun(join(folder, name), [name === 'tesseract' ? '--version' : '-v'], { mend });
  return { folder };
}

/** What would be installed, and null where the lists of packages are old or were never fetched. */
async function wanted(env) {
  const asked = ['install', '--simulate', '--reinstall', '--no-install-recommends', ...packages];
  const { code, output } = await capture('apt-get', asked, { env });
  if (code !== 0) return null;
  return [...output.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
}

async function wantedAfterUpdate(env) {
  // Only root may mend the lists.
  if (process.getuid?.() === 0) await mustRun('apt-get', ['update', '-qq'], { env, mend });
  const names = await wanted(env);
  if (names === null) throw new Trouble(`apt-get should know ${packages.join(', ')}, but it does not. ${mend}`);
  return names;
}

/** The programs look for their libraries and languages where they would be installed; a script each says where they are. */
function wrap(home) {
  const folder = join(home, 'bin');
  mkdirSync(folder);
  const libraries = readdirSync(join(home, 'usr', 'lib')).filter((name) => name.endsWith('-linux-gnu'));
  const versions = readdirSync(join(home, 'usr', 'share', 'tesseract-ocr'));
  const data = versions.find((name) => existsSync(join(home, 'usr', 'share', 'tesseract-ocr', name, 'tessdata')));
  for (const name of programs) {
    const script = [
      '#!/bin/sh',
      'home="${0%/bin/*}"',
      `export LD_LIBRARY_PATH="${libraries.map((each) => `$home/usr/lib/${each}`).join(':')}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"`,
      `export TESSDATA_PREFIX="$home/usr/share/tesseract-ocr/${data}/tessdata"`,
      `exec "$home/usr/bin/${name}" "$@"`,
    ];
    writeFileSync(join(folder, name), `${script.join('\n')}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}
