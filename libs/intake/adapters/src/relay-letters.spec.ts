import type { RelayChange } from '@wian/intake-domain';
import { unwrap } from '@wian/kernel';
import {
  confirmed,
  district,
  drafted,
  fromOutside,
  issue,
  municipality,
  officerOf,
  preview,
  setUp,
  workingDays,
  type World,
} from './intake.fixture.js';

const refusal = (code: string, params: object = {}) => ({
  ok: false,
  error: expect.objectContaining({ code, params: expect.objectContaining(params) }),
});
const letter = 'อจ 0017/ว 1290|2025-03-05|งานของจังหวัด';
const office = { office: 'อจ 0318' };

const show = async ({ intake }: World, letterId: string) => unwrap(await intake.relays.show(district, letterId));
const edit = ({ intake }: World, letterId: string, version: number, change: RelayChange, caller = district) =>
  intake.relays.edit(caller, { letterId, version, change });
const number = ({ intake }: World, letterId: string, version: number, caller = district) =>
  intake.relays.takeNumber(caller, { letterId, version });
const sent = async ({ intake }: World) =>
  intake.registers.page(unwrap(await intake.registers.query(district, { book: 'sent' })), 99, undefined);

/** A relay letter that lacks only its number. */
async function whole(world: World) {
  const letterId = await fromOutside(world);
  unwrap(await edit(world, letterId, 0, office));
  return letterId;
}

