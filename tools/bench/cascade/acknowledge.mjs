/**
 * A thousand units acknowledge at once, over HTTP as their officers do; beside it bare drivers that write the same
 * document and the same commit for a thousand tasks, as many at once. What counts is the slowest hundredth.
 */
import { randomUUID } from 'node:crypto';
import { audiences, issueLetter, readyLetter } from './letters.mjs';
import { expectedOf, settle } from './system.mjs';
import { sizesOf, stagesOf } from './stages.mjs';

const UNITS = 1_000;

export function acknowledgements(country, floor) {
  const wian = overHttp(country);
  return {
    units: { count: UNITS, unit: 'units', figures: { p50: 'ms', p99: 'ms' } },
    compare: ['wian', 'bare'],
    by: 'p99',
    goals: { slowest: { metric: 'ratio', atMost: 2 } },
    subjects: { wian: wian.subject, bare: byDrivers(floor, wian.done) },
  };
}

/** Their times in milliseconds, all begun at the same moment. */
async function allAtOnce(items, work) {
  const from = performance.now();
  const times = await Promise.all(
    items.map(async (item) => {
      await work(item);
      return performance.now() - from;
    }),
  );
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.ceil(sorted.length * share) - 1];
  return { p50: at(0.5), p99: at(0.99) };
}

function overHttp(country) {
  const { stores, officer, directory, credentials, services } = country;
  const expected = expectedOf(directory, audiences.thousand);
  let done = [];
  const prepare = async () => {
    const letter = await readyLetter(officer, { types: audiences.thousand, count: expected.tasks });
    const before = await sizesOf(stores);
    const directiveId = await issueLetter(officer, letter);
    await stagesOf(stores, directiveId, { from: performance.now(), expected, before });
    await settle(stores);
    const tasks = await stores.of('assignment', 'tasks').find({ directiveId }).limit(UNITS).toArray();
    return { directiveId, tasks: tasks.map(({ taskId, unitId }) => ({ taskId, token: tokens.get(unitId) })) };
  };
  const tokens = new Map(Object.values(credentials.people).map(({ unit, token }) => [unit, token]));
  const url = services.url('gateway');
  const acknowledge = async ({ taskId, token }) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}/api/assignment/tasks/${taskId}/acknowledge`, { method: 'POST', headers });
    if (!answer.ok) throw new Error(`${taskId} should be acknowledged, but: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  const finish = async ({ directiveId }) => {
    const found = { directiveId, status: 'acknowledged' };
    done = await stores.of('assignment', 'tasks').find(found).toArray();
    if (done.length !== UNITS) throw new Error(`${UNITS} tasks should be acknowledged, but ${done.length} are.`);
  };
  return { subject: { prepare, run: ({ tasks }) => allAtOnce(tasks, acknowledge), finish }, done: () => done };
}

/** `done()`: tasks as they are once they are acknowledged. */
function byDrivers({ stores }, done) {
  const tasks = () => stores.of('assignment', 'tasks');
  const prepare = async () => {
    const uuid = randomUUID();
    const acknowledged = done().map((task) => likeBefore(task, uuid));
    await tasks().insertMany(acknowledged.map(({ before }) => before));
    return acknowledged.map(({ after }) => after);
  };
  const commits = stores.of('assignment', 'commits');
  const acknowledge = async (after) => {
    const { _id, v: _, derived: __, ...task } = { ...(await tasks().findOne({ _id: after._id })), ...after };
    await stores.connection('assignment').withSession((session) =>
      session.withTransaction(
        async () => {
          await commits.insertOne(commitOf(task), { session });
          await tasks().replaceOne({ _id }, { ...task, v: 2, derived: after.derived }, { session });
        },
        { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', j: true } },
      ),
    );
  };
  const finish = async (afters) => {
    const count = await tasks().countDocuments({ directiveId: afters[0].directiveId, status: 'acknowledged' });
    if (count !== UNITS) throw new Error(`the drivers should have acknowledged ${UNITS} tasks, but did ${count}.`);
    const written = { 'events.aggregateId': { $in: afters.map(({ taskId }) => taskId) } };
    await commits.updateMany(written, { $unset: { pending: '' } });
  };
  return { prepare, run: (afters) => allAtOnce(afters, acknowledge), finish };
}

/** The same task of another directive, before and after its acknowledgement. */
function likeBefore({ _id: _, ...task }, uuid) {
  const taskId = task.taskId.replace(/^task_[^_]+/, `task_${uuid}`);
  const after = { ...task, _id: taskId, taskId, directiveId: `directive_${uuid}` };
  return { after, before: { ...after, status: 'assigned', acknowledged: null, v: 1 } };
}

const commitOf = (data) => ({
  _id: `commit_${randomUUID()}`,
  at: new Date(),
  actor: data.acknowledged.by,
  onBehalfOf: null,
  correlationId: randomUUID(),
  causationId: null,
  events: [
    {
      id: `${data.taskId}:2`,
      aggregate: 'task',
      aggregateId: data.taskId,
      version: 2,
      type: 'wian.task.acknowledged.v1',
      data,
    },
  ],
  pending: true,
});
