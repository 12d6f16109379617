import { type Directive, directiveIssued, type Task, taskAssigned } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { OrgTree } from '@wian/org-tree';
import { deciderSpec } from '@wian/testing';
import { maySteps } from '../task/may-step.policy.js';
import { isInTree, passedOn, relayedDecider, type RecordRelay } from './relayed.js';

const unit = (code: string, parentId: string | null, type: 'province' | 'district' | 'sao') => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: [{ from: '2000-01-01', to: null, name: code, type, level: 'other' as const, parentId }],
  sample: true,
  source: 'sample',
});
const tree = unwrap(
  OrgTree.asOf(
    [
      unit('37', null, 'province'),
      ...['3703', '3704'].map((code) => unit(code, 'unit_37', 'district')),
      ...['06370301', '06370302', '06370303'].map((code) => unit(code, 'unit_3703', 'sao')),
      unit('06370401', 'unit_3704', 'sao'),
    ],
    '2025-03-06',
  ),
);
const directive = (change: Partial<Directive>): Directive => ({ ...directiveIssued.example, ...change });
const root = directive({
  issuerUnitId: 'unit_37',
  mode: 'relayed',
  audience: { select: { types: ['sao'], within: 'issuer' } },
});
const child = (...codes: string[]) => ({
  directive: directive({ audience: { named: codes.map((code) => ({ name: code, unitCode: code })) } }),
  tree,
});
const counted = (...children: ReturnType<typeof child>[]) =>
  unwrap(passedOn({ directive: root, tree }, 'unit_3703', children));

describe('what a unit has passed on', () => {
  it('is counted against those whom the directive addresses below it alone', () =>
    expect(counted(child('06370301', '06370302', '06370303'))).toEqual({ covers: 3, expected: 3 }));

  it('counts once whom two of its directives reach, and nobody whom it was not to reach', () =>
    expect(counted(child('06370301', '06370302'), child('06370302', '06370401'))).toEqual({ covers: 2, expected: 3 }));
});

const relaying: Task = {
  ...taskAssigned.example,
  obligations: { relay: true, act: false },
  rootDirectiveId: taskAssigned.example.directiveId,
  status: 'acknowledged',
};
const relay: RecordRelay = {
  ...{ at: '2025-03-07T02:00:00.000Z', by: 'person_x', directiveId: 'directive_1' },
  ...{ covers: 2, expected: 3 },
};
const assigned = { type: 'wian.task.assigned.v1', data: relaying } as const;
const relayed = (change: Partial<NonNullable<Task['relayed']>> = {}) => ({
  type: 'wian.task.relayed.v1' as const,
  data: { ...relaying, relayed: { ...relay, ...change } },
});

describe('a task that is passed on', () => {
  const { given } = deciderSpec(relayedDecider);
  it('says by which directive, and how many of those below it reaches', () =>
    given([assigned]).when(relay).then([relayed()]));
  it('says it once', () => given([assigned, relayed()]).when(relay).then([]));
  it('keeps the earlier directives when it is passed on again', () => {
    const again = { ...relay, directiveId: 'directive_2', covers: 3 };
    const second = relayed({ ...again, earlier: ['directive_1'] });
    given([assigned, relayed()]).when(again).then([second]);
    given([assigned, relayed(), second]).when(relay).then([]);
  });
});

describe('the tree of a directive', () => {
  const inTree = (task: Partial<Task>, of: Partial<Directive>) => isInTree({ ...relaying, ...task }, directive(of));
  const parent = { directiveId: 'directive_p', unitId: 'unit_3703', by: 'person_x' };
  const ofChain = { ...parent, rootDirectiveId: 'directive_r', rootIssuerUnitId: 'unit_37' };
  const below = { directiveId: 'directive_x', rootDirectiveId: 'directive_r' };

  it('is its own tasks, and those of all who passed it on', () => {
    expect(inTree({ directiveId: 'directive_r' }, { directiveId: 'directive_r' })).toBe(true);
    expect(inTree(below, { directiveId: 'directive_r' })).toBe(true);
    expect(inTree(below, { directiveId: 'directive_o' })).toBe(false);
  });

  it('of one that passes another on is only what stands below its issuer', () => {
    const of = { directiveId: 'directive_c', issuerUnitId: 'unit_3703', parent: ofChain };
    expect(inTree(below, of)).toBe(true);
    expect(inTree({ ...below, path: ['unit_37', 'unit_3704', 'unit_06370401'] }, of)).toBe(false);
    expect(inTree({ ...below, rootDirectiveId: 'directive_other' }, of)).toBe(false);
  });
});

describe('who has to pass a directive on', () => {
  const can = (change: Partial<Task>) =>
    maySteps({
      task: { ...relaying, endedBy: 'unit', ...change },
      posts: [{ postId: 'post_x', unitId: relaying.unitId, roles: ['head'] }],
      ...{ person: 'person_x', at: '2025-03-07T03:00:00.000Z', isOffline: false, undoSeconds: 60 },
    });

  it('does not complete its task before it has', () => {
    expect(can({})).not.toContain('complete');
    expect(can({ relayed: relay })).toContain('complete');
    // Where issuing was the relay there is nothing to pass on.
    expect(can({ rootDirectiveId: undefined })).toContain('complete');
  });

  it('does not hand its task over, whether or not it acts too', () => {
    expect(can({ obligations: { relay: true, act: true } })).not.toContain('transfer');
    expect(can({ obligations: { relay: true, act: true }, rootDirectiveId: undefined })).toContain('transfer');
  });
});
