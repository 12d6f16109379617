import { type FollowUpQueries, type RollUpStore } from '@wian/assignment-application';
import type { Task } from '@wian/contracts';
import { directiveId, moved, taskAt } from './naive-figures.fixture.js';

export interface FollowUpUnderTest {
  readonly queries: FollowUpQueries;
  readonly store: RollUpStore;
  putTask(task: Task): Promise<void>;
  /** Brings the figures up to the tasks that were put there. */
  rollUp(): Promise<void>;
}

/** The laws of what is still owed, the same for memory and MongoDB. `open` gives an empty one. */
export function followUpContract(open: () => Promise<FollowUpUnderTest>): void {
  let { queries, putTask, rollUp } = {} as FollowUpUnderTest;
  const province = taskAt('37', undefined, { level: 'province', obligations: { relay: true, act: false } });
  const district = taskAt('3703', province, { level: 'district', obligations: { relay: true, act: false } });
  const local = (name: string, parent = district) => taskAt(name, parent, { endedBy: 'issuer' });
  const all = [
    province,
    district,
    local('a'),
    moved(local('b'), 'acknowledged'),
    moved(local('c'), 'completed'),
    moved(local('d', province), 'reported'),
  ];
  beforeEach(async () => {
    ({ queries, putTask, rollUp } = await open());
    for (const task of all) await putTask(task);
    await rollUp();
  });
  const namesOf = (ids: readonly string[]) => ids.map((id) => id.split('_').at(-1));
  const awaiting = async (filter: Partial<Parameters<FollowUpQueries['awaiting']>[0]>) => {
    const found = await queries.awaiting({
      directive: directiveId,
      relayed: false,
      step: 'acknowledge',
      limit: 10,
      ...filter,
    });
    return namesOf(found.items.map(({ state }) => state.taskId));
  };

  it('lists who is awaited for a step, by level, below a unit, of one directive', async () => {
    expect(await awaiting({})).toEqual(['37', '3703', 'a']);
    expect(await awaiting({ level: 'local' })).toEqual(['a']);
    expect(await awaiting({ step: 'report' })).toEqual(['a', 'b']);
    expect(await awaiting({ step: 'judge' })).toEqual(['d']);
    expect(await awaiting({ step: 'judge', below: 'unit_3703' })).toEqual([]);
    expect(await awaiting({ below: 'unit_3703' })).toEqual(['a']);
    expect(await awaiting({ directive: 'directive_other' })).toEqual([]);
  });

  it('lists with a relayed directive those to whom it was passed on', async () => {
    const passedOn = { directiveId: 'directive_x', taskId: 'task_x_e', rootDirectiveId: directiveId };
    await putTask({ ...local('e'), ...passedOn });
    await putTask({ ...local('a'), rootDirectiveId: directiveId });
    expect(await awaiting({ relayed: true, level: 'local' })).toEqual(['a', 'e']);
    expect(await awaiting({ relayed: false, level: 'local' })).toEqual(['a']);
  });

  it('goes on where a page has ended, and loses nobody when one before it answers', async () => {
    const first = await queries.awaiting({ directive: directiveId, relayed: false, step: 'acknowledge', limit: 2 });
    await putTask(moved(district, 'acknowledged'));
    const ask = {
      directive: directiveId,
      relayed: false,
      step: 'acknowledge' as const,
      limit: 2,
      cursor: first.next ?? '',
    };
    const second = await queries.awaiting(ask);
    expect(namesOf(first.items.map(({ state }) => state.taskId))).toEqual(['37', '3703']);
    expect(namesOf(second.items.map(({ state }) => state.taskId))).toEqual(['a']);
    expect(second.next).toBeNull();
  });

  it('finds what is open directly under a node, by itself and by what is below it, behind an id', async () => {
    const ids = { after: undefined, limit: 10 };
    expect(namesOf(await queries.openUnder(district.taskId, ids))).toEqual(['a', 'b']);
    const behindA = { after: local('a').taskId, limit: 10 };
    expect(namesOf(await queries.openUnder(district.taskId, behindA))).toEqual(['b']);
    expect(namesOf(await queries.openUnder(district.taskId, { after: undefined, limit: 1 }))).toEqual(['a']);
    expect(namesOf(await queries.openBranches(directiveId, ids))).toEqual(['37']);
    expect(namesOf(await queries.openBranches(province.taskId, ids))).toEqual(['3703']);
    expect(await queries.openBranches(province.taskId, { after: district.taskId, limit: 10 })).toEqual([]);
    for (const name of ['a', 'b']) await putTask(moved(local(name), 'completed'));
    await rollUp();
    expect(await queries.openBranches(province.taskId, ids)).toEqual([]);
  });

  it('reads tasks as they were stored, in the order of their ids', async () => {
    expect(await queries.tasks([local('a').taskId, province.taskId, 'task_none'])).toEqual([province, local('a')]);
  });
}
