import { unitRecorded, type Unit } from '@wian/contracts';
import type { PostItem } from './api-types.js';
import { problem, type Responder } from './testing/fake-gateway.js';
import { workplace, type Workplace } from './testing/run-cli.js';

const unit: Unit = unitRecorded.example;
const nobody = { state: 'vacant', personId: null, basis: null, authority: null, actingBeside: null } as const;
const post: PostItem = {
  ...{ postId: 'post_3703-head', unitId: 'unit_3703', title: 'นายอำเภอปทุมราชวงศา', roles: ['head'], incumbents: [] },
  ...{ sample: true, source: 'test', occupancy: nobody },
  contactPoints: [{ channel: 'paper', address: 'ศาลากลาง', through: 'unit_37' }],
};
let place: Workplace;
const given = async (respond: Responder) => (place = await workplace(respond));
afterEach(() => place.close());

describe('directory', () => {
  it('lists units as of a day, written as officers write it', async () => {
    const item = { ...unit.periods[0], unitId: 'unit_3703', code: '3703', sample: false };
    const { wian, asked } = await given(() => ({ body: { items: [item], next: null } }));
    const ran = await wian(['directory', 'units', '--within', 'unit_37', '--on', '6 มีนาคม 2568', '--type', 'district']);
    expect(ran.out).toMatch(/unit_3703 +3703 +district +unit_37 +อำเภอปทุมราชวงศา/);
    expect(asked).toMatchObject([
      { path: '/directory/units?on=2025-03-06&within=unit_37&type=district&limit=50', token: 'token of operator' },
    ]);
  });

  it('shows a unit of a day with its posts and how it is reached', async () => {
    const { wian, asked } = await given(({ path }) => ({ body: path.includes('/posts') ? [post] : unit }));
    const { out } = await wian(['directory', 'unit', 'unit_3703', '--on', '2025-03-06']);
    expect(out).toMatch(/answers to +unit_37/);
    expect(out).toMatch(/reached +through unit_37 \(paper\)/);
    expect(out).toMatch(/post_3703-head +head +vacant +–/);
    expect(asked.map(({ path }) => path)).toContain('/directory/posts?unit=unit_3703&on=2025-03-06');
  });

  it('says of a unit, and of each turn of it, which row of which file it comes from', async () => {
    const origin = { importId: 'import_1', file: 'units.xlsx', row: 7 };
    const turning = { on: '2025-03-06', what: ['renamed'], became: null };
    const because = [{ kind: 'renamed', authority: null, note: null, origin }];
    const { wian } = await given(({ path }) => {
      if (path.includes('/posts')) return { body: [] };
      return { body: path.endsWith('/history') ? { items: [{ ...turning, because }] } : { ...unit, origin } };
    });
    expect((await wian(['directory', 'unit', 'unit_3703'])).out).toContain('row 7 of units.xlsx (import_1)');
    expect((await wian(['directory', 'history', 'unit_3703'])).out).toContain('row 7 of units.xlsx (import_1)');
  });

  it('says of a day on which the unit does not exist that it does not', async () => {
    const { wian } = await given(({ path }) => ({ body: path.includes('/posts') ? [] : unit }));
    const { out } = await wian(['directory', 'unit', 'unit_3703', '--on', '1999-12-31']);
    expect(out).toContain('31 ธันวาคม 2542: it does not exist that day');
    expect(out).toContain('no way is recorded');
  });

  it('tells the history of a unit with its reasons', async () => {
    const because = [{ kind: 'merged', authority: 'ประกาศ', note: null, units: ['unit_3702'] }];
    const became = { name: 'อำเภอใหม่', code: '3703', type: 'district', level: 'district', parentId: 'unit_37' };
    const items = [
      { on: '2025-03-06', what: ['merged', 'renamed'], became, because },
      { on: '2026-03-06', what: ['ended'], became: null, because: [] },
    ];
    const { wian } = await given(() => ({ body: { unitId: 'unit_3703', items } }));
    const { out } = await wian(['directory', 'history', 'unit_3703']);
    expect(out).toBe(
      '6 มีนาคม 2568  merged, renamed: อำเภอใหม่ (3703), district, answers to unit_37\n' +
        '  ประกาศ; unit_3702\n6 มีนาคม 2569  ended: it is no more\n',
    );
  });

  it('lists posts of a unit, or those without a holder, and asks which', async () => {
    const vacant = {
      ...nobody,
      ...post,
      unitName: 'อำเภอปทุมราชวงศา',
      state: 'acting',
      personId: 'person_b',
      basis: 'on-behalf',
    };
    const { wian, asked } = await given(({ path }) => ({
      body: path.includes('vacant') ? { items: [vacant], next: null } : [post],
    }));
    expect((await wian(['directory', 'posts', 'unit_3703'])).out).toContain('post_3703-head');
    const ran = await wian(['directory', 'posts', '--vacant', '--within', 'unit_37', '--state', 'acting']);
    expect(ran.out).toContain('person_b (on-behalf)');
    expect(asked.map(({ path }) => path)).toEqual([
      '/directory/posts?unit=unit_3703',
      '/directory/posts/vacant?within=unit_37&state=acting&limit=50',
    ]);
    expect(await wian(['directory', 'posts'])).toMatchObject({ code: 2 });
    expect(await wian(['directory', 'posts', 'unit_3703', '--vacant'])).toMatchObject({ code: 2 });
  });
});

