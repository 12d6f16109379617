import { postRecorded, unitRecorded, type Post, type Unit } from '@wian/contracts';
import { MongoCommitStore } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { calendars, local, openDirectory, period, posts, unit, units } from './directory.fixture.js';

describe('the directory over HTTP, on MongoDB', () => {
  let directory: Awaited<ReturnType<typeof openDirectory>>;
  let connection: Connection;
  let call: (typeof directory)['call'];

  beforeAll(async () => {
    directory = await openDirectory();
    ({ connection, call } = directory);
    expect(directory.imported).toEqual({
      status: 200,
      body: { recorded: units.length + posts.length + calendars.length, unchanged: 0 },
    });
  });

  afterAll(() => directory?.close());

  const listed = async (query: string, who = 'person_officer') => {
    const { body } = await call(who, `/units?${query}`);
    const { items, next } = body as { items: { code: string }[]; next: string | null };
    return { codes: items.map(({ code }) => code), items, next };
  };
  const eventCount = async () => (await new MongoCommitStore(connection).pending(100)).flatMap((c) => c.events).length;

  it('adds nothing when the same import comes again', async () => {
    const before = await eventCount();
    expect((await call('machine_operator', '/imports', { units, posts, calendars })).body).toEqual({
      recorded: 0,
      unchanged: 10,
    });
    expect(await eventCount()).toBe(before);
  });

  it('records only the change, as the next version', async () => {
    const changed = { ...units[2], source: 'better' };
    expect((await call('machine_operator', '/imports', { units: [units[1], changed] })).body).toEqual({
      recorded: 1,
      unchanged: 1,
    });
    const recorded = (await new MongoCommitStore(connection).pending(100)).flatMap(({ events }) => events);
    expect(recorded.at(-2)).toMatchObject({ id: 'unit_34:2', type: unitRecorded.type, data: changed });
    expect((await call('person_officer', '/units/unit_34')).body).toEqual(changed);
  });

  it('refuses a row by name and keeps everything as it was', async () => {
    const before = await eventCount();
    const refused = await call('machine_operator', '/imports', {
      units: [{ ...units[1], source: 'never seen' }, unit('9901', { parentId: 'unit_99' })],
    });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'ORG_TREE.PARENT_MISSING', params: { row: 'units[1]', parentId: 'unit_99' } },
    });
    expect(await eventCount()).toBe(before);
    expect(((await call('person_officer', '/units/unit_37')).body as Unit).source).toBe('test');
  });

  it('refuses what breaks the contract, and names the field', async () => {
    const broken = { ...unit('38'), periods: [] };
    expect(await call('machine_operator', '/imports', { units: [broken] })).toMatchObject({
      status: 400,
      body: { code: 'REQUEST.INVALID', errors: [{ path: 'body.units.0.periods' }] },
    });
  });

  it('lists units by level, type, subtree and day, in order of code', async () => {
    expect((await listed('level=province')).codes).toEqual(['34', '37']);
    expect((await listed('within=unit_37')).codes).toEqual(['06370301', '06370302', '37', '3703']);
    expect((await listed('within=unit_37&type=sao')).codes).toEqual(['06370301']);
    expect((await listed('type=sao&on=2025-03-05')).codes).toEqual(['06370301', '06370302', '06370303']);
    expect((await listed('on=1999-12-31')).codes).toEqual([]);
    expect((await listed('type=subdistrict-municipality')).items).toEqual([
      {
        unitId: 'unit_06370302',
        code: '06370302',
        name: 'เทศบาลตำบลสอง',
        type: 'subdistrict-municipality',
        level: 'local',
        parentId: 'unit_3703',
        sample: true,
      },
    ]);
  });

  it('hands out pages that together are the list', async () => {
    const all = (await listed('')).codes;
    const paged: string[] = [];
    for (let query = 'limit=2'; query !== '';) {
      const { codes, next } = await listed(query);
      paged.push(...codes);
      query = next ? `limit=2&cursor=${next}` : '';
    }
    expect(paged).toEqual(all);
    expect(all).toEqual([...all].sort());
    expect(all).toHaveLength(6);
  });

  it('shows posts of a unit and a calendar, and says what it does not have', async () => {
    expect((await call('person_officer', '/posts?unit=unit_3703')).body).toMatchObject(
      [...posts].sort((a, b) => (a.postId < b.postId ? -1 : 1)),
    );
    expect((await call('person_officer', '/calendars/calendar_th')).body).toEqual(calendars[0]);
    expect(await call('person_officer', '/units/unit_99')).toMatchObject({
      status: 404,
      body: { code: 'UNIT.UNKNOWN' },
    });
    expect(await call('person_officer', '/calendars/calendar_xx')).toMatchObject({
      status: 404,
      body: { code: 'CALENDAR.UNKNOWN' },
    });
  });

  it('records what happened to a unit on a day, and tells its history', async () => {
    const change = {
      ...{ kind: 'change-type', on: '2025-06-01', unitId: 'unit_06370301', type: 'subdistrict-municipality' },
      ...{ code: '05370309', name: 'เทศบาลตำบลหนึ่ง', authority: 'ประกาศ' },
    };
    const changed = await call('machine_operator', '/changes', change);
    expect(changed).toMatchObject({ status: 200, body: { units: [{ unitId: 'unit_06370301', code: '06370301' }] } });
    expect((await listed('within=unit_3703&type=sao&on=2025-05-31')).codes).toEqual(['06370301']);
    expect((await listed('within=unit_3703&on=2025-06-01&level=local')).codes).toEqual(['05370309', '06370302']);
    const taken = { kind: 'create', on: '2025-07-01', unit: { ...period({ ...local }), code: '05370309' } };
    const { from: _, to: __, ...unitOfCode } = { ...taken.unit, letterPrefix: null, sample: true, source: 'test' };
    expect(await call('machine_operator', '/changes', { ...taken, unit: unitOfCode })).toMatchObject({
      status: 400,
      body: { code: 'ORG_TREE.TAKEN_TWICE' },
    });
    const { body } = await call('person_officer', '/units/unit_06370301/history');
    expect(body).toMatchObject({
      items: [
        { on: '2000-01-01', what: ['created'] },
        { on: '2025-06-01', what: ['type-changed', 'renamed', 'recoded'], because: [{ authority: 'ประกาศ' }] },
      ],
    });
    expect((await call('person_keeper', '/changes', change)).status).toBe(403);
  });

  it('gives the units of one that ends to another, in one commit', async () => {
    const units = ['3799', '0637990101', '0637990102'];
    const [district, ...locals] = units.map((code, n) =>
      unit(code, n === 0 ? { level: 'district', parentId: 'unit_37' } : { ...local, parentId: 'unit_3799' }),
    );
    await call('machine_operator', '/imports', { units: [district, ...locals] });
    const merge = { kind: 'merge', on: '2025-02-01', unitIds: ['unit_3799'], into: 'unit_3703' };
    await call('machine_operator', '/changes', merge);
    const last = (await new MongoCommitStore(connection).pending(100)).at(-1);
    expect(last?.events.map(({ aggregateId }) => aggregateId)).toEqual([
      ...['tree_units', 'unit_3799', 'unit_3703', 'unit_0637990101', 'unit_0637990102'],
    ]);
    expect((await listed('within=unit_3799&on=2025-02-01')).codes).toEqual([]);
    expect((await listed('within=unit_3703&on=2025-02-01')).codes).toEqual(expect.arrayContaining(units.slice(1)));
    const abolish = { kind: 'abolish', on: '2025-02-02' };
    for (const { unitId } of locals) await call('machine_operator', '/changes', { ...abolish, unitId });
  });

  it('lists the posts that nobody holds on a day, page by page, without those of units that are gone', async () => {
    const acting = (personId: string, from: string) => ({
      personId,
      from,
      to: null,
      kind: 'acting' as const,
      basis: 'x',
    });
    const post = (postId: string, unitId: string, ...incumbents: Post['incumbents']): Post => ({
      ...{ ...postRecorded.example, postId, unitId, incumbents },
    });
    const vacant = [
      post('post_a', 'unit_34'),
      post('post_b', 'unit_3703', acting('person_b', '2025-03-06')),
      post('post_c', 'unit_06370303'),
      post('post_d', 'unit_37', { personId: 'person_d', from: '2020-01-01', to: '2025-03-06', kind: 'holder' }),
    ];
    await call('machine_operator', '/imports', { posts: vacant });
    const page = async (query: string) =>
      (await call('person_officer', `/posts/vacant?${query}`)).body as {
        items: { postId: string }[];
        next: string | null;
      };
    const listed = async (query: string) => (await page(query)).items.map(({ postId }) => postId);
    expect(await listed('on=2025-03-06')).toEqual(['post_a', 'post_b', 'post_d']);
    expect(await listed('on=2025-03-05')).toEqual(['post_a', 'post_b', 'post_c']);
    expect(await listed('on=2025-03-06&within=unit_37')).toEqual(['post_b', 'post_d']);
    expect(await listed('on=2025-03-06&state=acting')).toEqual(['post_b']);
    expect(await listed('on=2025-03-06&state=vacant')).toEqual(['post_a', 'post_d']);
    const first = await page('on=2025-03-06&limit=2');
    expect(first.items).toMatchObject([{ state: 'vacant' }, { state: 'acting', personId: 'person_b', basis: 'x' }]);
    expect(await listed(`on=2025-03-06&limit=2&cursor=${first.next}`)).toEqual(['post_d']);
    expect((await call('person_officer', '/posts?unit=unit_3703&on=2025-03-06')).body).toMatchObject([
      { postId: 'post_3703-keeper', occupancy: { state: 'held', personId: 'person_keeper' } },
      { postId: 'post_3703-officer', occupancy: { state: 'held' } },
      { postId: 'post_b', occupancy: { state: 'acting', basis: 'x' } },
    ]);
  });

  it("lets the operator import, and no person: not even a unit's administrator", async () => {
    const statusOf = async (who: string) => (await call(who, '/imports', { units: [units[0]] })).status;
    expect(await statusOf('machine_operator')).toBe(200);
    expect(await statusOf('person_keeper')).toBe(403);
    expect(await statusOf('person_officer')).toBe(403);
    expect(await statusOf('person_stranger')).toBe(403);
    expect((await fetch(`${directory.url}/units`)).status).toBe(401);
  });

  it('imports 500 units in one commit', async () => {
    const many = Array.from({ length: 500 }, (_, n) => unit(`${50_000_000 + n}`, { ...local, name: `อบต. ${n}` }));
    expect((await call('machine_operator', '/imports', { units: many })).body).toEqual({ recorded: 500, unchanged: 0 });
    const last = (await new MongoCommitStore(connection).pending(100)).at(-1);
    // and that the tree moved
    expect(last?.events).toHaveLength(500 + 1);
    expect((await listed('within=unit_3703&limit=500')).codes).toHaveLength(500);
  });
});
