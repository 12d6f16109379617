import { directiveIssued, type CloudEvent, type Directive } from '@wian/contracts';
import type { EventWrites, ProjectionWrites } from './ports.js';
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
    await new ProjectEvents(store, { now: () => new Date(event.time) }).directives([event]);
    expect(steps).toEqual(['rows', 'committed', 'position 7']);
  });
});
