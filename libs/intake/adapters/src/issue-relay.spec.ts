import type { Directive } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import {
  confirmed,
  district,
  fromOutside,
  officerOf,
  preview,
  setUp,
  workingDays,
  type World,
} from './intake.fixture.js';

const province = officerOf('37');
const municipality = officerOf('05370302');
const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });
const limit = { kind: 'complete', at: '2025-03-20', precision: 'day', exclusive: false, anchor: 'absolute' } as const;
const deadline = { ...limit, offset: null, recurrence: null, order: 1, text: 'ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘' };
const fromReceipt = { ...deadline, at: null, anchor: 'receipt' as const, offset: { amount: 7, unit: 'day' as const } };

const form = { fields: [{ id: 'households', label: 'ครัวเรือน', kind: 'number' as const, required: true }] };

interface Says {
  readonly mode?: Directive['mode'];
  readonly deadlines?: readonly (typeof deadline | typeof fromReceipt)[];
}

/** A directive of the province to the municipalities of its districts, of which the second order is for one alone. */
async function issued(world: World, { mode = 'relayed', deadlines = [deadline] }: Says = {}) {
  world.directory.calendar = workingDays();
  const { intake } = world;
  const submitted = await intake.submit.execute(province, { text: 'อจ 0017/ว 1290|2025-03-05|งานของจังหวัด' });
  await world.runJobs();
  const { letterId } = unwrap(submitted).letter.state;
  const one = { named: [{ name: 'ทต. 05370302', unitCode: '05370302' }] };
  const orders = [
    { ordinal: 1, text: 'ให้อำเภอรวบรวม', audience: { named: [{ name: 'อำเภอเมือง', unitCode: '3701' }] } },
    { ordinal: 2, text: 'ให้สำรวจ', audience: null },
    { ordinal: 3, text: 'ให้รายงาน', audience: one },
  ].map((order) => ({ ...order, action: 'act' as const }));
  const ofSecond = deadlines.map((each) => ({ ...each, order: 2 }));
  const corrections = { issuerUnitId: 'unit_37', letterNumber: 'อจ 0017/ว 1290', orders, deadlines: ofSecond, form };
  const { version } = unwrap(await intake.correct.execute(province, { letterId, version: 2, corrections }));
  unwrap(await intake.confirm.execute(province, { letterId, version }));
  const { hash } = unwrap(await intake.preview.execute(province, letterId));
  return unwrap(await intake.issue.execute(province, { letterId, expect: hash, mode }));
}

/** The letter of that directive at the district, read like its sender's. */
async function received(world: World, directive: Directive) {
  const { intake } = world;
  const line = unwrap(
    await intake.register.execute(district, { book: 'received', directiveId: directive.directiveId }),
  );
  const letterId = line.registration.letterId ?? '';
  await world.runJobs();
  const { version } = unwrap(await intake.access.toAct(district, letterId));
  const { orders, deadlines = [] } = directive;
  const said = deadlines.map((each) => ({ ...each, text: deadline.text }));
  const corrections = { issuerUnitId: 'unit_37', letterNumber: 'อจ 0017/ว 1290', orders, deadlines: said };
  unwrap(await intake.correct.execute(district, { letterId, version, corrections }));
  return letterId;
}

const edit = async ({ intake }: World, letterId: string, change: object) => {
  const { version } = unwrap(await intake.relays.show(district, letterId));
  return intake.relays.edit(district, { letterId, version, change });
};
async function numbered(world: World, letterId: string, edits: object = {}) {
  const { version } = unwrap(await edit(world, letterId, { office: 'อจ 0318', ...edits }));
  return unwrap(await world.intake.relays.takeNumber(district, { letterId, version }));
}
const issue = async ({ intake }: World, letterId: string, change: object = {}) => {
  const { version, reach } = unwrap(await intake.relays.show(district, letterId));
  return intake.issueRelay.execute(district, { letterId, version, expect: reach?.hash ?? '', ...change });
};

async function ready(says: Says = {}, edits: object = {}) {
  const world = setUp();
  const directive = await issued(world, says);
  const letterId = await received(world, directive);
  const view = await numbered(world, letterId, edits);
  return { world, directive, letterId, view };
}

