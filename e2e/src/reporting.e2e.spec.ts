import { moveClock, setClock, settled } from './clock.js';
import { eventually } from './eventually.js';
import {
  cascadeComplete,
  DISTRICT_OFFICER,
  freshNumber,
  issueLetter,
  letterNumbered,
  startWian,
  type Wian,
} from './harness.js';
import { wianJson } from './run-wian.js';
import { basicOf, type Row, Tables } from './tables.js';

type Counts = Record<string, number>;

describe('the tables of BI tools', () => {
  let wian: Wian;
  let directiveId: string;
  let filter: string;
  /** Number of the generation that is built beside the live tables. */
  let rebuilt: string;
  beforeAll(async () => {
    wian = await startWian();
    // Far enough back that no later scenario meets what is planned here in its own future.
    setClock(wian, '2025-06-04T03:00:00Z');
    const officer = wian.as(DISTRICT_OFFICER);
    directiveId = await issueLetter(officer, letterNumbered(freshNumber()));
    await cascadeComplete(officer, directiveId);
    filter = `$filter=${encodeURIComponent(`directiveId eq '${directiveId}'`)}`;
  });
  afterAll(() => wian.close());

  const basic = () => basicOf(wian.credentials.bi);
  const tables = (url?: string) => new Tables(wian, url);

  /** Statuses of the directive's tasks as the tables count them, by OData and by CSV. */
  const countedByOData = async (url?: string): Promise<Counts> =>
    count((await tables(url).rows(`Tasks?${filter}&$select=status`)).map(({ status }) => String(status)));
  const countedByCsv = async (): Promise<Counts> =>
    count((await tables().csv(`Tasks?${filter}&$select=status,taskId`)).map(([status = '']) => status));

  /** What `wian cascade show` prints. */
  async function countedByCascade(): Promise<unknown> {
    const { body } = await wian.as(DISTRICT_OFFICER).call('GET', `/assignment/cascades/${directiveId}`);
    return (body as unknown as { byStatus: Counts }).byStatus;
  }

  const take = async (index: number, ...steps: string[]) => {
    const { items } = await wian.as(DISTRICT_OFFICER).get(`/assignment/cascades/${directiveId}/tasks`);
    const task = items[index];
    const officer = wian.as(`local-officer-${String(task?.unitId).slice('unit_'.length)}`);
    for (const step of steps) await officer.post(`/assignment/tasks/${task?.taskId}/${step}`, {});
  };

  /** The tables follow within moments; then every way of counting says the same. */
  async function expectAgreement(): Promise<void> {
    const expected = await expectCounts();
    expect(await countedByCsv()).toEqual(expected);
    const open = await tables().rows(`TaskDays?${filter}&$orderby=date desc&$top=8&$select=status`);
    expect(count(open.map(({ status }) => String(status)))).toEqual(expected);
    expect(await (await tables().answer(`Tasks/$count?${filter}`))?.text()).toBe('8');
  }

  async function expectCounts(): Promise<unknown> {
    // The cascade counts behind its log, so what it says at once may be of before.
    await settled(wian);
    const expected = await countedByCascade();
    await eventually('the tables count as the cascade does', async () => {
      return same(await countedByOData(), expected) || undefined;
    });
    return expected;
  }

  it('agree with the cascade after some steps', async () => {
    await take(0, 'acknowledge');
    await take(1, 'acknowledge', 'start');
    await take(2, 'acknowledge', 'complete');
    await expectAgreement();
  });

  it('agree again when reporting was killed while steps were taken', async () => {
    const killed = wian.services.kill('reporting');
    await Promise.all([killed, take(3, 'acknowledge', 'start', 'complete'), take(4, 'acknowledge')]);
    await take(5, 'acknowledge');
    await wian.services.start(['reporting']);
    await expectAgreement();
  });

  it('say how fresh they are', async () => {
    await eventually('everything is read', async () => {
      const answer = await tables().answer('Tasks?$top=1');
      return answer?.headers.get('wian-events-behind') === '0' || undefined;
    });
    const answer = await tables().answer('Tasks?$top=1');
    expect(Number(answer?.headers.get('wian-lag-seconds'))).toBeLessThan(30);
    expect(await answer?.json()).toMatchObject({ '@Wian.Reporting.eventsBehind': 0 });
  });

  it('stay readable while they are rebuilt, which goes on when reporting was killed and started anew', async () => {
    // What became of the rebuild is looked at last, after everything that happens meanwhile.
    rebuilt = String((await wianJson(wian, 'projections', 'rebuild')).generation);
    await wian.services.kill('reporting');
    await wian.services.start(['reporting']);
    await expectAgreement();
  });

  it('are shown to a person within the own unit only', async () => {
    const { items } = await wian.as(DISTRICT_OFFICER).get(`/assignment/cascades/${directiveId}/tasks`);
    const unitId = String(items[0]?.unitId);
    const officer = wian.as(`local-officer-${unitId.slice('unit_'.length)}`);
    const { status, body } = await officer.call('GET', `/reporting/odata/Tasks?${filter}`);
    expect({ status, body }).toMatchObject({ status: 200, body: { value: [{ unitId }] } });
  });

  it('are read at /odata of the gateway, from the challenge to the last page', async () => {
    const root = `${wian.services.url('gateway')}/odata`;
    const refused = await fetch(`${root}/`);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, expect.stringMatching(/^Basic /)]);
    const metadata = await (await tables().answer('$metadata'))?.text();
    expect(metadata).toContain('<EntitySet Name="Tasks"');
    const seen: unknown[] = [];
    let next: string | undefined = `${root}/Tasks?${filter}&$select=taskId`;
    while (next !== undefined) {
      expect(next.startsWith(`${root}/Tasks?`)).toBe(true);
      const headers = { authorization: basic(), prefer: 'odata.maxpagesize=3' };
      const page = (await (await fetch(next, { headers })).json()) as { value: Row[]; '@odata.nextLink'?: string };
      seen.push(...page.value.map(({ taskId }) => taskId));
      next = page['@odata.nextLink'];
    }
    expect([seen.length, new Set(seen).size]).toEqual([8, 8]);
  });

  it('tell by when each task is due, and what came of each step, as assignment does', async () => {
    // past every limit, and so every step
    moveClock(wian, 45 * 24 * 60 * 60_000);
    await settled(wian);
    const officer = wian.as(DISTRICT_OFFICER);
    const path = `/assignment/escalations?directive=${directiveId}&limit=500`;
    const steps = (await officer.get(path)).items as unknown as readonly Row[];
    const expected = steps.map(({ clock, dueAt, status, stepId, targetUnitId, taskId }) => {
      return { clock, dueAt: utc(dueAt), outcome: status, stepId, targetUnitId, taskId };
    });
    expect(new Set(expected.map(({ outcome }) => outcome))).toEqual(new Set(['fired', 'superfluous']));
    const columns = 'clock,dueAt,outcome,stepId,targetUnitId,taskId';
    const byStep = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
    await eventually('every step is a row', async () => {
      const rows = await tables().rows(`Escalations?${filter}&$select=${columns}`);
      return same(byStep(rows), byStep(expected)) || undefined;
    });
    for (const { taskId, acknowledgeDueAt } of await tables().rows(`Tasks?${filter}`)) {
      const { clocks } = await officer.get(`/assignment/tasks/${String(taskId)}/plan`);
      expect(clocks).toMatchObject([{ kind: 'acknowledge', dueAt: acknowledgeDueAt }]);
    }
  });

  describe('rebuilt from the first event by `wian projections`', () => {
    const names = ['Tasks', 'Directives', 'TaskDays', 'Escalations', 'Dates', 'Units'];
    // Days go on as far as the clock of whatever scenario moved it: of this one's directive they end with this one's.
    const read = () =>
      Promise.all(names.map((name) => tables().rows(`${name}?${name === 'TaskDays' ? `${filter}&` : ''}$top=400`)));
    const stateOf = async (generation: string) =>
      (await wianJson(wian, 'projections', 'list')).items.find((each) => String(each.generation) === generation)?.state;

    it('hold row by row what the live ones hold, and are swapped for them (promise I8)', async () => {
      await eventually('the tables are rebuilt', async () => (await stateOf(rebuilt)) === 'built' || undefined);
      const live = await read();
      expect(live.map(({ length }) => length > 0)).toEqual(names.map(() => true));
      const swapped = await wianJson(wian, 'projections', 'swap', rebuilt);
      expect(swapped).toMatchObject({ state: 'live', compared: { different: 0 } });
      expect(await read()).toEqual(live);
    });

    it('are on record with who swapped them, and follow further steps; the others go when told', async () => {
      const { items } = await wianJson(wian, 'audit', 'trail', 'projection', 'projection_tables', '--limit', '500');
      const steps = items.map(({ type, actor }) => `${type} ${actor}`);
      expect(steps.at(-1)).toBe('projection.swapped machine_operator');
      expect(steps).not.toContain('projection.differences-accepted machine_operator');
      await take(6, 'acknowledge');
      await expectCounts();
      const kept = (await wianJson(wian, 'projections', 'list')).items.find(({ state }) => state === 'kept');
      const left = await wianJson(wian, 'projections', 'drop', String(kept?.generation));
      expect(left.items).toMatchObject([{ generation: Number(rebuilt), state: 'live' }]);
      await expectCounts();
    });
  });
});

function count(statuses: readonly string[]): Counts {
  const counts: Counts = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

const utc = (instant: Row[string] | undefined): string => new Date(String(instant)).toISOString();
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    : value;
