import type { Caller } from '@wian/intake-application';
import { err, DomainError, unwrap } from '@wian/kernel';
import { district, intakeOver, memoryStores, officerOf, text } from './intake.fixture.js';

const word = 'ปลาวาฬ';
/** A letter of the district 3703: number, date, subject, secrecy. */
const secret = `อจ 0318/1|2025-03-06|${word}|top-secret|${word}`;
/** Who receives it. */
const other = officerOf('3701');
const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });
const stub = { secrecy: 'top-secret', letterNumber: 'อจ 0318/1', letterDate: '2025-03-06', from: 'อำเภอปทุมราชวงศา' };

function setUp(stores = memoryStores()) {
  const world = intakeOver(stores);
  const submit = async (caller = other, submitted = secret) =>
    unwrap(await world.intake.submit.execute(caller, { text: submitted, fileName: `${word}.txt` })).letter.state
      .letterId;
  const view = async (letterId: string, caller = other) =>
    world.intake.views.of(unwrap(await world.intake.access.toRead(caller, letterId)));
  const linesOf = async (book: 'received' | 'sent' = 'received') => {
    const query = { unitId: 'unit_3701', book, series: ['top-secret', 'ordinary'], words: [] } as const;
    return stores.lines.lines({ ...query, order: 'oldest', limit: 9 });
  };
  return { ...world, stores, submit, view, linesOf };
}
type World = ReturnType<typeof setUp>;

/** All that intake holds. */
async function everything({ stores, jobs }: World, sha256: string): Promise<string> {
  const kinds = ['letter', 'letterkey', 'register', 'registration', 'directive', 'opening'];
  const documents = kinds.flatMap((kind) => stores.log.documentsOf(kind));
  const commits = await stores.log.pending(1_000);
  const bytes = await stores.contents.get(sha256);
  return JSON.stringify([documents, commits, jobs.added, new TextDecoder().decode(bytes)]);
}

