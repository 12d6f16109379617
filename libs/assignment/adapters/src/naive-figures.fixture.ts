import { type Awaited, awaitedSteps, nodesOf } from '@wian/assignment-domain';
import { type Task, taskAssigned, type TaskStatus } from '@wian/contracts';

const uuid = '01957aaa-0000-7000-8000-000000000001';
const at = { at: '2025-03-06T03:00:00.000Z', by: 'person_test' };
export const directiveId = `directive_${uuid}`;
export const taskIdOf = (name: string): string => `task_${uuid}_${name}`;

/** A task under another one of the same directive, or at the top. */
export const taskAt = (name: string, parent: Task | undefined, change: Partial<Task> = {}): Task => ({
  ...taskAssigned.example,
  taskId: taskIdOf(name),
  directiveId,
  unitId: `unit_${name}`,
  recipientUnitId: `unit_${name}`,
  parentTaskId: parent?.taskId ?? null,
  path: [...(parent?.path ?? ['unit_top']), `unit_${name}`],
  ...change,
});

/** The task in another status, with what such a task has. */
export function moved(task: Task, status: TaskStatus): Task {
  const acknowledged = status === 'assigned' ? null : at;
  const hasReport = status === 'reported' || status === 'returned';
  return { ...task, status, acknowledged, reported: hasReport ? { ...at, text: 'x' } : null };
}

const childrenOf = (node: string, tasks: readonly Task[]) => tasks.filter((task) => nodesOf(task).includes(node));

/** Every task anywhere below, found by walking down. */
export const allBelow = (node: string, tasks: readonly Task[]): readonly Task[] =>
  childrenOf(node, tasks).flatMap((task) => [task, ...allBelow(task.taskId, tasks)]);

/** Whether nothing is owed in the branch when every branch below has to be done. */
function isDoneByAll(task: Task, tasks: readonly Task[]): boolean {
  const below = childrenOf(task.taskId, tasks);
  const isOwnDone = task.status === 'completed' || (!task.obligations.act && below.length > 0);
  return isOwnDone && below.every((child) => isDoneByAll(child, tasks));
}

const owes: Readonly<Record<Awaited, (task: Task) => boolean>> = {
  acknowledge: ({ status }) => status === 'assigned',
  report: ({ status, obligations, endedBy }) =>
    obligations.act && endedBy !== 'acknowledgement' && !['reported', 'completed'].includes(status),
  judge: ({ status }) => status === 'reported',
};

/** What a node's figures have to say under the rule `all`, each figure counted by itself over everything below. */
export function naiveFigures(node: string, tasks: readonly Task[]) {
  const below = allBelow(node, tasks);
  const places = [...new Set(below.map(({ level, obligations }) => `${level}|${!obligations.act}`))];
  const children = childrenOf(node, tasks);
  const open = children.filter((task) => !isDoneByAll(task, tasks));
  return {
    children: children.length,
    childrenDone: children.length - open.length,
    weightAll: below.filter(({ obligations }) => obligations.act).length,
    weightDone: below.filter(({ obligations, status }) => obligations.act && status === 'completed').length,
    state: children.length > 0 && open.length === 0 ? 'done' : 'open',
    blockedBy: open
      .map(({ unitId }) => unitId)
      .sort()
      .slice(0, 5),
    figures: Object.fromEntries(
      places.map((place) => {
        const here = below.filter(({ level, obligations }) => `${level}|${!obligations.act}` === place);
        const count = (is: (task: Task) => boolean) => here.filter(is).length;
        const awaits = awaitedSteps.map((step) => count(owes[step]));
        return [
          place,
          [here.length, count(({ acknowledged }) => !!acknowledged), count(({ reported }) => !!reported), ...awaits],
        ];
      }),
    ),
  };
}
