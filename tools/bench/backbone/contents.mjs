/** What the subjects read: the same events, rows and commits for all of them and in every run. */
import { taskAssigned } from '@wian/contracts';

const AT = new Date('2026-01-05T02:00:00.000Z');

const taskIdOf = (index) => `task_bench_${String(index).padStart(8, '0')}`;

const taskOf = (index) => ({ ...taskAssigned.example, taskId: taskIdOf(index) });

/** Every version of every task, first all of version 1, then all of version 2 … */
export function cloudEvents({ tasks, versions }) {
  return Array.from({ length: tasks * versions }, (_, index) => {
    const [task, sequence] = [index % tasks, Math.floor(index / tasks) + 1];
    return {
      specversion: '1.0',
      id: `${taskIdOf(task)}:${sequence}`,
      type: taskAssigned.type,
      subject: taskIdOf(task),
      datacontenttype: 'application/json',
      sequence,
      time: AT.toISOString(),
      correlationid: 'bench',
      position: index + 1,
      epoch: 1,
      source: '/wian/bench',
      data: { ...taskOf(task), recipientUnitId: `unit_${String(sequence).padStart(8, '0')}` },
    };
  });
}

export const rowOf = ({ subject, epoch, sequence, data }) => ({ _id: subject, epoch, v: sequence, task: data });

/** What must stand in the database at the end: the newest version of each task. */
export const rowsOf = (events) => [...new Map(events.map((event) => [event.subject, rowOf(event)])).values()];

/** Commits as the commit log writes them, none of them sealed. */
export function storedCommits({ commits, eventsEach }) {
  return Array.from({ length: commits }, (_, number) => ({
    _id: `commit_${String(number).padStart(8, '0')}`,
    at: AT,
    actor: 'service_bench',
    onBehalfOf: null,
    correlationId: 'bench',
    causationId: null,
    events: Array.from({ length: eventsEach }, (_each, index) => {
      const task = taskOf(number * eventsEach + index);
      return {
        id: `${task.taskId}:1`,
        aggregate: 'task',
        aggregateId: task.taskId,
        version: 1,
        type: taskAssigned.type,
        data: task,
      };
    }),
    pending: true,
  }));
}

/** The contract of the events on a topic of the benchmark's own. */
export const contractOn = (name) => ({ ...taskAssigned, topic: { ...taskAssigned.topic, name } });
