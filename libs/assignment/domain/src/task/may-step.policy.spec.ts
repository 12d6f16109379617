import { type Role, type Task, taskAssigned, type TaskStatus } from '@wian/contracts';
import { maySteps, type StepFacts } from './may-step.policy.js';
import type { HeldPost } from './standing.policy.js';
import type { TaskStepName } from './step-rules.js';

const OWNER = 'unit_05370301';
const ISSUER = 'unit_department';
const task = (status: TaskStatus, endedBy: Task['endedBy'], change: Partial<Task> = {}): Task => ({
  ...taskAssigned.example,
  issuerUnitId: ISSUER,
  status,
  endedBy,
  ...change,
});
const unitOf = {
  owner: OWNER,
  issuer: ISSUER,
  superior: 'unit_3703',
  'superior above': 'unit_37',
  sibling: 'unit_05370302',
} as const;
type Who = keyof typeof unitOf;
const post = (unitId: string, ...roles: Role[]): HeldPost => ({ postId: `post_of-${unitId}`, unitId, roles });
const facts = (about: Task, posts: readonly HeldPost[], change: Partial<StepFacts> = {}): StepFacts => ({
  task: about,
  posts,
  person: 'person_test',
  at: '2025-03-06T03:00:30.000Z',
  isOffline: false,
  undoSeconds: 60,
  ...change,
});

/**
 * Written out once more, apart from the rules. For each way in which a task ends and each of its states: what is open to
 * officers of its unit; `+`: besides, to who leads it. Below: what is open to who leads another unit.
 */
type States = Readonly<Partial<Record<TaskStatus, { readonly officer: string; readonly head?: string }>>>;
const ofOwner: Readonly<Record<Task['endedBy'], States>> = {
  acknowledgement: {
    assigned: { officer: 'acknowledge delegate disown', head: 'transfer' },
    completed: { officer: '' },
  },
  unit: {
    assigned: { officer: 'acknowledge delegate disown', head: 'transfer' },
    acknowledged: { officer: 'accept start complete delegate disown', head: 'transfer' },
    'in-progress': { officer: 'accept complete delegate disown', head: 'transfer' },
    completed: { officer: '' },
  },
  issuer: {
    assigned: { officer: 'acknowledge delegate disown', head: 'transfer' },
    acknowledged: { officer: 'accept start report delegate disown', head: 'transfer' },
    'in-progress': { officer: 'accept report delegate disown', head: 'transfer' },
    reported: { officer: '' },
    returned: { officer: 'report delegate' },
    completed: { officer: '' },
  },
};
const ofLeaders: Readonly<Record<Exclude<Who, 'owner'>, Readonly<Record<TaskStatus, string>>>> = {
  issuer: {
    assigned: 'transfer exempt',
    acknowledged: 'transfer exempt',
    'in-progress': 'transfer exempt',
    reported: 'complete return exempt',
    returned: 'exempt',
    completed: '',
  },
  superior: {
    assigned: 'transfer',
    acknowledged: 'transfer',
    'in-progress': 'transfer',
    reported: '',
    returned: '',
    completed: '',
  },
  'superior above': {
    assigned: 'transfer',
    acknowledged: 'transfer',
    'in-progress': 'transfer',
    reported: '',
    returned: '',
    completed: '',
  },
  sibling: { assigned: '', acknowledged: '', 'in-progress': '', reported: '', returned: '', completed: '' },
};
const order = 'acknowledge accept start report complete return keep transfer exempt delegate disown'.split(' ');
const inOrder = (...names: string[]): string[] => {
  const all = names.join(' ').split(' ');
  return order.filter((name) => all.includes(name));
};

function expected(who: Who, role: Role | undefined, endedBy: Task['endedBy'], status: TaskStatus): string[] {
  if (role === undefined || role === 'administrator') return [];
  const leads = role !== 'officer';
  if (who !== 'owner') return leads ? inOrder(ofLeaders[who][status]) : [];
  const { officer = '', head = '' } = ofOwner[endedBy][status] ?? {};
  return inOrder(officer, leads ? head : '');
}

const roles: readonly (Role | undefined)[] = ['officer', 'issuer', 'head', 'administrator', undefined];
const matrix = (Object.keys(unitOf) as Who[]).flatMap((who) =>
  roles.flatMap((role) =>
    (Object.keys(ofOwner) as Task['endedBy'][]).flatMap((endedBy) =>
      (Object.keys(ofOwner[endedBy]) as TaskStatus[]).map(
        (status) => [who, role, endedBy, status, expected(who, role, endedBy, status).join(', ')] as const,
      ),
    ),
  ),
);

describe('the steps open to a post', () => {
  it.each(matrix)('of the %s as %s, to a task ended by the %s that is %s: %s', (who, role, endedBy, status, open) => {
    const posts = [post(unitOf[who], ...(role ? [role] : []))];
    expect(maySteps(facts(task(status, endedBy), posts)).join(', ')).toBe(open);
  });

  it('are those of all posts together, each by its own roles', () => {
    const reported = task('reported', 'issuer', { issuerUnitId: OWNER });
    const elsewhere = post('unit_05370302', 'issuer');
    expect(maySteps(facts(reported, [post(OWNER, 'officer'), elsewhere]))).toEqual([]);
    expect(maySteps(facts(reported, [elsewhere, post(OWNER, 'head')]))).toEqual(['complete', 'return', 'exempt']);
  });

  it('are none without a post', () => {
    expect(maySteps(facts(task('assigned', 'unit'), []))).toEqual([]);
  });
});

