import type { HangingTask, NodeFigures, RollUpStore } from '@wian/assignment-application';
import { branchRuleAt, rollUp } from '@wian/assignment-domain';
import { type Directive, directiveIssued, type Task, taskAssigned } from '@wian/contracts';

export interface RollUpStoreUnderTest {
  readonly store: RollUpStore;
  putTask(task: Task): Promise<void>;
  putDirective(directive: Directive): Promise<void>;
}

const { directiveId } = taskAssigned.example;
const idOf = (name: string): string => `task_${directiveId.slice('directive_'.length)}_${name}`;
const taskOf = (name: string, parent: string | null, change: Partial<Task> = {}): Task => ({
  ...taskAssigned.example,
  taskId: idOf(name),
  unitId: `unit_${name}`,
  parentTaskId: parent && idOf(parent),
  path: parent ? ['unit_top', `unit_${parent}`, `unit_${name}`] : ['unit_top', `unit_${name}`],
  ...change,
});
const figuresOf = (node: string, under: readonly string[], position = 1): NodeFigures => ({
  node,
  under,
  directiveId,
  rollUp: rollUp([{ task: taskOf('x', null), version: 1, weight: 1, below: undefined }], branchRuleAt(undefined, null)),
  position,
});

/** The laws of the store of figures, the same for memory and MongoDB. `open` gives an empty one. */
export function rollUpStoreContract(open: () => Promise<RollUpStoreUnderTest>): void {
  let { store, putTask, putDirective } = {} as RollUpStoreUnderTest;
  beforeEach(async () => {
    ({ store, putTask, putDirective } = await open());
  });
  const hanging = async (...nodes: string[]) => {
    const found: HangingTask[] = [];
    for await (const page of store.hangingUnder(nodes)) found.push(...page);
    return found.sort((a, b) => (a.task.taskId < b.task.taskId ? -1 : 1));
  };

  it('begins at the beginning of the log, without figures', async () => {
    expect(await store.cursor()).toBe(0);
    expect([...(await store.figuresOf([directiveId]))]).toEqual([]);
    expect(await store.figuresUnder([directiveId])).toEqual([]);
    expect(await hanging(directiveId)).toEqual([]);
  });

  it('knows the place of a task in the tree, and nothing of one that is not there', async () => {
    await putTask(taskOf('3703', null, { level: 'district' }));
    await putTask(taskOf('a', '3703'));
    const places = await store.places([idOf('a'), idOf('3703'), idOf('gone')]);
    expect([...places].sort((a, b) => a.depth - b.depth)).toEqual([
      { taskId: idOf('3703'), directiveId, level: 'district', under: [directiveId], depth: 2 },
      { taskId: idOf('a'), directiveId, level: 'local', under: [idOf('3703')], depth: 3 },
    ]);
  });

  it('finds what hangs directly under nodes, with all that figures are made of', async () => {
    const step = { at: '2025-03-06T03:00:00.000Z', by: 'person_test' };
    const onBehalf = { unitId: 'unit_3703', postId: 'post_x', why: 'no-computer', evidence: { text: 'x' } };
    const ended = { kind: 'exempted', at: step.at, actor: 'x', reason: null, byDirectiveId: null };
    const relayed = { directiveId: 'directive_other', taskId: 'task_other_c' };
    await putTask(taskOf('3703', null));
    await putTask(taskOf('a', '3703', { status: 'completed', acknowledged: { ...step, onBehalf }, ended }));
    await putTask(taskOf('b', '3703', { status: 'reported', reported: { ...step, text: 'x' } }));
    await putTask(taskOf('c', '3703', relayed));
    await putTask(taskOf('d', 'a'));
    const found = await hanging(idOf('3703'));
    expect(found.map(({ task, under, version }) => [task.taskId, under, version])).toEqual([
      [idOf('a'), [idOf('3703')], 1],
      [idOf('b'), [idOf('3703')], 1],
      ['task_other_c', ['directive_other', idOf('3703')], 1],
    ]);
    const folded = rollUp(
      found.map(({ task, version }) => ({ task, version, weight: 1, below: undefined })),
      branchRuleAt(undefined, null),
    );
    expect(folded.figures).toMatchObject([
      {
        byStatus: { assigned: 1, completed: 1, reported: 1 },
        acknowledged: 1,
        onBehalf: 1,
        reported: 1,
        ended: { exempted: 1 },
        awaits: { acknowledge: 1, judge: 1 },
      },
    ]);
    expect((await hanging('directive_other')).map(({ task }) => task.taskId)).toEqual(['task_other_c']);
    expect((await hanging(directiveId, idOf('a'))).map(({ task }) => task.taskId)).toEqual([idOf('3703'), idOf('d')]);
  });

  it('keeps figures with the place of the log, and the later ones instead of the earlier', async () => {
    const [top, branch] = [figuresOf(directiveId, [], 5), figuresOf(idOf('3703'), [directiveId], 5)];
    expect(await store.advance({ from: 0, to: 5, figures: [top, branch] })).toBe(true);
    expect(await store.cursor()).toBe(5);
    expect(await store.figuresUnder([directiveId])).toEqual([branch]);
    const later = { ...branch, position: 9 };
    expect(await store.advance({ from: 5, to: 9, figures: [later] })).toBe(true);
    expect(await store.changedSince(0, 10)).toEqual([top, later]);
    expect(await store.changedSince(5, 10)).toEqual([later]);
    expect(await store.changedSince(0, 1)).toEqual([top]);
    expect([...(await store.figuresOf([directiveId, idOf('3703'), 'task_none']))].sort()).toEqual([
      [directiveId, top],
      [idOf('3703'), later],
    ]);
  });

  it('keeps nothing for a place that is no longer the last one, also of two at once', async () => {
    const step = { from: 0, to: 5, figures: [figuresOf(directiveId, [], 5)] };
    const kept = await Promise.all([store.advance(step), store.advance({ ...step, to: 7 })]);
    expect(kept.filter((each) => each)).toHaveLength(1);
    const before = await store.cursor();
    expect(await store.advance({ ...step, to: 9, figures: [figuresOf('task_late', [])] })).toBe(false);
    expect(await store.cursor()).toBe(before);
    expect([...(await store.figuresOf(['task_late']))]).toEqual([]);
  });

  it('knows by which rules a directive is judged', async () => {
    const rollup = { rule: 'quorum', percent: 80, levels: { district: { rule: 'any' } } };
    await putDirective({ ...directiveIssued.example, rollup });
    const rules = await store.rulesOf([directiveIssued.example.directiveId, 'directive_none']);
    expect([...rules]).toEqual([
      [directiveIssued.example.directiveId, { rollup, treeDate: directiveIssued.example.treeDate }],
    ]);
  });
}
