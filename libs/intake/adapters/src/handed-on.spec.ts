import { openDocument } from '@wian/documents';
import { LettersHandedOn } from '@wian/intake-application';
import type { JoinedLetter } from '@wian/intake-domain';
import { unwrap } from '@wian/kernel';
import { district, drafted, issue, LIST, officerOf, preview, setUp, viewOf, type World } from './intake.fixture.js';
import { letter, textOf } from './split-and-merge.fixture.js';

const local = officerOf('05370301');
const first = letter('๖๕๕', 'การประชุม');
const both = first + letter('๖๕๖', 'การสำรวจ');
const closing = 'ขอแสดงความนับถือ\n\n(นายตัวอย่าง ทดสอบ)\nนายอำเภอปทุมราชวงศา\n';
const parts = [{ text: [0, first.length] as const }, { text: [first.length, both.length] as const }];

async function partOf(world: World, whole: string) {
  const { letterId, version } = await drafted(world, whole);
  unwrap(await world.intake.splitting.execute(district, { letterId, version, parts }));
  return (await viewOf(world, letterId)).splitInto?.[0]?.letterId ?? '';
}

async function merged(world: World, into: string, other: string, as: JoinedLetter['as']) {
  const { letterId, version } = await drafted(world, into);
  const joined = await drafted(world, other);
  const letters = [{ letterId: joined.letterId, version: joined.version, as }];
  unwrap(await world.intake.merging.execute(district, { letterId, version, letters }));
  return letterId;
}

async function issued(world: World, letterId: string) {
  const { version } = await viewOf(world, letterId);
  const corrections = { issuerUnitId: 'unit_3703' };
  unwrap(await world.intake.correct.execute(district, { letterId, version, corrections }));
  unwrap(await world.intake.confirm.execute(district, { letterId, version: version + 1 }));
  return unwrap(await issue(world, letterId, (await preview(world, letterId)).hash)).directiveId;
}

/** What a recipient has: what is downloaded, and the letter that the registered directive becomes. */
async function received(world: World, letterId: string) {
  const directiveId = await issued(world, letterId);
  const { bytes } = unwrap(await world.intake.directiveLetter.execute(local, directiveId));
  const { registration } = unwrap(await world.intake.register.execute(local, { book: 'received', directiveId }));
  await world.runJobs();
  const found = unwrap(await world.intake.access.toRead(local, registration.letterId ?? ''));
  return { bytes, own: await world.intake.views.of(found) };
}

async function filesIn(bytes: Uint8Array) {
  const { parts: files } = await openDocument({ name: 'file', bytes }, { folder: null, scratch: '/' });
  return files.map((file) => [file.name, new TextDecoder().decode(file.bytes)]);
}

describe('a letter that is handed on', () => {
  it('as a part of a scan has its pages and what came with it, and is trusted no more than the scan', async () => {
    const world = setUp();
    const { bytes, own } = await received(world, await partOf(world, `#${both}`));
    expect(await filesIn(bytes)).toEqual([
      ['page-1.jpeg', 'picture'],
      ['list', LIST],
    ]);
    expect(own).toMatchObject({
      status: 'draft',
      source: {
        origin: 'recognised',
        mediaType: 'application/zip',
        files: [{ isLetter: true }, { name: 'list', isLetter: false }],
      },
      fields: { letterNumber: 'อจ 0318/ว 655' },
    });
    expect(own.read?.fields['letterNumber']?.confidence).toBeLessThanOrEqual(0.5);
    expect(own.questions).toContainEqual(expect.objectContaining({ field: 'letterNumber' }));
    const page = unwrap(await world.intake.content.page(local, own.letterId, 1));
    expect(new TextDecoder().decode(page.bytes)).toBe('picture');
    expect(own).not.toHaveProperty('handed');
  });

  it('is trusted no more after one recipient handed it on to the next', async () => {
    const world = setUp();
    const { own } = await received(world, await partOf(world, `#${both}`));
    const { state } = unwrap(await world.intake.access.toRead(local, own.letterId));
    const next = new LettersHandedOn({ letter: async () => undefined }, { get: async () => new Uint8Array() }, () => {
      throw new Error('it is packed already');
    });
    const { origin, pages } = (await next.of(state))?.handed ?? {};
    expect([origin, pages]).toMatchObject(['recognised', [{ picture: { mediaType: 'image/jpeg' } }]]);
  });

  it('as a part of a text is that text, and nothing of its neighbour', async () => {
    const world = setUp();
    const { bytes, own } = await received(world, await partOf(world, both));
    expect(new TextDecoder().decode(bytes)).toMatch(/๖๕๕(?![^]*๖๕๖)/);
    expect(own).toMatchObject({ status: 'draft', source: { origin: 'written', files: [] } });
  });

  it('has the pages that were joined to it', async () => {
    const world = setUp();
    const letterId = await merged(world, `#${first}`, `${closing}`, 'pages');
    const { bytes, own } = await received(world, letterId);
    const names = (await filesIn(bytes)).map(([name]) => name);
    expect(names).toEqual(['letter.txt', 'page-1.jpeg', 'list']);
    expect(own.source).toMatchObject({ origin: 'recognised', pages: [{ picture: {} }, { picture: null }] });
    expect(await textOf(world, letterId)).toContain('ขอแสดง');
  });

  it('has the enclosure that came apart, and the file that it was itself', async () => {
    const world = setUp();
    const letterId = await merged(world, first, `!${LIST}`, 'enclosure');
    const { bytes, own } = await received(world, letterId);
    expect((await filesIn(bytes)).map(([, said]) => said)).toEqual([first, `!${LIST}`]);
    expect(own.source?.files.map(({ isLetter }) => isLetter)).toEqual([true, false]);
  });

  it('has of an enclosure that is a part of a file no more than that part', async () => {
    const world = setUp();
    const part = await viewOf(world, await partOf(world, both));
    const { letterId, version } = await drafted(world, letter('๖๕๗', 'การอบรม'));
    const letters = [{ letterId: part.letterId, version: part.version, as: 'enclosure' as const }];
    unwrap(await world.intake.merging.execute(district, { letterId, version, letters }));
    const { bytes } = await received(world, letterId);
    const said = (await filesIn(bytes)).map(([, text]) => text).join('');
    expect(said).toContain('๖๕๗');
    expect(said).toContain('๖๕๕');
    expect(said).not.toContain('๖๕๖');
  });
});
