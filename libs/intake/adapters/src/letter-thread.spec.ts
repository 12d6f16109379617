import { unwrap } from '@wian/kernel';
import {
  confirmed,
  district,
  drafted,
  issue,
  officerOf,
  preview,
  setUp,
  viewOf,
  type World,
} from './intake.fixture.js';

const ministry = 'มท 0808/ว 2345|2025-03-01|งาน';
const province = 'อจ 0017/ว 1290|2025-03-05|งาน|none|มท 0808/ว 2345';
const own = 'อจ 0318/ว 655|2025-03-06|งาน|none|อจ 0017/ว 1290';
const threadOf = async (world: World, letterId: string, caller = district) =>
  unwrap(await world.intake.thread.execute(caller, letterId)).map(({ relation, steps, number, letter }) =>
    [relation, steps, number, letter ? 'here' : 'not here'].join(' '),
  );

describe('what belongs to a letter', () => {
  it('is a chain from the ministry down to the unit, in whatever order the letters come in', async () => {
    const world = setUp();
    const { letterId } = await drafted(world, own);
    expect(await threadOf(world, letterId)).toEqual(['above 1 อจ 0017/ว 1290 not here']);
    const parent = await drafted(world, province);
    expect(await threadOf(world, letterId)).toEqual(['above 2 มท 0808/ว 2345 not here', 'above 1 อจ 0017/ว 1290 here']);
    const top = await drafted(world, ministry);
    expect(await threadOf(world, letterId)).toEqual(['above 2 มท 0808/ว 2345 here', 'above 1 อจ 0017/ว 1290 here']);
    expect(await threadOf(world, parent.letterId)).toEqual([
      'above 1 มท 0808/ว 2345 here',
      'below 1 อจ 0318/ว 655 here',
    ]);
    expect(await threadOf(world, top.letterId)).toEqual(['below 1 อจ 0017/ว 1290 here', 'below 2 อจ 0318/ว 655 here']);
  });

  it('has the same letter that came by another way', async () => {
    const world = setUp();
    const { letterId } = await drafted(world, own);
    await drafted(world, own.replace('งาน', 'งาน '));
    expect(await threadOf(world, letterId)).toContain('same 0 อจ 0318/ว 655 here');
  });

  it('has no letter of the same number in another year', async () => {
    const world = setUp();
    const { letterId } = await drafted(world, own);
    await drafted(world, 'อจ 0318/ว 655|2024-03-06|งาน');
    await drafted(world, province.replace('2025', '2024'));
    expect(await threadOf(world, letterId)).toEqual(['above 1 อจ 0017/ว 1290 not here']);
  });

  it('goes by the number as corrected', async () => {
    const world = setUp();
    const { letterId } = await drafted(world, own);
    const misread = await drafted(world, province.replace('1290', '1299'));
    const corrections = { letterNumber: 'อจ ๐๐๑๗/ว ๑๒๙๐' };
    unwrap(await world.intake.correct.execute(district, { ...misread, corrections }));
    expect(await threadOf(world, letterId)).toContain('above 1 อจ 0017/ว 1290 here');
  });

  it('shows nothing that the caller may not see', async () => {
    const world = setUp();
    const { letterId } = await drafted(world, own);
    unwrap(await world.intake.submit.execute(officerOf('37'), { text: province }));
    await world.runJobs();
    expect(await threadOf(world, letterId)).toEqual(['above 1 อจ 0017/ว 1290 not here']);
    expect(await threadOf(world, letterId, officerOf('37'))).toContain('above 1 อจ 0017/ว 1290 here');
    expect(await world.intake.thread.execute(officerOf('3701'), letterId)).toMatchObject({
      error: { code: 'LETTER.UNKNOWN' },
    });
  });

  it('comes to an end where letters name each other', async () => {
    const world = setUp();
    const { letterId } = await drafted(world, own);
    await drafted(world, 'อจ 0017/ว 1290|2025-03-05|งาน|none|อจ 0318/ว 655');
    expect(await threadOf(world, letterId)).toEqual(['above 1 อจ 0017/ว 1290 here']);
  });
});

const body = Array.from(
  { length: 60 },
  (_, at) => `${'กขคงจฉชซดต'.slice(at % 7)}${'นบปผพฟมยรลวสหอ'.slice(at % 11)}`,
).join('');

describe('the same letter again', () => {
  it('is in one thread by its text, though its number was misread, and by its bytes at another unit', async () => {
    const world = setUp();
    const { letterId } = await drafted(world, `อจ 0318/ว 655|2025-03-06|${body}`);
    await drafted(world, `อจ 0318/ว 665|2025-03-06|${body}`);
    await drafted(world, `อจ 0318/ว 700|2025-03-06|${[...body].reverse().join('')}`);
    unwrap(await world.intake.submit.execute(officerOf('05370301'), { text: `อจ 0318/ว 655|2025-03-06|${body}` }));
    await world.runJobs();
    const same = unwrap(await world.intake.thread.execute(district, letterId)).map(
      ({ relation, by, number, letter }) => [relation, by, number, letter?.unitId],
    );
    expect(same).toEqual([
      ['same', 'number', 'อจ 0318/ว 655', 'unit_05370301'],
      ['same', 'text', 'อจ 0318/ว 665', 'unit_3703'],
    ]);
  });
});

describe('a second letter with the same parent', () => {
  it('is pointed out before it becomes a second cascade, and shown beside the first', async () => {
    const world = setUp();
    await drafted(world, own.replace('655', '654'));
    const first = await confirmed(world, own);
    // A draft with the same parent has passed nothing on.
    expect(first.questions).toEqual([]);
    unwrap(await issue(world, first.letterId, (await preview(world, first.letterId)).hash));
    const second = await drafted(world, own.replace('655', '656'));
    expect(second.questions).toEqual([
      expect.objectContaining({
        field: 'references',
        letterId: first.letterId,
        message: expect.stringContaining('655'),
        messageTh: expect.stringContaining('เวียนเรื่องเดียวกันไปแล้ว'),
      }),
    ]);
    expect((await viewOf(world, first.letterId)).questions).toEqual([]);
    const other = own.replace('655', '657').replace('1290', '1291');
    expect((await drafted(world, other)).questions).toEqual([]);
    expect(await threadOf(world, second.letterId)).toEqual([
      'above 1 อจ 0017/ว 1290 not here',
      'beside 0 อจ 0318/ว 654 here',
      'beside 0 อจ 0318/ว 655 here',
    ]);
  });
});
