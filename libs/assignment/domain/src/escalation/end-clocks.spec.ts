import { type Task, taskAssigned } from '@wian/contracts';
import { clockState } from './end-clocks.js';

const taken = { at: '2025-03-07T02:00:00.000Z', by: 'person_test' };
const reported = { ...taken, text: 'done' };
const dueAt = '2025-03-10T09:30:00.000Z';
const before = new Date('2025-03-10T09:30:00.000Z');
const after = new Date('2025-03-10T09:30:00.001Z');
const stateOf = (change: Partial<Task>, kind: 'acknowledge' | 'complete', now: Date) =>
  clockState({ ...taskAssigned.example, ...change }, kind, { dueAt, now });

describe('a clock', () => {
  it('is running until its time, and late from then on', () => {
    expect(stateOf({}, 'complete', before)).toBe('running');
    expect(stateOf({}, 'complete', after)).toBe('late');
  });

  it.each<[string, Partial<Task>, string, string]>([
    ['acknowledged', { acknowledged: taken }, 'ended', 'late'],
    ['reported', { acknowledged: taken, reported }, 'ended', 'ended'],
    ['returned', { status: 'returned', acknowledged: taken, reported }, 'ended', 'ended'],
    ['completed', { completed: taken }, 'ended', 'ended'],
  ])('of a task that is %s has ended for good where its step was taken', (_name, change, acknowledge, complete) => {
    expect(stateOf(change, 'acknowledge', after)).toBe(acknowledge);
    expect(stateOf(change, 'complete', after)).toBe(complete);
  });
});
