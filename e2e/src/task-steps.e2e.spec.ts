import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Body } from './client.js';
import { cascadeComplete, DISTRICT_OFFICER, freshNumber, letterNumbered, startWian, type Wian } from './harness.js';
import { runIn, wianJson } from './run-wian.js';

const as = ['--as', DISTRICT_OFFICER];
const reportWithin = '๓. รายงานผลให้อำเภอทราบภายใน ๒๐ วันทำการ นับแต่วันที่ได้รับหนังสือ';

/** The steps of one scenario build on each other. */
describe('a letter whose tasks go other ways than straight', () => {
  let wian: Wian;
  let letterId: string;
  let directiveId: string;
  let tasks: readonly Body[];
  beforeAll(async () => {
    wian = await startWian();
    const file = join(mkdtempSync(join(tmpdir(), 'wian-steps-')), 'letter.txt');
    writeFileSync(file, `${letterNumbered(freshNumber()).trimEnd()}\n\n${reportWithin}\n`);
    ({ letterId } = await json('letters', 'submit', file, ...as));
    await json('letters', 'confirm', letterId, ...as);
  });
  afterAll(() => wian.close());

  const json = (...args: string[]): Promise<Body> => wianJson(wian, ...args);
  const userOf = (unitId: string | undefined) => `local-officer-${String(unitId).slice('unit_'.length)}`;
  const asOwner = (task: Body | undefined) => ['--as', userOf(task?.unitId)];
  const idOf = (task: Body | undefined) => String(task?.taskId);

  it('says before it is issued whom it addresses and why, and what will come of it', async () => {
    const { items } = await json('audience', 'show', letterId, '--why', ...as);
    expect(items).toHaveLength(8);
    const why = await json('audience', 'show', letterId, '--why', '3703', ...as);
    expect(why).toMatchObject({ unitId: 'unit_3703', addressed: false });
    const impact = await json('directives', 'impact', letterId, ...as);
    expect(impact).toMatchObject({
      count: 8,
      approval: { needed: false },
      times: { dues: [{ level: 'local', units: 8, anchor: 'receipt' }] },
    });
    ({ directiveId } = await json('directives', 'issue', letterId, '--expect', impact.hash, ...as));
    await cascadeComplete(wian.as(DISTRICT_OFFICER), directiveId);
    tasks = (await json('tasks', 'list', '--directive', directiveId, ...as)).items;
  });

  it('is acknowledged by all of one unit’s letters at once, with a result for each', async () => {
    const [mine, other] = tasks;
    const bulk = await json('tasks', 'bulk', 'acknowledge', idOf(mine), idOf(other), ...asOwner(mine));
    expect(bulk.items).toMatchObject([
      { taskId: idOf(mine), status: 'acknowledged', problem: null },
      { taskId: idOf(other), status: null, problem: { code: 'TASK.NOT_FOUND' } },
    ]);
  });

  it('goes back by an undo, in time and by who took the step', async () => {
    const [mine] = tasks;
    expect(await runIn(wian, 'tasks', 'undo', idOf(mine), ...as)).toMatchObject({ code: 1 });
    expect(await json('tasks', 'undo', idOf(mine), ...asOwner(mine))).toMatchObject({ status: 'assigned' });
    expect(await json('tasks', 'acknowledge', idOf(mine), ...asOwner(mine))).toMatchObject({ status: 'acknowledged' });
  });

  it('is given more time by the issuer, and the first limit stays known', async () => {
    const [mine] = tasks;
    const { dueAt } = await completeClock(mine);
    const until = new Date(Date.parse(dueAt) + 14 * 86_400_000).toISOString().slice(0, 10);
    await json('tasks', 'extend', idOf(mine), '--until', until, '--reason', 'รอข้อมูลจากหมู่บ้าน', ...asOwner(mine));
    const asking = await json('tasks', 'list', '--directive', directiveId, '--asks', 'more-time', ...as);
    expect(asking.items.map(({ taskId }) => taskId)).toEqual([idOf(mine)]);
    await json('tasks', 'decide-extension', idOf(mine), ...as);
    const clock = await completeClock(mine);
    expect(clock).toMatchObject({ originalDueAt: dueAt });
    expect(Date.parse(clock.dueAt)).toBeGreaterThan(Date.parse(dueAt));
  });

  it('is handed over to another unit, which begins anew and sees it from then on', async () => {
    const [, theirs, next] = tasks;
    await json('tasks', 'acknowledge', idOf(theirs), ...asOwner(theirs));
    await json('tasks', 'not-ours', idOf(theirs), '--reason', 'อยู่นอกเขต', ...asOwner(theirs));
    const to = ['--to', String(next?.unitId), '--reason', 'อยู่ในเขตนั้น'];
    expect(await json('tasks', 'transfer', idOf(theirs), ...to, ...as)).toMatchObject({
      status: 'assigned',
      unitId: next?.unitId,
    });
    const taken = await json('tasks', 'acknowledge', idOf(theirs), ...asOwner(next));
    expect(taken).toMatchObject({ status: 'acknowledged' });
  });

  it('ends for a unit that is exempted, and is not counted as done', async () => {
    const [, , , exempted] = tasks;
    const ended = await json('tasks', 'exempt', idOf(exempted), '--reason', 'ไม่มีพื้นที่', ...as);
    expect(ended).toMatchObject({ status: 'completed', completed: null, ended: { kind: 'exempted' } });
    expect(await runIn(wian, 'tasks', 'acknowledge', idOf(exempted), ...asOwner(exempted))).toMatchObject({ code: 1 });
  });

  it('is reported with a file that whoever sees the task can read', async () => {
    const [mine] = tasks;
    const photo = join(mkdtempSync(join(tmpdir(), 'wian-steps-')), 'table.csv');
    writeFileSync(photo, 'หมู่บ้าน,ครัวเรือน\r\n1,120\r\n');
    await json('tasks', 'start', idOf(mine), ...asOwner(mine));
    const said = ['--text', 'ดำเนินการแล้ว', '--value', 'ครัวเรือน=120', '--file', photo];
    expect(await json('tasks', 'report', idOf(mine), ...said, ...asOwner(mine))).toMatchObject({ status: 'reported' });
    expect(await json('tasks', 'complete', idOf(mine), ...as)).toMatchObject({ status: 'completed' });
  });

  const completeClock = async (task: Body | undefined): Promise<Body> => {
    const { clocks } = await wian.as(DISTRICT_OFFICER).get(`/assignment/tasks/${idOf(task)}/plan`);
    const found = clocks.find(({ kind }) => kind === 'complete');
    if (!found) throw new Error(`${idOf(task)} should have a limit for its completion`);
    return found;
  };
});
