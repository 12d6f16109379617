import { unwrap } from '@wian/kernel';
import { district, drafted, LIST, officerOf, setUp, text, viewOf } from './intake.fixture.js';

const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('a letter as a file', () => {
  it('takes a file of any kind, an empty one too, and tells what it is only once it was read', async () => {
    const world = setUp();
    for (const bytes of [Uint8Array.of(0xff, 0xd8), new Uint8Array()]) {
      const { letter } = unwrap(await world.intake.submit.execute(district, { bytes, fileName: 'a.jpg' }));
      const kept = unwrap(await world.intake.content.received(district, letter.state.letterId));
      expect(kept).toEqual({ bytes, mediaType: 'application/octet-stream' });
    }
  });

  it('says why a letter cannot be read, in both languages, and keeps its bytes', async () => {
    const world = setUp();
    const letter = await drafted(world, '!');
    expect(letter).toMatchObject({
      status: 'unreadable',
      questions: [{ field: 'text', code: 'FILE.NO_TEXT', message: 'no text in it', messageTh: 'ไม่พบข้อความ' }],
    });
    const { bytes, mediaType } = unwrap(await world.intake.content.received(district, letter.letterId));
    expect([new TextDecoder().decode(bytes), mediaType]).toEqual(['!', 'image/png']);
  });

  it('reads an unreadable letter again, once, however often that is asked; the queue may lose the job', async () => {
    const world = setUp();
    const { letterId } = await drafted(world, '!');
    const { readAgain } = world.intake;
    expect(await readAgain.execute(officerOf('37'), letterId)).toEqual(refusal('LETTER.UNIT_NOT_YOURS'));
    world.jobs.losing = true;
    const { version } = unwrap(await readAgain.execute(district, letterId));
    expect(unwrap(await readAgain.execute(district, letterId))).toMatchObject({
      version,
      state: { status: 'received' },
    });
    expect(await viewOf(world, letterId)).toMatchObject({ status: 'received', questions: [] });
    world.jobs.losing = false;
    await world.intake.sweeper.sweep();
    await world.runJobs();
    expect(await viewOf(world, letterId)).toMatchObject({ status: 'unreadable', version: version + 1 });
  });

  it('is read with the names of provinces and districts beside it, or with none where there is no tree', async () => {
    const world = setUp();
    await drafted(world);
    expect(world.told).toEqual([
      { moi: 'กระทรวงมหาดไทย', 37: 'จังหวัดอำนาจเจริญ', 3701: 'อำเภอเมือง', 3703: 'อำเภอปทุมราชวงศา' },
    ]);
    world.directory.units = [];
    await drafted(world, `${text}1`);
    expect(world.told[1]).toBeNull();
  });

  it('keeps the text that was read, for the units that may read the letter', async () => {
    const world = setUp();
    const { letterId, source } = await drafted(world);
    expect(source).toMatchObject({ mediaType: 'text/plain; charset=utf-8', origin: 'written' });
    const { bytes } = unwrap(await world.intake.content.text(district, letterId));
    expect(new TextDecoder().decode(bytes)).toBe(text);
    expect(await world.intake.content.text(officerOf('3701'), letterId)).toEqual(refusal('LETTER.UNKNOWN'));
  });

  it('keeps the pictures of its pages and what came with it, for the units that may read the letter', async () => {
    const world = setUp();
    const { letterId } = await drafted(world, `#${text}`);
    const { content } = world.intake;
    const said = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    const page = unwrap(await content.page(district, letterId, 1));
    expect([said(page.bytes), page.mediaType]).toEqual(['picture', 'image/jpeg']);
    const file = unwrap(await content.file(district, letterId, 1));
    expect([said(file.bytes), file.mediaType]).toEqual([LIST, 'text/plain; charset=utf-8']);
    expect(await content.page(district, letterId, 2)).toEqual(refusal('LETTER.NO_SUCH_PART'));
    expect(await content.file(district, letterId, 2)).toEqual(refusal('LETTER.NO_SUCH_PART'));
    expect(await content.page(officerOf('3701'), letterId, 1)).toEqual(refusal('LETTER.UNKNOWN'));
  });
});
