import { type Task, taskAssigned, taskField } from '@wian/contracts';
import fc from 'fast-check';
import { taskDecider, type TaskCommand } from './task.decider.js';

const units = ['unit_05370301', 'unit_3703'];
const commands: fc.Arbitrary<TaskCommand> = fc
  .record({
    type: fc.constantFrom('acknowledge', 'start', 'report', 'return', 'complete'),
    minute: fc.integer({ min: 10, max: 59 }),
  })
  .map(({ type, minute }) => ({
    type,
    text: 'x',
    reason: 'x',
    at: `2025-03-07T02:${minute}:00.000Z`,
    by: 'person_test',
    posts: units.map((unitId) => ({ postId: 'post_test', unitId, roles: ['issuer'] as const })),
    treePosition: 963,
  }));
const endings = fc.constantFrom<Task['endedBy']>('acknowledgement', 'unit', 'issuer');

function run(endedBy: Task['endedBy'], history: readonly TaskCommand[]) {
  let task: Task = { ...taskAssigned.example, endedBy };
  const events = [];
  for (const command of history) {
    const decided = taskDecider.decide(task, command);
    if (!decided.ok) continue;
    for (const event of decided.value) {
      task = taskDecider.evolve(task, event);
      events.push(event);
    }
  }
  return { task, events };
}

describe('any history of a task', () => {
  it('keeps the contract, event by event', () => {
    fc.assert(
      fc.property(endings, fc.array(commands, { maxLength: 12 }), (endedBy, history) => {
        for (const { data } of run(endedBy, history).events) expect(taskField.safeParse(data).success).toBe(true);
      }),
    );
  });

  it('ends once, and nothing follows the end', () => {
    fc.assert(
      fc.property(endings, fc.array(commands, { maxLength: 20 }), (endedBy, history) => {
        const types = run(endedBy, history).events.map(({ type }) => type);
        const end = types.indexOf('wian.task.completed.v1');
        expect(end === -1 || end === types.length - 1).toBe(true);
      }),
    );
  });

  it('completes only after the acknowledgement', () => {
    fc.assert(
      fc.property(endings, fc.array(commands, { maxLength: 20 }), (endedBy, history) => {
        const { task } = run(endedBy, history);
        expect(task.completed === null || task.acknowledged !== null).toBe(true);
      }),
    );
  });
});
