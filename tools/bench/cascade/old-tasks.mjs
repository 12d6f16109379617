/**
 * The letter to the country in a store that has seen many: what it takes more than in an empty one. Both are measured
 * beside the floor, whose store stays as it is, so that whatever else the machine does meanwhile falls out.
 */
import { randomUUID } from 'node:crypto';
import { measure } from '../measure.mjs';
import { median } from '../result.mjs';

const CHUNK = 500;
const OLDEST = Date.parse('2020-01-06T02:00:00.000Z');

/** `subjects`: `{wian, floor}`; `lastDirective()`: one whose tasks old ones are made like; `often`: `{runs, warmups}`. */
export async function oldTasks({ stores }, { subjects, lastDirective, units, log, count, often }) {
  const empty = await measure(subjects, { ...often, cpu: () => ({}) });
  const before = median(empty.wian.millis) / median(empty.floor.millis);
  await fill(stores, { like: lastDirective(), count, log });
  return {
    units,
    compare: ['wian', 'floor'],
    derive: ({ ratio }) => ({ slower: { value: ratio.value / before, unit: `with ${count} old tasks/without` } }),
    goals: { old: { metric: 'slower', atMost: 1.15 } },
    subjects,
  };
}

/** Ended tasks of other directives, each in a commit with 499 others, as if they had been made page by page. */
async function fill({ of }, { like, count, log }) {
  const templates = await of('assignment', 'tasks').find({ directiveId: like }).toArray();
  for (let made = 0; made < count;) {
    const uuid = randomUUID();
    const tasks = templates.slice(0, count - made).map((task) => oldTask(task, uuid));
    for (let from = 0; from < tasks.length; from += CHUNK) await insertOld(of, tasks.slice(from, from + CHUNK));
    made += tasks.length;
    log('bench', `${made} of ${count} old tasks`);
  }
}

function oldTask({ nextDueAt: _, ...task }, uuid) {
  const taskId = task.taskId.replace(/^task_[^_]+/, `task_${uuid}`);
  const parentTaskId = task.parentTaskId?.replace(/^task_[^_]+/, `task_${uuid}`) ?? null;
  const done = { at: new Date(OLDEST).toISOString(), by: 'person_sample-ministry-officer-moi' };
  const ids = { _id: taskId, taskId, parentTaskId, directiveId: `directive_${uuid}` };
  return { ...task, ...ids, status: 'completed', acknowledged: done, completed: done };
}

async function insertOld(of, tasks) {
  const events = tasks.map(({ taskId, _id: _, v: __, derived: ___, ...data }) => ({
    id: `${taskId}:1`,
    aggregate: 'task',
    aggregateId: taskId,
    version: 1,
    type: 'wian.task.assigned.v1',
    data: { taskId, ...data },
  }));
  const commit = { _id: `commit_old-${randomUUID()}`, at: new Date(OLDEST), actor: 'service_assignment', events };
  await of('assignment', 'tasks').insertMany(tasks, { ordered: false });
  await of('assignment', 'commits').insertOne({ ...commit, onBehalfOf: null, correlationId: 'old', causationId: null });
}
