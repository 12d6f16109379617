import { createServer, type AddressInfo, type Server } from 'node:net';
import mongoose from 'mongoose';
import { isPrimary, makeReplicaSet } from './mongo-wire.mjs';

const { BSON } = mongoose.mongo;
type Document = Record<string, unknown>;

/** A MongoDB that answers every command with one document and keeps what it was asked. */
async function fakeMongo(answer: Document) {
  const asked: Document[] = [];
  const server: Server = createServer((socket) =>
    socket.on('data', (bytes) => {
      asked.push(BSON.deserialize(bytes.subarray(21)));
      const body = Buffer.concat([Buffer.alloc(5), BSON.serialize(answer)]);
      const head = Buffer.alloc(16);
      [16 + body.length, 9, 1, 2013].forEach((value, index) => head.writeInt32LE(value, index * 4));
      socket.write(Buffer.concat([head, body]));
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
  return { address, asked, close: () => new Promise((resolve) => server.close(resolve)) };
}

async function asks<T>(answer: Document, question: (address: { host: string; port: number }) => Promise<T>) {
  const mongo = await fakeMongo(answer);
  const found = await question(mongo.address).finally(mongo.close);
  return { found, asked: mongo.asked, port: mongo.address.port };
}

describe('the first questions to a MongoDB', () => {
  it.each([
    ['primary', { isWritablePrimary: true, setName: 'wian', ok: 1 }],
    ['starting', { isWritablePrimary: false, setName: 'wian', ok: 1 }],
    ['no replica set', { isWritablePrimary: false, isreplicaset: true, ok: 1 }],
  ])('sees %s', async (expected, answer) => {
    const { found, asked } = await asks(answer, isPrimary);
    expect(found).toBe(expected);
    expect(asked).toEqual([{ hello: 1, $db: 'admin' }]);
  });

  it('says null when nobody answers', async () => {
    expect(await isPrimary({ host: '127.0.0.1', port: 1 })).toBeNull();
  });

  it('makes a replica set of one', async () => {
    const { asked, port } = await asks({ ok: 1 }, (address) => makeReplicaSet(address, 'wian'));
    const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
    expect(asked).toEqual([{ replSetInitiate: { _id: 'wian', members }, $db: 'admin' }]);
  });
});
