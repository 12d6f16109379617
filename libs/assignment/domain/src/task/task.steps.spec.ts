import { directiveIssued, type Role, type Task, taskAssigned, type TaskEvent } from '@wian/contracts';
import { deciderSpec } from '@wian/testing';
import { bangkok, outcome, policy, revision, started, TREE } from '../escalation/escalation.fixture.js';
import { clockState } from '../escalation/end-clocks.js';
import type { HeldPost } from './standing.policy.js';
import { taskDecider } from './task.decider.js';

const LOCAL = 'unit_05370301';
const OTHER = 'unit_05370302';
const DISTRICT = 'unit_3703';
const at = bangkok('2025-04-09 11:00');
const by = 'person_test';
const step = { at, by };
const spec = deciderSpec(taskDecider);
const post = (unitId: string, ...roles: Role[]): HeldPost => ({ postId: `post_${unitId}`, unitId, roles });
const does = (unitId: string, ...roles: Role[]) => ({
  ...step,
  posts: [post(unitId, ...roles)],
  treePosition: TREE,
  isOffline: false,
  undoSeconds: 60,
});
const unitDoes = does(LOCAL, 'officer');
const issuerDoes = does(DISTRICT, 'issuer');
const begun = (change: Partial<Task> = {}): Task => started(bangkok('2025-04-09 10:00'), { task: change });
const task = (change: Partial<Task> = {}): Task => ({ ...taskAssigned.example, ...change });
const given = (state: Task) => spec.given([{ type: 'wian.task.assigned.v1', data: state }]);

describe('accepting', () => {
  it('states a plan, keeps the status, and may be done again with another plan', () => {
    const known = task({ status: 'acknowledged', acknowledged: step });
    const accepted = { ...step, plan: 'สำรวจ', finishOn: '2025-04-20' };
    given(known)
      .when({ type: 'accept', plan: 'สำรวจ', finishOn: '2025-04-20', ...unitDoes })
      .then([{ type: 'wian.task.accepted.v1', data: { ...known, accepted } }]);
    given({ ...known, accepted })
      .when({ type: 'accept', plan: 'ใหม่', ...unitDoes })
      .then([
        { type: 'wian.task.accepted.v1', data: { ...known, accepted: { ...step, plan: 'ใหม่', finishOn: null } } },
      ]);
  });
});

describe('a report on one order', () => {
  const owed = task({ endedBy: 'issuer', status: 'in-progress', orders: [1, 2] });
  const one = { ...step, order: 1, text: 'หนึ่ง', values: [{ name: 'ครัวเรือน', value: 12 }] };
  const two = { ...step, order: 2, text: 'ไม่มี', kind: 'nil' };

  it('leaves the others to be reported on', () => {
    given(owed)
      .when({ type: 'report', order: 1, text: 'หนึ่ง', values: one.values, ...unitDoes })
      .then([{ type: 'wian.task.partially-reported.v1', data: { ...owed, reports: [one] } }]);
  });

  it('replaces an earlier one on the same order', () => {
    given({ ...owed, reports: [{ ...one, text: 'ก่อน' }] })
      .when({ type: 'report', order: 1, text: 'หนึ่ง', values: one.values, ...unitDoes })
      .then([{ type: 'wian.task.partially-reported.v1', data: { ...owed, reports: [one] } }]);
  });

  it('is the report on the whole once every order has one', () => {
    const reported = { ...step, text: 'ไม่มี', kind: 'nil' };
    given({ ...owed, reports: [one] })
      .when({ type: 'report', order: 2, text: 'ไม่มี', kind: 'nil', ...unitDoes })
      .then([{ type: 'wian.task.reported.v1', data: { ...owed, status: 'reported', reports: [one, two], reported } }]);
  });

  it('is refused on an order that does not bind the unit', () => {
    given(owed)
      .when({ type: 'report', order: 3, text: 'x', ...unitDoes })
      .then({ error: 'TASK.ORDER_NOT_BINDING' });
  });
});

