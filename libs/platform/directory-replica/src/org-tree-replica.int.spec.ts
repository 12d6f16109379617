import { type CloudEvent, topics, type Unit, unitRecorded, unitVoided } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { OrgTreeReplica } from './org-tree-replica.js';
import {
  collections,
  type ReplicaTarget,
  type UnitRow,
  withReplicaIndexes,
  writeEvents,
  writeVoided,
} from './replica-rows.js';

const units: ReplicaTarget = {
  topic: topics.unit.name,
  collection: collections.units,
  rowOf: ({ subject, epoch, sequence, data }): UnitRow => ({ _id: subject, epoch, v: sequence, unit: data as Unit }),
};

let connection: Connection;
/** What the store was asked for since the last `asked()`: of which collection, and how many rows it answered. */
let finds: { readonly of: string; readonly rows: number }[];
let now: number;

beforeEach(async () => {
  const options = { dbName: `t_${uuidV7.next()}`, monitorCommands: true };
  connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', options).asPromise();
  await withReplicaIndexes(connection);
  [finds, now] = [[], 0];
  connection.getClient().on('commandSucceeded', ({ commandName, reply }) => {
    const { cursor } = reply as { cursor?: { ns: string; firstBatch?: object[]; nextBatch?: object[] } };
    if (!['find', 'getMore'].includes(commandName) || !cursor) return;
    const rows = (cursor.firstBatch ?? cursor.nextBatch ?? []).length;
    finds.push({ of: cursor.ns.slice(cursor.ns.indexOf('.') + 1), rows });
  });
});
afterEach(async () => {
  await connection.dropDatabase();
  await connection.close();
});

const replica = () =>
  new OrgTreeReplica(
    connection,
    async () => undefined,
    () => now,
  );
const asked = () => finds.splice(0);

let position = 0;
const event = (code: string, source: string, more: Partial<CloudEvent> = {}): CloudEvent => {
  const data: Unit = { ...unitRecorded.example, unitId: `unit_${code}`, code, source };
  const subject = data.unitId;
  position += 1;
  return {
    specversion: '1.0',
    id: `${subject}:${position}`,
    type: unitRecorded.type,
    source: '/wian/directory',
    time: '2025-03-06T02:00:00.000Z',
    datacontenttype: 'application/json',
    subject,
    sequence: position,
    position,
    epoch: 1,
    correlationid: 'test',
    data,
    ...more,
  };
};
const write = (...events: CloudEvent[]) => writeEvents(connection, units, events);
const sourcesOf = async (tree: OrgTreeReplica) =>
  (await tree.current()).units.map(({ code, source }) => `${code} ${source}`);

describe('the tree in memory', () => {
  it('asks the store for nothing from one look to the next, however often it is asked itself', async () => {
    await write(event('37', 'first'));
    const tree = replica();
    await tree.current();
    asked();
    for (let n = 0; n < 20; n += 1) await Promise.all([tree.current(), tree.byId()]);
    expect(asked()).toEqual([]);
    now = 250;
    await Promise.all([tree.current(), tree.byId(), tree.current()]);
    expect(asked()).toEqual([{ of: collections.positions, rows: 1 }]);
  });

  it('shows at the next look what another replica has read', async () => {
    const tree = replica();
    expect(await sourcesOf(tree)).toEqual([]);
    await write(event('37', 'first'));
    expect(await sourcesOf(tree)).toEqual([]);
    now = 250;
    expect(await sourcesOf(tree)).toEqual(['37 first']);
  });

  it('is never older than what completeTo has told, and than what its own process has written', async () => {
    const tree = replica();
    await tree.current();
    await write(event('37', 'first'));
    const completeTo = await tree.completeTo();
    expect(await tree.current()).toMatchObject({ position: completeTo, units: [{ code: '37' }] });
    tree.changed(await write(event('38', 'first')));
    expect(await sourcesOf(tree)).toEqual(['37 first', '38 first']);
  });

  it('is not older either where a look goes on that began before', async () => {
    const tree = replica();
    await write(event('37', 'first'));
    const before = tree.current();
    await write(event('38', 'first'));
    await tree.completeTo();
    expect(await sourcesOf(tree)).toEqual(['37 first', '38 first']);
    await before;
  });

  it('reads what has changed alone, and keeps the order of codes', async () => {
    const codes = Array.from({ length: 1_000 }, (_, index) => String(2_000 + index));
    await write(...codes.map((code) => event(code, 'first')));
    const tree = replica();
    await tree.current();
    asked();
    tree.changed(await write(event('2500', 'second'), event('1999', 'new')));
    const { units: found } = await tree.current();
    expect(asked().filter(({ of }) => of === collections.units)).toEqual([{ of: collections.units, rows: 2 }]);
    expect(found.map(({ code }) => code)).toEqual(['1999', ...codes]);
    expect((await tree.byId()).get('unit_2500')?.source).toBe('second');
  });

  it('takes the rows of an older store, which tell no revision', async () => {
    await write(event('37', 'first'));
    await connection.collection(collections.units).updateMany({}, { $unset: { revision: '' } });
    const tree = replica();
    tree.changed(await write(event('38', 'first')));
    expect(await sourcesOf(tree)).toEqual(['37 first', '38 first']);
  });

  it('loses what was voided, also where it knew it', async () => {
    await write(event('37', 'kept'), event('38', 'lost'));
    const tree = replica();
    await tree.current();
    const voided = event('38', '', { type: unitVoided.type, epoch: 2, data: { unitId: 'unit_38', lastVersion: 0 } });
    tree.changed(await writeVoided(connection, units, [voided]));
    expect(await sourcesOf(tree)).toEqual(['37 kept']);
    tree.changed(await write(event('39', 'new', { epoch: 2 })));
    expect(await sourcesOf(tree)).toEqual(['37 kept', '39 new']);
  });
});
