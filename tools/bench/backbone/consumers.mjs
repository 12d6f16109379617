/** The consumers that are compared: our runtime, a bare kafkajs loop, and Nest's own Kafka transport. */
import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern, ServerKafka } from '@nestjs/microservices';
import { taskAssigned } from '@wian/contracts';
import { ConsumerGroup, MongoGroupSwitch, MongoParkingStore, OnEvents } from '@wian/messaging';
import kafkajs from 'kafkajs';
import { contractOn } from './contents.mjs';
import { upsertAlone, upsertTogether } from './database.mjs';
import { deferred } from './turnstile.mjs';

/** Partitions worked on at once, by each of them; the runtime's default. */
export const CONCURRENCY = 4;
/** Events of one batch, at most; the runtime's default. */
const BATCH = 500;

const SESSION_MILLIS = 30_000;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Each starts with `{brokers, log, topic, group, connection, gate, tally, poison}` and answers `{close, …}`. It holds its
 * first message at `gate` and adds to `tally` what is done: offsets committed, or events applied where one is poisoned.
 */
export async function startRuntime({ log, topic, group, connection, gate, tally, poison }) {
  const parking = new MongoParkingStore(connection);
  // Makes its indexes with the first call, which a service does once in the life of its database.
  await parking.summary(group);
  const strategy = new ConsumerGroup({
    group,
    log: watched(log, { gate, tally: poison ? undefined : tally }),
    parking,
    switch: new MongoGroupSwitch(connection),
    contracts: (type) => (type === taskAssigned.type ? contractOn(topic) : undefined),
    logger: quiet,
  });
  const apply = async (events) => {
    refusePoison(events, poison);
    await upsertTogether(connection, events);
    if (poison) tally.add(events.length);
  };
  const app = await serve(controllerOf(OnEvents(taskAssigned.type), apply), strategy);
  return { close: () => app.close(), counters: strategy.counters };
}

/** What people write who have nothing: JSON, the upserts, the offset. */
export async function startBareLoop({ brokers, topic, group, connection, gate, tally }) {
  const consumer = clientOf(brokers).consumer({ groupId: group, sessionTimeout: SESSION_MILLIS, maxWaitTimeInMs: 500 });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: CONCURRENCY,
    eachBatch: async ({ batch: { partition, messages }, resolveOffset, commitOffsetsIfNecessary, heartbeat }) => {
      await gate.hold();
      for (let from = 0; from < messages.length; from += BATCH) {
        const chunk = messages.slice(from, from + BATCH);
        await upsertTogether(
          connection,
          chunk.map(({ value }) => JSON.parse(value)),
        );
        const last = chunk.at(-1).offset;
        resolveOffset(last);
        await commitOffsetsIfNecessary({
          topics: [{ topic, partitions: [{ partition, offset: String(Number(last) + 1) }] }],
        });
        await heartbeat();
        tally.add(chunk.length);
      }
    },
  });
  return { close: () => consumer.disconnect() };
}

/** Nest's transport as it comes, but for working on as many partitions at once as the others. */
export async function startStock({ brokers, topic, group, connection, gate, tally, poison }) {
  const strategy = new ServerKafka({
    client: { clientId: 'bench', brokers, logLevel: kafkajs.logLevel.NOTHING },
    consumer: { groupId: group, sessionTimeout: SESSION_MILLIS, maxWaitTimeInMs: 500 },
    subscribe: { fromBeginning: true },
    run: { partitionsConsumedConcurrently: CONCURRENCY },
  });
  const apply = async (event) => {
    await gate.hold();
    refusePoison([event], poison);
    await upsertAlone(connection, event);
    tally.add(1);
  };
  const app = await serve(controllerOf(EventPattern(topic), apply), strategy);
  return { close: () => app.close() };
}

function refusePoison(events, poison) {
  if (poison && events.some(({ id }) => id === poison)) throw new Error(`${poison} is poisoned`);
}

const clientOf = (brokers) => new kafkajs.Kafka({ clientId: 'bench', brokers, logLevel: kafkajs.logLevel.NOTHING });

/**
 * The same log, whose batches wait at the gate and tell the tally what was committed. They come to the gate once the
 * group has looked at the ends of its topics, which it does at its start, as it joins then.
 */
function watched(log, { gate, tally }) {
  const looked = deferred();
  const scan = (request) => log.scan(request).finally(looked.resolve);
  const subscribe = (request) =>
    log.subscribe({
      ...request,
      onBatch: async (batch) => {
        await looked.promise;
        await gate.hold();
        await request.onBatch(tally ? { ...batch, commit: counted(batch, tally) } : batch);
      },
    });
  return Object.assign(Object.create(log), { scan, subscribe });
}

function counted(batch, tally) {
  let done = batch.messages[0].offset;
  return async (offset) => {
    await batch.commit(offset);
    tally.add(offset - done);
    done = offset;
  };
}

/** A controller without the syntax of decorators, which plain Node does not have. */
export function controllerOf(decorator, apply) {
  class BenchController {
    apply(given) {
      return apply(given);
    }
  }
  Controller()(BenchController);
  decorator(BenchController.prototype, 'apply', Object.getOwnPropertyDescriptor(BenchController.prototype, 'apply'));
  return BenchController;
}

export async function serve(controller, strategy) {
  class BenchModule {}
  Module({ controllers: [controller] })(BenchModule);
  const app = await NestFactory.createMicroservice(BenchModule, { strategy, logger: false });
  await app.listen();
  return app;
}
