import { unwrap, uuidV7 } from '@wian/kernel';
import { ensureLogIndexes, EventTypes, MongoCommitLog } from '@wian/persistence';
import mongoose, { type Connection } from 'mongoose';

const { BSON } = mongoose.mongo;

import { intakeEvents } from '../intake-events.js';
import { confirmed, district, drafted, fromOutside, intakeOver, issue, preview, text } from '../intake.fixture.js';
import { letterStoreContract } from '../letter-store.contract.js';
import { registerQueriesContract } from '../register-queries.contract.js';
import { ensureIntakeIndexes } from './intake-collections.js';
import { MongoLetterContents } from './mongo-letter-contents.js';
import { MongoLetterQueries } from './mongo-letter-queries.js';
import { MongoRegisterQueries } from './mongo-register-queries.js';

const opened: Connection[] = [];

afterEach(async () => {
  for (const connection of opened.splice(0)) {
    await connection.dropDatabase();
    await connection.close();
  }
});

async function open() {
  const dbName = `t_${uuidV7.next()}`;
  const connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  opened.push(connection);
  await ensureLogIndexes(connection);
  await ensureIntakeIndexes(connection);
  await ensureIntakeIndexes(connection);
  return {
    log: new MongoCommitLog(connection, new EventTypes(intakeEvents)),
    contents: new MongoLetterContents(connection),
    queries: new MongoLetterQueries(connection),
    lines: new MongoRegisterQueries(connection),
  };
}

describe('letters in MongoDB', () => letterStoreContract(open));
describe('registers in MongoDB', () => registerQueriesContract(open));

it('leaves no word of a secret letter in any collection, a large one neither', async () => {
  const stores = await open();
  const [connection] = opened.slice(-1);
  const world = intakeOver(stores);
  const word = 'ปลาวาฬสีน้ำเงิน';
  for (const rest of ['', ' '.repeat(9 * 1_048_576)]) {
    const secret = `อจ 0017/1|2025-03-06|${word}|secret|${word}${rest}`;
    const { letterId, status } = await drafted(world, secret, `${word}.txt`);
    expect(status).toBe('withheld');
    expect(await world.intake.content.received(district, letterId)).toMatchObject({ ok: false });
  }
  const names = await connection?.db?.listCollections().toArray();
  const found = [];
  for (const { name } of names ?? [])
    for await (const document of connection?.db?.collection(name).find() ?? [])
      if (Buffer.from(BSON.serialize(document)).includes(word)) found.push([name, document._id]);
  expect(found).toEqual([]);
  expect(
    await stores.queries.letters({ units: 'everywhere', secretOf: 'everywhere', status: 'withheld', limit: 9 }),
  ).toHaveLength(2);
});

describe('at once, on MongoDB', () => {
  const codes = (results: readonly { ok: boolean; error?: { code: string } }[]) =>
    results.map((result) => (result.ok ? 'ok' : result.error?.code)).sort();

  it('submits of the same bytes make one letter', async () => {
    const { intake } = intakeOver(await open());
    const both = await Promise.all([1, 2, 3].map(() => intake.submit.execute(district, { text })));
    expect(both.filter((each) => unwrap(each).isNew)).toHaveLength(1);
    expect(await intake.list.execute(district, { limit: 9 })).toHaveLength(1);
  });

  it('confirmations of one number leave one confirmed and the other asked', async () => {
    const world = intakeOver(await open());
    const drafts = [await drafted(world), await drafted(world, `${text} 2`)];
    const both = await Promise.all(
      drafts.map(({ letterId, version }) => world.intake.confirm.execute(district, { letterId, version })),
    );
    expect(codes(both)).toEqual(['LETTER.NUMBER_TAKEN', 'ok']);
  });

  it('issues of one letter make one directive', async () => {
    const world = intakeOver(await open());
    const { letterId } = await confirmed(world);
    const { hash } = await preview(world, letterId);
    const both = await Promise.all([1, 2, 3].map(() => issue(world, letterId, hash)));
    expect(codes(both)).toEqual(['LETTER.ALREADY_ISSUED', 'LETTER.ALREADY_ISSUED', 'ok']);
    expect(await world.intake.directives.list(district, { limit: 9 })).toHaveLength(1);
  });

  it('one number is taken for a relay letter, however many ask through two processes', async () => {
    const stores = await open();
    const world = intakeOver(stores);
    const letterId = await fromOutside(world);
    const change = { office: 'อจ 0318' };
    unwrap(await world.intake.relays.edit(district, { letterId, version: 0, change }));
    const processes = [world.intake, intakeOver(stores).intake];
    const asked = [...processes, ...processes].map(({ relays }) =>
      relays.takeNumber(district, { letterId, version: 1 }),
    );
    const numbers = (await Promise.all(asked)).map((each) => unwrap(each).relay.letterNumber);
    expect(numbers).toEqual(Array(4).fill('อจ 0318/ว 1'));
    const query = { unitId: 'unit_3703', book: 'sent', series: ['circular'], words: [] } as const;
    expect(await stores.lines.lines({ ...query, order: 'oldest', limit: 9 })).toHaveLength(1);
  });

  it('issues of two letters with one parent, through two processes, make one directive', async () => {
    const stores = await open();
    const [world, other] = [intakeOver(stores), intakeOver(stores)];
    const own = (running: number) => `อจ 0318/ว ${running}|2025-03-06|ก|none|อจ 0017/ว 1290`;
    const letters = [await confirmed(world, own(655)), await confirmed(world, own(656))];
    const { hash } = await preview(world, letters[0]?.letterId ?? '');
    const both = await Promise.all(letters.map(({ letterId }, at) => issue(at === 0 ? world : other, letterId, hash)));
    expect(codes(both)).toEqual(['LETTER.ISSUED_BEFORE', 'ok']);
    expect(await world.intake.directives.list(district, { limit: 9 })).toHaveLength(1);
  });

  it('200 registrations through four processes have the numbers 1 to 200, each once', async () => {
    const stores = await open();
    const processes = [1, 2, 3, 4].map(() => intakeOver(stores).intake);
    const taken = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        processes[at % processes.length]?.register.execute(district, { book: 'received', subject: `เรื่องที่ ${at}` }),
      ),
    );
    const numbers = taken.map((each) => each && unwrap(each).registration.number);
    expect(numbers.sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
    const query = { unitId: 'unit_3703', book: 'received', series: ['ordinary'], words: [] } as const;
    const lines = await stores.lines.lines({ ...query, order: 'oldest', limit: 500 });
    expect(lines.map(({ number }) => number)).toEqual(numbers);
  });
});
