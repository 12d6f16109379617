import type { DueTask, StepStatus } from '@wian/assignment-application';
import { type ClockKind, type StepOutcome, type Task, taskAssigned, type TaskClock } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import mongoose, { type Connection } from 'mongoose';
import { ensureAssignmentIndexes, tasks } from './assignment-collections.js';
import { MongoEscalationQueries } from './mongo-escalation-queries.js';

let connection: Connection;
let queries: MongoEscalationQueries;
beforeEach(async () => {
  connection = await mongoose
    .createConnection(process.env.TEST_MONGO_URL ?? '', { dbName: `t_${uuidV7.next()}` })
    .asPromise();
  await ensureAssignmentIndexes(connection);
  queries = new MongoEscalationQueries(connection);
});
afterEach(async () => {
  await connection.dropDatabase();
  await connection.close();
});

const dueAt = '2025-03-11T09:30:00.000Z';
const taskIdOf = (code: string) => `task_01957aaa-0000-7000-8000-000000000001_${code}`;

/** A task with a clock of these steps; null = pending. */
const task = (
  code: string,
  clock: ClockKind,
  outcomes: readonly (StepOutcome['kind'] | null)[],
  change?: object,
): Task => ({
  ...taskAssigned.example,
  taskId: taskIdOf(code),
  clocks: { [clock]: { dueAt, steps: outcomes.map(step) } as unknown as TaskClock },
  ...(outcomes.includes(null) && { nextDueAt: dueAt }),
  ...change,
});
const step = (kind: StepOutcome['kind'] | null, index: number) => ({
  stepId: `step-${index}`,
  outcome: kind && { kind, at: dueAt },
});
const store = (...rows: Task[]) => tasks(connection).insertMany(rows.map((row) => ({ ...row, _id: row.taskId, v: 1 })));

describe('the list of tasks with steps', () => {
  it.each<[StepStatus, string[]]>([
    ['fired', ['c', 'a']],
    ['skipped', ['b', 'a']],
    ['superfluous', ['d']],
    ['pending', ['d', 'c']],
  ])(
    'has with the status %s those with such a step on either clock, newest first, from one on',
    async (status, codes) => {
      await store(
        task('a', 'acknowledge', ['fired', 'skipped', 'fired']),
        task('b', 'complete', ['skipped']),
        task('c', 'complete', ['fired', null]),
        task('d', 'acknowledge', ['superfluous', null]),
      );
      const list = async (from?: string) =>
        (await queries.tasksWithSteps({ status, visible: 'everywhere', limit: 10, from })).map(({ taskId }) => taskId);
      expect(await list()).toEqual(codes.map(taskIdOf));
      expect(await list(taskIdOf('b'))).toEqual(codes.filter((code) => code <= 'b').map(taskIdOf));
    },
  );

  it('is found by an index on what became of the steps, of each clock', async () => {
    const indexes = await tasks(connection).indexes();
    for (const kind of ['acknowledge', 'complete'] as const)
      expect(indexes.map(({ key }) => Object.keys(key))).toContainEqual([
        `clocks.${kind}.steps.outcome.kind`,
        'taskId',
      ]);
  });
});

describe('tasks with a step that is due', () => {
  it('come earliest first, each once, page by page', async () => {
    await store(
      task('a', 'acknowledge', [null], { nextDueAt: '2025-03-11T09:30:00.000Z' }),
      task('b', 'acknowledge', [null], { nextDueAt: '2025-03-10T09:30:00.000Z' }),
      task('c', 'acknowledge', [null], { nextDueAt: '2025-03-10T09:30:00.000Z' }),
      task('d', 'acknowledge', [null], { nextDueAt: '2025-03-12T09:30:00.000Z' }),
      task('e', 'acknowledge', ['fired']),
    );
    const seen: string[] = [];
    let after: DueTask | undefined;
    do {
      const [next] = await queries.due({ by: '2025-03-11T09:30:00.000Z', limit: 1, after });
      if (next) seen.push(next.taskId);
      after = next;
    } while (after);
    expect(seen).toEqual(['b', 'c', 'a'].map(taskIdOf));
  });
});
