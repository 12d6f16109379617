import { evolveTask, type Surroundings } from '@wian/assignment-domain';
import type { TaskEvent } from '@wian/contracts';
import type { CommitHistory } from './ports.js';

/** The task before its last commit, and by which events it came from there; undefined where it was made by that one. */
export async function beforeLastStep(
  history: CommitHistory,
  taskId: string,
  version: number,
): Promise<Surroundings['before']> {
  const last = (await eventsOf(history, taskId, version)).sort((a, b) => a.version - b.version);
  const [first] = last;
  if (!first || first.version === 1) return undefined;
  const earlier = await eventsOf(history, taskId, first.version - 1);
  const before = earlier.find((event) => event.version === first.version - 1);
  if (!before) return undefined;
  // It was checked against its contract when it was recorded.
  return { task: evolveTask(undefined, before as unknown as TaskEvent), by: last.map(({ type }) => type) };
}

/** What the task went through in the commit that holds this version of it. */
async function eventsOf(history: CommitHistory, taskId: string, version: number) {
  const commits = await history.holding([`${taskId}:${version}`]);
  return commits.flatMap(({ events }) => events.filter(({ aggregateId }) => aggregateId === taskId));
}
