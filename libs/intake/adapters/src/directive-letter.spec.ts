import type { Opening } from '@wian/contracts';
import type { Caller } from '@wian/intake-application';
import { unwrap } from '@wian/kernel';
import { confirmed, issue, municipality, officerOf, preview, setUp, text } from './intake.fixture.js';

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
