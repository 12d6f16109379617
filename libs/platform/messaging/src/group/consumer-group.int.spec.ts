import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { KafkaMessageLog } from '../log/kafka-message-log.js';
import { MongoParkingStore } from '../parking/mongo-parking-store.js';
import { consumerGroupContract } from './consumer-group.contract.js';

const log = new KafkaMessageLog({ brokers: (process.env.TEST_KAFKA_BROKERS ?? '').split(','), clientId: 'test' });
const opened: Connection[] = [];

afterEach(async () => {
  for (const connection of opened.splice(0)) {
    await connection.dropDatabase();
    await connection.close();
  }
});
afterAll(() => log.close());

describe('consumer group on Kafka and MongoDB', () =>
  consumerGroupContract(async () => {
    const connection = await mongoose
      .createConnection(process.env.TEST_MONGO_URL ?? '', { dbName: `t_${uuidV7.next()}` })
      .asPromise();
    opened.push(connection);
    return { log, parking: new MongoParkingStore(connection) };
  }));