describe('a relay letter', () => {
  it('is prefilled from the letter, for those below the unit', async () => {
    const world = setUp();
    const letterId = await fromOutside(world);
    expect(await show(world, letterId)).toMatchObject({
      letterId,
      unitId: 'unit_3703',
      version: 0,
      edits: {},
      numbered: null,
      missing: ['office'],
      relay: {
        letterDate: '2025-03-06',
        subject: 'งานของจังหวัด',
        addressees: { phrase: 'นายกเทศมนตรีตำบลทุกแห่ง' },
        opening: expect.stringContaining('จังหวัดอำนาจเจริญได้มีหนังสือ ที่ อจ ๐๐๑๗/ว ๑๒๙๐ ลงวันที่ ๕ มีนาคม ๒๕๖๘'),
        signer: { position: 'นายอำเภอปทุมราชวงศา' },
      },
    });
  });

  it('refers to the unit’s own letter that passed on what the letter refers to', async () => {
    const world = setUp();
    await confirmed(world, 'อจ 0318/ว 201|2025-01-09|ก|none|อจ 0017/ว 11');
    await confirmed(world, 'อจ 0318/ว 202|2025-01-09|ข|none|อจ 0017/ว 12');
    await confirmed(world, 'อจ 0318/ว 203|2025-01-09|ค|none|>อจ 0017/ว 11');
    const letterId = await fromOutside(world, `${letter}|none|อจ 0017/ว 11`);
    const { state } = unwrap(await world.intake.access.toRead(district, letterId));
    expect(state.read?.references).toMatchObject([{ kind: 'enclosed' }]);
    expect((await show(world, letterId)).relay.references).toEqual([]);
    const follows = await fromOutside(world, `${letter}/1|none|>อจ 0017/ว 11`);
    expect((await show(world, follows)).relay.references).toEqual([
      'หนังสืออำเภอปทุมราชวงศา ที่ อจ ๐๓๑๘/ว ๒๐๑ ลงวันที่ ๙ มกราคม ๒๕๖๘',
    ]);
  });

  it('keeps what the officer wrote, for whoever saw what there was', async () => {
    const world = setUp();
    const letterId = await fromOutside(world);
    const first = unwrap(await edit(world, letterId, 0, { subject: 'เรื่องของอำเภอ' }));
    expect(first).toMatchObject({ version: 1, relay: { subject: 'เรื่องของอำเภอ' }, edits: { subject: 'เรื่องของอำเภอ' } });
    expect(await edit(world, letterId, 0, { subject: 'อื่น' })).toEqual(
      refusal('RELAY.CHANGED', { expected: 0, found: 1 }),
    );
    const back = unwrap(await edit(world, letterId, 1, { subject: null, telephone: '๐ ๔๕๔๖ ๕๐๐๐' }));
    expect(back).toMatchObject({ version: 2, relay: { subject: 'งานของจังหวัด', telephone: '๐ ๔๕๔๖ ๕๐๐๐' } });
  });

  it('takes the same edit again as done, after an answer was lost', async () => {
    const world = setUp();
    const letterId = await fromOutside(world);
    unwrap(await edit(world, letterId, 0, { subject: 'ก' }));
    expect(unwrap(await edit(world, letterId, 0, { subject: 'ก' })).version).toBe(1);
  });

  it('lets one of two officers win who edit at the same time', async () => {
    const world = setUp();
    const letterId = await fromOutside(world);
    const both = await Promise.all(['ก', 'ข'].map((subject) => edit(world, letterId, 0, { subject })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toEqual(refusal('RELAY.CHANGED'));
  });

  it('is for the unit’s own people to write; those above read it, others never hear of it', async () => {
    const world = setUp();
    const letterId = await fromOutside(world);
    const [above, beside] = [officerOf('37'), officerOf('3701')];
    expect((await world.intake.relays.show(above, letterId)).ok).toBe(true);
    expect(await edit(world, letterId, 0, office, above)).toEqual(refusal('LETTER.UNIT_NOT_YOURS'));
    expect(await number(world, letterId, 0, above)).toEqual(refusal('LETTER.UNIT_NOT_YOURS'));
    expect(await world.intake.relays.show(beside, letterId)).toEqual(refusal('LETTER.UNKNOWN'));
  });

  it('is made of letters of others that were read and are not secret', async () => {
    const world = setUp();
    const relayed = async (letterId: string) => world.intake.relays.show(district, letterId);
    expect(await relayed((await drafted(world)).letterId)).toEqual(refusal('RELAY.OWN_LETTER'));
    expect(await relayed((await drafted(world, `${letter}|secret`)).letterId)).toEqual(refusal('LETTER.WRONG_STATUS'));
    expect(await relayed((await drafted(world, '!scan')).letterId)).toEqual(refusal('LETTER.WRONG_STATUS'));
  });

  it('sets the unit’s own day no earlier than its date', async () => {
    const world = setUp();
    const letterId = await fromOutside(world);
    expect(await edit(world, letterId, 0, { dueBy: '2025-03-05' })).toEqual(refusal('RELAY.DUE_TOO_EARLY'));
    expect((await edit(world, letterId, 0, { dueBy: '2025-03-06' })).ok).toBe(true);
  });
});

describe('a limit counted from the receipt', () => {
  const text = 'ภายใน ๗ วันนับแต่วันที่ได้รับหนังสือ';
  const counted = { kind: 'report', at: null, precision: 'day', exclusive: false, anchor: 'receipt' } as const;
  const limit = { ...counted, offset: { amount: 7, unit: 'day' as const }, recurrence: null, order: null, text };
  const further = async (world: World, letterId: string) => (await show(world, letterId)).relay.further.join();

  async function limited(world: World, letterId: string, caller = district) {
    const { version } = unwrap(await world.intake.access.toRead(caller, letterId));
    unwrap(await world.intake.correct.execute(caller, { letterId, version, corrections: { deadlines: [limit] } }));
    world.directory.calendar = workingDays();
    return letterId;
  }

  it('ends for those below when it ends for the unit, and its own day is no later', async () => {
    const world = setUp();
    const letterId = await limited(world, await fromOutside(world));
    unwrap(await world.intake.register.execute(district, { book: 'received', letterId }));
    expect(await further(world, letterId)).toContain('ภายในวันที่ ๑๓ มีนาคม ๒๕๖๘');
    expect(await edit(world, letterId, 0, { dueBy: '2025-03-14' })).toEqual(refusal('RELAY.DUE_TOO_LATE'));
    expect((await edit(world, letterId, 0, { dueBy: '2025-03-13' })).ok).toBe(true);
  });

  it('is counted from the end of the first working day while the unit has not registered the letter', async () => {
    const world = setUp();
    const letterId = await limited(world, await fromOutside(world));
    expect(await further(world, letterId)).toContain('ภายในวันที่ ๑๔ มีนาคม ๒๕๖๘');
    // The province closes on the Friday after it came in.
    world.directory.calendar = workingDays('2025-03-07');
    expect(await further(world, letterId)).toContain('ภายในวันที่ ๑๗ มีนาคม ๒๕๖๘');
  });

  it('is counted from when the directive reached the unit, however late that is registered', async () => {
    const world = setUp();
    const { letterId } = await confirmed(world);
    const { directiveId } = unwrap(await issue(world, letterId, (await preview(world, letterId)).hash));
    world.clock.time = new Date('2025-03-20T02:00:00Z');
    const local = officerOf('05370301');
    const { registration } = unwrap(await world.intake.register.execute(local, { book: 'received', directiveId }));
    await world.runJobs();
    const own = await limited(world, registration.letterId ?? '', local);
    const { relay } = unwrap(await world.intake.relays.show(local, own));
    expect(relay.further.join()).toContain('ภายในวันที่ ๑๔ มีนาคม ๒๕๖๘');
  });

  it('is passed on as written until there is a calendar to count by', async () => {
    const world = setUp();
    const letterId = await limited(world, await fromOutside(world));
    world.directory.calendar = undefined;
    expect(await further(world, letterId)).toContain(text);
  });
});

describe('the number of a relay letter', () => {
  it('is the next of the letters sent, in one commit with its line', async () => {
    const world = setUp();
    const letterId = await whole(world);
    unwrap(
      await world.intake.register.execute(district, { book: 'sent', subject: 'ก', series: 'circular', number: 655 }),
    );
    const view = unwrap(await number(world, letterId, 1));
    expect(view).toMatchObject({ version: 2, relay: { letterNumber: 'อจ 0318/ว 656' } });
    expect((await sent(world))[0]).toMatchObject({
      number: 656,
      series: 'circular',
      letterNumber: 'อจ 0318/ว 656',
      letterDate: '2025-03-06',
      to: 'นายกเทศมนตรีตำบลทุกแห่ง',
      subject: 'งานของจังหวัด',
    });
    const types = (await world.log.pending(99)).map(({ events }) => events.map(({ type }) => type).join(' + '));
    expect(types).toContain('register.number-taken + registration.recorded + relay.numbered');
  });

  it('is taken once, however often and by however many it is asked for', async () => {
    const world = setUp();
    const letterId = await whole(world);
    const asked = await Promise.all(Array.from({ length: 5 }, () => number(world, letterId, 1)));
    const again = await number(world, letterId, 1);
    expect([...asked, again].map((each) => unwrap(each).relay.letterNumber)).toEqual(Array(6).fill('อจ 0318/ว 1'));
    expect(await sent(world)).toHaveLength(1);
  });

  it('is in another register without ว', async () => {
    const world = setUp();
    const letterId = await whole(world);
    unwrap(await edit(world, letterId, 1, { circular: false }));
    expect(unwrap(await number(world, letterId, 2)).relay.letterNumber).toBe('อจ 0318/1');
    expect(await sent(world)).toMatchObject([{ series: 'ordinary', number: 1 }]);
  });

  it('is not taken while something is missing, nor by whoever has not seen the last change', async () => {
    const world = setUp();
    const letterId = await fromOutside(world);
    expect(await number(world, letterId, 0)).toEqual(refusal('RELAY.INCOMPLETE', { missing: ['office'] }));
    unwrap(await edit(world, letterId, 0, office));
    expect(await number(world, letterId, 0)).toEqual(refusal('RELAY.CHANGED'));
    unwrap(await edit(world, letterId, 1, { signer: { name: null, position: null, actingFor: null } }));
    const missing = ['signer.position'];
    expect(await number(world, letterId, 2)).toEqual(refusal('RELAY.INCOMPLETE', { missing }));
    expect(await sent(world)).toEqual([]);
  });

  it('fixes what the register says with it, whatever becomes of day, letter and tree', async () => {
    const world = setUp();
    const letterId = await whole(world);
    const { relay } = unwrap(await number(world, letterId, 1));
    world.clock.time = new Date('2025-04-01T02:00:00Z');
    world.directory.units = [...world.directory.units, municipality('05370303')];
    const { version } = unwrap(await world.intake.access.toRead(district, letterId));
    unwrap(await world.intake.correct.execute(district, { letterId, version, corrections: { subject: 'ใหม่' } }));
    const { letterDate, subject, addressees, letterNumber } = (await show(world, letterId)).relay;
    expect(relay).toMatchObject({ letterDate, subject, addressees, letterNumber });
    expect(await edit(world, letterId, 2, { subject: 'ใหม่' })).toEqual(refusal('RELAY.NUMBERED'));
    expect((await edit(world, letterId, 2, { opening: 'ด้วย' })).ok).toBe(true);
  });

  it('can be another one after it was struck out', async () => {
    const world = setUp();
    const letterId = await whole(world);
    const { numbered } = unwrap(await number(world, letterId, 1));
    unwrap(await world.intake.registers.strikeOut(district, numbered?.registrationId ?? '', 'พิมพ์ผิด'));
    expect(await show(world, letterId)).toMatchObject({ numbered: null, relay: { letterNumber: 'อจ 0318/ว' } });
    // The request that took the first one comes late, a second time.
    expect(await number(world, letterId, 1)).toEqual(refusal('RELAY.CHANGED'));
    expect(unwrap(await number(world, letterId, 2)).relay.letterNumber).toBe('อจ 0318/ว 2');
  });
});
