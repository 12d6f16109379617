import type { Opening } from '@wian/contracts';
import type { Caller } from '@wian/intake-application';
import { unwrap } from '@wian/kernel';
import {
  confirmed,
  district,
  drafted,
  issue,
  municipality,
  officerOf,
  preview,
  setUp,
  text,
  viewOf,
  type World,
} from './intake.fixture.js';

const elsewhere = { ...municipality('05370401'), unitId: 'unit_05370401' };
const province = elsewhere.periods.map((period) => ({ ...period, parentId: 'unit_3701' }));

async function issued() {
  const world = setUp();
  world.directory.units = [...world.directory.units, { ...elsewhere, periods: province }];
  const { letterId } = await confirmed(world);
  const directive = unwrap(await issue(world, letterId, (await preview(world, letterId)).hash));
  const read = (caller: Caller) => world.intake.directiveLetter.execute(caller, directive.directiveId);
  const openings = () => world.log.documentsOf<Opening>('opening').map(({ state }) => state);
  return { world, read, openings, directiveId: directive.directiveId };
}
const unknown = { ok: false, error: { code: 'DIRECTIVE.UNKNOWN', kind: 'not-found' } };

describe('the letter behind a directive', () => {
  it.each([
    ['its issuer', '3703'],
    ['the units above the issuer', '37'],
    ['a unit that it addresses', '05370301'],
    ['every unit that it addresses', '05370302'],
  ])('is read by %s, byte for byte', async (_name, code) => {
    const { read } = await issued();
    expect(new TextDecoder().decode(unwrap(await read(officerOf(code))).bytes)).toBe(text);
  });

  it.each([
    ['a unit beside', '3701'],
    ['a unit below another district', '05370401'],
    ['nobody known', '9999'],
  ])('does not exist for %s', async (_name, code) => {
    const { read } = await issued();
    expect(await read(officerOf(code))).toMatchObject(unknown);
  });

  it('does not exist for machines, which list everything but read no letters', async () => {
    const { read } = await issued();
    expect(await read({ ...officerOf(), units: 'everywhere' })).toMatchObject(unknown);
  });

  it('stays with those who were addressed on its day, whatever became of the tree since', async () => {
    const { world, read } = await issued();
    const ended = world.directory.units.map((unit) =>
      unit.code === '05370302'
        ? { ...unit, periods: unit.periods.map((each) => ({ ...each, to: '2025-06-01' })) }
        : unit,
    );
    const founded = { ...municipality('05370303') };
    const later = founded.periods.map((each) => ({ ...each, from: '2025-06-01' }));
    world.directory.units = [...ended, { ...founded, periods: later }];
    world.clock.time = new Date('2025-07-01T02:00:00Z');
    expect(await read(officerOf('05370302'))).toMatchObject({ ok: true });
    expect(await read(officerOf('05370303'))).toMatchObject(unknown);
  });
});

describe('who has opened the letter', () => {
  it('is recorded for a unit that owes something, the first time only', async () => {
    const { world, read, openings, directiveId } = await issued();
    await read(officerOf('05370301'));
    const at = world.clock.time.toISOString();
    world.clock.time = new Date('2025-03-07T02:00:00Z');
    await read(officerOf('05370301'));
    const opening = { directiveId, unitId: 'unit_05370301', personId: 'person_sample-officer-05370301', at };
    expect(openings()).toMatchObject([opening]);
  });

  it('is recorded for each person, and for each of the units in which one holds a post', async () => {
    const { read, openings } = await issued();
    await read(officerOf('05370301', '05370302', '3703'));
    await read({ ...officerOf('05370301'), actor: { id: 'person_deputy' } });
    expect(openings().map(({ unitId, personId }) => `${unitId} ${personId}`)).toEqual([
      'unit_05370301 person_sample-officer-05370301',
      'unit_05370302 person_sample-officer-05370301',
      'unit_05370301 person_deputy',
    ]);
  });

  it.each([
    ['its issuer', '3703'],
    ['the units above the issuer', '37'],
    ['a unit that it does not concern', '3701'],
  ])('is not recorded of %s', async (_name, code) => {
    const { read, openings } = await issued();
    await read(officerOf(code));
    expect(openings()).toEqual([]);
  });

  it('keeps nobody from reading when it cannot be recorded, and says so', async () => {
    const { world, read } = await issued();
    const failing = new Error('the database is away');
    world.log.commit = () => Promise.reject(failing);
    expect(await read(officerOf('05370301'))).toMatchObject({ ok: true });
    expect(world.lost).toEqual([failing]);
  });
});

