import type { Task, TaskEvent } from '@wian/contracts';
import { taskField } from '@wian/contracts';
import fc from 'fast-check';
import type { TaskCommand } from '../task/task.commands.js';
import { taskDecider } from '../task/task.decider.js';
import { around, bangkok, facts, started } from './escalation.fixture.js';
import { escalationDecider, type FireDueSteps } from './escalation.decider.js';
import { hasEnded } from './end-clocks.js';
import { stepsOf } from './pending-steps.js';

const begin = Date.parse(bangkok('2025-04-09 10:00'));
const hour = 3_600_000;
const units = ['unit_05370301', 'unit_3703'];

/** Also backward in time: a clock may jump. */
const at = fc.integer({ min: -24, max: 24 * 40 }).map((hours) => new Date(begin + hours * hour).toISOString());
const taken = fc
  .record({ type: fc.constantFrom('acknowledge', 'start', 'report', 'return', 'complete'), at })
  .map((step): TaskCommand => ({
    ...step,
    text: 'x',
    reason: 'x',
    by: 'person_test',
    posts: units.map((unitId) => ({ postId: 'post_test', unitId, roles: ['issuer'] as const })),
    ...around,
  }));
const fired = at.map((when): FireDueSteps => ({ type: 'fire-due-steps', at: when, facts }));
const histories = fc.array(fc.oneof(taken, { arbitrary: fired, weight: 2 }), { maxLength: 25 });
const endings = fc.constantFrom<Task['endedBy']>('acknowledgement', 'unit', 'issuer');
const deadline = {
  kind: 'report',
  at: '2025-04-25',
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: null,
} as const;

interface Move {
  readonly before: Task;
  readonly event: TaskEvent;
  readonly at: string;
}

function movesOf(endedBy: Task['endedBy'], history: readonly (TaskCommand | FireDueSteps)[]): Move[] {
  let task = started(new Date(begin).toISOString(), { directive: { deadlines: [deadline] }, task: { endedBy } });
  const moves: Move[] = [];
  for (const command of history) {
    const decided =
      command.type === 'fire-due-steps' ? escalationDecider.decide(task, command) : taskDecider.decide(task, command);
    for (const event of decided.ok ? decided.value : []) {
      moves.push({ before: task, event, at: command.at });
      task = event.data;
    }
  }
  return moves;
}

const newlyDecided = ({ before, event }: Move) =>
  stepsOf(event.data).filter(({ step }, at) => step.outcome !== null && stepsOf(before)[at]?.step.outcome === null);
const newlyFired = (move: Move) => newlyDecided(move).filter(({ step }) => step.outcome?.kind === 'fired');
const always = (law: (moves: Move[]) => void) =>
  fc.assert(
    fc.property(endings, histories, (endedBy, history) => law(movesOf(endedBy, history))),
    { numRuns: 500 },
  );

describe('any history of a task with clocks', () => {
  it('I4: no step fires after the end of its clock, and the end leaves none pending', () =>
    always((moves) => {
      for (const move of moves) {
        for (const { kind } of newlyFired(move)) expect(hasEnded(move.before, kind)).toBe(false);
        const left = stepsOf(move.event.data).filter(({ step }) => step.outcome === null);
        for (const { kind } of left) expect(hasEnded(move.event.data, kind)).toBe(false);
      }
    }));

  it('I5: a step is decided once, in order, and never fires before its time', () =>
    always((moves) => {
      const order: string[] = [];
      for (const move of moves) {
        const found = newlyFired(move);
        expect(found.length).toBeLessThanOrEqual(1);
        for (const { kind, step } of found) {
          expect(Date.parse(step.dueAt)).toBeLessThanOrEqual(Date.parse(move.at));
          order.push(`${step.dueAt} ${kind}/${step.stepId}`);
        }
        // What was decided stays as it was.
        stepsOf(move.before).forEach(({ step }, at) => {
          if (step.outcome) expect(stepsOf(move.event.data)[at]?.step).toEqual(step);
        });
      }
      expect(new Set(order).size).toBe(order.length);
      expect(order.map((each) => each.slice(0, 24))).toEqual(order.map((each) => each.slice(0, 24)).sort());
    }));

  it('names the earliest pending step as the next, and keeps the contract', () =>
    always((moves) => {
      for (const { event } of moves) {
        const pending = stepsOf(event.data).filter(({ step }) => step.outcome === null);
        expect(event.data.nextDueAt).toBe(pending.map(({ step }) => step.dueAt).sort()[0]);
        expect(taskField.safeParse(event.data).success).toBe(true);
      }
    }));
});
