/** What has to be on the machine, each missing thing with the one sentence that mends it. */
import { capture, onPath } from './command.mjs';

const oldestNode = [20, 20];
const pythons = ['python3.13', 'python3.12', 'python3.11', 'python3.10', 'python3', 'python'];

/** Problems with Node itself (none or one sentence). */
export function nodeProblems(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return enough
    ? []
    : [`Node ${oldestNode.join('.')} or newer is needed, but this is ${version}: install it from nodejs.org.`];
}

/** Problems with Java for a broker of ours: version 17 or newer. */
export async function javaProblems() {
  const { code, output } = await capture('java', ['-version']);
  const major = code === 0 ? javaMajor(output) : null;
  if (major !== null && major >= 17) return [];
  const found = major === null ? '`java` was not found' : `this is Java ${major}`;
  return [
    `Kafka needs Java 17 or newer, but ${found}: install it (Debian: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk@17), or set KAFKA_BROKERS to a broker of your own.`,
  ];
}

export function javaMajor(text) {
  const found = /version "(?:1\.)?(\d+)/.exec(text);
  return found ? Number(found[1]) : null;
}

/** Problems with Maven, which fetches the broker. */
export async function mavenProblems() {
  if ((await capture('mvn', ['-v'])).code === 0) return [];
  return [
    'Kafka is fetched by Maven, but `mvn` was not found: install it (Debian: apt-get install maven; macOS: brew install maven), or set KAFKA_BROKERS to a broker of your own.',
  ];
}

/** A Python from 3.10 to 3.13 that can make virtual environments, or null. */
export async function findPython(env = process.env) {
  const probe = 'import sys, venv, ensurepip; sys.exit(0 if (3, 10) <= sys.version_info[:2] <= (3, 13) else 1)';
  for (const python of pythons.filter((name) => onPath(name, env))) {
    if ((await capture(python, ['-c', probe])).code === 0) return python;
  }
  return null;
}

/** Problems with Python for `who`; `instead` is the other way out. */
export async function pythonProblems({ who, instead }) {
  if (await findPython()) return [];
  return [
    `${who} needs Python 3.10 to 3.13 with venv, but none was found: install it (Debian: apt-get install python3-venv; macOS: brew install python@3.13), or ${instead}.`,
  ];
}
