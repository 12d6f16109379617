/** One run: load and faults side by side, then rest, then judgement. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'yaml';
import { machine } from '../bench/machine.mjs';
import { topicsFile } from '../start/topics.mjs';
import { Caller } from './caller.mjs';
import { gather, rest } from './evidence.mjs';
import { runFault } from './faults.mjs';
import { Load, newLedger } from './load.mjs';
import { judge } from './promises/index.mjs';
import { Recovery } from './recovery.mjs';
import { toResult } from './result.mjs';
import { faultLine } from './schedule.mjs';

const desks = 2;
/** How long what is at hand may take once faults and load are over. */
const finishMs = 90_000;
const restMs = 150_000;

/** Answers the result; the system is the caller's to stop. */
export async function runChaos(system, { seed, minutes, schedule, log }) {
  Object.assign(system, { seed, sentAgain: 0, poisons: [], topics: parse(readFileSync(topicsFile, 'utf8')).topics });
  const token = system.credentials.operator.token;
  let giveUp = Infinity;
  const caller = new Caller(system.url, { giveUp: () => giveUp });
  const ledger = newLedger();
  const load = new Load({ caller, credentials: system.credentials, ledger, seed, log });
  const recovery = new Recovery({ load, caller, operator: token, bi: system.credentials.bi, log });
  // The directory was just imported: what it takes to be read is no fault's.
  await rest(system, { caller, token, limitMs: restMs });
  log('load', 'officers begin to work');
  const working = load.run(desks);
  void recovery.watch({ kind: 'none' });
  const faults = await runFaults(system, { schedule, seconds: minutes * 60, recovery, log });
  load.end();
  giveUp = performance.now() + finishMs;
  await working;
  const recoveries = await recovery.all();
  const answers = { ...caller.seen };
  log('rest', 'the faults are over; waiting until nothing is left to do');
  giveUp = performance.now() + restMs;
  const atRest = await rest(system, { caller, token, limitMs: restMs });
  log('rest', atRest.isAtRest ? 'nothing is left to do; gathering what stands where' : 'the time is over');
  giveUp = performance.now() + finishMs;
  const evidence = await gather(system, { caller, token, ledger, log });
  const { deaths } = system.supervisor;
  const verdicts = judge(evidence);
  return toResult({
    seed,
    minutes,
    machine: machine(),
    faults,
    recoveries,
    verdicts,
    evidence,
    atRest,
    answers,
    deaths,
  });
}

/** Each at its time; one that would meet another on the same thing waits for it. */
async function runFaults(system, { schedule, seconds, recovery, log }) {
  const begun = performance.now();
  const until = (at) => pause(Math.max(0, at * 1_000 - (performance.now() - begun)));
  const lanes = new Map();
  const running = [];
  for (const fault of schedule) {
    await until(fault.at);
    const lane = laneOf(fault);
    const before = lanes.get(lane) ?? Promise.resolve();
    const mine = before.then(() => once(system, fault, { recovery, log }));
    lanes.set(
      lane,
      mine.catch(() => undefined),
    );
    running.push(mine);
  }
  await until(seconds);
  return Promise.all(running);
}

async function once(system, fault, { recovery, log }) {
  log('fault', faultLine(fault));
  const done = await runFault(system, fault);
  if (done.note) log('fault', `${fault.kind}: ${done.note}`);
  else void recovery.watch(fault);
  return done;
}

/** Two brokers are never away at once: with two of three needed, nothing could be promised. */
function laneOf({ service, server, link, kind }) {
  const thing = service ?? server ?? link ?? kind;
  return thing.startsWith('kafka-') ? 'kafka' : thing;
}
