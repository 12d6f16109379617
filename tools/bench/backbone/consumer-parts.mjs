/** Parts a, b and c: what is on the topics, who reads them, and what must have come of it. */
import { KafkaMessageLog, toMessage } from '@wian/messaging';
import { Trouble } from '../../lib/log.mjs';
import { CONCURRENCY, startBareLoop, startRuntime, startStock } from './consumers.mjs';
import { cloudEvents, rowsOf } from './contents.mjs';
import { closeDatabase, openDatabase, requireRows } from './database.mjs';
import { countTo, startGate } from './turnstile.mjs';

const MANY = { tasks: 6_000, versions: 2 };
/** A full batch on each of the partitions. */
const FEW = { tasks: 3_000, versions: 2 };
const POISONED = { tasks: 1_000, versions: 1 };
const POISON_OFFSET = 25;
/** Stock never ends behind a poisoned message, so it is stopped. */
const STOCK_MILLIS = 5_000;

export function openConsumerParts({ kafkaBrokers, mongoUrl }) {
  const brokers = kafkaBrokers.split(',');
  const log = new KafkaMessageLog({ brokers, clientId: 'bench' });
  const on = async (name, partitions, content) => {
    const topic = `bench.${process.pid}.${name}`;
    const events = cloudEvents(content);
    await log.createTopics([{ name: topic, partitions }]);
    await log.produce(events.map((event) => toMessage({ topic, event })));
    return { brokers, log, mongoUrl, topic, partitions, events };
  };
  return {
    parts: {
      a: async () => partA(await on('a', 12, MANY)),
      b: async () => partB(await on('b', 12, FEW)),
      c: async () => partC(await on('c', 1, POISONED)),
    },
    close: () => log.close(),
  };
}

const partA = (given) => ({
  units: { count: given.events.length, unit: 'events' },
  compare: ['bare-loop', 'runtime'],
  goals: { speed: { metric: 'ratio', atLeast: 0.85 } },
  subjects: { runtime: wholeTopic(startRuntime, given), 'bare-loop': wholeTopic(startBareLoop, given) },
});

const partB = (given) => ({
  units: { count: given.events.length, unit: 'events' },
  compare: ['stock', 'runtime'],
  goals: { speed: { metric: 'ratio', atLeast: 8 } },
  subjects: { runtime: wholeTopic(startRuntime, given), stock: wholeTopic(startStock, given) },
});

function partC(given) {
  const poisoned = { ...given, poison: given.events[POISON_OFFSET].id };
  return {
    units: { unit: 'events' },
    goals: { time: { metric: 'runtime.time', atMost: 2_000 } },
    subjects: { runtime: aroundPoison(poisoned), stock: blockedByPoison(poisoned) },
  };
}

function wholeTopic(start, given) {
  const { events } = given;
  const expected = rowsOf(events);
  return {
    prepare: () => begin(start, given, events.length),
    run: async ({ gate, tally }) => {
      gate.open();
      await tally.reached(start.name);
    },
    finish: (run) => end(run, () => requireRows(run.connection, start.name, expected)),
  };
}

function aroundPoison(given) {
  const others = given.events.filter(({ id }) => id !== given.poison);
  return {
    prepare: () => begin(startRuntime, given, others.length),
    run: async ({ gate, tally }) => {
      gate.open();
      await tally.reached(startRuntime.name);
      return { done: tally.done };
    },
    finish: (run) =>
      end(run, async ({ counters }) => {
        await requireRows(run.connection, startRuntime.name, rowsOf(others));
        if (counters.parked !== 1) throw new Trouble(`One event should be parked, but ${counters.parked} are.`);
      }),
  };
}

/** How far stock comes in its time. Done are the messages before the poisoned one and nothing else, or the claim is wrong. */
const blockedByPoison = (given) => ({
  prepare: () => begin(startStock, given, given.events.length - 1),
  run: async ({ gate, tally }) => {
    gate.open();
    if (await tally.within(STOCK_MILLIS)) throw new Trouble('Stock was expected never to end, but it did.');
    return { done: tally.done };
  },
  finish: (run) =>
    end(run, () => requireRows(run.connection, startStock.name, rowsOf(given.events.slice(0, POISON_OFFSET)))),
});

let groups = 0;

async function begin(start, given, total) {
  const connection = await openDatabase(given.mongoUrl);
  const gate = startGate(Math.min(given.partitions, CONCURRENCY));
  const tally = countTo(total);
  groups += 1;
  const group = `bench.${process.pid}.${groups}`;
  const started = await start({ ...given, group, connection, gate, tally });
  await gate.arrived;
  return { connection, gate, tally, started };
}

async function end({ connection, started }, check) {
  await started.close();
  await check(started);
  await closeDatabase(connection);
}
