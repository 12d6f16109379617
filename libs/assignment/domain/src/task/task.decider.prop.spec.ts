import { type Deadline, type Task, taskField } from '@wian/contracts';
import fc from 'fast-check';
import type { TaskCommand } from './task.commands.js';
import { hasEnded } from '../escalation/end-clocks.js';
import { policy, revision, started, TREE } from '../escalation/escalation.fixture.js';
import { taskSteps } from './step-rules.js';
import { taskDecider } from './task.decider.js';

const units = ['unit_05370301', 'unit_3703'];
const commands: fc.Arbitrary<TaskCommand> = fc
  .record({
    type: fc.constantFrom(...taskSteps.filter((step) => step !== 'undo' && step !== 'transfer')),
    minute: fc.integer({ min: 10, max: 59 }),
    order: fc.constantFrom(undefined, 1, 2),
  })
  .map(({ type, minute, order }) => ({
    type,
    order,
    text: 'x',
    reason: 'x',
    plan: 'x',
    evidence: { text: 'x' },
    postId: null,
    until: '2025-06-30',
    grant: minute % 2 === 0,
    extension: { rules: { policy, calendar: revision, treePosition: TREE }, ownDueAt: undefined },
    at: `2025-03-07T02:${minute}:00.000Z`,
    by: 'person_test',
    posts: units.map((unitId) => ({ postId: 'post_test', unitId, roles: ['issuer'] as const })),
    treePosition: 963,
    isOffline: true,
    undoSeconds: 60,
  }));
const deadline: Deadline = {
  kind: 'report',
  at: '2025-04-25',
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: null,
};
const endings = fc.constantFrom<Task['endedBy']>('acknowledgement', 'unit', 'issuer');

function run(endedBy: Task['endedBy'], history: readonly TaskCommand[]) {
  let task: Task = started('2025-03-06T02:00:00.000Z', { directive: { deadlines: [deadline] }, task: { endedBy } });
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

const ends = ['wian.task.completed.v1', 'wian.task.exempted.v1'];

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
        const end = types.findIndex((type) => ends.includes(type));
        expect(end === -1 || end === types.length - 1).toBe(true);
      }),
    );
  });

  it('leaves no request for more time open behind the end of the work, and moves the limit only later', () => {
    fc.assert(
      fc.property(endings, fc.array(commands, { maxLength: 20 }), (endedBy, history) => {
        let dueAt = '';
        for (const { data } of run(endedBy, history).events) {
          if (hasEnded(data, 'complete')) expect(data.extension?.state).not.toBe('asked');
          const limit = data.clocks?.complete?.dueAt ?? '';
          expect(limit >= dueAt).toBe(true);
          dueAt = limit;
        }
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
