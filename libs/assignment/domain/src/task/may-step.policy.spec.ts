import { type Role, type Task, taskAssigned, type TaskStatus } from '@wian/contracts';
import { maySteps, type TaskStepName } from './may-step.policy.js';

const OWNER = 'unit_05370301';
const ISSUER = 'unit_department';
const task = (status: TaskStatus, endedBy: Task['endedBy']): Task => ({
  ...taskAssigned.example,
  issuerUnitId: ISSUER,
  status,
  endedBy,
});
const unitOf = {
  owner: OWNER,
  issuer: ISSUER,
  superior: 'unit_3703',
  sibling: 'unit_05370302',
} as const;
const roles: readonly (readonly Role[])[] = [['officer'], ['issuer'], ['head'], ['administrator'], []];

/** Written out once more, apart from the rules: relation, roles, how the task ends, its state, and what is open. */
type Row = readonly [TaskStatus, readonly TaskStepName[]];
const unit: Readonly<Record<Task['endedBy'], readonly Row[]>> = {
  acknowledgement: [
    ['assigned', ['acknowledge']],
    ['completed', []],
  ],
  unit: [
    ['assigned', ['acknowledge']],
    ['acknowledged', ['start', 'complete']],
    ['in-progress', ['complete']],
    ['completed', []],
  ],
  issuer: [
    ['assigned', ['acknowledge']],
    ['acknowledged', ['start', 'report']],
    ['in-progress', ['report']],
    ['reported', []],
    ['returned', ['report']],
    ['completed', []],
  ],
};
const judging: Readonly<Partial<Record<TaskStatus, readonly TaskStepName[]>>> = { reported: ['complete', 'return'] };

function expected(relation: keyof typeof unitOf, role: readonly Role[], endedBy: Task['endedBy'], row: Row) {
  const works = role.some((each) => each === 'officer' || each === 'issuer' || each === 'head');
  const judges = role.some((each) => each === 'issuer' || each === 'head');
  if (relation === 'owner') return works ? row[1] : [];
  if (relation === 'issuer') return judges && endedBy === 'issuer' ? (judging[row[0]] ?? []) : [];
  return [];
}

const matrix = (Object.keys(unitOf) as (keyof typeof unitOf)[]).flatMap((relation) =>
  roles.flatMap((role) =>
    (Object.keys(unit) as Task['endedBy'][]).flatMap((endedBy) =>
      unit[endedBy].map((row) => [relation, role, endedBy, row[0], expected(relation, role, endedBy, row)] as const),
    ),
  ),
);

describe('the steps open to a post', () => {
  it.each(matrix)('%s as %j of a task ended by the %s that is %s: %j', (relation, role, endedBy, status, open) => {
    const posts = [{ postId: 'post_test', unitId: unitOf[relation], roles: role }];
    expect(maySteps({ task: task(status, endedBy), posts })).toEqual(open);
  });

  it('are those of all posts together, each by its own roles', () => {
    const reported = { ...task('reported', 'issuer'), issuerUnitId: OWNER };
    const officer = { postId: 'post_a', unitId: OWNER, roles: ['officer'] as const };
    const elsewhere = { postId: 'post_b', unitId: 'unit_05370302', roles: ['issuer'] as const };
    expect(maySteps({ task: reported, posts: [officer, elsewhere] })).toEqual([]);
    expect(maySteps({ task: reported, posts: [elsewhere, { ...officer, roles: ['head'] }] })).toEqual([
      'complete',
      'return',
    ]);
  });

  it('are none without a post', () => {
    expect(maySteps({ task: task('assigned', 'unit'), posts: [] })).toEqual([]);
  });
});
