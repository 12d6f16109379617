/** Two commands to a MongoDB before any driver is installed, as OP_MSG with hand-made BSON. */
import { ask } from './wire.mjs';

const opMsg = 2013;

/** 'primary', 'no replica set', 'starting' (a member without a primary yet), or null when nobody answers. */
export async function isPrimary(address) {
  const answer = await command(address, { hello: 1, $db: 'admin' });
  if (answer === null) return null;
  if (!has(answer, 'setName')) return has(answer, 'isreplicaset') ? 'no replica set' : 'primary';
  return isTrue(answer, 'isWritablePrimary') || isTrue(answer, 'ismaster') ? 'primary' : 'starting';
}

/** Makes a fresh `mongod --replSet` a replica set of one member. */
export function makeReplicaSet({ host, port }, name) {
  const members = { 0: { _id: 0, host: `${host}:${port}` } };
  return command({ host, port }, { replSetInitiate: { _id: name, members: new List(members) }, $db: 'admin' });
}

function command({ host, port }, document) {
  const body = Buffer.concat([Buffer.from([0, 0, 0, 0, 0]), bson(document)]);
  const head = Buffer.alloc(16);
  [16 + body.length, 1, 0, opMsg].forEach((value, index) => head.writeInt32LE(value, index * 4));
  const isWhole = (bytes) => bytes.length >= 4 && bytes.length >= bytes.readInt32LE(0);
  return ask({ host, port, request: Buffer.concat([head, body]), isWhole });
}

const has = (answer, field) => answer.includes(`${field}\0`);
const isTrue = (answer, field) => answer.includes(Buffer.from(`\x08${field}\0\x01`, 'latin1'));

class List {
  constructor(items) {
    this.items = items;
  }
}

/** BSON of strings, 32-bit integers, documents and lists: all that the two commands hold. */
function bson(document) {
  const elements = Object.entries(document).map(([name, value]) => element(name, value));
  const body = Buffer.concat([...elements, Buffer.from([0])]);
  const size = Buffer.alloc(4);
  size.writeInt32LE(body.length + 4);
  return Buffer.concat([size, body]);
}

function element(name, value) {
  const [type, bytes] = encoded(value);
  return Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), bytes]);
}

function encoded(value) {
  if (value instanceof List) return [0x04, bson(value.items)];
  if (typeof value === 'object') return [0x03, bson(value)];
  const number = Buffer.alloc(4);
  if (typeof value === 'number') return [0x10, (number.writeInt32LE(value), number)];
  const text = Buffer.from(`${value}\0`);
  number.writeInt32LE(text.length);
  return [0x02, Buffer.concat([number, text])];
}
