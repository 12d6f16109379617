import { unwrap } from '@wian/kernel';
import {
  confirmed,
  district,
  drafted,
  fromOutside,
  intakeOver,
  issue,
  memoryStores,
  officerOf,
  preview,
  text,
  viewOf,
} from './intake.fixture.js';
import { letter, textOf } from './split-and-merge.fixture.js';

const word = 'ปลาวาฬ';
const reason = 'มีตราประทับที่หัวกระดาษ';
/** As recognition reads it that missed the stamp: a scan with a list beside it, of the province. */
const scanned = `#อจ 0017/ว 9|2025-03-05|${word}`;
const refusal = (code: string, params: object = {}) => ({
  ok: false,
  error: expect.objectContaining({ code, params: expect.objectContaining(params) }),
});
const inBoth = (status: string) =>
  refusal('LETTER.NOT_WITHHOLDABLE', { status, messageTh: expect.stringMatching(/[ก-๙]/) });

function setUp() {
  const stores = memoryStores();
  const world = { ...intakeOver(stores), stores };
  const withhold = ({ letterId, version }: { letterId: string; version: number }, caller = district, change = {}) =>
    world.intake.withholding.execute(caller, { letterId, version, secrecy: 'secret', reason, ...change });
  const register = (letterId: string, change: object = {}) =>
    world.intake.register.execute(district, { book: 'received', letterId, ...change });
  /** Of which of these there still are bytes. */
  const kept = async (sha256s: readonly string[]) => {
    const all = await Promise.all(sha256s.map(async (each) => ((await stores.contents.get(each)) ? [each] : [])));
    return all.flat();
  };
  const documents = () =>
    JSON.stringify(['letter', 'letterkey', 'register', 'registration'].flatMap((kind) => stores.log.documentsOf(kind)));
  return { ...world, withhold, register, kept, documents };
}
type View = Awaited<ReturnType<typeof viewOf>>;
const contentsOf = ({ sha256, source }: View): string[] => [
  sha256,
  source?.textSha256 ?? '',
  ...(source?.pages ?? []).map(({ picture }) => picture?.sha256 ?? ''),
  ...(source?.files ?? []).map((file) => file.sha256),
];