describe('of letters that came in one file, or one that came in several', () => {
  const letter = (running: string, subject: string) =>
    `ที่ อจ ๐๓๑๘/ว ${running}\n\n๖ มีนาคม ๒๕๖๘\n\nเรื่อง ${subject}\n\nเรียน นายกเทศมนตรีตำบลทุกแห่ง\n\nด้วยอำเภอขอแจ้งเรื่อง${subject} จึงเรียนมาเพื่อโปรดดำเนินการ\n\n`;
  const [first, second] = [letter('๖๕๕', 'การประชุม'), letter('๖๕๖', 'การสำรวจ')];
  const municipal = officerOf('05370301');
  const corrections = { issuerUnitId: 'unit_3703' };

  async function issuedOf(world: World, letterId: string) {
    const { version } = await viewOf(world, letterId);
    unwrap(await world.intake.correct.execute(district, { letterId, version, corrections }));
    unwrap(await world.intake.confirm.execute(district, { letterId, version: version + 1 }));
    return unwrap(await issue(world, letterId, (await preview(world, letterId)).hash)).directiveId;
  }
  async function issuedParts(world: World) {
    const { letterId, version } = await drafted(world, first + second);
    const parts = [{ text: [0, first.length] as const }, { text: [first.length, (first + second).length] as const }];
    unwrap(await world.intake.splitting.execute(district, { letterId, version, parts }));
    const directives: string[] = [];
    for (const part of (await viewOf(world, letterId)).splitInto ?? [])
      directives.push(await issuedOf(world, part.letterId));
    return directives;
  }
  const read = async ({ intake }: World, directiveId = '') =>
    new TextDecoder().decode(unwrap(await intake.directiveLetter.execute(municipal, directiveId)).bytes);

  it('each reader gets the letter of the directive, and no word of the one beside it', async () => {
    const world = setUp();
    const [one, two] = await issuedParts(world);
    expect([await read(world, one), await read(world, two)]).toEqual([first, second]);
  });

  it('each has a number of its own in the register of who received it', async () => {
    const world = setUp();
    const register = async (directiveId: string) => {
      const wish = { book: 'received', directiveId } as const;
      return unwrap(await world.intake.register.execute(municipal, wish)).registration;
    };
    const lines = [];
    for (const directiveId of await issuedParts(world)) lines.push(await register(directiveId));
    expect(lines).toMatchObject([
      { number: 1, subject: 'การประชุม' },
      { number: 2, subject: 'การสำรวจ' },
    ]);
    const { bytes } = unwrap(await world.intake.content.received(municipal, lines[1]?.letterId ?? ''));
    expect(new TextDecoder().decode(bytes)).toBe(second);
  });

  it('all pages of it are handed out', async () => {
    const world = setUp();
    const page = await drafted(world, first);
    const further = await drafted(world, 'ในการนี้ ให้รายงานผลให้อำเภอทราบ');
    const letters = [{ letterId: further.letterId, version: further.version, as: 'pages' as const }];
    unwrap(await world.intake.merging.execute(district, { letterId: page.letterId, version: page.version, letters }));
    expect(await read(world, await issuedOf(world, page.letterId))).toMatch(/๖๕๕[^]*ในการนี้/);
  });

  it('has a number for each directive also where the bytes are the same', async () => {
    const world = setUp();
    const { letterId } = await confirmed(world);
    const earlier = unwrap(await issue(world, letterId, (await preview(world, letterId)).hash)).directiveId;
    const own = await world.log.load<{ readonly directiveId: string }>('directive', earlier);
    const other = 'directive_01957aaa-0000-7000-8000-999999999999';
    const data = { ...own?.state, directiveId: other };
    const change = { aggregate: 'directive', aggregateId: other, expectedVersion: 0, state: data };
    const events = [{ type: 'wian.directive.issued.v1', data }];
    const by = { at: new Date(0), actor: { id: 'person_sample' }, correlationId: 'c' };
    unwrap(await world.log.commit({ ...by, changes: [{ ...change, events }] }));
    const register = async (directiveId: string) =>
      unwrap(await world.intake.register.execute(municipal, { book: 'received', directiveId }));
    expect((await register(earlier)).registration.number).toBe(1);
    expect(await register(other)).toMatchObject({ isNew: true, registration: { number: 2, directiveId: other } });
    expect(await register(other)).toMatchObject({ isNew: false, registration: { number: 2 } });
    expect((await register(earlier)).registration.number).toBe(1);
  });
});
