import { type CloudEvent, taskVoided, topics } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import { MemoryMessageLog } from '@wian/messaging';
import { ensureLogIndexes, MongoCommitStore } from '@wian/persistence';
import mongoose, { type Connection } from 'mongoose';
import { scanEvents } from './beyond.js';
import { startNewEpoch } from './new-epoch.js';

const service = 'assignment';
const TYPE = 'wian.task.noted.v1';
let connection: Connection;

beforeEach(async () => {
  const dbName = `t_${uuidV7.next()}`;
  connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  await ensureLogIndexes(connection);
});
afterEach(async () => {
  await connection.dropDatabase();
  await connection.close();
});

it('a new epoch that has lost 20,000 objects tells all of them, and its marker names the first hundred', async () => {
  const memory = new MemoryMessageLog();
  const topic = topics.task;
  await memory.createTopics([{ name: topic.name, partitions: 3 }]);
  const lost = Array.from({ length: 20_000 }, (_, index) => `task_01957aaa-0000-7000-8000-0000000000ff_${index}`);
  const source = `/wian/${service}`;
  const common = { specversion: '1.0', source, type: TYPE, time: '2025-03-06T02:00:00.000Z', correlationid: 'c' };
  const messages = lost.map((subject, index) => {
    const event = { ...common, id: `${subject}:1`, subject, datacontenttype: 'application/json', data: {} };
    const place = { sequence: 1, epoch: 1, position: index + 1 };
    return { topic: topic.name, key: subject, headers: {}, value: Buffer.from(JSON.stringify({ ...event, ...place })) };
  });
  await memory.produce(messages);
  const told = await startNewEpoch({ service, topics: [topic.name], log: memory, connection, fromNothing: true });
  expect(told).toMatchObject({ epoch: 2, after: 0, republished: 0 });
  expect([...told.lost].sort()).toEqual(lost.sort());
  const voided = new Set<string>();
  const onEvent = ({ epoch, type, subject }: CloudEvent) => {
    if (epoch === 2 && type === taskVoided.type) voided.add(subject);
  };
  await scanEvents({ service, topics: [topic.name], log: memory, onEvent });
  expect(voided.size).toBe(20_000);
  const [marker] = await new MongoCommitStore(connection).holding([`log_${service}:1`]);
  expect(marker).toMatchObject({ position: 1 });
  expect(marker?.events[0]?.data).toMatchObject({ epoch: 2, lost: told.lost.slice(0, 100), lostCount: 20_000 });
});
