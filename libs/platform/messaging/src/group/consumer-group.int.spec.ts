import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { KafkaMessageLog } from '../log/kafka-message-log.js';
import { MemoryMessageLog } from '../log/memory-message-log.js';
import type { MessageLog } from '../log/message-log.port.js';
import { MongoParkingStore } from '../parking/mongo-parking-store.js';
import { consumerGroupContract } from './consumer-group.contract.js';
import { groupSwitchContract } from './group-switch.contract.js';
import { handlersContract } from './handlers.contract.js';
import { MongoGroupSwitch } from './mongo-group-switch.js';
import { racesContract } from './races.contract.js';
import { takeoverRacesContract } from './takeover-races.contract.js';

const log = new KafkaMessageLog({ brokers: (process.env.TEST_KAFKA_BROKERS ?? '').split(','), clientId: 'test' });
const opened: Connection[] = [];

afterEach(async () => {
  for (const connection of opened.splice(0)) {
    await connection.dropDatabase();
    await connection.close();
  }
});
afterAll(() => log.close());

const connect = async (): Promise<Connection> => {
  const dbName = `t_${uuidV7.next()}`;
  const connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  opened.push(connection);
  return connection;
};
const open = async (messageLog: MessageLog = log) => {
  const connection = await connect();
  return {
    log: messageLog,
    parking: new MongoParkingStore(connection),
    switch: new MongoGroupSwitch(connection),
  };
};

describe('consumer group on Kafka and MongoDB', () => consumerGroupContract(open));
describe('handlers on Kafka and MongoDB', () => handlersContract(open));
describe('races of parking on Kafka and MongoDB', () => racesContract(open));
describe('races of parking between two owners in MongoDB', () =>
  takeoverRacesContract(() => open(new MemoryMessageLog())));
describe('group switch in MongoDB', () => groupSwitchContract(async () => new MongoGroupSwitch(await connect())));