describe('an exempted task', () => {
  it('has ended without being completed, and none of its clocks runs on', () => {
    const state = begun({ status: 'acknowledged', acknowledged: step });
    const decided = taskDecider.decide(state, { type: 'exempt', reason: 'ไม่มีพื้นที่', ...issuerDoes });
    const [event] = decided.ok ? decided.value : [];
    expect(event).toMatchObject({
      type: 'wian.task.exempted.v1',
      data: {
        status: 'completed',
        completed: null,
        ended: { kind: 'exempted', at, actor: by, reason: 'ไม่มีพื้นที่', byDirectiveId: null },
      },
    });
    const end = event?.data ?? state;
    expect(end.nextDueAt).toBeUndefined();
    for (const { outcome: found } of end.clocks?.acknowledge?.steps ?? [])
      expect(found).toEqual(outcome({ kind: 'superfluous' }));
    const now = new Date(bangkok('2026-01-01 09:00'));
    expect(clockState(end, 'complete', { dueAt: at, now })).toBe('ended');
  });

  it('is open to no step any more', () => {
    const ended = { kind: 'exempted', at, actor: by, reason: 'x', byDirectiveId: null };
    const codes = { acknowledge: 'ALREADY_ACKNOWLEDGED', start: 'WRONG_STATUS', complete: 'ALREADY_COMPLETED' };
    for (const type of ['acknowledge', 'start', 'complete'] as const)
      given(task({ status: 'completed', ended }))
        .when({ type, ...unitDoes })
        .then({ error: `TASK.${codes[type]}` });
  });
});

describe('delegation', () => {
  const delegates = [post(LOCAL, 'officer'), post(OTHER, 'officer')];

  it('gives the work to a post of the unit, and takes it back', () => {
    const delegated = { ...step, postId: `post_${LOCAL}`, note: null };
    given(task())
      .when({ type: 'delegate', postId: `post_${LOCAL}`, delegates, ...unitDoes })
      .then([{ type: 'wian.task.delegated.v1', data: task({ delegated }) }]);
    given(task({ delegated }))
      .when({ type: 'delegate', postId: null, ...unitDoes })
      .then([{ type: 'wian.task.delegated.v1', data: task() }]);
  });

  it.each([
    ['a post of another unit', `post_${OTHER}`],
    ['no post at all', 'post_nobody'],
  ])('is refused to %s', (_who, postId) => {
    given(task())
      .when({ type: 'delegate', postId, delegates, ...unitDoes })
      .then({ error: 'TASK.NO_SUCH_POST' });
  });

  it('is refused to a post that may do no work', () => {
    given(task())
      .when({ type: 'delegate', postId: `post_${LOCAL}`, delegates: [post(LOCAL, 'administrator')], ...unitDoes })
      .then({ error: 'TASK.NO_SUCH_POST' });
  });

  it('keeps other posts of the unit from its steps', () => {
    const delegated = { ...step, postId: 'post_another', note: null };
    given(task({ delegated }))
      .when({ type: 'acknowledge', ...unitDoes })
      .then({ error: 'TASK.DELEGATED' });
  });
});

describe('saying that a task is not one’s own', () => {
  const disowned = { ...step, reason: 'x', suggestedUnitId: OTHER, answered: null };

  it('names whose it is', () => {
    given(task())
      .when({ type: 'disown', reason: 'x', suggestedUnitId: OTHER, ...unitDoes })
      .then([{ type: 'wian.task.disowned.v1', data: task({ disowned }) }]);
  });

  it('is answered by keeping, or by exempting', () => {
    const answered = (answer: string) => ({ ...disowned, answered: { ...step, answer, reason: 'y' } });
    given(task({ disowned }))
      .when({ type: 'keep', reason: 'y', ...issuerDoes })
      .then([{ type: 'wian.task.kept.v1', data: task({ disowned: answered('kept') }) }]);
    const exempted = taskDecider.decide(task({ disowned }), { type: 'exempt', reason: 'y', ...issuerDoes });
    expect(exempted).toMatchObject({ value: [{ data: { disowned: answered('exempted') } }] });
  });
});

