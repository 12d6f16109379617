import { type Role, type Task, taskAssigned, type TaskEvent } from '@wian/contracts';
import { deciderSpec } from '@wian/testing';
import type { HeldPost } from './standing.policy.js';
import type { TaskCommand } from './task.commands.js';
import { taskDecider } from './task.decider.js';

const LOCAL = 'unit_05370301';
const ISSUER = 'unit_3703';
const at = '2025-03-07T02:00:00.000Z';
const by = 'person_sample-local-officer-05370301';
const step = { at, by };
const around = { treePosition: 963, isOffline: false, undoSeconds: 60 };
const post = (unitId: string, ...roles: Role[]): HeldPost => ({ postId: 'post_test', unitId, roles });
const spec = deciderSpec(taskDecider);

const task = (change: Partial<Task> = {}): Task => ({ ...taskAssigned.example, ...change });
const assigned = (change: Partial<Task> = {}): TaskEvent => ({ type: 'wian.task.assigned.v1', data: task(change) });
const unitDoes = { at, by, posts: [post(LOCAL, 'officer')], ...around };
const issuerDoes = { at, by, posts: [post(ISSUER, 'officer', 'issuer')], ...around };
const after = (status: Task['status'], change: Partial<Task> = {}) => spec.given([assigned({ status, ...change })]);

describe('acknowledging', () => {
  it('is the first step', () => {
    const data = task({ status: 'acknowledged', acknowledged: step });
    spec
      .given([assigned()])
      .when({ type: 'acknowledge', ...unitDoes })
      .then([{ type: 'wian.task.acknowledged.v1', data }]);
  });

  it('completes where the letter only informs', () => {
    const acknowledged = task({ endedBy: 'acknowledgement', status: 'acknowledged', acknowledged: step });
    spec
      .given([assigned({ endedBy: 'acknowledgement' })])
      .when({ type: 'acknowledge', ...unitDoes })
      .then([
        { type: 'wian.task.acknowledged.v1', data: acknowledged },
        { type: 'wian.task.completed.v1', data: { ...acknowledged, status: 'completed', completed: step } },
      ]);
  });

  it('is refused the second time', () => {
    after('acknowledged')
      .when({ type: 'acknowledge', ...unitDoes })
      .then({ error: 'TASK.ALREADY_ACKNOWLEDGED' });
  });
});

describe('a report', () => {
  it('is refused where none was asked', () => {
    after('acknowledged')
      .when({ type: 'report', text: 'แล้วเสร็จ', ...unitDoes })
      .then({ error: 'TASK.NO_REPORT_ASKED' });
  });

  it('needs the acknowledgement first', () => {
    after('assigned', { endedBy: 'issuer' })
      .when({ type: 'report', text: 'แล้วเสร็จ', ...unitDoes })
      .then({ error: 'TASK.WRONG_STATUS', saying: /acknowledged or in-progress or returned/ });
  });

  it('may follow a return, and keeps the text', () => {
    const returned = { status: 'returned', endedBy: 'issuer' } as const;
    const data = task({ ...returned, status: 'reported', reported: { ...step, text: 'แก้แล้ว' } });
    after('returned', returned)
      .when({ type: 'report', text: 'แก้แล้ว', ...unitDoes })
      .then([{ type: 'wian.task.reported.v1', data }]);
  });

  it('is returned by the issuer with a reason', () => {
    const data = task({ endedBy: 'issuer', status: 'returned', returned: { ...step, reason: 'ขอจำนวน' } });
    after('reported', { endedBy: 'issuer' })
      .when({ type: 'return', reason: 'ขอจำนวน', ...issuerDoes })
      .then([{ type: 'wian.task.returned.v1', data }]);
  });
});

describe('completing', () => {
  it('is the unit’s step where no report was asked', () => {
    const data = task({ status: 'completed', completed: step });
    after('acknowledged')
      .when({ type: 'complete', ...unitDoes })
      .then([{ type: 'wian.task.completed.v1', data }]);
  });

  it('is the issuer’s step where a report was asked, after the report', () => {
    const reported = { status: 'reported', endedBy: 'issuer' } as const;
    after('reported', reported)
      .when({ type: 'complete', ...unitDoes })
      .then({ error: 'TASK.NOT_YOURS' });
    after('acknowledged', { endedBy: 'issuer' })
      .when({ type: 'complete', ...issuerDoes })
      .then({ error: 'TASK.REPORT_ASKED' });
    after('reported', reported)
      .when({ type: 'complete', ...issuerDoes })
      .then([{ type: 'wian.task.completed.v1', data: task({ ...reported, status: 'completed', completed: step }) }]);
  });
});

describe('who may take a step', () => {
  const steps: TaskCommand[] = [
    { type: 'acknowledge', ...unitDoes },
    { type: 'start', ...unitDoes },
    { type: 'report', text: 'x', ...unitDoes },
    { type: 'return', reason: 'x', ...unitDoes },
    { type: 'complete', ...unitDoes },
  ];

  it.each(steps)('$type is refused to other units', (command) => {
    spec
      .given([assigned()])
      .when({ ...command, posts: [post('unit_05370302', 'officer')] })
      .then({ error: 'TASK.NOT_YOURS' });
  });

  it.each(steps)('$type of no task answers not found', (command) => {
    spec.given([]).when(command).then({ error: 'TASK.NOT_FOUND' });
  });

  it('completing a report needs the right to judge, not only to act for the issuer', () => {
    after('reported', { endedBy: 'issuer' })
      .when({ type: 'complete', ...issuerDoes, posts: [post(ISSUER, 'officer')] })
      .then({ error: 'TASK.NOT_YOURS' });
  });

  it('returning is never the unit’s own step', () => {
    after('reported', { endedBy: 'issuer' })
      .when({ type: 'return', reason: 'x', ...unitDoes })
      .then({ error: 'TASK.NOT_YOURS' });
  });
});