describe('a letter that an officer says is secret', () => {
  it('is withheld as if it had been read so: bytes, text, pictures, files and reading go, its stub is registered', async () => {
    const world = setUp();
    const draft = await drafted(world, scanned, `${word}.pdf`);
    const contents = contentsOf(draft);
    expect(await world.kept(contents)).toHaveLength(4);
    unwrap(await world.withhold(draft));
    const stub = { secrecy: 'secret', letterNumber: 'อจ 0017/ว 9', letterDate: '2025-03-05', from: 'อำเภอปทุมราชวงศา' };
    expect(await viewOf(world, draft.letterId)).toMatchObject({
      ...{ status: 'withheld', stub, fields: null, read: null, fileName: null, withheldBecause: reason },
      questions: [{ code: 'LETTER.WITHHELD', messageTh: expect.stringContaining('ลับมาก') }],
    });
    expect([await world.kept(contents), world.documents()]).toEqual([[], expect.not.stringContaining(word)]);
    expect(await world.intake.content.text(district, draft.letterId)).toEqual(refusal('LETTER.WITHHELD'));
    expect(await world.intake.access.toRead(officerOf('37'), draft.letterId)).toEqual(refusal('LETTER.UNKNOWN'));
  });

  it('gets its number in the register of that secrecy, whether it could be read or not, and none where it is the unit’s own', async () => {
    const world = setUp();
    const outside = await viewOf(world, await fromOutside(world));
    const unreadable = await drafted(world, '!');
    expect(unreadable.status).toBe('unreadable');
    for (const [at, letter] of [outside, unreadable].entries()) {
      unwrap(await world.withhold(letter));
      const registered = { book: 'received', series: 'secret', number: at + 1 };
      expect(await viewOf(world, letter.letterId)).toMatchObject({ status: 'withheld', registered });
    }
    const own = await confirmed(world);
    unwrap(await world.withhold(own));
    const withheld = await viewOf(world, own.letterId);
    expect([withheld.status, withheld.registered]).toEqual(['withheld', undefined]);
    expect(await issue(world, own.letterId, 'a'.repeat(64))).toMatchObject({ ok: false });
  });

  it('is the one that the officer saw, of his own unit; asked again nothing is done twice', async () => {
    const world = setUp();
    const draft = await drafted(world, scanned);
    expect(await world.withhold({ ...draft, version: draft.version - 1 })).toEqual(refusal('LETTER.CHANGED'));
    expect(await world.withhold(draft, officerOf('37'))).toEqual(refusal('LETTER.UNIT_NOT_YOURS'));
    expect(await world.kept(contentsOf(draft))).toHaveLength(4);
    unwrap(await world.withhold(draft));
    const { version } = await viewOf(world, draft.letterId);
    expect(unwrap(await world.withhold(draft)).version).toBe(version);
    expect(await world.withhold(draft, district, { secrecy: 'top-secret' })).toEqual(inBoth('withheld'));
  });

  it('is refused in English and Thai while it is read, once it is issued, and where other letters were made of it', async () => {
    const world = setUp();
    const submitted = unwrap(await world.intake.submit.execute(district, { text: `${text} 2` })).letter;
    const { letterId } = submitted.state;
    expect(await world.withhold({ letterId, version: submitted.version })).toEqual(inBoth('received'));
    await world.runJobs();
    const issued = await confirmed(world);
    const { directiveId } = unwrap(await issue(world, issued.letterId, (await preview(world, issued.letterId)).hash));
    const late = await world.withhold(issued);
    expect(late).toEqual(inBoth('issued'));
    expect(late).toEqual(refusal('LETTER.NOT_WITHHOLDABLE', { directiveId }));
    expect(await world.kept(contentsOf(issued))).not.toEqual([]);
  });

  it.each(['withheld by hand', 'entered in a secret register'])(
    'keeps its contents where it is issued in the moment in which it is %s',
    async (how) => {
      const world = setUp();
      const own = await confirmed(world);
      const { hash } = await preview(world, own.letterId);
      const { commit } = world.stores.log;
      world.stores.log.commit = async (batch) => {
        world.stores.log.commit = commit;
        unwrap(await issue(world, own.letterId, hash));
        return commit.call(world.stores.log, batch);
      };
      const done =
        how === 'withheld by hand'
          ? await world.withhold(own)
          : await world.register(own.letterId, { book: 'sent', series: 'secret' });
      expect(done).toEqual(refusal('LETTER.NOT_WITHHOLDABLE', { status: 'issued' }));
      expect(await world.kept([own.sha256])).toEqual([own.sha256]);
    },
  );

  it('is not issued, nor corrected, once withholding it was begun, and is withheld by asking again', async () => {
    const world = setUp();
    const own = await confirmed(world);
    const { hash } = await preview(world, own.letterId);
    const { withhold } = world.stores.contents;
    world.stores.contents.withhold = () => Promise.reject(new Error('the store is away'));
    await expect(world.withhold(own)).rejects.toThrow('the store is away');
    world.stores.contents.withhold = withhold;
    expect(await issue(world, own.letterId, hash)).toEqual(refusal('LETTER.BEING_WITHHELD'));
    unwrap(await world.withhold(own));
    expect(await viewOf(world, own.letterId)).toMatchObject({ status: 'withheld' });
    expect(await world.kept([own.sha256])).toEqual([]);
  });

  it('takes along the copy that the unit has of it, whichever way that came', async () => {
    const world = setUp();
    const part = letter('๖๕๕', 'การประชุม');
    const both = part + letter('๖๕๖', 'การสำรวจ');
    const whole = await drafted(world, both);
    const parts = [{ text: [0, part.length] as const }, { text: [part.length, both.length] as const }];
    const { splitInto = [] } = unwrap(await world.intake.splitting.execute(district, { ...whole, parts })).state;
    const copy = splitInto[0]?.letterId ?? '';
    const alone = await drafted(world, await textOf(world, copy));
    unwrap(await world.withhold(alone));
    expect((await viewOf(world, copy)).status).toBe('withheld');
    expect((await viewOf(world, splitInto[1]?.letterId ?? '')).status).toBe('draft');
    expect(await world.kept([alone.sha256, whole.sha256])).toEqual([]);
  });

  it('takes the letter along from which it was split, and leaves the other part its own text', async () => {
    const world = setUp();
    const both = 'ที่ อจ ๐๓๑๘/ว ๑\n\n' + 'ที่ อจ ๐๓๑๘/ว ๒\n\n';
    const whole = await drafted(world, both);
    const { letterId, version } = whole;
    const cut = both.length / 2;
    const parts = [{ text: [0, cut] as const }, { text: [cut, both.length] as const }];
    const { splitInto = [] } = unwrap(
      await world.intake.splitting.execute(district, { letterId, version, parts }),
    ).state;
    const [first, second] = await Promise.all(splitInto.map((part) => viewOf(world, part.letterId)));
    if (!first || !second) throw new Error('it was split in two');
    expect(await world.withhold({ ...whole, version: version + 1 })).toEqual(inBoth('split'));
    unwrap(await world.withhold(first));
    expect((await viewOf(world, letterId)).status).toBe('withheld');
    expect(await world.kept([...contentsOf(whole), ...contentsOf(first)])).toEqual([]);
    expect((await viewOf(world, second.letterId)).status).toBe('draft');
    expect(await world.kept(contentsOf(second))).toEqual([second.source?.textSha256]);
  });

  it('takes nothing from another unit that has the same letter; once that withholds it too, the bytes go', async () => {
    const world = setUp();
    const other = officerOf('3701');
    const draft = await drafted(world, scanned);
    const elsewhere = unwrap(await world.intake.submit.execute(other, { text: scanned })).letter.state;
    await world.runJobs();
    unwrap(await world.withhold(draft));
    expect(await world.kept(contentsOf(draft))).toHaveLength(4);
    expect(await world.intake.content.text(district, draft.letterId)).toEqual(refusal('LETTER.WITHHELD'));
    unwrap(await world.intake.content.text(other, elsewhere.letterId));
    const theirs = unwrap(await world.intake.access.toRead(other, elsewhere.letterId));
    unwrap(await world.withhold({ ...elsewhere, version: theirs.version }, other));
    expect(await world.kept(contentsOf(draft))).toEqual([]);
  });

  it('keeps a number that it has, and its lines, struck out or not, say no more than a secret letter’s', async () => {
    const world = setUp();
    const letterId = await fromOutside(world, scanned.slice(1));
    const line = unwrap(await world.register(letterId)).registration;
    unwrap(await world.intake.registers.strikeOut(district, line.registrationId, 'ซ้ำ'));
    unwrap(await world.register(letterId));
    expect(world.documents()).toContain(word);
    unwrap(await world.withhold(await viewOf(world, letterId)));
    expect(await viewOf(world, letterId)).toMatchObject({ registered: { series: 'circular', number: 2 } });
    const query = unwrap(await world.intake.registers.query(district, { book: 'received' }));
    expect(await world.intake.registers.page(query, 9, undefined)).toMatchObject([
      { number: 2, subject: 'ลับ (ไม่แสดงเรื่อง)', to: null, voided: null },
      { number: 1, subject: 'ลับ (ไม่แสดงเรื่อง)', to: null, voided: { reason: 'ซ้ำ' } },
    ]);
    expect(world.documents()).not.toContain(word);
  });
});

