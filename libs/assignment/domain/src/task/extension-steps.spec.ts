import { type Deadline, type Directive, directiveIssued, type Role, type Task } from '@wian/contracts';
import { receiptDecider } from '../escalation/receipt.decider.js';
import { bangkok, outcome, policy, revision, started, TREE } from '../escalation/escalation.fixture.js';
import { maySteps } from './may-step.policy.js';
import { taskDecider } from './task.decider.js';
import type { TaskStep } from './task.commands.js';

const LOCAL = 'unit_05370301';
const ISSUER = 'unit_3703';
const deadline: Deadline = {
  kind: 'report',
  at: '2025-04-10',
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: null,
};
const ORIGINAL = bangkok('2025-04-10 16:30');
const rules = { policy, calendar: revision, treePosition: TREE };
const at = bangkok('2025-04-09 11:00');
const posts = (unitId: string, role: Role) => [{ postId: 'post_a', unitId, roles: [role] }];
const around = { treePosition: TREE, isOffline: false, undoSeconds: 60 };
const owed = (change: Partial<Task> = {}, deadlines: Deadline[] = [deadline]): Task =>
  started(bangkok('2025-04-08 10:00'), {
    directive: { deadlines },
    task: {
      endedBy: 'issuer',
      status: 'acknowledged',
      acknowledged: { at: bangkok('2025-04-08 11:00'), by: 'person_a' },
      ...change,
    },
  });

function take(task: Task, step: TaskStep, who: { unit?: string; role?: Role; ownDueAt?: string; at?: string } = {}) {
  const { unit = LOCAL, role = 'officer', ownDueAt } = who;
  const command = { ...step, ...around, at: who.at ?? at, by: 'person_a', posts: posts(unit, role) };
  return taskDecider.decide(task, { ...command, extension: { rules, ownDueAt } });
}
function after(task: Task, step: TaskStep, who: Parameters<typeof take>[2] = {}): Task {
  const decided = take(task, step, who);
  if (!decided.ok) throw decided.error;
  return decided.value.reduce<Task>(taskDecider.evolve, task);
}
const issuer = { unit: ISSUER, role: 'issuer' } as const;
const ask = { type: 'ask-extension', until: '2025-04-25', reason: 'รอข้อมูล' } as const;
const grant = { type: 'decide-extension', grant: true } as const;

