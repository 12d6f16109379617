import type { GenerationItem } from './api-types.js';
import { type Asked, problem } from './testing/fake-gateway.js';
import { workplace, type Workplace } from './testing/run-cli.js';

let place: Workplace;
afterEach(() => place.close());

const item = (change: Partial<GenerationItem>): GenerationItem => ({
  generation: 2,
  state: 'built',
  startedAt: '2025-03-06T02:00:00.000Z',
  progress: null,
  parked: 0,
  comparing: null,
  waitsFor: null,
  compared: null,
  ...change,
});
const building = (done: number) =>
  item({ state: 'building', progress: { done, total: 200, percent: done / 2, topics: [] } });
const compared = { at: '2025-03-06T02:00:00.000Z', rows: 8, different: 2 };
const live = item({ generation: 1, state: 'live', startedAt: null });
let found = {
  generation: 2,
  at: '2025-03-06T02:00:00.000Z',
  tables: [{ table: 'Tasks', rows: 8, different: 2 }],
  differences: [
    { table: 'Tasks', id: 'task_a', in: 'both', fields: [{ field: 'status', live: 'completed', rebuilt: null }] },
    { table: 'Tasks', id: 'task_b', in: 'live', fields: [] },
  ],
};

/** A service whose list changes with every look. */
async function given(post: GenerationItem, ...looks: readonly GenerationItem[]) {
  const left = [...looks];
  place = await workplace(({ method, path }: Asked) => {
    if (method === 'POST') return { status: 202, body: post };
    if (path.endsWith('/differences')) return { body: found };
    return { body: { items: [live, left.shift() ?? post], next: null } };
  });
}
const asked = () => place.asked.map(({ method, path }) => `${method} ${path.replace('/reporting/projections', '')}`);

describe('projections', () => {
  it('are listed with the progress of a rebuild', async () => {
    await given(building(90));
    const { out } = await place.wian(['projections', 'list']);
    expect(out).toMatch(/1 +live +– +– +–\n2 +building .* 45 % +–/);
  });

  it('are rebuilt while one waits and sees how far it is', async () => {
    await given(building(0), { ...building(90), parked: 3 }, item({}));
    const { code, out, err } = await place.wian(['projections', 'rebuild', '--wait']);
    expect({ code, asked: asked() }).toEqual({ code: 0, asked: ['POST /rebuild', 'GET ', 'GET '] });
    expect(err).toBe(
      'generation 2: 0 of 200 messages (0 %)\n' +
        'generation 2: 90 of 200 messages (45 %); 3 events hold it up: wian parked list --service reporting\n',
    );
    expect(out).toMatch(/2 +built/);
  });

  it('tell what a comparison waits for, which can be called off', async () => {
    const waiting = item({ state: 'comparing', comparing: { rows: 4_000 }, waitsFor: 'paused' });
    await given(item({ state: 'comparing', comparing: { rows: 0 }, waitsFor: 'events' }), waiting, item({}));
    const { code, err } = await place.wian(['projections', 'swap', '2']);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('was called off meanwhile') });
    expect(err).toContain('generation 2: 0 rows compared; waits for events to be read\n');
    expect(err).toContain('generation 2: 4000 rows compared; waits: consumers are paused');
    await place.close();
    await given(item({}), waiting);
    expect((await place.wian(['projections', 'list'])).out).toMatch(
      /comparing .* 4000 rows compared, waits: consumers/,
    );
    expect(await place.wian(['projections', 'call-off', '2'])).toMatchObject({ code: 0 });
    expect(asked().at(-1)).toBe('POST /2/call-off');
  });

  it('are swapped when nothing differs', async () => {
    await given(item({ state: 'comparing' }), item({ state: 'live' }));
    expect(await place.wian(['projections', 'swap', '2'])).toMatchObject({ code: 0 });
    expect(place.asked[0]).toMatchObject({ token: 'token of operator', body: { acceptDifferences: false } });
  });

  it('are not swapped when rows differ: the command fails and lists them by field', async () => {
    await given(item({ state: 'comparing' }), item({ compared }));
    const { code, out, err } = await place.wian(['projections', 'swap', '2']);
    expect(code).toBe(1);
    expect(out).toMatch(/Tasks +task_a +status +completed +–\nTasks +task_b +\(the row\) +is there +is missing/);
    expect(err).toContain('2 rows differ, so nothing was swapped');
  });

  it('are swapped in spite of differences only when told so', async () => {
    await given(item({ state: 'live' }));
    expect(await place.wian(['projections', 'swap', '2', '--accept-differences'])).toMatchObject({ code: 0 });
    expect(place.asked[0]?.body).toEqual({ acceptDifferences: true });
  });

  it('are not swapped when more rows differ than were accepted', async () => {
    await given(item({ state: 'comparing' }), item({ compared }));
    const { code, err } = await place.wian(['projections', 'swap', '2', '--accept-differences']);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('2 rows differ, more than were known') });
  });

  it('are compared: 0 only where nothing differs', async () => {
    await given(item({ state: 'comparing' }), item({ compared: { ...compared, different: 0 } }));
    const before = found;
    found = { ...before, tables: [{ table: 'Tasks', rows: 8, different: 0 }], differences: [] };
    expect((await place.wian(['projections', 'compare', '2'])).code).toBe(0);
    found = before;
  });

  it('tell how many more rows differ than are listed', async () => {
    await given(item({ state: 'comparing' }), item({ compared }));
    found.tables = [{ table: 'Tasks', rows: 800, different: 700 }];
    const { code, out, err } = await place.wian(['projections', 'compare', '2']);
    expect(out).toContain('… and 698 rows more');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('700 rows differ') });
  });

  it('are dropped, and a refusal is shown as the service says it', async () => {
    place = await workplace(() => problem(409, 'PROJECTION.LIVE', 'Generation 2 is the live one'));
    const { code, err } = await place.wian(['projections', 'drop', '2']);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('PROJECTION.LIVE') });
    expect(asked()).toEqual(['POST /2/drop']);
    expect((await place.wian(['projections', 'drop', 'two'])).code).toBe(2);
  });

  it('that are dropped while one waits end the waiting', async () => {
    place = await workplace(({ method }) =>
      method === 'POST' ? { body: building(0) } : { body: { items: [live], next: null } },
    );
    expect((await place.wian(['projections', 'rebuild', '--wait'])).err).toContain('was dropped meanwhile');
  });
});
