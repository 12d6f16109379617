import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { collectionOf, databaseOf, ensureCollections } from './collections.js';

const names = ['first', 'second', 'third'];
const opened: Connection[] = [];

async function connectTo(dbName: string): Promise<Connection> {
  const connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  opened.push(connection);
  return connection;
}

afterEach(async () => {
  await opened[0]?.dropDatabase();
  for (const connection of opened.splice(0)) await connection.close();
});

const namesIn = async (connection: Connection) =>
  (await databaseOf(connection).listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort();

describe('ensureCollections', () => {
  it('lets replicas that start at once on a fresh database all boot', async () => {
    const dbName = `t_${uuidV7.next()}`;
    const replicas = await Promise.all([1, 2, 3, 4].map(() => connectTo(dbName)));
    await Promise.all(replicas.map((replica) => ensureCollections(replica, names)));
    for (const replica of replicas) expect(await namesIn(replica)).toEqual(names);
  });

  it('keeps what stands in a collection that is there already', async () => {
    const connection = await connectTo(`t_${uuidV7.next()}`);
    await collectionOf<{ _id: string }>(connection, 'second').insertOne({ _id: 'kept' });
    await ensureCollections(connection, names);
    await ensureCollections(connection, names);
    expect(await namesIn(connection)).toEqual(names);
    expect(await collectionOf<{ _id: string }>(connection, 'second').countDocuments()).toBe(1);
  });

  it('hides no other failure', async () => {
    const createCollection = () => Promise.reject(new Error('not allowed'));
    const refusing = { name: 'test', getClient: () => ({ db: () => ({ createCollection }) }) } as unknown as Connection;
    await expect(ensureCollections(refusing, names)).rejects.toThrow('not allowed');
  });
});
