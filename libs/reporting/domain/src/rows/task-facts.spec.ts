import {
  type CloudEvent,
  type Task,
  taskAccepted,
  taskAcknowledged,
  taskDelegated,
  taskDisowned,
  taskExempted,
  taskExtensionAsked,
  taskExtensionDecided,
  taskKept,
  taskPartiallyReported,
  taskRelayed,
  taskReported,
  taskTransferred,
} from '@wian/contracts';
import { taskEvent } from './rows.fixture.js';
import { escalationRows } from './escalation-rows.js';
import { taskDayRows } from './task-days.js';
import { recordTask } from './task-record.js';
import { taskRow } from './task-rows.js';

const eventOf = (data: Task): CloudEvent<Task> => taskEvent(data, { sequence: 2, time: '2025-03-06T04:00:00.000Z' });
const rowAfter = ({ example }: { readonly example: Task }) => taskRow(eventOf(example));
const onBehalf = {
  unitId: 'unit_3703',
  postId: 'post_3703-officer',
  why: 'no-computer',
  evidence: { text: 'โทรศัพท์แจ้งปลัด' },
};

describe('the row of a task', () => {
  it('tells one that ended otherwise from one that was done, and so do its days', () => {
    expect(rowAfter(taskExempted)).toMatchObject({ status: 'completed', done: false, endedKind: 'exempted' });
    expect(rowAfter({ example: { ...taskAcknowledged.example, status: 'completed' } })).toMatchObject({
      ...{ done: true, endedKind: null },
    });
    expect(rowAfter(taskAcknowledged)).toMatchObject({ done: false, endedKind: null, endedAt: null });
    const [last] = [...taskDayRows(recordTask(undefined, eventOf(taskExempted.example)), '2025-03-06')];
    expect(last).toMatchObject({ status: 'completed', open: false, done: false, endedKind: 'exempted' });
  });

  it('tells an acknowledgement that another unit has entered', () => {
    const { example } = taskAcknowledged;
    const acknowledged = example.acknowledged && { ...example.acknowledged, onBehalf };
    expect(rowAfter({ example: { ...example, acknowledged } })).toMatchObject({
      ...{ onBehalf: true, onBehalfUnitId: 'unit_3703', onBehalfWhy: 'no-computer' },
    });
    expect(rowAfter({ example })).toMatchObject({ onBehalf: false, onBehalfUnitId: null });
  });

  it('tells of a plan, a delegation, and on how many orders was reported', () => {
    expect(rowAfter(taskAccepted)).toMatchObject({ plannedFinishOn: '2025-03-14' });
    expect(rowAfter(taskDelegated)).toMatchObject({ delegatedPostId: 'post_05370301-officer' });
    expect(rowAfter(taskPartiallyReported)).toMatchObject({ orders: 2, ordersReported: 1, reportKind: null });
    expect(rowAfter(taskReported)).toMatchObject({ orders: 2, ordersReported: 2, reportKind: 'result' });
  });

  it('tells where it went, and what a unit was answered that said it is not its own', () => {
    expect(rowAfter(taskTransferred)).toMatchObject({
      ...{ unitId: 'unit_05370302', transfers: 1, transferredFromUnitId: 'unit_05370301' },
    });
    expect(rowAfter(taskDisowned)).toMatchObject({ transfers: 0, disownedAnswer: null });
    expect(rowAfter(taskDisowned)['disownedAt']).not.toBeNull();
    expect(rowAfter(taskKept)).toMatchObject({ disownedAnswer: 'kept' });
  });

  it('tells of what was passed on with a letter of its own, and whether that reaches everybody', () => {
    expect(rowAfter(taskRelayed)).toMatchObject({
      ...{ relay: true, act: false, rootDirectiveId: taskRelayed.example.directiveId },
      ...{ relayedDirectiveId: taskRelayed.example.relayed?.directiveId, relayCovers: 7, relayExpected: 8 },
    });
    expect(rowAfter(taskAcknowledged)).toMatchObject({ rootDirectiveId: null, relayedAt: null, relayCovers: null });
  });

  it('keeps the time asked for, the time agreed and the limit before apart, also for its escalations', () => {
    expect(rowAfter(taskExtensionAsked)).toMatchObject({
      ...{ extensionState: 'asked', extensionWantedDueAt: '2025-03-31T09:30:00.000Z', extensionAgreedDueAt: null },
      originalCompleteDueAt: null,
    });
    const limits = { completeDueAt: '2025-03-28T09:30:00.000Z', originalCompleteDueAt: '2025-03-11T09:30:00.000Z' };
    expect(rowAfter(taskExtensionDecided)).toMatchObject({
      ...{ extensionState: 'granted', extensionAgreedDueAt: '2025-03-28T09:30:00.000Z', ...limits },
    });
    expect(escalationRows(recordTask(undefined, eventOf(taskExtensionDecided.example)))).toMatchObject([
      { clock: 'complete', limitAt: limits.completeDueAt, originalLimitAt: limits.originalCompleteDueAt },
    ]);
  });
});
