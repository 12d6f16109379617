import type { ParkedItem } from './api-types.js';
import type { Asked } from './testing/fake-gateway.js';
import { workplace, type Workplace } from './testing/run-cli.js';

let place: Workplace;
afterEach(() => place.close());

describe('parked list', () => {
  const parked: Readonly<Record<string, readonly string[]>> = {
    directory: [],
    intake: ['a', 'b', 'c'],
    assignment: ['d', 'e'],
  };
  const item = (key: string): ParkedItem => ({
    group: 'g',
    key,
    type: 'wian.unit.recorded.v1',
    status: 'parked',
    reason: 'no',
    attempts: 3,
    at: '2025-03-06T02:00:00.000Z',
  });

  /** Its cursor is the number of items that were given already, written with the mark that our own cursor uses. */
  function onePage({ path }: Asked) {
    const { pathname, searchParams } = new URL(path, 'http://x');
    const keys = parked[pathname.split('/')[1] ?? ''] ?? [];
    const from = Number(searchParams.get('cursor')?.replace('at:', '') ?? 0);
    const to = from + Number(searchParams.get('limit'));
    return { body: { items: keys.slice(from, to).map(item), next: to < keys.length ? `at:${to}` : null } };
  }
  beforeEach(async () => void (place = await workplace(onePage)));

  it('is one list of every service, each item with its own', async () => {
    const { out } = await place.wian(['parked', 'list', '--json']);
    const page = JSON.parse(out);
    expect(page.items.map((each: { service: string; key: string }) => `${each.service} ${each.key}`)).toEqual([
      'intake a',
      'intake b',
      'intake c',
      'assignment d',
      'assignment e',
    ]);
    expect(page.next).toBeNull();
    expect((await place.wian(['parked', 'list'])).out).toContain('intake      parked  a    wian.unit.recorded.v1');
  });

  it.each([1, 2, 3, 5])('gives every item once in pages of %i', async (limit) => {
    const found: string[] = [];
    let cursor: string[] = [];
    for (let pages = 0; pages < 9; pages += 1) {
      const page = JSON.parse(
        (await place.wian(['parked', 'list', '--json', '--limit', `${limit}`, ...cursor])).out,
      ) as { items: { key: string }[]; next: string | null };
      expect(page.items.length).toBeLessThanOrEqual(limit);
      found.push(...page.items.map(({ key }) => key));
      if (page.next === null) break;
      cursor = ['--cursor', page.next];
    }
    expect(found).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('may be that of one service', async () => {
    const page = JSON.parse((await place.wian(['parked', 'list', '--service', 'intake', '--json'])).out);
    expect(page.items).toHaveLength(3);
    const unknown = await place.wian(['parked', 'list', '--service', 'gateway']);
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect((await place.wian(['parked', 'list', '--cursor', 'x'])).code).toBe(2);
  });
});
