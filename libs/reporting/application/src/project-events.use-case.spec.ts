import { type CloudEvent, type Directive, directiveIssued, type Task, taskAssigned } from '@wian/contracts';
import type { TaskRecord } from '@wian/reporting-domain';
import { type EventWrites, type ProjectionWrites, TaskKnown } from './ports.js';
import { ProjectEvents } from './project-events.use-case.js';

const event: CloudEvent<Directive> = {
  specversion: '1.0',
  id: 'a',
  source: '/wian/test',
  type: directiveIssued.type,
  subject: directiveIssued.example.directiveId,
  time: '2025-03-06T02:00:00.000Z',
  datacontenttype: 'application/json',
  sequence: 1,
  position: 7,
  epoch: 1,
  correlationid: 'test',
  data: directiveIssued.example,
};

const taskEvent = (taskId: string, sequence: number): CloudEvent<Task> => ({
  ...event,
  ...{ type: taskAssigned.type, subject: taskId, sequence, data: { ...taskAssigned.example, taskId } },
});

describe('a batch of events', () => {
  it('holds the position that all partitions share outside the transaction of its rows, and writes it last', async () => {
    const steps: string[] = [];
    const writes = { upsert: () => Promise.resolve(void steps.push('rows')) } as Partial<ProjectionWrites>;
    const store: EventWrites = {
      inTransaction: async (work) => {
        const done = await work(writes as ProjectionWrites);
        steps.push('committed');
        return [done];
      },
      savePosition: ({ position }) => Promise.resolve(void steps.push(`position ${position}`)),
    };
    await new ProjectEvents(store).directives([event]);
    expect(steps).toEqual(['rows', 'committed', 'position 7']);
  });

  it('adds tasks of which only their first event has come unread, and reads them where they turn out to be known', async () => {
    const steps: string[] = [];
    const kept = new Map<string, TaskRecord>();
    const writes = (): Partial<ProjectionWrites> => ({
      tasks: async (ids) => {
        steps.push(`read ${ids.length}`);
        return new Map(ids.flatMap((id) => [...kept].filter(([known]) => known === id)));
      },
      addTasks: async (records) => {
        steps.push(`add ${records.length}`);
        if (records.some(({ taskId }) => kept.has(taskId))) throw new TaskKnown();
        for (const record of records) kept.set(record.taskId, record);
      },
      saveTasks: async (records) => {
        steps.push(`save ${records.length}`);
        for (const record of records) kept.set(record.taskId, record);
      },
    });
    const store: EventWrites = {
      inTransaction: async (work) => [await work(writes() as ProjectionWrites)],
      savePosition: () => Promise.resolve(),
    };
    const project = new ProjectEvents(store);
    await project.tasks([taskEvent('a', 1), taskEvent('b', 1)]);
    expect(steps.splice(0)).toEqual(['read 0', 'add 2', 'save 0']);
    await project.tasks([taskEvent('a', 2), taskEvent('c', 1), taskEvent('c', 2)]);
    expect(steps.splice(0)).toEqual(['read 2', 'add 0', 'save 2']);
    await project.tasks([taskEvent('a', 1), taskEvent('d', 1)]);
    expect(steps.splice(0)).toEqual(['read 0', 'add 2', 'read 2', 'add 0', 'save 1']);
    expect([...kept].map(([id, { v }]) => `${id} ${v}`).sort()).toEqual(['a 2', 'b 1', 'c 2', 'd 1']);
  });
});
