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
    id: `g~t~0~${key}`,
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

describe('parked show, redrive and discard', () => {
  const id = 'wian.intake~wian.unit.v1~0~7';
  const item = { id, key: 'unit_3703', type: null, status: 'dead', reason: 'no event', attempts: 0 };
  const answer = { ...item, at: '2025-03-06T02:00:00.000Z', bytes: Buffer.from('not json').toString('base64') };
  beforeEach(async () => void (place = await workplace(() => ({ body: answer }))));
  const path = `/intake/parked/${encodeURIComponent(id)}`;

  it('shows the bytes of the message', async () => {
    expect((await place.wian(['parked', 'show', 'intake', id])).out).toContain('not json');
    expect(place.asked).toMatchObject([{ method: 'GET', path }]);
  });

  it('asks the named service to redrive, as the operator', async () => {
    expect(await place.wian(['parked', 'redrive', 'intake', id])).toMatchObject({ code: 0 });
    expect(place.asked).toMatchObject([{ method: 'POST', path: `${path}/redrive`, token: 'token of operator' }]);
  });

  it('discards with the reason, and not without', async () => {
    expect((await place.wian(['parked', 'discard', 'intake', id])).code).toBe(2);
    expect(place.asked).toEqual([]);
    await place.wian(['parked', 'discard', 'intake', id, '--reason', 'sent by mistake']);
    expect(place.asked).toMatchObject([{ path: `${path}/discard`, body: { reason: 'sent by mistake' } }]);
  });

  it('lists what was discarded, by whom and why', async () => {
    await place.close();
    const discarded = { at: '2025-03-07T02:00:00.000Z', by: 'machine_operator', reason: 'sent by mistake' };
    place = await workplace(() => ({ body: { items: [{ ...answer, status: 'discarded', discarded }], next: null } }));
    const { out } = await place.wian(['parked', 'list', '--discarded', '--service', 'intake']);
    expect(out).toContain('sent by mistake (machine_operator)');
    expect(place.asked[0]?.path).toContain('discarded=true');
  });
});

describe('consumers', () => {
  const view = (service: string, change: object = {}) => ({
    ...{ service, group: `wian.${service}`, paused: null, stopped: { store: 0, events: 0 }, topics: [], ...change },
  });
  const paused = { at: '2025-03-06T02:00:00.000Z', by: 'machine_operator', reason: 'wrong template' };
  const stands: Readonly<Record<string, object>> = {
    intake: { stopped: { store: 1, events: 0 }, topics: [{ topic: 'wian.unit.v1', lag: 3 }] },
    assignment: { stopped: { store: 0, events: 2 } },
    notification: { paused },
  };
  beforeEach(async () => {
    place = await workplace(({ path }) => {
      const service = path.split('/')[1] ?? '';
      return { body: view(service, stands[service]) };
    });
  });

  it('says of each service how it stands and how far it is behind', async () => {
    const { out } = await place.wian(['consumers', 'list']);
    const lines = out.split('\n');
    const line = (service: string) => lines.find((each) => each.startsWith(service));
    expect(line('directory')).toMatch(/working +–/);
    expect(line('intake')).toMatch(/stopped: the store is away +3 of wian.unit.v1/);
    expect(line('assignment')).toContain('stopped: too many events fail');
    expect(line('notification')).toMatch(/paused by machine_operator since .*: wrong template/);
  });

  it('pauses with the reason, and resumes', async () => {
    expect((await place.wian(['consumers', 'pause', 'notification'])).code).toBe(2);
    await place.wian(['consumers', 'pause', 'notification', '--reason', 'wrong template']);
    await place.wian(['consumers', 'resume', 'notification']);
    expect(place.asked.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/notification/consumers/pause', { reason: 'wrong template' }],
      ['POST', '/notification/consumers/resume', {}],
    ]);
  });
});
