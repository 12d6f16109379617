import { type ODataService, startODataService } from './odata-service.fixture.js';

let service: ODataService;
beforeAll(async () => {
  service = await startODataService();
});
afterAll(() => service.close());

const ask: ODataService['ask'] = (...request) => service.ask(...request);

describe('a token of a small unit', () => {
  const unit = 'unit_37030101';
  const asSmall = async (path: string) => ask(path, { authorization: await service.basicOf({ scope: 'bi', unit }) });
  const unitsIn = async (path: string) => (await asSmall(path)).json.value.map(({ unitId }) => unitId);

  it('sees its own rows only, whatever the filter asks for', async () => {
    for (const filter of ['', "&$filter=relay or not relay or unitId ne 'x'", "&$filter=unitId in ('unit_37030102')"]) {
      const path = `/Tasks?$select=unitId${filter}`.replaceAll(' ', '%20');
      expect(await unitsIn(path)).toEqual(filter.includes(' in ') ? [] : [unit]);
    }
    expect((await asSmall('/Tasks/$count')).text).toBe('1');
    expect(new Set(await unitsIn('/TaskDays'))).toEqual(new Set([unit]));
    expect((await asSmall('/Tasks?$format=csv&$select=unitId')).text).toBe(`unitId\r\n${unit}\r\n`);
  });

  it('reads no row of another unit by its key', async () => {
    const tasks = (await ask('/Tasks?$select=taskId,unitId')).json.value;
    for (const { taskId, unitId } of tasks)
      expect((await asSmall(`/Tasks('${String(taskId)}')`)).status).toBe(unitId === unit ? 200 : 404);
  });

  it("gains nothing by another caller's paging token", async () => {
    const { json } = await ask('/Tasks?$select=unitId', { prefer: 'odata.maxpagesize=1' });
    expect(json.value).toEqual([{ unitId: unit }]);
    const next = String(json['@odata.nextLink']);
    expect((await ask(next)).json.value).toHaveLength(4);
    expect((await asSmall(next)).json.value).toEqual([]);
  });

  it.each([
    ['no unit', 403, { scope: 'bi' }],
    ['another scope', 403, { scope: 'operator', unit: 'unit_moi' }],
    ['no scope', 401, { unit: 'unit_moi' }],
  ])('reads nothing with %s', async (_, status, claims) => {
    const answer = await ask('/Tasks', { authorization: await service.basicOf(claims) });
    expect([answer.status, answer.json.value]).toEqual([status, undefined]);
  });

  it("reads nothing under another user's name", async () => {
    const answer = await ask('/Tasks', {
      authorization: await service.basicOf({ scope: 'bi', unit }, 'machine_other'),
    });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, expect.stringMatching(/^Basic /)]);
  });
});

describe('CSV', () => {
  it('holds the whole table, whatever the size of a page, with its guard against formulas', async () => {
    const { type, text, headers } = await ask('/Tasks?$select=taskId', { accept: 'text/csv', prefer: 'maxpagesize=2' });
    expect(type).toMatch(/^text\/csv; charset=utf-8/);
    expect(headers.get('content-disposition')).toBe('attachment; filename="Tasks.csv"');
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(7);
    expect((await ask('/Directives?$format=csv&$select=subject')).text).toContain(`"'=ด่วน, ""จริง"""`);
  });

  it('is refused before it begins where it is refused at all', async () => {
    expect((await ask('/Tasks?$format=csv&$orderby=status&$top=10001')).status).toBe(501);
  });
});
