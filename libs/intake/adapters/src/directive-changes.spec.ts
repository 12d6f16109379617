import type { Directive, Unit } from '@wian/contracts';
import type { Caller, ChangeWish } from '@wian/intake-application';
import { unwrap } from '@wian/kernel';
import { confirmed, district, issue, municipality, officerOf, preview, setUp } from './intake.fixture.js';

const own = (running: number) => `อจ 0318/ว ${running}|2025-03-06|เรื่อง ${running}`;
const second: Caller = { ...district, actor: { id: 'person_sample-second-3703' } };
const sao: Unit = { ...municipality('06370303'), unitId: 'unit_06370303' };
const named = (...codes: string[]) => ({ named: codes.map((unitCode) => ({ name: `ทต. ${unitCode}`, unitCode })) });
const order = (ordinal: number, text: string, code?: string): Directive['orders'][number] => ({
  ordinal,
  text,
  audience: code === undefined ? null : named(code),
  action: 'act',
});

/** A directive to the two municipalities of the district, or to so many more. */
async function issued(more = 0) {
  const world = setUp();
  const many = Array.from({ length: more }, (_, n) => municipality(`0538${String(n).padStart(4, '0')}`));
  world.directory.units = [...world.directory.units, ...many];
  const next = async (running: number) => {
    const { letterId } = await confirmed(world, own(running));
    const { hash } = await preview(world, letterId);
    if (more > 0) unwrap(await world.intake.approving.execute(second, { letterId, expect: hash }));
    world.clock.time = new Date(world.clock.time.getTime() + 1_000);
    return unwrap(await issue(world, letterId, hash));
  };
  const { directiveId } = await next(655);
  const { changes } = world.intake;
  const look = async (wish: ChangeWish) => unwrap(await changes.preview(district, { directiveId, wish }));
  const change = async (wish: ChangeWish, by: Caller = district) =>
    changes.execute(by, { directiveId, wish, expect: (await look(wish)).hash ?? undefined });
  const approve = async (wish: ChangeWish, by: Caller) =>
    changes.approve(by, { directiveId, wish, expect: (await look(wish)).hash ?? undefined });
  const stands = async () => unwrap(await world.intake.directives.get(district, directiveId));
  const commits = async () => (await world.log.pending(999)).length;
  return { world, directiveId, changes, look, change, approve, stands, commits, next };
}
const two: ChangeWish = {
  kind: 'amend',
  orders: [order(1, 'ก'), order(2, 'ข', '05370302')],
  needsAcknowledgement: true,
  reason: 'ตกหล่น',
};

describe('amending a directive', () => {
  it('shows whom it touches and what it will say, and changes nothing', async () => {
    const { look, stands } = await issued();
    const before = await stands();
    expect(await look(two)).toMatchObject({
      done: false,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      touched: { count: 1, first: [{ unitId: 'unit_05370302', what: ['orders'] }] },
      directive: { revision: 2, change: { kind: 'amended', orders: [2], reason: 'ตกหล่น', needsAcknowledgement: true } },
    });
    expect(await stands()).toEqual(before);
  });

  it('does what was shown, and the directive says it whole', async () => {
    const { change, stands } = await issued();
    expect(unwrap(await change(two))).toMatchObject({ done: true, directive: { revision: 2 } });
    expect(await stands()).toMatchObject({
      revision: 2,
      orders: [{ ordinal: 1 }, { ordinal: 2, text: 'ข' }],
      change: { by: district.actor.id, at: '2025-03-06T02:00:01.000Z', added: null, removed: null },
    });
  });

  it('is refused without the hash of what was shown, and once the directive has changed since', async () => {
    const { changes, directiveId, look, change } = await issued();
    const wished = { directiveId, wish: two };
    const differs = { ok: false, error: { code: 'DIRECTIVE.CHANGE_DIFFERS', params: { found: { count: 1 } } } };
    expect(await changes.execute(district, wished)).toMatchObject(differs);
    const { hash } = await look(two);
    unwrap(await change({ kind: 'amend', orders: [order(1, 'ค')] }));
    expect(await changes.execute(district, { ...wished, expect: hash ?? '' })).toMatchObject({
      error: { code: 'DIRECTIVE.CHANGE_DIFFERS', params: { expected: hash } },
    });
  });

  it('is done once, and the same again answers as it stands', async () => {
    const { change, commits } = await issued();
    unwrap(await change(two));
    const done = await commits();
    expect(unwrap(await change(two))).toMatchObject({ done: true, hash: null, directive: { revision: 2 } });
    expect(await commits()).toBe(done);
  });

  it('releases those who are no longer addressed', async () => {
    const { change, look } = await issued();
    const wish: ChangeWish = { kind: 'amend', audience: named('05370301') };
    expect((await look(wish)).touched).toMatchObject({ count: 1, first: [{ code: '05370302', what: ['removed'] }] });
    expect(unwrap(await change(wish)).directive).toMatchObject({
      shown: { count: 1 },
      change: { removed: expect.anything(), added: null },
    });
  });

  it('refuses to leave nobody, and a deadline of an order that it would not have', async () => {
    const { changes, directiveId } = await issued();
    const nobody = { minus: [named('05370301'), named('05370301')] } as const;
    const amend = (wish: object) => changes.preview(district, { directiveId, wish: { kind: 'amend', ...wish } });
    expect(await amend({ audience: nobody })).toMatchObject({ error: { code: 'AUDIENCE.EMPTY' } });
    const deadline = {
      kind: 'report',
      at: '2025-03-20',
      precision: 'day',
      exclusive: false,
      anchor: 'absolute',
    } as const;
    expect(await amend({ deadlines: [{ ...deadline, offset: null, recurrence: null, order: 7 }] })).toMatchObject({
      error: { code: 'DIRECTIVE.UNKNOWN_ORDER', message: expect.stringContaining('order 7') },
    });
  });

  it('is for the people of its issuer', async () => {
    const { changes, directiveId } = await issued();
    const by = (caller: Caller) => changes.preview(caller, { directiveId, wish: two });
    expect(await by(officerOf('37'))).toMatchObject({ error: { code: 'LETTER.UNIT_NOT_YOURS' } });
    expect(await by(officerOf('05370301'))).toMatchObject({ error: { code: 'DIRECTIVE.UNKNOWN' } });
  });
});

