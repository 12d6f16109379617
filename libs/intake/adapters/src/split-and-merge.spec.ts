import { unwrap } from '@wian/kernel';
import {
  confirmed,
  district,
  drafted,
  intakeOver,
  memoryStores,
  officerOf,
  setUp,
  viewOf,
  type World,
} from './intake.fixture.js';

const refusal = (code: string, params: object = {}) => ({
  ok: false,
  error: expect.objectContaining({ code, params: expect.objectContaining(params) }),
});
const letter = (running: string, subject: string) =>
  `ที่ อจ ๐๓๑๘/ว ${running}\n\n๖ มีนาคม ๒๕๖๘\n\nเรื่อง ${subject}\n\nเรียน นายกเทศมนตรีตำบลทุกแห่ง\n\nด้วยอำเภอขอแจ้งเรื่อง${subject} จึงเรียนมาเพื่อโปรดทราบ\n\n`;
const first = letter('๖๕๕', 'การประชุม');
const both = first + letter('๖๕๖', 'การสำรวจ');
const parts = [{ text: [0, first.length] as const }, { text: [first.length, both.length] as const }];
const textOf = async ({ intake }: World, letterId: string) =>
  new TextDecoder().decode(unwrap(await intake.content.text(district, letterId)).bytes);

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

describe('what turns out to be secret when its parts are read', () => {
  const word = 'ปลาวาฬ';
  const open = letter('๖๕๕', 'การประชุม');
  const hidden = `ลับ\n${letter('๖๕๖', word)}`;
  const secretParts = [{ text: [0, open.length] as const }, { text: [open.length, (open + hidden).length] as const }];

  async function whole() {
    const stores = memoryStores();
    const world = intakeOver(stores);
    const { letterId, version, sha256 } = await drafted(world, open + hidden);
    const split = () => world.intake.splitting.execute(district, { letterId, version, parts: secretParts });
    const keptOf = async (...all: string[]) => Promise.all(all.map((each) => stores.contents.get(each)));
    return { stores, world, letterId, sha256, split, keptOf };
  }

  it('is withheld with the file that it came in, and no draft is made of any part', async () => {
    const { stores, world, letterId, sha256, split, keptOf } = await whole();
    const commits = (await stores.log.pending(99)).length;
    unwrap(await split());
    const view = await viewOf(world, letterId);
    expect(view).toMatchObject({
      ...{
        status: 'withheld',
        read: null,
        fields: null,
        stub: { secrecy: 'confidential', letterNumber: 'อจ 0318/ว 656' },
      },
      questions: [{ code: 'LETTER.WITHHELD' }],
    });
    expect(await keptOf(sha256)).toEqual([undefined]);
    expect(JSON.stringify(stores.log.documentsOf('letter'))).not.toContain(word);
    expect(JSON.stringify((await stores.log.pending(99)).slice(commits))).not.toContain(word);
    expect(stores.log.documentsOf('letter')).toHaveLength(1);
  });

  it('is withheld on the next try where the first one died in the middle', async () => {
    const { stores, world, letterId, split } = await whole();
    const { commit } = stores.log;
    stores.log.commit = () => Promise.reject(new Error('the store is away'));
    await expect(split()).rejects.toThrow('the store is away');
    stores.log.commit = commit;
    unwrap(await split());
    expect(await viewOf(world, letterId)).toMatchObject({ status: 'withheld' });
  });

  it('takes along the letter that it was made of, with its text', async () => {
    const stores = memoryStores();
    const world = intakeOver(stores);
    // The line before makes of the mark a word that goes on; what begins with it is another letter.
    const glued = `${open}ให้ถือเป็นความ\n${hidden}`;
    const { letterId, version, source } = await drafted(world, open + glued);
    const cut = (...ends: number[]) => ends.map((end, at) => ({ text: [ends[at - 1] ?? 0, end] as const }));
    const outer = cut(open.length, (open + glued).length);
    unwrap(await world.intake.splitting.execute(district, { letterId, version, parts: outer }));
    const [first, second] = (await viewOf(world, letterId)).splitInto ?? [];
    const part = await viewOf(world, second?.letterId ?? '');
    expect(part.status).toBe('draft');
    const text = await textOf(world, part.letterId);
    const inner = cut(text.indexOf('ลับ\n'), text.length);
    unwrap(await world.intake.splitting.execute(district, { ...part, parts: inner }));
    for (const id of [letterId, part.letterId]) expect(await viewOf(world, id)).toMatchObject({ status: 'withheld' });
    for (const each of [source, part.source]) expect(await stores.contents.get(each?.textSha256 ?? '')).toBeUndefined();
    const neighbour = first?.letterId ?? '';
    expect(await textOf(world, neighbour)).toContain('๖๕๕');
    expect(await world.intake.content.received(district, neighbour)).toEqual(refusal('LETTER.WITHHELD'));
  });

  it('is withheld with all the letters that were to be joined', async () => {
    const stores = memoryStores();
    const world = intakeOver(stores);
    const page = await drafted(world, open);
    const further = await drafted(world, hidden);
    const letters = [{ letterId: further.letterId, version: further.version, as: 'pages' as const }];
    unwrap(await world.intake.merging.execute(district, { letterId: page.letterId, version: page.version, letters }));
    for (const { letterId, sha256 } of [page, further]) {
      expect(await viewOf(world, letterId)).toMatchObject({ status: 'withheld', read: null });
      expect(await stores.contents.get(sha256)).toBeUndefined();
    }
    expect(JSON.stringify(stores.log.documentsOf('letter'))).not.toContain(word);
  });
});
