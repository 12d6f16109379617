/**
 * For information: the pattern that Nest's pages show. One message a task, one upsert, one emit, offset by offset, with
 * `ServerKafka` and `ClientKafka` as they come; 4 partitions at once. It writes the tasks alone: no rows, no deliveries.
 */
import { ClientKafka, EventPattern, ServerKafka } from '@nestjs/microservices';
import { KafkaMessageLog } from '@wian/messaging';
import kafkajs from 'kafkajs';
import { controllerOf, serve } from '../backbone/consumers.mjs';
import { countTo } from '../backbone/turnstile.mjs';
import { taskOf } from './floor/producer-documents.mjs';

const PARTITIONS = 12;
const LIMIT_MS = 300_000;

/** `planOf(directiveId)` as for the floor. */
export async function stockSubject({ stack }, { stores }, planOf) {
  const brokers = stack.kafkaBrokers.split(',');
  const [topic, emitted] = ['wanted', 'made'].map((name) => `stock.${process.pid}.${name}`);
  const log = new KafkaMessageLog({ brokers, clientId: 'bench' });
  await log.createTopics([topic, emitted].map((name) => ({ name, partitions: PARTITIONS })));
  const tasks = stores.of('assignment', 'tasks');
  return {
    prepare: async () => {
      const { tasks: likes } = await planOf(`directive_${process.pid}`);
      const at = new Date().toISOString();
      const wanted = likes.map((like) => taskOf(like, { directiveId: `directive_${process.pid}`, at }));
      const tally = countTo(wanted.length);
      const apply = async (task, emit) => {
        await tasks.replaceOne({ _id: task.taskId }, { ...task, v: 1 }, { upsert: true });
        await emit(task);
        tally.add(1);
      };
      const app = await stockApp({ brokers, topic, emitted }, apply);
      return { app, wanted, tally };
    },
    run: async ({ wanted, tally }) => {
      await log.produce(
        wanted.map((task) => ({ topic, key: task.taskId, value: Buffer.from(JSON.stringify(task)), headers: {} })),
      );
      if (!(await tally.within(LIMIT_MS))) throw new Error(`stock has made ${tally.done} of ${wanted.length} tasks`);
    },
    finish: async ({ app }) => {
      await app.close();
      await log.close();
    },
  };
}

async function stockApp({ brokers, topic, emitted }, apply) {
  const client = { clientId: 'stock', brokers, logLevel: kafkajs.logLevel.NOTHING };
  const sender = new ClientKafka({ client, producerOnlyMode: true });
  await sender.connect();
  const emit = (task) =>
    new Promise((resolve, reject) => {
      sender.emit(emitted, { key: task.taskId, value: task }).subscribe({ complete: resolve, error: reject });
    });
  const strategy = new ServerKafka({
    client,
    consumer: { groupId: topic },
    subscribe: { fromBeginning: true },
    run: { partitionsConsumedConcurrently: 4 },
  });
  const app = await serve(
    controllerOf(EventPattern(topic), (task) => apply(task, emit)),
    strategy,
  );
  return { close: () => Promise.all([app.close(), sender.close()]) };
}