describe('directory change', () => {
  const changed = {
    units: [{ ...unit, ended: { on: '2026-01-01', kind: 'merged', into: [], authority: null, note: null } }],
  };
  const dated = { on: '2026-01-01' };

  it.each([
    [['rename', 'unit_3703', '--name', 'ใหม่'], { kind: 'rename', unitId: 'unit_3703', name: 'ใหม่' }],
    [
      ['change-type', 'unit_06370301', '--type', 'subdistrict-municipality', '--code', '05370309'],
      { kind: 'change-type', unitId: 'unit_06370301', type: 'subdistrict-municipality', code: '05370309' },
    ],
    [
      ['re-parent', 'unit_3703', '--parent', 'unit_34'],
      { kind: 're-parent', unitId: 'unit_3703', parentId: 'unit_34' },
    ],
    [
      ['merge', 'unit_a', 'unit_b', '--into', 'unit_c', '--authority', 'ประกาศ'],
      { kind: 'merge', unitIds: ['unit_a', 'unit_b'], into: 'unit_c', authority: 'ประกาศ' },
    ],
    [['abolish', 'unit_a', '--children-to', 'unit_b'], { kind: 'abolish', unitId: 'unit_a', childrenTo: 'unit_b' }],
    [
      ['create', '--code', '3708', '--name', 'อำเภอใหม่', '--type', 'district', '--level', 'district', '--source', 'x'],
      {
        kind: 'create',
        unit: {
          ...{ code: '3708', name: 'อำเภอใหม่', type: 'district', level: 'district' },
          ...{ parentId: null, letterPrefix: null, sample: false, source: 'x' },
        },
      },
    ],
  ])('sends %j', async (args, body) => {
    const { wian, asked } = await given(() => ({ body: changed }));
    const ran = await wian(['directory', 'change', ...args, '--on', '1 มกราคม 2569']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('ended 2026-01-01');
    expect(asked).toMatchObject([{ method: 'POST', path: '/directory/changes' }]);
    expect(asked[0]?.body).toEqual({ ...body, ...dated });
  });

  it('takes the parts of a split from a file', async () => {
    const { wian, write, asked } = await given(() => ({ body: { units: [] } }));
    const file = write('parts.json', JSON.stringify({ continues: true, into: [{ code: '3708' }] }));
    const ran = await wian(['directory', 'change', 'split', 'unit_3703', '--on', '2026-01-01', '--json-file', file]);
    expect(asked[0]?.body).toEqual({
      kind: 'split',
      unitId: 'unit_3703',
      continues: true,
      into: [{ code: '3708' }],
      ...dated,
    });
    expect(ran.out).toContain('stands already');
  });

  it('tells why a change is refused', async () => {
    const { wian } = await given(() => problem(409, 'UNIT.CHILDREN_LEFT', '3 units answer to unit_3703'));
    const ran = await wian(['directory', 'change', 'abolish', 'unit_3703', '--on', '2026-01-01']);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('UNIT.CHILDREN_LEFT');
  });
});