describe('asking for more time', () => {
  it('moves no limit; it names the end of a working day', () => {
    const asked = after(owed(), ask);
    expect(asked.extension).toMatchObject({
      state: 'asked',
      wantedDueAt: bangkok('2025-04-25 16:30'),
      reason: 'รอข้อมูล',
    });
    expect(asked.clocks?.complete).toEqual(owed().clocks?.complete);
  });

  it.each<[string, Task, TaskStep, string]>([
    ['a day that is not later', owed(), { ...ask, until: '2025-04-10' }, 'TASK.EXTENSION_NOT_LATER'],
    ['a task without a limit', owed({}, []), ask, 'TASK.NO_LIMIT'],
    ['what was reported', owed({ reported: { at, by: 'person_a', text: 'x' } }), ask, 'TASK.NO_LIMIT'],
    ['what was asked for already', after(owed(), ask), ask, 'TASK.ALREADY_ASKED_FOR_TIME'],
    ['a task that was not acknowledged', owed({ status: 'assigned', acknowledged: null }), ask, 'TASK.WRONG_STATUS'],
  ])('is refused for %s', (_what, task, step, code) => {
    expect(take(task, step)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('deciding on more time', () => {
  it('grants what was asked for, and keeps original, agreed and wanted time apart', () => {
    const granted = after(after(owed(), ask), grant, issuer);
    const agreed = bangkok('2025-04-25 16:30');
    expect(granted.extension).toMatchObject({ state: 'granted', agreedDueAt: agreed, wantedDueAt: agreed });
    expect(granted.clocks?.complete).toMatchObject({ dueAt: agreed, originalDueAt: ORIGINAL });
  });

  it('still tells what the letter says of a limit that was brought forward', () => {
    const task = owed();
    const derived = { deadline: 0, writtenDueAt: bangkok('2025-04-18 16:30') };
    const clocks = { ...task.clocks, complete: task.clocks?.complete && { ...task.clocks.complete, derived } };
    expect(after(after({ ...task, clocks }, ask), grant, issuer).clocks?.complete).toMatchObject({
      dueAt: bangkok('2025-04-25 16:30'),
      derived,
    });
  });

  it('may grant less, and later more: the first limit of all stays the original one', () => {
    const less = after(after(owed(), ask), { ...grant, until: '2025-04-18', reason: 'เท่านี้' }, issuer);
    expect(less.clocks?.complete?.dueAt).toBe(bangkok('2025-04-18 16:30'));
    expect(less.extension).toMatchObject({ wantedDueAt: bangkok('2025-04-25 16:30'), decision: 'เท่านี้' });
    const more = after(after(less, ask), grant, issuer);
    expect(more.clocks?.complete).toMatchObject({ dueAt: bangkok('2025-04-25 16:30'), originalDueAt: ORIGINAL });
  });

  it('is never granted until a day that is not later', () => {
    const early = take(after(owed(), ask), { ...grant, until: '2025-04-10' }, issuer);
    expect(early).toMatchObject({ ok: false, error: { code: 'TASK.EXTENSION_NOT_LATER' } });
  });

  it('refuses without moving anything', () => {
    const refused = after(after(owed(), ask), { type: 'decide-extension', grant: false, reason: 'ไม่ได้' }, issuer);
    expect(refused.extension).toMatchObject({ state: 'refused', agreedDueAt: null, decision: 'ไม่ได้' });
    expect(refused.clocks?.complete).toEqual(owed().clocks?.complete);
  });

  it('never goes beyond what the issuer owes itself', () => {
    const own = { ...issuer, ownDueAt: bangkok('2025-04-20 16:30') };
    const beyond = take(after(owed(), ask), grant, own);
    expect(beyond).toMatchObject({ ok: false, error: { code: 'TASK.EXTENSION_BEYOND_OWN' } });
    expect(take(after(owed(), ask), { ...grant, until: '2025-04-18' }, own).ok).toBe(true);
  });

  it('is the issuer’s, and answers a request once', () => {
    const asked = after(owed(), ask);
    expect(take(asked, grant)).toMatchObject({ error: { code: 'TASK.NOT_YOURS' } });
    expect(take(asked, grant, { unit: ISSUER })).toMatchObject({ error: { code: 'TASK.NOT_YOURS' } });
    expect(take(owed(), grant, issuer)).toMatchObject({ error: { code: 'TASK.NO_EXTENSION_ASKED' } });
    expect(take(after(asked, grant, issuer), grant, issuer)).toMatchObject({
      error: { code: 'TASK.NO_EXTENSION_ASKED' },
    });
  });

  it('is open to the issuer only while it is asked', () => {
    const facts = { person: 'person_a', at, ...around, posts: posts(ISSUER, 'head') };
    expect(maySteps({ ...facts, task: owed() })).not.toContain('decide-extension');
    expect(maySteps({ ...facts, task: after(owed(), ask) })).toContain('decide-extension');
  });
});

describe('the steps of a clock that was extended', () => {
  it('stay as they were where they had been decided, and are due by the new time where not', () => {
    const fired = outcome({ kind: 'fired', at: '2025-04-10T09:30:01.000Z', targetUnitId: LOCAL });
    const before = owed();
    const [overdue] = before.clocks?.complete?.steps ?? [];
    expect(overdue).toMatchObject({ stepId: 'overdue', outcome: null });
    const granted = after(after(before, ask), grant, issuer);
    expect(granted.clocks?.complete?.steps).toMatchObject([{ stepId: 'overdue', dueAt: bangkok('2025-04-25 16:30') }]);
    expect(granted.nextDueAt).toBe(bangkok('2025-04-25 16:30'));
    const late = { ...before, clocks: { ...before.clocks, complete: withOutcome(before, fired) } } as Task;
    const grantedLate = after(after(late, ask), grant, issuer);
    expect(grantedLate.clocks?.complete?.steps).toEqual(late.clocks?.complete?.steps);
  });

  const withOutcome = (task: Task, found: object) => ({
    ...task.clocks?.complete,
    steps: task.clocks?.complete?.steps.map((step) => ({ ...step, outcome: found })),
  });
});

describe('what was agreed', () => {
  const fromReceipt: Deadline = {
    ...deadline,
    at: null,
    anchor: 'receipt',
    offset: { amount: 3, unit: 'working-day' },
  };

  it('stays when the letter is registered afterwards', () => {
    const granted = after(after(owed({}, [fromReceipt]), ask), grant, issuer);
    const directive: Directive = { ...directiveIssued.example, deadlines: [fromReceipt] };
    const registered = { at: bangkok('2025-04-09 09:00'), series: 'circular' as const, year: 2568, number: 17 };
    const decided = receiptDecider.decide(granted, { registered, directive, rules });
    expect(decided.ok && decided.value[0]?.data.clocks?.complete).toEqual(granted.clocks?.complete);
  });
});

describe('a request for more time', () => {
  it('lapses when the work is reported before it is decided', () => {
    const reported = after(after(owed(), ask), { type: 'report', text: 'เสร็จ' });
    expect(reported.extension?.state).toBe('lapsed');
    expect(take(reported, grant, issuer)).toMatchObject({ error: { code: 'TASK.NO_EXTENSION_ASKED' } });
  });

  it('lapses when the task is exempted', () => {
    expect(after(after(owed(), ask), { type: 'exempt', reason: 'x' }, issuer).extension?.state).toBe('lapsed');
  });
});