describe('a letter that an officer enters in the register of a secrecy', () => {
  it('is withheld by the same act, with the line that the officer writes', async () => {
    const world = setUp();
    const letterId = await fromOutside(world, scanned);
    const draft = await viewOf(world, letterId);
    const entered = unwrap(await world.register(letterId, { series: 'confidential', from: 'จังหวัด', number: 7 }));
    expect(entered).toMatchObject({
      isNew: true,
      registration: { series: 'confidential', number: 7, from: 'จังหวัด', subject: 'ลับ (ไม่แสดงเรื่อง)', letterId },
    });
    expect(await viewOf(world, letterId)).toMatchObject({ status: 'withheld', stub: { secrecy: 'confidential' } });
    expect([await world.kept(contentsOf(draft)), world.documents()]).toEqual([[], expect.not.stringContaining(word)]);
    const again = unwrap(await world.register(letterId, { series: 'confidential' }));
    expect(again).toEqual({ ...entered, isNew: false });
  });

  it('is withheld also where it has a number in another register, which it keeps', async () => {
    const world = setUp();
    const letterId = await fromOutside(world, scanned);
    const { registration } = unwrap(await world.register(letterId));
    const entered = unwrap(await world.register(letterId, { series: 'secret' }));
    expect(entered).toMatchObject({ isNew: false, registration: { registrationId: registration.registrationId } });
    expect(entered.registration.subject).toBe('ลับ (ไม่แสดงเรื่อง)');
    expect((await viewOf(world, letterId)).status).toBe('withheld');
  });

  it('of the unit’s own gets the number that it bears in the register of letters sent', async () => {
    const world = setUp();
    const { letterId } = await drafted(world, 'อจ 0318/41|2025-03-06|ก');
    const { registration } = unwrap(await world.register(letterId, { book: 'sent', series: 'secret' }));
    expect(registration).toMatchObject({ book: 'sent', series: 'secret', number: 41, letterId });
    expect((await viewOf(world, letterId)).status).toBe('withheld');
  });

  it('loses nothing where it is refused: another number, the wrong book, a letter that was issued', async () => {
    const world = setUp();
    const draft = await viewOf(world, await fromOutside(world, scanned));
    unwrap(await world.intake.register.execute(district, { book: 'received', series: 'secret', subject: 'ก' }));
    const { letterId } = draft;
    expect(await world.register(letterId, { series: 'secret', number: 9 })).toEqual(refusal('REGISTER.OTHER_NUMBER'));
    expect(await world.register(letterId, { series: 'secret', book: 'sent' })).toMatchObject({ ok: false });
    expect(await world.kept(contentsOf(draft))).toHaveLength(4);
    expect(await viewOf(world, letterId)).toEqual(draft);
    const issued = await confirmed(world);
    const { directiveId } = unwrap(await issue(world, issued.letterId, (await preview(world, issued.letterId)).hash));
    const sent = { book: 'sent', series: 'secret' };
    expect(await world.register(issued.letterId, sent)).toEqual(inBoth('issued'));
    const asDirective = { book: 'received', series: 'secret', directiveId } as const;
    expect(await world.intake.register.execute(officerOf('05370301'), asDirective)).toEqual(
      refusal('REGISTER.ISSUED_OPENLY', { messageTh: expect.stringContaining('เปิดเผย') }),
    );
  });
});