describe('handing a task to another unit', () => {
  const path = ['unit_moi', 'unit_37', DISTRICT, OTHER];
  const facts = {
    path,
    directive: directiveIssued.example,
    rules: { policy, calendar: revision, treePosition: TREE },
  };
  const transfer = { type: 'transfer', toUnitId: OTHER, reason: 'เขตของเขา' } as const;
  const worked = begun({
    status: 'in-progress',
    acknowledged: step,
    started: step,
    accepted: { ...step, plan: 'x', finishOn: null },
    delegated: { ...step, postId: 'post_x', note: null },
    disowned: { ...step, reason: 'x', suggestedUnitId: null, answered: null },
  });
  const handed = (from: Task): TaskEvent['data'] => {
    const decided = taskDecider.decide(from, { ...transfer, transfer: facts, ...issuerDoes });
    if (!decided.ok) throw decided.error;
    return decided.value[0]?.data ?? from;
  };

  it('lets the new unit begin anew', () => {
    const after = handed(worked);
    expect(after).toMatchObject({
      unitId: OTHER,
      recipientUnitId: LOCAL,
      ownerPath: path,
      path: worked.path,
      status: 'assigned',
      acknowledged: null,
      started: null,
      transferred: { ...step, from: LOCAL, to: OTHER, reason: 'เขตของเขา', count: 1 },
      disowned: { answered: { answer: 'transferred' } },
    });
    expect(after).not.toHaveProperty('accepted');
    expect(after).not.toHaveProperty('delegated');
    expect(
      handed({ ...worked, transferred: { ...step, from: 'unit_1', to: LOCAL, reason: 'x', count: 4 } }),
    ).toMatchObject({ transferred: { count: 5 } });
  });

  it('counts the limit of the acknowledgement for it, and leaves that of the work as it is', () => {
    const complete = worked.clocks?.acknowledge;
    const before = { ...worked, clocks: { ...worked.clocks, ...(complete ? { complete } : {}) } };
    const { clocks, nextDueAt } = handed(before);
    const restarted = started(at).clocks?.acknowledge;
    expect(clocks?.acknowledge).toEqual(restarted);
    expect(clocks?.complete).toEqual(complete);
    expect(nextDueAt).toBeDefined();
  });

  it.each<[string, object, string]>([
    ['the unit that has it', { toUnitId: LOCAL }, 'TASK.ALREADY_THERE'],
    ['a unit that is not there', { transfer: { ...facts, path: undefined } }, 'TASK.NO_SUCH_UNIT'],
    [
      'a unit outside one’s own',
      { transfer: { ...facts, path: ['unit_moi', 'unit_38', OTHER] } },
      'TASK.OUTSIDE_YOURS',
    ],
  ])('is refused to %s', (_to, change, error) => {
    given(worked)
      .when({ ...transfer, transfer: facts, ...issuerDoes, ...change })
      .then({ error });
  });
});

describe('acknowledging for a unit without computers', () => {
  const evidence = { text: 'โทรแจ้งปลัด 9 เม.ย. 10:30' };

  it('tells who did it, for whom and on what evidence', () => {
    const carrier = { ...does(DISTRICT, 'officer'), isOffline: true };
    const onBehalf = { unitId: DISTRICT, postId: `post_${DISTRICT}`, why: 'no-computer', evidence };
    given(task())
      .when({ type: 'acknowledge-for', evidence, ...carrier })
      .then([
        {
          type: 'wian.task.acknowledged.v1',
          data: task({ status: 'acknowledged', acknowledged: { ...step, onBehalf } }),
        },
      ]);
  });

  it('is refused for one that has them', () => {
    given(task())
      .when({ type: 'acknowledge-for', evidence, ...does(DISTRICT, 'officer') })
      .then({ error: 'TASK.NOT_YOURS' });
  });
});

describe('taking back a step', () => {
  const known = task({ status: 'acknowledged', acknowledged: step });
  const undo = { type: 'undo', ...unitDoes } as const;

  it('makes the task what it was before', () => {
    given(known)
      .when({ ...undo, before: { task: task(), by: ['wian.task.acknowledged.v1'] } })
      .then([{ type: 'wian.task.undone.v1', data: { ...task(), undone: { ...step, step: 'acknowledge' } } }]);
    const undone: TaskEvent = {
      type: 'wian.task.undone.v1',
      data: { ...task(), undone: { ...step, step: 'acknowledge' } },
    };
    expect(taskDecider.evolve(known, undone)).toEqual(task());
  });

  it.each([
    ['something else came after it', { task: task(), by: ['wian.task.escalated.v1'] }],
    ['the task was made by it', undefined],
  ])('is refused where %s', (_why, before) => {
    given(known)
      .when({ ...undo, before })
      .then({ error: 'TASK.NOTHING_TO_UNDO' });
  });
});
