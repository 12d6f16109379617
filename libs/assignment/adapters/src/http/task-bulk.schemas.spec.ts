import { taskAssigned } from '@wian/contracts';
import { bulkBody } from './task-bulk.schemas.js';

const { taskId } = taskAssigned.example;
const bodyOf = (step: object) => bulkBody.safeParse({ taskIds: [taskId], step });

describe('the body of a step on many tasks', () => {
  it.each([
    [{ type: 'acknowledge' }, { type: 'acknowledge' }],
    [
      { type: 'report', kind: 'nil' },
      { type: 'report', kind: 'nil', text: 'ไม่มี' },
    ],
    [
      { type: 'transfer', toUnitId: 'unit_3703', reason: ' x ' },
      { type: 'transfer', toUnitId: 'unit_3703', reason: 'x' },
    ],
  ])('%j is %j', (step, taken) => {
    expect(bodyOf(step)).toMatchObject({ success: true, data: { step: taken } });
  });

  it.each([
    { type: 'undo' },
    { type: 'delegate', postId: null },
    { type: 'report' },
    { type: 'return' },
    { type: 'exempt', reason: ' ' },
    {},
  ])('%j is refused', (step) => {
    expect(bodyOf(step).success).toBe(false);
  });

  it('names one task to five hundred', () => {
    const many = (count: number) => bulkBody.safeParse({ taskIds: Array(count).fill(taskId), step: { type: 'start' } });
    expect([many(0), many(1), many(500), many(501)].map(({ success }) => success)).toEqual([false, true, true, false]);
  });
});
