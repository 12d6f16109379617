/**
 * One server of a stack: brought up, asked for its state, taken down. What differs between servers is in
 * kafka.mjs, mongo.mjs and redis.mjs, each with the same face:
 *
 *   name, given (URL from outside, or undefined), url, folder, ports [{port, variable}]
 *   find()            what can be run without provisioning, or null
 *   problems(found)   sentences about missing prerequisites
 *   provision(say)    fetches it; answers like find()
 *   prepare(found)    folders and formats
 *   command(found)    {command, args}
 *   ready()           true when it serves
 */
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { Trouble } from '../lib/log.mjs';
import { refuseTakenPort } from '../lib/ports.mjs';
import { isAlive, liveRecord, spawnRecorded, stopRecorded, tailOf, writeRecord } from '../lib/process.mjs';
import { until } from '../lib/until.mjs';

const pidFile = (server) => join(server.folder, 'pid');
const logFile = (server) => join(server.folder, 'server.log');
const shown = (url) => url.replace(/\/\/[^@/]*@/, '//…@');

/** Sentences about what is missing to bring this server up (none when it is given or runs already). */
export async function serverProblems(server) {
  if (server.given || liveRecord(pidFile(server))) return [];
  return server.problems(server.find());
}

/**
 * Brings a server up. `owner` is the record of the process that will take it down, null when a person will.
 * Answers `{name, url, ours}`: ours when `owner` has to take it down.
 */
export async function bringUp(server, { log, owner }) {
  const say = (text) => log(server.name, text);
  if (server.given) return useGiven(server, say);
  const running = liveRecord(pidFile(server));
  if (running) return adopt(server, running, { say, owner });
  const who = server.name;
  for (const { port, variable } of server.ports) await refuseTakenPort(port, { who, variable });
  await launch(server, owner, say);
  await whenReady(server);
  say(`ready on ${shown(server.url)}`);
  return { name: server.name, url: server.url, ours: true };
}

async function useGiven(server, say) {
  const what = `${server.name}: ${shown(server.given)}, which the environment gives, should have answered`;
  await until(server.ready, { limitMs: 15_000, what, everyMs: 250 });
  say(`using ${shown(server.given)} from the environment`);
  return { name: server.name, url: server.url, ours: false };
}

/** A server that runs already is used; one whose owner died is a leftover, and becomes ours. */
async function adopt(server, running, { say, owner }) {
  refuseOtherAddress(server, running);
  const leftover = running.owner !== null && !isAlive(running.owner);
  const ours = owner !== null && leftover;
  if (leftover) writeRecord(pidFile(server), { ...running, owner });
  await whenReady(server);
  say(`${leftover ? 'found running from a start that was killed' : 'already running'}, on ${shown(server.url)}`);
  return { name: server.name, url: server.url, ours };
}

/** The folder's server listens where an earlier start, with other port settings, has put it. */
function refuseOtherAddress(server, running) {
  if (running.url === undefined || running.url === server.url) return;
  throw new Trouble(
    `${server.name} of this folder runs already on ${shown(running.url)}, but ${shown(server.url)} is asked for: use the port settings that it was started with (WIAN_PORT_SHIFT and those of \`npm run stack -- --help\`), or stop it first with \`npm run stack -- down\`.`,
  );
}

async function launch(server, owner, say) {
  const found = server.find() ?? (await server.provision(say));
  await server.prepare(found, say);
  const begun = { ...server.command(found), cwd: server.folder };
  rmSync(logFile(server), { force: true });
  spawnRecorded({ ...begun, logFile: logFile(server), pidFile: pidFile(server), note: { owner, url: server.url } });
}

function whenReady(server) {
  const what = `${server.name}: ${shown(server.url)} should have been ready (its log: ${logFile(server)})`;
  return until(() => check(server), { limitMs: server.readyLimitMs, what });
}

async function check(server) {
  if (!liveRecord(pidFile(server))) throw new Trouble(deathOf(server));
  return server.ready();
}

function deathOf(server) {
  const hint = server.dataHint ? ` If ${server.dataHint}, \`npm run stack -- reset\` gives it up.` : '';
  return `${server.name}: the server ended instead of becoming ready.${hint} The end of ${logFile(server)}:\n${tailOf(logFile(server))}`;
}

/** Takes down what this clone started, whoever asked for it. A given server is never touched. */
export async function takeDown(server, { log, signal = 'SIGTERM', limitMs = 20_000 }) {
  if (server.given) return;
  const outcome = await stopRecorded(pidFile(server), { limitMs, signal });
  if (outcome !== 'not running')
    log(server.name, outcome === 'killed' ? `did not end in ${limitMs / 1_000} s and was killed` : outcome);
}

/** `{name, state: given | running | starting | stopped, url, pid, answers, owner}`. */
export async function statusOf(server) {
  const record = server.given ? null : liveRecord(pidFile(server));
  const answers = server.given || record ? Boolean(await server.ready()) : false;
  const state = server.given ? 'given' : !record ? 'stopped' : answers ? 'running' : 'starting';
  return {
    name: server.name,
    state,
    url: shown(server.url),
    pid: record?.pid ?? null,
    answers,
    owner: ownerOf(record),
  };
}

/** The pid of the living `npm start` or `npm test` that will take the server down; else null. */
const ownerOf = (record) => (record?.owner && isAlive(record.owner) ? record.owner.pid : null);
