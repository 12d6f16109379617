import { NoteRegistration } from '@wian/assignment-application';
import { cascadeEvents, cascadeIdOf } from '@wian/assignment-domain';
import {
  type CloudEvent,
  directiveIssued,
  letterRegistered,
  type LetterRegistration,
  type Task,
  taskAssigned,
  taskEvents,
} from '@wian/contracts';
import { type CommitRequest, unwrap } from '@wian/kernel';
import { EventTypes, MemoryCommitLog } from '@wian/persistence';
import { exampleClocks } from './clock-starter.fixture.js';

const directive = directiveIssued.example;
const at = new Date('2025-03-06T03:00:00.000Z');
const source = {
  current: async () => ({ units: [], position: 963 }),
  completeTo: async () => 963,
  byId: async () => new Map(),
};
const cascade = {
  directive,
  correlationId: 'c',
  issuerPath: [],
  issuerName: null,
  status: 'complete' as const,
  requestedAt: at.toISOString(),
  recipients: 1,
  nodes: 1,
  pages: 1,
  pagesDone: 1,
  tasksMade: 1,
  found: null,
  problem: null,
};

function setUp() {
  const log = new MemoryCommitLog(new EventTypes([...taskEvents, ...cascadeEvents]));
  const made = (aggregate: string, aggregateId: string, type: string, data: object): CommitRequest['changes'][0] => ({
    aggregate,
    aggregateId,
    expectedVersion: 0,
    events: [{ type, data }],
    state: data,
  });
  const { taskId } = taskAssigned.example;
  const makeTask = async () =>
    unwrap(
      await log.commit({
        at,
        actor: { id: 'service_assignment' },
        correlationId: 'c',
        changes: [
          made('cascade', cascadeIdOf(directive.directiveId), 'cascade.advanced', cascade),
          made('task', taskId, taskAssigned.type, taskAssigned.example),
        ],
      }),
    );
  const note = new NoteRegistration(log, exampleClocks(source), { now: () => at });
  const stored = () => log.load<Task>('task', taskId);
  const events = async () => (await log.pending(99)).flatMap((commit) => commit.events.map(({ type }) => type));
  return { makeTask, note, stored, events };
}

const eventOf = (change: Partial<LetterRegistration> = {}): CloudEvent<LetterRegistration> => ({
  specversion: '1.0',
  id: `${letterRegistered.example.letterId}:2`,
  source: '/wian/intake',
  type: letterRegistered.type,
  subject: letterRegistered.example.letterId,
  time: at.toISOString(),
  datacontenttype: 'application/json',
  sequence: 2,
  position: 9,
  epoch: 1,
  correlationid: 'request-1',
  data: { ...letterRegistered.example, ...change },
});

describe('a letter that its unit has registered', () => {
  it('is noted in its task, once, however often it is told', async () => {
    const { makeTask, note, stored, events } = setUp();
    await makeTask();
    await note.handle(eventOf());
    await note.handle(eventOf());
    const { registeredAt, series, year, number } = letterRegistered.example;
    expect((await stored())?.state.registered).toEqual({ at: registeredAt, series, year, number });
    expect((await events()).filter((type) => type === 'wian.task.registered.v1')).toHaveLength(1);
  });

  it('waits for its task', async () => {
    const { makeTask, note, stored } = setUp();
    await expect(note.handle(eventOf())).rejects.toMatchObject({ code: 'TASK.NOT_FOUND' });
    await makeTask();
    await note.handle(eventOf());
    expect((await stored())?.version).toBe(2);
  });

  it.each([
    ['that came without a directive', { directiveId: null }],
    ['that was sent', { book: 'sent' as const }],
  ])('is no business of a task when it is one %s', async (_, change) => {
    const { makeTask, note, stored } = setUp();
    await makeTask();
    await note.handle(eventOf(change));
    expect((await stored())?.version).toBe(1);
  });
});
