import { unwrap } from '@wian/kernel';
import {
  confirmed,
  district,
  drafted,
  intakeOver,
  LIST,
  memoryStores,
  officerOf,
  setUp,
  viewOf,
  type World,
} from './intake.fixture.js';
import { letter, refusal, textOf } from './split-and-merge.fixture.js';

const first = letter('๖๕๕', 'การประชุม');
const both = first + letter('๖๕๖', 'การสำรวจ');
const parts = [{ text: [0, first.length] as const }, { text: [first.length, both.length] as const }];

describe('splitting a letter', () => {
  it('makes letters of its runs, each read by itself, and keeps the whole, which names them', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world, both);
    unwrap(await world.intake.splitting.execute(district, { letterId, version, parts }));
    const whole = await viewOf(world, letterId);
    expect(whole).toMatchObject({
      status: 'split',
      splitInto: [{ start: 0, end: first.length }, { end: both.length }],
    });
    const made = await Promise.all((whole.splitInto ?? []).map((part) => viewOf(world, part.letterId)));
    expect(made).toMatchObject([
      { status: 'draft', fields: { letterNumber: 'อจ 0318/ว 655', subject: 'การประชุม' }, partOf: { letterId } },
      { status: 'draft', fields: { letterNumber: 'อจ 0318/ว 656', subject: 'การสำรวจ' }, sha256: whole.sha256 },
    ]);
    expect(await textOf(world, made[1]?.letterId ?? '')).toMatch(/^ที่ อจ ๐๓๑๘\/ว ๖๕๖[^]*การสำรวจ/);
    expect(await textOf(world, letterId)).toContain('๖๕๕');
    const { bytes } = unwrap(await world.intake.content.received(district, made[1]?.letterId ?? ''));
    expect(new TextDecoder().decode(bytes)).toBe(both);
  });

  it('takes the pages of a scan with their pictures, and trusts them no more than the scan', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world, `#${both}`);
    unwrap(await world.intake.splitting.execute(district, { letterId, version, parts }));
    const [, second] = (await viewOf(world, letterId)).splitInto ?? [];
    const part = await viewOf(world, second?.letterId ?? '');
    expect(part.source).toMatchObject({
      origin: 'recognised',
      pages: [{ start: 0, picture: { mediaType: 'image/jpeg' } }],
    });
    expect(part.read?.fields['letterNumber']?.confidence).toBeLessThanOrEqual(0.5);
    expect(part.questions).toContainEqual(expect.objectContaining({ field: 'letterNumber' }));
  });

  it('reads each with what the first reading had: the organisation tree, and the list that came with the whole', async () => {
    const world = setUp();
    const listed = both.replaceAll('ทุกแห่ง', ' ตามรายชื่อที่แนบ').replace('๐๓๑๘/ว ๖๕๖', '๐๙๑๘/ว ๖๕๖');
    const { letterId, version } = await drafted(world, `#${listed}`);
    const cut = listed.indexOf('ที่ อจ ๐๙');
    const halves = [{ text: [0, cut] as const }, { text: [cut, listed.length] as const }];
    unwrap(await world.intake.splitting.execute(district, { letterId, version, parts: halves }));
    const made = (await viewOf(world, letterId)).splitInto ?? [];
    const [one, two] = await Promise.all(made.map((part) => viewOf(world, part.letterId)));
    const asked = (view: typeof one) => view?.questions.map(({ field }) => field) ?? [];
    expect(asked(one)).not.toContain('issuer.unitCode');
    expect(asked(two)).toContain('issuer.unitCode');
    const lists = [{ file: 'list', names: [{ name: 'เทศบาลตำบลห้วย' }, { name: 'องค์การบริหารส่วนตำบลลือ' }] }];
    for (const each of [one, two]) expect(each?.read?.lists).toMatchObject(lists);
  });

  it('changes nothing where the text cannot be read anew, and says why', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world, both);
    const problem = { code: 'FILE.TOO_SLOW', message: 'too slow', messageTh: 'ช้า', mediaType: null };
    world.reader.readAgain = async () => ({ problem });
    const split = await world.intake.splitting.execute(district, { letterId, version, parts });
    const params = { problem: 'FILE.TOO_SLOW', messageTh: expect.stringContaining('ช้า') };
    expect(split).toEqual(refusal('LETTER.NOT_READ_AGAIN', params));
    expect(await viewOf(world, letterId)).toMatchObject({ status: 'draft', version });
  });

  it('is done once: asked again it answers what was made, asked otherwise it is refused', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world, both);
    const split = () => world.intake.splitting.execute(district, { letterId, version, parts });
    const once = unwrap(await split());
    expect(unwrap(await split())).toEqual(once);
    expect(await world.intake.list.execute(district, { limit: 9 })).toHaveLength(3);
    const other = [{ text: [0, 5] as const }, { text: [5, 9] as const }];
    const again = await world.intake.splitting.execute(district, { letterId, version, parts: other });
    expect(again).toEqual(refusal('LETTER.CHANGED'));
  });

  it('of two officers at once one splits it, and nothing of the other remains', async () => {
    const stores = memoryStores();
    const worlds = [intakeOver(stores), intakeOver(stores)];
    const { letterId, version } = await drafted(worlds[0] as World, both);
    const halves = [parts, [{ text: [0, 9] as const }, { text: [9, both.length] as const }]];
    const done = await Promise.all(
      worlds.map(({ intake }, at) =>
        intake.splitting.execute(district, { letterId, version, parts: halves[at] ?? [] }),
      ),
    );
    expect(done.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(stores.log.documentsOf('letter')).toHaveLength(3);
  });

  it('is refused where a part is none, to other units, and once somebody stands by the letter', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world, both);
    const { splitting } = world.intake;
    const wrong = [...parts, { text: [0, 5] as const }];
    expect(await splitting.execute(district, { letterId, version, parts: wrong })).toEqual(
      refusal('LETTER.SPLIT_UNCLEAR', { part: 3, why: 'overlap', messageTh: expect.stringContaining('ซ้อนทับ') }),
    );
    expect(await splitting.execute(officerOf('37'), { letterId, version, parts })).toEqual(
      refusal('LETTER.UNIT_NOT_YOURS'),
    );
    const { letterId: own, version: seen } = await confirmed(world);
    const halves = [{ text: [0, 9] as const }, { text: [9, 20] as const }];
    expect(await splitting.execute(district, { letterId: own, version: seen, parts: halves })).toEqual(
      refusal('LETTER.WRONG_STATUS'),
    );
  });

  it('leaves the whole out of threads, and its parts are no copies of each other', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world, both);
    unwrap(await world.intake.splitting.execute(district, { letterId, version, parts }));
    const [part] = (await viewOf(world, letterId)).splitInto ?? [];
    expect(unwrap(await world.intake.thread.execute(district, part?.letterId ?? ''))).toEqual([]);
    const elsewhere = await world.intake.submit.execute(officerOf('05370301'), { text: both });
    await world.runJobs();
    const copy = unwrap(elsewhere).letter.state.letterId;
    expect(unwrap(await world.intake.thread.execute(district, copy))).toEqual([]);
  });
});

