import { loggedServices } from './logged-services.js';
import type { Asked } from './testing/fake-gateway.js';
import { workplace, type Workplace } from './testing/run-cli.js';

let place: Workplace;
afterEach(() => place.close());

const checkpoints = { configured: true, checked: 1, signedTo: 6, unreadable: 0 };
const whole = {
  ok: true,
  batches: 2,
  commits: 3,
  lastPosition: 9,
  endPosition: 9,
  firstBad: null,
  checkpoints,
  next: null,
};
const serviceOf = ({ path }: Asked) => path.split('/')[1] ?? '';
/** Every log is whole, but for what `odd` says of one. */
const given = async (odd: Readonly<Record<string, object>> = {}) => {
  place = await workplace((asked) => ({ body: { service: serviceOf(asked), ...whole, ...odd[serviceOf(asked)] } }));
};

describe('audit verify', () => {
  it('asks every service as the operator', async () => {
    await given();
    const ran = await place.wian(['audit', 'verify']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(place.asked.map(({ path, token }) => `${path} by ${token}`)).toEqual(
      loggedServices.map((service) => `/${service}/log/verification by token of operator`),
    );
  });

  it('fails where one log is broken, and says where', async () => {
    await given({ intake: { ok: false, firstBad: { position: 4, problem: 'the hash differs' } } });
    const ran = await place.wian(['audit', 'verify', '--json']);
    expect(ran.code).toBe(1);
    const items = loggedServices.map((service) => ({ service, ok: service !== 'intake' }));
    expect(JSON.parse(ran.out)).toMatchObject({ ok: false, items });
    expect(JSON.parse(ran.err).error).toMatchObject({
      code: 'AUDIT.BROKEN',
      message: 'The log is not what was sealed: intake at position 4 (the hash differs).',
    });
    expect((await place.wian(['audit', 'verify', '--service', 'directory'])).code).toBe(0);
  });

  it('walks a long log to its end, request by request, and tells how far it is', async () => {
    place = await workplace(({ path }) => {
      const at = Number(new URL(path, 'http://x').searchParams.get('cursor') ?? 0) + 3;
      return { body: { service: 'intake', ...whole, lastPosition: at, next: at < 9 ? `${at}` : null } };
    });
    const ran = await place.wian(['audit', 'verify', '--service', 'intake']);
    expect(ran.err).toBe('intake: 3 of 9 positions are whole\nintake: 6 of 9 positions are whole\n');
    expect(ran.out).toMatch(/intake +ok +2 +3 +9 +6 +–/);
    const json = await place.wian(['audit', 'verify', '--service', 'intake', '--json']);
    expect(json.err).toBe('');
    expect(JSON.parse(json.out).items).toEqual([{ service: 'intake', ...whole, next: undefined }]);
  });

  it('stops at a break in the middle of a long log', async () => {
    const firstBad = { position: 4, problem: 'the hash differs' };
    place = await workplace(({ path }) =>
      path.includes('cursor')
        ? { body: { service: 'intake', ...whole, ok: false, firstBad } }
        : { body: { service: 'intake', ...whole, next: '3' } },
    );
    expect((await place.wian(['audit', 'verify', '--service', 'intake'])).code).toBe(1);
  });

  it('says which logs are not signed, and where checkpoints cannot be read', async () => {
    await given({
      intake: { checkpoints: { ...checkpoints, configured: false } },
      directory: { checkpoints: { ...checkpoints, unreadable: 2 } },
    });
    const { code, err } = await place.wian(['audit', 'verify']);
    expect(code).toBe(0);
    expect(err).toContain('not signed: intake; nobody would notice');
    expect(err).toContain('directory: 2 lines of its checkpoints cannot be read');
  });
});

describe('audit trail', () => {
  const at = '2025-03-06T02:00:00.000Z';
  const step = { position: 3, correlationId: 'c', causationId: null };
  const items = [
    { ...step, version: 1, type: 'wian.task.assigned.v1', at, actor: 'service_assignment', onBehalfOf: null },
    { ...step, version: 2, type: 'wian.task.acknowledged.v1', at, actor: 'person_a', onBehalfOf: 'post_a' },
  ];
  beforeEach(async () => void (place = await workplace(() => ({ body: { items, next: null } }))));

  it('tells who did what, for whom and when, from the log that keeps the object', async () => {
    const { code, out } = await place.wian(['audit', 'trail', 'task', 'task_1']);
    expect(code).toBe(0);
    expect(place.asked[0]).toMatchObject({
      path: '/assignment/log/trails/task_1?limit=50',
      token: 'token of operator',
    });
    expect(out).toMatch(/6 มี\.ค\. 68 09:00 +มอบงาน \(task assigned\) +service_assignment +–/);
    expect(out).toMatch(/6 มี\.ค\. 68 09:00 +รับทราบ \(acknowledged\) +person_a +post_a/);
  });

  it('asks each service for the epochs of its own log', async () => {
    await place.wian(['audit', 'trail', 'log', 'log_intake']);
    expect(place.asked[0]).toMatchObject({ path: '/intake/log/trails/log_intake?limit=50' });
  });

  it('gives all that is known to programs', async () => {
    expect(JSON.parse((await place.wian(['audit', 'trail', 'task', 'task_1', '--json'])).out).items).toEqual(items);
  });

  it.each([
    ['letter', 'intake'],
    ['directive', 'intake'],
    ['cascade', 'assignment'],
    ['delivery', 'notification'],
    ['unit', 'directory'],
  ])('asks of a %s in %s', async (kind, service) => {
    await place.wian(['audit', 'trail', kind, `${kind}_1`, '--as', 'district-officer-3703']);
    expect(place.asked[0]).toMatchObject({
      path: `/${service}/log/trails/${kind}_1?limit=50`,
      token: 'token of district',
    });
  });

  it.each([
    [['tasks', 'task_1'], 'Expected a kind, one of letter'],
    [['task', 'letter_1'], 'Expected an id that begins with task_'],
    [['log', 'log_mail'], 'Expected a service, one of directory'],
  ])('%j is not understood', async (args, says) => {
    const { code, err } = await place.wian(['audit', 'trail', ...args]);
    expect({ code, asked: place.asked }).toEqual({ code: 2, asked: [] });
    expect(err).toContain(says);
  });
});
