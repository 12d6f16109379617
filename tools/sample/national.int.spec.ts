import { calendarRecorded, postRecorded, unitRecorded, type Unit } from '@wian/contracts';
import { ensureDirectoryIndexes, MongoRecordedDirectory } from '@wian/directory-adapters';
import { ImportDirectory } from '@wian/directory-application';
import { treeMoved } from '@wian/directory-domain';
import { unwrap, uuidV7 } from '@wian/kernel';
import { ensureLogIndexes, EventTypes, MongoCommitLog } from '@wian/persistence';
import mongoose, { type Connection } from 'mongoose';
import { nationalDirectory } from './national.mjs';

const caller = { actor: { id: 'machine_operator' }, correlationId: 'national' };
const partsOf = (units: readonly Unit[]) =>
  Array.from({ length: Math.ceil(units.length / 500) }, (_, n) => units.slice(n * 500, (n + 1) * 500));

let connection: Connection;
beforeAll(async () => {
  connection = await mongoose
    .createConnection(process.env.TEST_MONGO_URL ?? '', { dbName: `t_${uuidV7.next()}` })
    .asPromise();
  await ensureLogIndexes(connection);
  await ensureDirectoryIndexes(connection);
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

it('imports the 8,804 units of the country within ten seconds', async () => {
  const types = new EventTypes([unitRecorded, postRecorded, calendarRecorded, treeMoved]);
  const clock = { now: () => new Date('2025-03-06T02:00:00Z') };
  const recorded = new MongoRecordedDirectory(connection);
  const importer = new ImportDirectory(new MongoCommitLog(connection, types), recorded, clock);
  const { units } = nationalDirectory({ seed: 1 });
  const begun = performance.now();
  let count = 0;
  for (const part of partsOf(units)) {
    count += unwrap(await importer.execute({ units: part, posts: [], calendars: [] }, caller)).recorded;
  }
  const seconds = (performance.now() - begun) / 1_000;
  expect(count).toBe(1 + 8_804);
  expect(await recorded.unitsBelow(['unit_moi'])).toHaveLength(76);
  expect(seconds).toBeLessThan(10);
}, 30_000);
