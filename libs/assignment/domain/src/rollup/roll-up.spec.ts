import { type Directive, type Task, taskAssigned } from '@wian/contracts';
import { awaitedOf } from './awaited.js';
import { branchRuleAt, weightOf } from './branch-rule.js';
import { totalsOf } from './figures.js';
import { nodesOf } from './nodes.js';
import { type Child, rollUp } from './roll-up.js';

const taskAt = (name: string, change: Partial<Task> = {}): Task => ({
  ...taskAssigned.example,
  taskId: `${TASK}${name}`,
  unitId: `unit_${name}`,
  ...change,
});
const TASK = taskAssigned.example.taskId.replace(/[^_]+$/, '');
const child = (task: Task, change: Partial<Child> = {}): Child => ({
  task,
  version: 1,
  weight: 1,
  below: undefined,
  ...change,
});
const leaf = (name: string, status: Task['status'], weight = 1): Child => child(taskAt(name, { status }), { weight });
const threeOfFour = ['a', 'b', 'c', 'd'].map((name) => leaf(name, name === 'd' ? 'assigned' : 'completed'));
const ruled = (children: readonly Child[], rollup: Directive['rollup']) =>
  rollUp(children, branchRuleAt(rollup, null)).state;

describe('a branch is done', () => {
  it.each<[Directive['rollup'], 'open' | 'done']>([
    [undefined, 'open'],
    [{ rule: 'all' }, 'open'],
    [{ rule: 'any' }, 'done'],
    [{ rule: 'quorum', percent: 75 }, 'done'],
    [{ rule: 'quorum', percent: 76 }, 'open'],
    [{ rule: 'quorum' }, 'open'],
    [{ rule: 'weight', percent: 75 }, 'done'],
    [{ rule: 'weight', percent: 76 }, 'open'],
    // Nothing is done too early by a rule that this version does not know.
    [{ rule: 'by-lot' }, 'open'],
  ])('when three of four are, by the rule %j: %s', (rollup, state) => expect(ruled(threeOfFour, rollup)).toBe(state));

  it('never while nothing hangs under it', () => {
    for (const rule of ['all', 'any', 'quorum', 'weight']) expect(ruled([], { rule, percent: 1 })).toBe('open');
  });

  it('by weight when the heavy unit is, however many light ones are not', () => {
    const children = [leaf('city', 'completed', 9), leaf('a', 'assigned'), leaf('b', 'assigned')];
    expect(ruled(children, { rule: 'weight', percent: 80 })).toBe('done');
    expect(ruled(children, { rule: 'quorum', percent: 80 })).toBe('open');
  });

  it('by the rule for the level of its own unit, where there is one', () => {
    const rollup = { rule: 'all', levels: { district: { rule: 'any' } } };
    expect(branchRuleAt(rollup, 'district')).toMatchObject({ rule: 'any' });
    expect(branchRuleAt(rollup, 'province')).toMatchObject({ rule: 'all' });
    expect(branchRuleAt(rollup, null)).toMatchObject({ rule: 'all' });
  });
});

describe('a child in its turn', () => {
  const district = (status: Task['status'], act: boolean) =>
    taskAt('3703', { level: 'district', obligations: { relay: !act, act }, status });
  const below = (state: 'open' | 'done') =>
    rollUp([leaf('a', state === 'done' ? 'completed' : 'assigned')], branchRuleAt(undefined, null));
  const stateOf = (task: Task, of: 'open' | 'done' | 'nothing') =>
    ruled([child(task, { below: of === 'nothing' ? undefined : below(of) })], undefined);

  it('that only passes on is done when all below it is, whatever its own state', () => {
    expect(stateOf(district('assigned', false), 'done')).toBe('done');
    expect(stateOf(district('completed', false), 'open')).toBe('open');
  });

  it('that only passes on is open until its own tasks are made', () => {
    expect(stateOf(district('assigned', false), 'nothing')).toBe('open');
  });

  it('that is addressed too has to be done itself as well', () => {
    expect(stateOf(district('assigned', true), 'done')).toBe('open');
    expect(stateOf(district('completed', true), 'done')).toBe('done');
  });
});

it('names the first five that block an open branch, and none of one that is done', () => {
  const seven = ['g', 'c', 'a', 'f', 'b', 'e', 'd'].map((name) => leaf(name, name === 'a' ? 'completed' : 'assigned'));
  const rolled = rollUp(seven, branchRuleAt(undefined, null));
  expect(rolled.blockedBy).toEqual(['b', 'c', 'd', 'e', 'f'].map((name) => `unit_${name}`));
  expect(rollUp(seven, branchRuleAt({ rule: 'any' }, null)).blockedBy).toEqual([]);
});

it('counts an exempted unit as completed and, apart, as exempted', () => {
  const ended = { kind: 'exempted', at: '2025-03-06T03:00:00.000Z', actor: 'x', reason: null, byDirectiveId: null };
  const exempted = child(taskAt('a', { status: 'completed', ended }));
  const { figures } = rollUp([exempted, leaf('b', 'completed')], branchRuleAt(undefined, null));
  expect(totalsOf(figures)).toMatchObject({ total: 2, byStatus: { completed: 2 }, ended: { exempted: 1 }, awaits: {} });
});

it.each<[Task['status'], Task['endedBy'], boolean, string[]]>([
  ['assigned', 'issuer', true, ['acknowledge', 'report']],
  ['assigned', 'acknowledgement', true, ['acknowledge']],
  ['assigned', 'unit', false, ['acknowledge']],
  ['in-progress', 'unit', true, ['report']],
  ['returned', 'issuer', true, ['report']],
  ['reported', 'issuer', true, ['judge']],
  ['acknowledged', 'unit', false, []],
  ['completed', 'issuer', true, []],
])('of a task that is %s, ended by %s (addressed: %s), there is awaited: %j', (status, endedBy, act, expected) => {
  const task = taskAt('a', { status, endedBy, obligations: { act, relay: !act } });
  expect(awaitedOf(task)).toEqual(expected);
});

it('hangs a task under the one above, and a relayed directive’s under what it relays and its own directive', () => {
  const above = taskAt('3703');
  expect(nodesOf(above)).toEqual([above.directiveId]);
  expect(nodesOf(taskAt('a', { parentTaskId: above.taskId }))).toEqual([above.taskId]);
  const relayed = { directiveId: 'directive_other', parentTaskId: above.taskId };
  expect(nodesOf(relayed)).toEqual(['directive_other', above.taskId]);
});

it('weighs a unit by its type, and by 1 where nothing is said of it', () => {
  const rollup = { rule: 'weight', weights: { sao: 3, pao: 0 } };
  expect(['sao', 'pao', 'district', undefined].map((type) => weightOf(rollup, type))).toEqual([3, 0, 1, 1]);
  expect(weightOf(undefined, 'sao')).toBe(1);
});
