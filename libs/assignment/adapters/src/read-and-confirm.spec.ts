import type { Visible } from '@wian/assignment-application';
import { unwrap } from '@wian/kernel';
import { directiveId, DISTRICT, LOCAL, local, refused, setUp, WRONG_HASH } from './cascade-world.fixture.js';

describe('a held cascade', () => {
  it('shows what the officer saw beside what today’s directory gives', async () => {
    const { request, cascades } = setUp();
    await request();
    const { hash } = unwrap(await cascades.recipients(directiveId, DISTRICT));
    expect(unwrap(await cascades.one(directiveId, DISTRICT))).toMatchObject({
      status: 'held',
      issuerUnitId: 'unit_3703',
      tasksMade: 0,
      levels: [],
      difference: { shown: { count: 1, hash: WRONG_HASH }, found: { count: 2, hash } },
    });
  });

  it('lists today’s recipients by name, and makes the tasks of exactly these once their hash is confirmed', async () => {
    const { request, cascades, confirm, advance, rollUp, woken } = setUp();
    await request();
    const { hash, count, items } = unwrap(await cascades.recipients(directiveId, DISTRICT));
    expect({ count, items }).toEqual({
      count: 2,
      items: ['05370301', '05370302'].map((code) => ({ unitId: `unit_${code}`, code, name: `name of ${code}` })),
    });
    expect(unwrap(await confirm(hash))).toMatchObject({ status: 'running', recipients: 2 });
    expect(woken()).toBe(1);
    await advance();
    await rollUp();
    const view = unwrap(await cascades.one(directiveId, DISTRICT));
    expect(view).toMatchObject({ status: 'complete', tasksMade: 2, byStatus: { assigned: 2 }, difference: null });
    expect(view.levels).toMatchObject([{ level: 'local', relaying: false, total: 2, byStatus: { assigned: 2 } }]);
  });

  it('is not started with a hash that is stale by now, and says the one of today', async () => {
    const { units, request, cascades, confirm, woken } = setUp();
    await request();
    const { hash } = unwrap(await cascades.recipients(directiveId, DISTRICT));
    units.push(local('05370303'));
    const today = unwrap(await cascades.recipients(directiveId, DISTRICT));
    expect(await confirm(hash)).toMatchObject({
      ok: false,
      error: { code: 'CASCADE.AUDIENCE_CHANGED', params: { count: 3, hash: today.hash } },
    });
    expect(unwrap(await cascades.one(directiveId, DISTRICT))).toMatchObject({ status: 'held' });
    expect(woken()).toBe(0);
    expect(unwrap(await confirm(today.hash))).toMatchObject({ recipients: 3 });
  });

  it('is confirmed once only', async () => {
    const { request, cascades, confirm } = setUp();
    await request();
    const { hash } = unwrap(await cascades.recipients(directiveId, DISTRICT));
    const both = await Promise.all([confirm(hash), confirm(hash)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject(refused('CASCADE.NOT_HELD'));
  });

  it.each<[string, { mayIssueFor: string[]; visible: Visible }, string]>([
    [
      'the province above, which issues its own letters',
      { mayIssueFor: ['unit_37'], visible: ['unit_37'] },
      'NOT_YOURS',
    ],
    ['an officer of the issuer who may not issue', { mayIssueFor: [], visible: DISTRICT }, 'NOT_YOURS'],
    ['a recipient, who is not told that it is there', { mayIssueFor: LOCAL, visible: LOCAL }, 'NOT_FOUND'],
    ['who may issue for it, but see nothing', { mayIssueFor: DISTRICT, visible: [] }, 'NOT_FOUND'],
  ])('is not confirmed by %s', async (_who, caller, code) => {
    const { request, cascades, confirm, woken } = setUp();
    await request();
    const { hash } = unwrap(await cascades.recipients(directiveId, DISTRICT));
    expect(await confirm(hash, caller)).toMatchObject(refused(`CASCADE.${code}`));
    expect(woken()).toBe(0);
  });
});

describe('reading a cascade', () => {
  it('is for its issuer and the units above, in each of its views', async () => {
    const { request, cascades } = setUp();
    await request();
    const views = (visible: Visible) =>
      Promise.all([
        cascades.one(directiveId, visible),
        cascades.recipients(directiveId, visible),
        cascades.children({ directive: directiveId, parent: null, limit: 10, visible }),
      ]);
    for (const visible of [DISTRICT, ['unit_37'], 'everywhere'] as const)
      expect((await views(visible)).map(({ ok }) => ok)).toEqual([true, true, true]);
    for (const view of await views(LOCAL)) expect(view).toMatchObject(refused('CASCADE.NOT_FOUND'));
  });

  it('finds nothing where there is none', async () => {
    expect(await setUp().cascades.one(directiveId, 'everywhere')).toMatchObject(refused('CASCADE.NOT_FOUND'));
    expect(await setUp().confirm(WRONG_HASH)).toMatchObject(refused('CASCADE.NOT_FOUND'));
  });
});