describe('merging letters', () => {
  const pageOne = 'ที่ อจ ๐๓๑๘/ว ๖๕๕\n\n๖ มีนาคม ๒๕๖๘\n\nเรื่อง การประชุม\n\nเรียน นายกเทศมนตรีตำบลทุกแห่ง\n\nด้วยอำเภอขอเชิญประชุม';
  const pageTwo = 'ในการนี้ ให้รายงานผลให้อำเภอทราบภายในวันที่ ๒๒ พฤษภาคม ๒๕๖๘\n\nจึงเรียนมาเพื่อโปรดดำเนินการ';

  async function apart(world: World) {
    const into = await drafted(world, pageOne);
    const page = await drafted(world, pageTwo);
    const list = await drafted(world, '!');
    const { letterId, version } = into;
    const letters = [
      { letterId: page.letterId, version: page.version, as: 'pages' as const },
      { letterId: list.letterId, version: list.version, as: 'enclosure' as const },
    ];
    return { into, page, list, merge: { letterId, version, letters } };
  }

  it('reads it anew with its further pages, keeps corrections and every file, and marks the others', async () => {
    const world = setUp();
    const { into, page, list, merge } = await apart(world);
    const corrections = { subject: 'การประชุมใหญ่' };
    unwrap(await world.intake.correct.execute(district, { ...into, corrections }));
    unwrap(await world.intake.merging.execute(district, { ...merge, version: into.version + 1 }));
    const whole = await viewOf(world, into.letterId);
    expect(whole).toMatchObject({
      status: 'draft',
      fields: { letterNumber: 'อจ 0318/ว 655', subject: 'การประชุมใหญ่', deadlines: [{ at: '2025-05-22' }] },
      joined: [
        { letterId: page.letterId, as: 'pages' },
        { letterId: list.letterId, as: 'enclosure' },
      ],
    });
    expect(whole.source?.files.map(({ sha256, isLetter }) => [sha256, isLetter])).toEqual([
      [into.sha256, true],
      [page.sha256, true],
      [list.sha256, false],
    ]);
    const text = await textOf(world, into.letterId);
    expect(whole.source?.pages.map(({ start }) => text.slice(start, start + 6))).toEqual(['ที่ อจ', 'ในการน']);
    for (const { letterId } of [page, list])
      expect(await viewOf(world, letterId)).toMatchObject({ status: 'merged', mergedInto: into.letterId });
  });

  it('is done once: asked again it answers what was made', async () => {
    const world = setUp();
    const { merge } = await apart(world);
    const once = unwrap(await world.intake.merging.execute(district, merge));
    expect(unwrap(await world.intake.merging.execute(district, merge))).toEqual(once);
  });

  it.each([
    ['draft', LIST],
    ['file that is none by itself', `!${LIST}`],
  ])('reads the list that comes to it as a %s, and keeps it when a page follows', async (_, came) => {
    const world = setUp();
    const { letterId, version } = await drafted(world, pageOne.replace('ทุกแห่ง', ' ตามรายชื่อที่แนบ'));
    const list = await drafted(world, came);
    const page = await drafted(world, pageTwo);
    for (const [at, [other, as]] of (
      [
        [list, 'enclosure'],
        [page, 'pages'],
      ] as const
    ).entries()) {
      const letters = [{ letterId: other.letterId, version: other.version, as }];
      unwrap(await world.intake.merging.execute(district, { letterId, version: version + at, letters }));
      const { read, questions } = await viewOf(world, letterId);
      expect(read?.lists).toMatchObject([{ names: [{ name: 'เทศบาลตำบลห้วย' }, { name: 'องค์การบริหารส่วนตำบลลือ' }] }]);
      expect(questions).toContainEqual(expect.objectContaining({ message: expect.stringContaining('2 ราย') }));
    }
    expect((await viewOf(world, letterId)).fields?.deadlines).toMatchObject([{ at: '2025-05-22' }]);
  });

  it('is withheld where the enclosure, once it can be read, is secret', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world, pageOne);
    const list = await drafted(world, `!ลับมาก\n\n${LIST}`);
    expect(list.status).toBe('unreadable');
    const letters = [{ letterId: list.letterId, version: list.version, as: 'enclosure' as const }];
    unwrap(await world.intake.merging.execute(district, { letterId, version, letters }));
    for (const each of [letterId, list.letterId])
      expect(await viewOf(world, each)).toMatchObject({ status: 'withheld', stub: { secrecy: 'secret' } });
  });

  it('rests on the version of each letter, and joins all of them or none', async () => {
    const world = setUp();
    const { page, list, merge } = await apart(world);
    unwrap(await world.intake.rejecting.reject(district, { ...page, reason: 'ก' }));
    expect(await world.intake.merging.execute(district, merge)).toEqual(refusal('LETTER.CHANGED'));
    expect(await viewOf(world, list.letterId)).toMatchObject({ status: 'unreadable' });
  });

  it('is refused once somebody stands by one of them, and of what has no text as pages', async () => {
    const world = setUp();
    const { into, list, merge } = await apart(world);
    const own = await confirmed(world);
    const of = (letterId: string, version: number, as: 'pages' | 'enclosure') =>
      world.intake.merging.execute(district, { ...merge, letters: [{ letterId, version, as }] });
    expect(await of(own.letterId, own.version, 'enclosure')).toEqual(refusal('LETTER.WRONG_STATUS'));
    expect(await of(list.letterId, list.version, 'pages')).toEqual(refusal('LETTER.WRONG_STATUS'));
    expect(await of(into.letterId, into.version, 'pages')).toEqual(refusal('LETTER.NOT_MERGEABLE', { why: 'itself' }));
    const merged = { letterId: own.letterId, version: own.version, letters: merge.letters };
    expect(await world.intake.merging.execute(district, merged)).toEqual(refusal('LETTER.WRONG_STATUS'));
  });

  it('takes back a split, with the file that both parts are of kept once', async () => {
    const world = setUp();
    const { letterId, version } = await drafted(world, both);
    unwrap(await world.intake.splitting.execute(district, { letterId, version, parts }));
    const [one, two] = (await viewOf(world, letterId)).splitInto ?? [];
    const letters = [{ letterId: two?.letterId ?? '', version: 2, as: 'pages' as const }];
    unwrap(await world.intake.merging.execute(district, { letterId: one?.letterId ?? '', version: 2, letters }));
    const again = await viewOf(world, one?.letterId ?? '');
    expect(again.source?.files).toHaveLength(1);
    expect(await textOf(world, again.letterId)).toMatch(/๖๕๕[^]*๖๕๖/);
  });
});
