import { unwrap, uuidV7 } from '@wian/kernel';
import { ensureLogIndexes, EventTypes, MongoCommitLog } from '@wian/persistence';
import mongoose, { type Connection } from 'mongoose';
import { intakeEvents } from '../intake-events.js';
import { confirmed, district, drafted, intakeOver, issue, preview, text } from '../intake.fixture.js';
import { letterStoreContract } from '../letter-store.contract.js';
import { ensureIntakeIndexes } from './intake-collections.js';
import { MongoLetterContents } from './mongo-letter-contents.js';
import { MongoLetterQueries } from './mongo-letter-queries.js';

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
  };
}

describe('letters in MongoDB', () => letterStoreContract(open));

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
});