describe('adding recipients', () => {
  const add: ChangeWish = { kind: 'add-recipients', audience: named('05370303') };
  async function withOneMore() {
    const world = await issued();
    const { directory } = world.world;
    // Since the letter was issued the directory has learnt of one more.
    directory.units = [...directory.units, municipality('05370303'), sao];
    const wish: ChangeWish = { kind: 'amend', audience: named('05370301', '05370302') };
    unwrap(await world.change(wish));
    return world;
  }

  it('binds those who were not bound, and touches no other', async () => {
    const { change, look } = await withOneMore();
    expect((await look(add)).touched).toMatchObject({ count: 1, first: [{ code: '05370303', what: ['added'] }] });
    expect(unwrap(await change(add)).directive).toMatchObject({
      shown: { count: 3, position: 6 },
      change: { kind: 'recipients-added', removed: null, added: { minus: expect.any(Array) } },
    });
  });

  it('changes nothing where they are bound already', async () => {
    const { change, stands } = await withOneMore();
    const { revision } = await stands();
    expect(unwrap(await change({ ...add, audience: named('05370301') }))).toMatchObject({ hash: null });
    expect((await stands()).revision).toBe(revision);
  });
});

describe('ending a directive', () => {
  it('withdraws it with a reason, and touches every recipient', async () => {
    const { change, look, stands } = await issued();
    const wish: ChangeWish = { kind: 'withdraw', reason: 'ส่งผิด' };
    expect((await look(wish)).touched).toMatchObject({ count: 2, released: 0 });
    unwrap(await change(wish));
    expect(await stands()).toMatchObject({ state: 'withdrawn', change: { reason: 'ส่งผิด', byDirectiveId: null } });
    expect(await change({ ...two, kind: 'amend' }).catch((error: unknown) => error)).toMatchObject({
      code: 'DIRECTIVE.ENDED',
    });
    expect(unwrap(await change(wish))).toMatchObject({ done: true, hash: null });
  });

  it.each([
    ['supersede', 'superseded'],
    ['cancel', 'cancelled'],
  ] as const)('lets a later directive %s it', async (kind, state) => {
    const { change, stands, next } = await issued();
    const later = await next(656);
    unwrap(await change({ kind, byDirectiveId: later.directiveId }));
    expect(await stands()).toMatchObject({ state, change: { byDirectiveId: later.directiveId } });
  });

  it('takes a later directive of the same unit only', async () => {
    const { changes, next, directiveId } = await issued();
    const later = await next(656);
    const cancel = (of: string, by: string) =>
      changes.preview(district, { directiveId: of, wish: { kind: 'cancel', byDirectiveId: by } });
    expect(await cancel(later.directiveId, directiveId)).toMatchObject({ error: { code: 'DIRECTIVE.NOT_LATER' } });
    expect(await cancel(directiveId, directiveId)).toMatchObject({ error: { code: 'DIRECTIVE.ENDS_ITSELF' } });
  });
});

describe('a change that touches more than the number that is set', () => {
  const all: ChangeWish = { kind: 'amend', orders: [order(1, 'ค')] };
  it('is made once a second person has approved exactly it, and the directive names that person', async () => {
    const { change, approve, look, stands } = await issued(110);
    const needed = {
      ok: false,
      error: { code: 'DIRECTIVE.APPROVAL_NEEDED', params: { because: 'missing', count: 112 } },
    };
    expect(await change(all)).toMatchObject(needed);
    unwrap(await approve(all, district));
    expect(await change(all)).toMatchObject({ error: { params: { because: 'own' } } });
    expect(unwrap(await approve(all, second)).approval.given).toMatchObject({ by: second.actor.id });
    expect((await look({ ...all, orders: [order(1, 'ง')] })).approval).toMatchObject({ needed: true, given: null });
    unwrap(await change(all));
    expect(await stands()).toMatchObject({ revision: 2, approvedBy: second.actor.id });
  });

  it('needs none where it touches fewer, or only ends it', async () => {
    const { change } = await issued(110);
    unwrap(await change(two));
    unwrap(await change({ kind: 'withdraw', reason: 'ส่งผิด' }));
  });
});