describe('a task that was given to one post of the unit', () => {
  const delegated = { at: '2025-03-06T02:30:00.000Z', by: 'person_head', postId: `post_of-${OWNER}`, note: null };
  const given = task('acknowledged', 'unit', { delegated });
  const work: TaskStepName[] = ['accept', 'start', 'complete', 'delegate', 'disown'];

  it('is worked on by that post and by who leads the unit, and by no other post of it', () => {
    expect(maySteps(facts(given, [post(OWNER, 'officer')]))).toEqual(work);
    const other = { ...post(OWNER, 'officer'), postId: 'post_other' };
    expect(maySteps(facts(given, [other]))).toEqual([]);
    expect(maySteps(facts(given, [{ ...other, roles: ['head'] }]))).toEqual(inOrder('transfer', ...work));
  });
});

describe('a task that its unit says is not its own', () => {
  const answered = { at: '2025-03-06T02:40:00.000Z', by: 'person_b', answer: 'kept', reason: 'x' };
  const disowned = {
    at: '2025-03-06T02:30:00.000Z',
    by: 'person_a',
    reason: 'x',
    suggestedUnitId: null,
    answered: null,
  };

  it.each([ISSUER, 'unit_3703', 'unit_37'])('is answered by who leads %s', (unitId) => {
    const said = task('assigned', 'unit', { disowned });
    expect(maySteps(facts(said, [post(unitId, 'head')]))).toContain('keep');
    expect(maySteps(facts(said, [post(unitId, 'officer')]))).not.toContain('keep');
    const before = task('assigned', 'unit', { disowned: { ...disowned, answered } });
    expect(maySteps(facts(before, [post(unitId, 'head')]))).not.toContain('keep');
  });

  it('is not answered any more once it has ended', () => {
    const ended = task('completed', 'unit', { disowned });
    expect(maySteps(facts(ended, [post(ISSUER, 'head')]))).toEqual([]);
  });

  it('is not disowned once more before it was answered', () => {
    const officer = [post(OWNER, 'officer')];
    expect(maySteps(facts(task('assigned', 'unit', { disowned }), officer))).not.toContain('disown');
    const before = task('assigned', 'unit', { disowned: { ...disowned, answered } });
    expect(maySteps(facts(before, officer))).toContain('disown');
  });
});

describe('a unit without computers', () => {
  it.each<[string, boolean, TaskStatus, boolean]>([
    ['unit_3703', true, 'assigned', true],
    ['unit_3703', false, 'assigned', false],
    ['unit_3703', true, 'acknowledged', false],
    ['unit_37', true, 'assigned', false],
    [ISSUER, true, 'assigned', false],
    ['unit_05370302', true, 'assigned', false],
  ])('is acknowledged for by %s, offline %s, %s: %s', (unitId, isOffline, status, may) => {
    const steps = maySteps(facts(task(status, 'unit'), [post(unitId, 'officer')], { isOffline }));
    expect(steps.includes('acknowledge-for')).toBe(may);
  });
});

describe('a relaying task', () => {
  it('is handed to nobody: who relays is so by its place in the tree', () => {
    const relaying = task('assigned', 'unit', { obligations: { relay: true, act: false } });
    expect(maySteps(facts(relaying, [post(ISSUER, 'head')]))).toEqual(['exempt']);
  });
});

describe('taking back a step', () => {
  const taken = { at: '2025-03-06T03:00:00.000Z', by: 'person_test' };
  const officer = [post(OWNER, 'officer')];
  const may = (about: Task, change: Partial<StepFacts> = {}) =>
    maySteps(facts(about, officer, change)).includes('undo');

  it.each<[string, Partial<Task>, boolean]>([
    ['acknowledged', { acknowledged: taken }, true],
    ['accepted', { accepted: { ...taken, plan: 'x', finishOn: null } }, true],
    ['reported on one order', { reports: [{ ...taken, order: 1, text: 'x' }] }, true],
    ['disowned', { disowned: { ...taken, reason: 'x', suggestedUnitId: null, answered: null } }, true],
    ['delegated', { delegated: { ...taken, postId: `post_of-${OWNER}`, note: null } }, true],
    ['returned', { returned: { ...taken, reason: 'x' } }, false],
    ['transferred', { transferred: { ...taken, from: 'unit_1', to: OWNER, reason: 'x', count: 1 } }, false],
    ['nothing', {}, false],
  ])('%s: %3$s', (_name, change, allowed) => {
    expect(may(task('acknowledged', 'issuer', change))).toBe(allowed);
  });

  it('is for who took it, and for a short time', () => {
    const about = task('acknowledged', 'unit', { acknowledged: taken });
    expect(may(about, { at: '2025-03-06T03:01:00.000Z' })).toBe(true);
    expect(may(about, { at: '2025-03-06T03:01:00.001Z' })).toBe(false);
    expect(may(about, { person: 'person_other' })).toBe(false);
  });

  it('does not reach behind the last one', () => {
    const later = { at: '2025-03-06T03:00:01.000Z', by: 'person_other' };
    expect(may(task('in-progress', 'unit', { acknowledged: taken, started: later }))).toBe(false);
  });
});
