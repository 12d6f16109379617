/** `npm start`, step by step. Each step that leaves something running tells `running`, so that it can be ended. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../lib/install.mjs';
import { letterTools } from '../lib/letter-tools.mjs';
import { Trouble } from '../lib/log.mjs';
import { authFolder, credentialsFile, root, stackFolder } from '../lib/paths.mjs';
import { nodeProblems } from '../lib/prerequisites.mjs';
import { liveRecord, thisProcess, writeRecord } from '../lib/process.mjs';
import { stackProblems, stackUp } from '../stack/index.mjs';
import { portSetting } from '../stack/settings.mjs';
import { localIssuer, writeCredentials } from './credentials.mjs';
import { createServices, serviceNames } from './services.mjs';

const folder = stackFolder('local');
export const startPidFile = join(folder, 'start.pid');
const basePorts = {
  gateway: 8080,
  directory: 8081,
  intake: 8082,
  assignment: 8083,
  notification: 8084,
  reporting: 8085,
};

/** Starts everything and answers the gateway's URL. `running` collects `{services, stack}` as they come to be. */
export async function startAll({ empty, letterFile, national, replicas, log, running, checkpoint }) {
  await checkFirst(letterFile);
  claimFolder();
  const issuer = localIssuer(authFolder);
  await ensureInstalled({ log });
  checkpoint();
  running.stack = await stackUp('local', { log, owner: thisProcess() });
  checkpoint();
  await buildAll(log);
  const services = await prepareServices({ issuer, servers: running.stack, replicas, log, checkpoint });
  running.services = services;
  await services.start();
  checkpoint();
  const url = services.url('gateway');
  const { directory, people } = await sampleOf(national);
  const credentials = await signTokens(url, { issuer, people, log });
  if (!empty) await runMainJob({ url, credentials, letterFile, directory, log });
  return url;
}

/** The units that the stack starts with, and the people who may sign in: of the country the ministry's officer too. */
async function sampleOf(national) {
  const { ministryOfficer, samplePeople } = await import('../sample/people.mjs');
  if (!national) return { people: samplePeople };
  const { nationalDirectory } = await import('../sample/national.mjs');
  return { directory: nationalDirectory({ seed: 1 }), people: [ministryOfficer, ...samplePeople] };
}

/** Everything that can be known to be missing is said at once, before anything is begun. */
async function checkFirst(letterFile) {
  const problems = [...nodeProblems(), ...(await stackProblems('local'))];
  if (letterFile && !existsSync(letterFile))
    problems.push(`--letter ${letterFile} should be a file, but there is none.`);
  if (problems.length > 0) throw new Trouble(problems.join('\n'));
}

function claimFolder() {
  const other = liveRecord(startPidFile);
  if (other)
    throw new Trouble(`npm start runs already in this folder (process ${other.pid}): end it first, or use it.`);
  writeRecord(startPidFile, thisProcess());
}

/** Imported late: the build needs packages that may just have been installed. */
async function buildAll(log) {
  const { build } = await import('../build.mjs');
  log('build', `${build()} changed files`);
}

async function prepareServices({ issuer, servers, replicas, log, checkpoint }) {
  const { createTopics } = await import('./topics.mjs');
  const { created, kept } = await createTopics(servers.kafkaBrokers);
  log('topics', `${created} created, ${kept} kept`);
  checkpoint();
  const ports = Object.fromEntries(serviceNames.map((name) => [name, portOf(name)]));
  const letterTools = await letterToolsOrNone(log);
  checkpoint();
  return createServices({ folder, ports, replicas, servers, auth: issuer, credentialsFile, letterTools, log });
}

/** Without them text and Word files are read all the same; PDFs and scans wait. */
async function letterToolsOrNone(log) {
  try {
    return await letterTools({ say: (text) => log('letters', text) });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    log('letters', error.message);
    return null;
  }
}

const portOf = (name) => portSetting(`WIAN_${name.toUpperCase()}_PORT`, basePorts[name]).port;

async function signTokens(url, { issuer: { signToken }, people, log }) {
  const credentials = writeCredentials(credentialsFile, { url, people, signToken });
  log('sign-in', `${people.length} sample people in .wian/credentials.json`);
  return credentials;
}

async function runMainJob(job) {
  if (!existsSync(join(root, 'tools', 'sample', 'main-job.mjs'))) {
    job.log('sample', 'tools/sample/main-job.mjs is not there, so no letter is sent');
    return;
  }
  const { runMainJob: run } = await import('../sample/main-job.mjs');
  await run(job);
}
