import { entitySets } from '@wian/reporting-domain';
import { asOf, type ODataService, root, startODataService } from './odata-service.fixture.js';

let service: ODataService;
beforeAll(async () => {
  service = await startODataService();
});
afterAll(() => service.close());

const ask: ODataService['ask'] = (...request) => service.ask(...request);

/**
 * What Power Query's OData connector (Excel, Power BI) is documented to send: OData.Feed reads the service document and
 * `$metadata` (which must be XML: flat3/lodata#441), then folds steps into `$top`, `$skip`, `$select`, `$filter`,
 * `$orderby` and `$count` (learn.microsoft.com: TripPin part 10; microsoft/DataConnectors#107 and #190) and follows
 * `@odata.nextLink` (TripPin part 5). Written after those texts; the programs themselves were not run.
 */
describe('what Excel and Power BI are documented to send', () => {
  const powerQuery = {
    accept:
      'application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/xml;q=0.7',
    'odata-maxversion': '4.0',
    'user-agent': 'Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)',
  };

  it('is first refused with a challenge that makes them ask for a user and a password', async () => {
    const response = await fetch(`${service.url}/odata/`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic realm="wian"/);
    expect(await response.json()).toMatchObject({ error: { code: 'AUTH.TOKEN_MISSING', message: expect.any(String) } });
  });

  it('finds every table in the service document, and each of them in $metadata', async () => {
    const { status, headers, type, json } = await ask('/', powerQuery);
    expect([status, headers.get('odata-version')]).toEqual([200, '4.0']);
    expect(type).toMatch(/^application\/json;\s*odata\.metadata=minimal/);
    expect(json['@odata.context']).toBe(`${root}/$metadata`);
    const metadata = await ask('/$metadata', { ...powerQuery, accept: 'application/xml' });
    expect([metadata.status, metadata.headers.get('odata-version')]).toEqual([200, '4.0']);
    expect(metadata.type).toMatch(/^application\/xml/);
    for (const { name, url } of json.value) {
      expect(metadata.text).toContain(`<EntitySet Name="${String(name)}"`);
      expect((await ask(`/${String(url)}?$top=0`, powerQuery)).status).toBe(200);
    }
  });

  it('shows a preview, then loads page after page by the links it is given', async () => {
    expect((await ask('/Tasks?$top=1000', powerQuery)).json.value).toHaveLength(5);
    const seen: unknown[] = [];
    let next: unknown = `${root}/Tasks?$select=taskId,status&$filter=${encodeURIComponent("status eq 'assigned'")}`;
    for (let page = 0; next !== undefined; page++) {
      expect(String(next).startsWith(`${root}/`)).toBe(true);
      const { json, headers } = await ask(String(next), { ...powerQuery, prefer: 'odata.maxpagesize=2' });
      expect(headers.get('preference-applied')).toBe('odata.maxpagesize=2');
      seen.push(...json.value.map(({ taskId }) => taskId));
      next = json['@odata.nextLink'];
      expect(page).toBeLessThan(3);
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  it.each([
    ['Table.FirstN', '/Tasks?$top=2', 2],
    ['Table.Skip', '/Tasks?$skip=3', 2],
    ['Table.SelectColumns', '/Tasks?$select=taskId%2Cstatus', 5],
    ['Table.Sort', '/Tasks?$orderby=status%20desc%2CtaskId&$top=3', 3],
    ['Table.SelectRows, text', "/Tasks?$filter=status%20eq%20'assigned'%20and%20not%20(level%20eq%20'district')", 5],
    ['Table.SelectRows, contains', "/Tasks?$filter=contains(taskId%2C'37030103')", 1],
    ['Table.SelectRows, null', '/Tasks?$filter=completedAt%20eq%20null&$top=1000', 5],
    [
      'incremental refresh',
      '/Tasks?$filter=modifiedAt%20ge%202025-03-01T00%3A00%3A00Z%20and%20modifiedAt%20lt%202025-04-01T00%3A00%3A00%2B07%3A00',
      5,
    ],
    ['a day', '/TaskDays?$filter=date%20ge%202025-03-06%20and%20date%20le%202025-03-06', 5],
  ])('folds %s', async (_step, path, rows) => {
    const { status, json } = await ask(path, powerQuery);
    expect([status, json.value.length]).toEqual([200, rows]);
  });

  it('counts rows (Table.RowCount)', async () => {
    const { type, text } = await ask("/Tasks/$count?$filter=status%20eq%20'assigned'", powerQuery);
    expect([type.split(';')[0], text]).toEqual(['text/plain', '5']);
    expect((await ask('/Tasks?$top=0&$count=true', powerQuery)).json['@odata.count']).toBe(5);
  });
});

describe('OData', () => {
  it('describes every column in English and Thai', async () => {
    const { text } = await ask('/$metadata');
    const columns = entitySets.flatMap((set) => set.columns);
    expect(text.split('Org.OData.Core.V1.Description"')).toHaveLength(1 + columns.length + entitySets.length);
    expect(text.split('Wian.Reporting.DescriptionTh"')).toHaveLength(1 + columns.length + entitySets.length);
    for (const { en, th } of columns) expect([en.length > 0, /[\u0E00-\u0E7F]/.test(th)]).toEqual([true, true]);
  });

  it('says with every answer how fresh it is', async () => {
    for (const path of [
      '/',
      '/$metadata',
      '/Tasks?$top=1',
      '/Tasks/$count',
      '/Tasks?$format=csv',
      "/DataFreshness('wian.task.v1')",
    ]) {
      const { headers } = await ask(path);
      expect(headers.get('wian-as-of')).toBe(asOf);
      expect(headers.get('wian-lag-seconds')).toBe('7');
    }
    expect((await ask('/Tasks')).json).toMatchObject({
      '@Wian.Reporting.asOf': asOf,
      '@Wian.Reporting.eventsBehind': 2,
      '@Wian.Reporting.lagSeconds': 7,
    });
  });

  it('reads one row by its key', async () => {
    const [row] = (await ask('/Tasks?$top=1')).json.value;
    const one = await ask(`/Tasks('${String(row?.['taskId'])}')?$select=taskId,level`);
    expect(one.json).toMatchObject({
      '@odata.context': `${root}/$metadata#Tasks(taskId,level)/$entity`,
      level: 'local',
    });
    expect(one.json).not.toHaveProperty('status');
    expect(await ask("/Tasks('task_no_one')")).toMatchObject({
      status: 404,
      json: { error: { code: 'ODATA.NOT_FOUND' } },
    });
  });

  it.each([
    ['/Tasks?$expand=Unit', 501],
    ['/Tasks?$apply=aggregate(orders with sum as o)', 501],
    ["/Tasks?$filter=tolower(status) eq 'x'", 501],
    ['/Tasks?$format=atom', 501],
    ['/Tasks?$format=application/json;odata.metadata=full', 501],
    ['/?$format=csv', 501],
    ['/$metadata?$format=json', 501],
    ["/Tasks('a')?$format=csv", 501],
    ['/Tasks?$format=csv&$count=true', 501],
    ['/Tasks/$count?$top=1', 501],
    ['/Tasks/$count?$format=json', 501],
    ["/Tasks?$filter=not status eq 'x'", 501],
    ["/Tasks?$Filter=status eq 'x'", 501],
    ["/Tasks?filter=status eq 'x'", 501],
    ['/$metadata?$filter=x', 501],
    ['/$batch', 501],
    ['/Tasks?unknown=1', 501],
    ['/Tasks?$filter=status eq', 400],
    ['/Tasks?$filter=secret eq 1', 400],
    ['/Tasks?$top=-1', 400],
    ['/Tasks?$skiptoken=x.y', 400],
    ['/Nothing', 404],
  ])('refuses %s with %i and says why', async (path, status) => {
    const answer = await ask(path.replaceAll(' ', '%20'));
    expect(answer).toMatchObject({ status, json: { error: { code: expect.stringMatching(/^ODATA\./) } } });
    expect(answer.headers.get('odata-version')).toBe('4.0');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses %s', async (method) => {
    expect((await ask('/Tasks', {}, method)).status).toBe(501);
    expect((await ask('/$batch', {}, method)).status).toBe(501);
  });

  it('refuses who reads older versions only, or nothing that it sends', async () => {
    expect((await ask('/Tasks', { 'odata-maxversion': '3.0' })).status).toBe(400);
    for (const [path, accept] of [
      ['/Tasks', 'application/atom+xml'],
      ['/Tasks', 'application/json;odata.metadata=full'],
      ['/', 'text/csv'],
      ['/$metadata', 'application/json'],
      ["/Tasks('a')", 'text/csv'],
    ] as const)
      expect(await ask(path, { accept })).toMatchObject({
        status: 406,
        json: { error: { code: 'ODATA.NOT_ACCEPTABLE' } },
      });
  });

  it('answers HEAD as GET, without a body', async () => {
    for (const path of ['/', '/$metadata', '/Tasks', '/Tasks/$count', '/Tasks?$format=csv']) {
      const [head, get] = [await ask(path, {}, 'HEAD'), await ask(path)];
      expect([head.status, head.text, head.type]).toEqual([200, '', get.type]);
      expect(head.headers.get('wian-as-of')).toBe(asOf);
    }
  });

  it('describes itself in XML that is well formed', async () => {
    const open: string[] = [];
    const { text } = await ask('/$metadata');
    const tags = text.matchAll(
      /<(\/?)([A-Za-z:]+)((?:\s+[A-Za-z:]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)\s*(\/?)>/g,
    );
    let rest = text.replace(/^<\?xml version="1.0" encoding="utf-8"\?>/, '');
    for (const [tag, closes, name = '', , isEmpty] of tags) {
      rest = rest.replace(tag, '');
      if (closes) expect(open.pop()).toBe(name);
      else if (!isEmpty) open.push(name);
    }
    expect(open).toEqual([]);
    expect(rest.replaceAll(/contains|startswith|endswith/g, '').trim()).toBe('');
  });

  it('reads an address with escapes as it reads one without', async () => {
    const [day, zoned] = ['2025-03-06T09:00:00', '2025-03-06T03:00:00Z'];
    for (const filter of [
      `assignedAt le ${zoned} and status ne 'it''s'`.replaceAll(' ', '%20'),
      `assignedAt le ${zoned} and status ne 'it''s'`.replaceAll(' ', '+'),
      encodeURIComponent(`assignedAt le ${day}+06:00 and status ne 'it''s'`).replaceAll("'", '%27'),
    ])
      expect(await ask(`/Tasks/%24count?%24filter=${filter}`)).toMatchObject({ status: 200, text: '5' });
    expect(await ask(`/Tasks?$filter=assignedAt%20le%20${day}+06:00`)).toMatchObject({ status: 400 });
  });

  it('keeps to $top, $skip and $count over all pages', async () => {
    const prefer = { prefer: 'odata.maxpagesize=2' };
    const all = (await ask('/Tasks?$select=taskId')).json.value;
    const seen: unknown[] = [];
    let next: unknown = `${root}/Tasks?$select=taskId&$top=3&$skip=1&$count=true`;
    while (next !== undefined) {
      const { json } = await ask(String(next), prefer);
      expect(json['@odata.count']).toBe(5);
      seen.push(...json.value);
      next = json['@odata.nextLink'];
    }
    expect(seen).toEqual(all.slice(1, 4));
  });

  it('does not say that it kept to a page size where it could not', async () => {
    const { json, headers } = await ask('/Tasks?$orderby=status', { prefer: 'odata.maxpagesize=2' });
    expect([json.value.length, headers.get('preference-applied')]).toEqual([5, null]);
  });

  it('takes a paging token only as it was given, with the same request', async () => {
    const { json } = await ask('/Tasks?$select=taskId', { prefer: 'maxpagesize=2' });
    const next = String(json['@odata.nextLink']);
    const [, content = '', signature = ''] = /skiptoken=([^.]+)\.(.+)$/.exec(next) ?? [];
    const forged = Buffer.from(content, 'base64url').toString().replace('task_', 'aask_');
    expect((await ask(next)).status).toBe(200);
    for (const wrong of [
      next.replace(content, Buffer.from(forged).toString('base64url')),
      next.replace(signature, 'AAAA'),
      next.replace('/Tasks?', '/TaskDays?').replace('$select=taskId', '$select=taskId'),
      next.replace('$select=taskId', '$select=status'),
      `${next}AA`,
    ])
      expect((await ask(wrong)).status).toBe(400);
  });
});
