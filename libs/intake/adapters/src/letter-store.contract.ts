import type { Directive } from '@wian/contracts';
import type { LetterContents, LetterQueries, RegisterQueries } from '@wian/intake-application';
import type { Letter } from '@wian/intake-domain';
import { sha256Hex, unwrap, type CommitLog } from '@wian/kernel';

export interface LetterStores {
  readonly log: CommitLog;
  readonly contents: LetterContents;
  readonly queries: LetterQueries;
  readonly lines: RegisterQueries;
}

const idOf = (kind: string, number: number) => `${kind}_01957aaa-0000-7000-8000-00000000000${number}`;
const receivedAt = '2025-03-06T02:00:00.000Z';
const sha256 = 'a'.repeat(64);
const shown = { position: 1, count: 1, hash: sha256 };

const everywhere = { units: 'everywhere', secretOf: 'everywhere' } as const;

/** What every store of letters keeps and finds, in memory and in MongoDB. `open` makes an empty one. */
export function letterStoreContract(open: () => Promise<LetterStores>): void {
  const record = async (
    log: CommitLog,
    aggregate: string,
    aggregateId: string,
    change: { type: string; data: object; state: object },
  ) =>
    unwrap(
      await log.commit({
        at: new Date(receivedAt),
        actor: { id: 'person_sample' },
        correlationId: 'c',
        changes: [{ aggregate, aggregateId, expectedVersion: 0, events: [change], state: change.state }],
      }),
    );
  const addLetter = (log: CommitLog, number: number, change: Partial<Letter> = {}) => {
    const letterId = idOf('letter', number);
    const data = { letterId, unitId: 'unit_3703', sha256, bytes: 1, fileName: null, receivedAt };
    const state = { ...data, status: 'received', corrections: {}, ...change };
    return record(log, 'letter', letterId, { type: 'letter.received', data, state });
  };
  const addDirective = (log: CommitLog, number: number, issuerUnitId = 'unit_3703') => {
    const directiveId = idOf('directive', number);
    const data: Directive = {
      directiveId,
      letterId: idOf('letter', number),
      issuerUnitId,
      number: 'อจ 0318/ว 655',
      letterDate: '2025-03-06',
      subject: 'ก',
      urgency: 'normal',
      action: 'act',
      orders: [],
      audience: { select: { types: ['sao'], within: 'issuer' } },
      mode: 'through',
      treeDate: '2025-03-06',
      shown,
      issuedAt: receivedAt,
    };
    return record(log, 'directive', directiveId, { type: 'wian.directive.issued.v1', data, state: data });
  };
  const ids = (letters: readonly { state: Letter }[]) => letters.map(({ state }) => Number(state.letterId.at(-1)));

  it('gives the bytes back as they came, also when they are put again', async () => {
    const { contents } = await open();
    const bytes = Uint8Array.of(0, 255, 0xe0, 0xb8, 0x81);
    await contents.put(sha256Hex(bytes), bytes);
    await contents.put(sha256Hex(bytes), bytes);
    expect(await contents.get(sha256Hex(bytes))).toEqual(bytes);
    expect(await contents.get('b'.repeat(64))).toBeUndefined();
  });

  it('keeps files larger than one document may be, and empty ones', async () => {
    const { contents } = await open();
    const large = new Uint8Array(17 * 1_048_576).fill(1).fill(2, 9_000_000);
    for (const bytes of [large, new Uint8Array()]) {
      const sha256 = sha256Hex(bytes.subarray(0, 10));
      await contents.put(sha256, bytes);
      const kept = await contents.get(sha256);
      expect(kept && Buffer.compare(kept, bytes)).toBe(0);
    }
  });

  it('keeps nothing of bytes that were withheld but their stub, and does not take them again', async () => {
    const { contents } = await open();
    const stub = {
      secrecy: 'secret',
      letterNumber: 'มท 0299/1',
      letterDate: null,
      from: 'ก',
      issuerUnitId: null,
    } as const;
    for (const bytes of [Uint8Array.of(1, 2), new Uint8Array(17 * 1_048_576).fill(7)]) {
      const sha256 = sha256Hex(bytes.subarray(0, 10));
      await contents.put(sha256, bytes);
      expect(await contents.withheld(sha256)).toBeUndefined();
      await contents.withhold(sha256, stub);
      await contents.withhold(sha256, stub);
      await contents.put(sha256, bytes);
      expect([await contents.get(sha256), await contents.withheld(sha256)]).toEqual([undefined, stub]);
    }
  });

  it('lists letters newest first, page after page', async () => {
    const { log, queries } = await open();
    for (const number of [2, 1, 3]) await addLetter(log, number);
    const first = await queries.letters({ ...everywhere, limit: 2 });
    expect(ids(first)).toEqual([3, 2]);
    const before = first.at(-1)?.state.letterId;
    expect(ids(await queries.letters({ ...everywhere, limit: 2, before }))).toEqual([1]);
  });

  it('gives a letter of a list its state and version', async () => {
    const { log, queries } = await open();
    await addLetter(log, 1);
    const [listed] = await queries.letters({ ...everywhere, limit: 1 });
    expect(listed).toEqual(await log.load('letter', idOf('letter', 1)));
  });

  it('keeps what was read as it is, though the paths of its fields have dots and brackets', async () => {
    const { log, queries } = await open();
    const read = { fields: { 'deadlines[0].at': { confidence: 1, spans: [[0, 5]] } } } as unknown as Letter['read'];
    await addLetter(log, 1, { read });
    const [listed] = await queries.letters({ ...everywhere, limit: 1 });
    expect(listed?.state.read).toEqual(read);
  });

  it('lists only letters of the units and the status asked for', async () => {
    const { log, queries } = await open();
    await addLetter(log, 1);
    await addLetter(log, 2, { unitId: 'unit_3701' });
    await addLetter(log, 3, { status: 'draft' });
    expect(ids(await queries.letters({ secretOf: 'everywhere', units: ['unit_3703', 'unit_99'], limit: 9 }))).toEqual([
      3, 1,
    ]);
    expect(
      ids(await queries.letters({ secretOf: 'everywhere', units: ['unit_3703'], status: 'received', limit: 9 })),
    ).toEqual([1]);
    expect(ids(await queries.letters({ ...everywhere, status: 'received', limit: 9 }))).toEqual([2, 1]);
    expect(await queries.letters({ secretOf: 'everywhere', units: [], limit: 9 })).toEqual([]);
  });

  it('finds letters by their number, as read or corrected, and by those that they name', async () => {
    const { log, queries } = await open();
    const read = (normalized: string, named: string | null = null) =>
      ({
        letterNumber: { normalized },
        references: [{ number: named }],
        orders: [],
        fields: {},
      }) as unknown as Letter['read'];
    await addLetter(log, 1, { read: read('อจ 0017/ว 1') });
    await addLetter(log, 2, { read: read('อจ 0017/ว 7'), corrections: { letterNumber: 'อจ 0017/ว 1' } });
    await addLetter(log, 3, { read: read('อจ 0017/ว 1'), corrections: { letterNumber: 'อจ 0017/ว 9' } });
    await addLetter(log, 4, { read: read('อจ 0318/ว 2', 'อจ 0017/ว 1'), unitId: 'unit_3701' });
    await addLetter(log, 5);
    const query = { numbers: ['อจ 0017/ว 1', 'อจ 0017/ว 5'], units: 'everywhere' as const, limit: 9 };
    expect(ids(await queries.numbered(query))).toEqual([2, 1]);
    expect(ids(await queries.numbered({ ...query, limit: 1 }))).toEqual([2]);
    expect(ids(await queries.mentioning(query))).toEqual([4]);
    expect(ids(await queries.mentioning({ ...query, units: ['unit_3703'] }))).toEqual([]);
    expect(ids(await queries.mentioning({ ...query, numbers: ['อจ 0017/ว 5'] }))).toEqual([]);
    const corrected = { references: [{ number: 'อจ 0017/ว 5' }] } as unknown as Letter['corrections'];
    await addLetter(log, 6, { read: read('อจ 0318/ว 3', 'อจ 0017/ว 8'), corrections: corrected });
    expect(ids(await queries.mentioning({ ...query, numbers: ['อจ 0017/ว 5'] }))).toEqual([6]);
    expect(ids(await queries.mentioning({ ...query, numbers: ['อจ 0017/ว 8'] }))).toEqual([]);
  });

  it('finds letters that may be the same, by their bytes or a part of their sketch', async () => {
    const { log, queries } = await open();
    const other = 'b'.repeat(64);
    await addLetter(log, 1);
    await addLetter(log, 2, { sha256: other, sketch: ['0.a', '1.b'] });
    await addLetter(log, 3, { sha256: other, sketch: ['0.b', '1.c'] });
    await addLetter(log, 4, { sha256: 'c'.repeat(64), sketch: ['0.b'], unitId: 'unit_3701' });
    const query = { sha256, sketch: ['0.b', '1.b'], ...everywhere, limit: 9 };
    expect(ids(await queries.alike(query))).toEqual([1, 4, 3, 2]);
    expect(ids(await queries.alike({ ...query, units: ['unit_3703'] }))).toEqual([1, 3, 2]);
    expect(ids(await queries.alike({ ...query, sha256: other, sketch: [] }))).toEqual([3, 2]);
    expect(ids(await queries.alike({ ...query, sha256: other }))).toEqual([3, 2, 4]);
  });

  it('finds the most alike of many of one template, of equals an issued one, and of both kinds so many', async () => {
    const { log, queries } = await open();
    const other = 'b'.repeat(64);
    await addLetter(log, 1, { sha256: other, sketch: ['0.a', '1.a', '2.a'] });
    await addLetter(log, 2, { sha256: other, sketch: ['0.a', '1.a', '2.z'], status: 'issued' });
    for (const number of [3, 4]) await addLetter(log, number, { sha256: other, sketch: ['0.a', '1.a', `2.${number}`] });
    for (const number of [5, 6]) await addLetter(log, number);
    const query = { sha256: 'c'.repeat(64), sketch: ['0.a', '1.a', '2.a'], ...everywhere };
    expect(ids(await queries.alike({ ...query, limit: 1 }))).toEqual([1]);
    expect(ids(await queries.alike({ ...query, limit: 3 }))).toEqual([1, 2, 4]);
    expect(ids(await queries.alike({ ...query, sha256, limit: 1 }))).toEqual([6, 1]);
    expect(ids(await queries.alike({ ...query, sha256: other, limit: 1 }))).toEqual([4, 1]);
  });

  it('finds of written texts those of the same matter, and recognised ones whatever theirs is', async () => {
    const { log, queries } = await open();
    const other = { sha256: 'b'.repeat(64), sketch: ['0.a'] };
    const source = { mediaType: 'image/png', textSha256: sha256, pages: [], files: [] };
    await addLetter(log, 1, { ...other, matter: 'm' });
    await addLetter(log, 2, { ...other, matter: 'n' });
    await addLetter(log, 3, { ...other, source: { ...source, origin: 'recognised' } });
    await addLetter(log, 4, { ...other, sketch: ['0.b'], source: { ...source, origin: 'recognised' } });
    await addLetter(log, 5, { ...other, sketch: ['0.b'], matter: 'm' });
    const query = { sha256, sketch: ['0.a'], ...everywhere, limit: 9 };
    expect(ids(await queries.alike({ ...query, matter: 'm' }))).toEqual([3, 1]);
    expect(ids(await queries.alike(query))).toEqual([3, 2, 1]);
    expect(ids(await queries.alike({ ...query, matter: 'm', units: ['unit_3701'] }))).toEqual([]);
  });

  it('finds withheld letters only where the caller stands, in lists and by their bytes', async () => {
    const { log, queries } = await open();
    await addLetter(log, 1, { status: 'withheld' });
    await addLetter(log, 2, { status: 'withheld', unitId: 'unit_3701' });
    await addLetter(log, 3, { unitId: 'unit_3701' });
    const alike = { sha256, sketch: [], limit: 9 };
    for (const units of ['everywhere', ['unit_3703', 'unit_3701']] as const) {
      expect(ids(await queries.letters({ units, secretOf: ['unit_3703'], limit: 9 }))).toEqual([3, 1]);
      expect(ids(await queries.letters({ units, secretOf: [], status: 'withheld', limit: 9 }))).toEqual([]);
      expect(ids(await queries.alike({ ...alike, units, secretOf: ['unit_3703'] }))).toEqual([3, 1]);
      expect(ids(await queries.alike({ ...alike, units, secretOf: units }))).toEqual([3, 2, 1]);
    }
  });

  it('knows which contents a letter of another unit has too, as what came, its text, a page or a file', async () => {
    const { log, queries } = await open();
    const [text, page, file, own, gone, none] = ['b', 'c', 'd', 'e', 'f', '0'].map((each) => each.repeat(64));
    const source = {
      textSha256: text,
      pages: [{ picture: null }, { picture: { sha256: page } }],
      files: [{ sha256: file }],
    } as unknown as NonNullable<Letter['source']>;
    await addLetter(log, 1, { unitId: 'unit_3701', source });
    await addLetter(log, 2, { sha256: own ?? '' });
    await addLetter(log, 3, { unitId: 'unit_3701', status: 'withheld', sha256: gone ?? '' });
    const asked = [sha256, text, page, file, own, gone, none].map((each) => each ?? '');
    const held = (unitId: string) => queries.heldElsewhere({ sha256s: asked, unitId });
    expect(await held('unit_3703')).toEqual(new Set([sha256, text, page, file]));
    expect(await held('unit_3701')).toEqual(new Set([own]));
  });

  it('finds the exact copies of a letter in its unit, but no other part of its file', async () => {
    const { log, queries } = await open();
    const [sha256, text, other] = ['1', '2', '3'].map((each) => each.repeat(64));
    const source = (textSha256 = '') => ({
      mediaType: 'text/plain',
      origin: 'written' as const,
      textSha256,
      pages: [],
      files: [],
    });
    const partOf = { letterId: idOf('letter', 1), start: 0, end: 1 };
    await addLetter(log, 1, { sha256: sha256 ?? '', source: source(text) });
    await addLetter(log, 2, { sha256: sha256 ?? '' });
    await addLetter(log, 3, { sha256: other ?? '', source: source(text) });
    await addLetter(log, 4, { sha256: sha256 ?? '', partOf, source: source(other) });
    await addLetter(log, 5, { unitId: 'unit_3701', sha256: sha256 ?? '', source: source(text) });
    const copies = async (letter: object) =>
      (
        await queries.copiesOf({
          letterId: idOf('letter', 1),
          unitId: 'unit_3703',
          sha256: sha256 ?? '',
          ...letter,
        })
      )
        .map(({ letterId }) => letterId)
        .sort();
    expect(await copies({ source: source(text) })).toEqual([idOf('letter', 2), idOf('letter', 3)]);
    expect(await copies({ letterId: idOf('letter', 4), partOf, source: source(other) })).toEqual([]);
    expect(await copies({ letterId: idOf('letter', 4), partOf })).toEqual([]);
  });

  it('finds the letters that wait to be read, the oldest first', async () => {
    const { log, queries } = await open();
    await addLetter(log, 2);
    await addLetter(log, 1);
    await addLetter(log, 3, { status: 'draft' });
    expect(await queries.waitingToBeRead({ limit: 9 })).toEqual([idOf('letter', 1), idOf('letter', 2)]);
    expect(await queries.waitingToBeRead({ limit: 1 })).toEqual([idOf('letter', 1)]);
    expect(await queries.waitingToBeRead({ limit: 9, after: idOf('letter', 1) })).toEqual([idOf('letter', 2)]);
  });

  it('lists directives of the issuers asked for, newest first', async () => {
    const { log, queries } = await open();
    for (const number of [1, 2]) await addDirective(log, number);
    await addDirective(log, 3, 'unit_3701');
    const all = await queries.directives({ issuers: 'everywhere', limit: 2 });
    expect(all.map(({ directiveId }) => directiveId)).toEqual([idOf('directive', 3), idOf('directive', 2)]);
    const own = await queries.directives({ issuers: ['unit_3703'], limit: 9, before: idOf('directive', 2) });
    expect(own.map(({ directiveId }) => directiveId)).toEqual([idOf('directive', 1)]);
    expect(own[0]).toEqual((await log.load('directive', idOf('directive', 1)))?.state);
  });
}