describe('a relay letter that is issued', () => {
  it('binds those below the unit whom the directive addresses, under its own number, as part of the same tree', async () => {
    const { world, directive, letterId, view } = await ready();
    expect(view.reach).toMatchObject({ directiveId: directive.directiveId, expected: 2, count: 2 });
    const child = unwrap(await issue(world, letterId));
    expect(child).toMatchObject({
      ...{ issuerUnitId: 'unit_3703', mode: 'relayed', subject: 'งานของจังหวัด', action: 'act' },
      number: view.numbered?.letterNumber,
      parent: {
        ...{ directiveId: directive.directiveId, unitId: 'unit_3703', rootDirectiveId: directive.directiveId },
        ...{ rootIssuerUnitId: 'unit_37', by: district.actor.id },
      },
      shown: { count: 2, hash: view.reach?.hash },
    });
    // The first order was for a district alone; what the third one names means the same in the district's letter.
    expect(child.orders.map(({ ordinal, text }) => [ordinal, text])).toEqual([
      [1, 'ให้สำรวจ'],
      [2, 'ให้รายงาน'],
    ]);
    expect(child.orders[1]?.audience).toEqual({ named: [{ name: 'ทต. 05370302', unitCode: '05370302' }] });
    expect(child.deadlines).toMatchObject([{ at: '2025-03-20', order: 1 }]);
    expect([directive.form, child.form]).toEqual([form, form]);
  });

  it('is a letter of the unit, which its recipients get as it was printed', async () => {
    const { world, letterId } = await ready();
    const child = unwrap(await issue(world, letterId));
    const own = unwrap(await world.intake.access.toRead(district, child.letterId)).state;
    expect(own).toMatchObject({ status: 'issued', unitId: 'unit_3703', directiveId: child.directiveId });
    expect(own.read?.references).toMatchObject([{ kind: 'relays', number: 'อจ 0017/ว 1290', date: '2025-03-05' }]);
    const got = unwrap(await world.intake.directiveLetter.execute(municipality, child.directiveId));
    expect(got.mediaType).toBe('application/pdf');
    expect(new TextDecoder().decode(got.bytes.slice(0, 5))).toBe('%PDF-');
  });

  it('is issued once: neither again nor by two officers at the same time', async () => {
    const { world, letterId } = await ready();
    const both = await Promise.all([issue(world, letterId), issue(world, letterId)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await issue(world, letterId)).toEqual(refusal('RELAY.ISSUED'));
    expect(world.log.documentsOf('directive')).toHaveLength(2);
    expect(await edit(world, letterId, { conclusion: 'ก' })).toEqual(refusal('RELAY.ISSUED'));
  });

  it('goes out besides another one only where the officer names that', async () => {
    const { world, letterId } = await ready({}, { without: ['unit_05370302'] });
    const first = unwrap(await issue(world, letterId));
    const { version } = unwrap(await world.intake.relays.show(district, letterId));
    unwrap(await world.intake.relays.beginAnew(district, { letterId, version }));
    await numbered(world, letterId, { without: null });
    expect(await issue(world, letterId)).toEqual(refusal('LETTER.ISSUED_BEFORE'));
    const second = unwrap(await issue(world, letterId, { besides: [first.directiveId] }));
    expect(second.number).not.toBe(first.number);
    expect(unwrap(await world.intake.relays.show(district, letterId)).issued).toHaveLength(2);
  });

  it('reaches whom the officer saw, or nobody', async () => {
    const { world, letterId, view } = await ready();
    unwrap(await edit(world, letterId, { without: ['unit_05370302'] }));
    expect(await issue(world, letterId, { expect: view.reach?.hash })).toEqual(refusal('DIRECTIVE.AUDIENCE_CHANGED'));
    expect(unwrap(await world.intake.relays.show(district, letterId)).reach).toMatchObject({ expected: 2, count: 1 });
    expect(unwrap(await issue(world, letterId)).shown.count).toBe(1);
  });

  it('is due no later than the directive that it passes on', async () => {
    const earlier = await ready({}, { dueBy: '2025-03-18' });
    expect(unwrap(await issue(earlier.world, earlier.letterId)).deadlines).toMatchObject([{ at: '2025-03-18' }]);
    const counted = await ready({ deadlines: [fromReceipt] });
    expect(unwrap(await issue(counted.world, counted.letterId)).deadlines).toMatchObject([
      { at: '2025-03-13', anchor: 'absolute', offset: null },
    ]);
    // Where the district's copy was read with a later date, the directive's own counts.
    const misread = await ready();
    const { version } = unwrap(await misread.world.intake.access.toAct(district, misread.letterId));
    const corrections = { deadlines: [{ ...deadline, order: 2, at: '2025-04-30' }] };
    const { letterId } = misread;
    unwrap(await misread.world.intake.correct.execute(district, { letterId, version, corrections }));
    unwrap(await edit(misread.world, letterId, { dueBy: '2025-04-10' }));
    expect(unwrap(await issue(misread.world, letterId)).deadlines).toMatchObject([{ at: '2025-03-20' }]);
  });

  it('has a number first', async () => {
    const world = setUp();
    const letterId = await received(world, await issued(world));
    unwrap(await edit(world, letterId, { office: 'อจ 0318' }));
    expect(await issue(world, letterId)).toEqual(refusal('RELAY.NOT_NUMBERED'));
  });

  it('passes on nothing that has reached every level already, or came with no directive', async () => {
    const through = await ready({ mode: 'through' });
    expect(through.view.reach).toBeNull();
    expect(await issue(through.world, through.letterId)).toEqual(refusal('RELAY.NOT_ASKED'));
    const world = setUp();
    const letterId = await fromOutside(world);
    await numbered(world, letterId);
    expect(await issue(world, letterId)).toEqual(refusal('RELAY.NOT_ASKED'));
  });

  it('is for the unit’s own people to issue', async () => {
    const { world, letterId, view } = await ready();
    const asked = { letterId, version: view.version, expect: view.reach?.hash ?? '' };
    expect(await world.intake.issueRelay.execute(province, asked)).toEqual(refusal('LETTER.UNIT_NOT_YOURS'));
    expect(await world.intake.issueRelay.execute(municipality, asked)).toEqual(refusal('LETTER.UNKNOWN'));
  });
});

describe('a directive that each level passes on', () => {
  it('is registered by the level that it has reached, and read by all whom it addresses', async () => {
    const world = setUp();
    const { directiveId } = await issued(world);
    const registered = await world.intake.register.execute(municipality, { book: 'received', directiveId });
    expect(registered).toEqual(refusal('DIRECTIVE.UNKNOWN'));
    expect((await world.intake.directiveLetter.execute(municipality, directiveId)).ok).toBe(true);
  });

  it('is shown before it is issued with how many the letter itself reaches', async () => {
    const world = setUp();
    const { letterId } = await confirmed(world);
    expect(await preview(world, letterId)).toMatchObject({ count: 2, firstCount: 2, relayingCount: 0 });
  });
});