describe('a secret letter', () => {
  it('leaves its stub in the register of its secrecy, and no word of its content anywhere', async () => {
    const world = setUp();
    const letterId = await world.submit();
    await world.runJobs();
    const letter = await world.view(letterId);
    expect(letter).toMatchObject({
      ...{ status: 'withheld', read: null, fields: null, fileName: null, stub },
      registered: { book: 'received', series: 'top-secret', number: 1 },
      questions: [{ code: 'LETTER.WITHHELD', messageTh: expect.stringContaining('ลับที่สุด') }],
    });
    const { letterNumber, letterDate, from } = stub;
    expect(await world.linesOf()).toMatchObject([
      { ...{ number: 1, letterNumber, letterDate, from, letterId }, subject: 'ลับ (ไม่แสดงเรื่อง)', to: null },
    ]);
    expect(await everything(world, letter.sha256)).not.toContain(word);
  });

  it('leaves what its file was called neither in the log nor in an answer that is kept, also before it is read', async () => {
    const world = setUp();
    const letterId = await world.submit();
    const loaded = unwrap(await world.intake.access.toRead(other, letterId));
    expect(await world.intake.views.of(loaded)).toMatchObject({ status: 'received', fileName: `${word}.txt` });
    expect(await world.intake.list.execute(other, { limit: 9 })).toMatchObject([{ fileName: `${word}.txt` }]);
    expect(JSON.stringify(await world.intake.views.unnamed(loaded))).not.toContain(word);
    expect(JSON.stringify(await world.stores.log.pending(1_000))).not.toContain(word);
  });

  it('gives nothing of its content away, is not confirmed, and has one number only', async () => {
    const world = setUp();
    const letterId = await world.submit();
    await world.runJobs();
    const { content, confirm, register } = world.intake;
    for (const part of [
      content.received(other, letterId),
      content.text(other, letterId),
      content.page(other, letterId, 1),
      content.file(other, letterId, 1),
    ])
      expect(await part).toEqual(refusal('LETTER.WITHHELD'));
    const { version } = await world.view(letterId);
    expect(await confirm.execute(other, { letterId, version })).toEqual(refusal('LETTER.WRONG_STATUS'));
    expect(unwrap(await register.execute(other, { book: 'received', letterId }))).toMatchObject({
      ...{ isNew: false, registration: { number: 1, series: 'top-secret' } },
    });
  });

  it('is seen by its unit alone, as the registers of its secrecy are', async () => {
    const world = setUp();
    const letterId = await world.submit();
    await world.runJobs();
    expect(await world.intake.access.toRead(officerOf('37'), letterId)).toEqual(refusal('LETTER.UNKNOWN'));
    expect(await world.intake.list.execute(officerOf('37'), { limit: 9 })).toEqual([]);
    const [item] = await world.intake.list.execute(other, { limit: 9 });
    expect(item).toMatchObject({ status: 'withheld', fields: null, fileName: null });
    expect(item).not.toHaveProperty('stub');
    const elsewhere = await world.submit(officerOf('05370301'));
    await world.runJobs();
    const thread = (caller: Caller, id: string) => world.intake.thread.execute(caller, id).then(unwrap);
    expect(await thread(other, letterId)).toEqual([]);
    const both = officerOf('3701', '05370301');
    expect(await thread(both, letterId)).toMatchObject([{ relation: 'same', letter: { letterId: elsewhere } }]);
    expect(await thread(officerOf('05370301', '37'), elsewhere)).toEqual([]);
  });

  it('is not kept again when it is submitted again, also by another unit', async () => {
    const world = setUp();
    const letterId = await world.submit();
    await world.runJobs();
    expect(await world.submit()).toBe(letterId);
    const elsewhere = await world.submit(officerOf('05370301'));
    await world.runJobs();
    const letter = await world.view(elsewhere, officerOf('05370301'));
    expect(letter).toMatchObject({ status: 'withheld', stub, registered: { number: 1, unitId: 'unit_05370301' } });
    expect(await everything(world, letter.sha256)).not.toContain(word);
  });

  it('of the unit itself gets no number of the letters received; the officer registers it as sent', async () => {
    const world = setUp();
    const letterId = await world.submit(district);
    await world.runJobs();
    const letter = await world.view(letterId, district);
    expect(letter).toMatchObject({ status: 'withheld', stub });
    expect(letter).not.toHaveProperty('registered');
    const { registration } = unwrap(await world.intake.register.execute(district, { book: 'sent', letterId }));
    expect(registration).toMatchObject({ series: 'top-secret', number: 1, subject: 'ลับ (ไม่แสดงเรื่อง)' });
  });

  it('is withheld and registered once, whatever its reading dies in', async () => {
    const stores = memoryStores();
    const world = setUp(stores);
    const letterId = await world.submit();
    const { commit } = stores.log;
    stores.log.commit = async () => err(new DomainError('STORE.AWAY', 'unavailable', 'the store is away'));
    await expect(world.intake.read.execute({ letterId })).rejects.toThrow('the store is away');
    stores.log.commit = commit;
    const waiting = await world.view(letterId);
    expect([waiting.status, await stores.contents.get(waiting.sha256)]).toEqual(['received', undefined]);
    await world.intake.sweeper.sweep();
    await world.runJobs();
    await world.intake.read.execute({ letterId });
    expect(await world.view(letterId)).toMatchObject({ status: 'withheld', stub, registered: { number: 1 } });
    expect(await world.linesOf()).toHaveLength(1);
  });

  it('takes no number that another letter takes at the same time', async () => {
    const world = setUp();
    const letters = await Promise.all([1, 2, 3].map((at) => world.submit(other, `${secret}${at}`)));
    // Each by two workers.
    await Promise.all([...letters, ...letters].map((letterId) => world.intake.read.execute({ letterId })));
    expect((await world.linesOf()).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('leaves the letters that are not secret as they are', async () => {
    const world = setUp();
    const letterId = await world.submit(district, text);
    await world.runJobs();
    expect(await world.view(letterId, district)).toMatchObject({
      status: 'draft',
      fields: { subject: 'การขับเคลื่อนงาน' },
      fileName: `${word}.txt`,
    });
    expect(JSON.stringify(await world.stores.log.pending(1_000))).toContain(`${word}.txt`);
  });
});
