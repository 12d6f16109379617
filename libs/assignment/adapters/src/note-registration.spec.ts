import { ApplyEarlyRegistrations, NoteRegistration } from '@wian/assignment-application';
import { type Cascade, cascadeEvents, cascadeIdOf, taskIdOf } from '@wian/assignment-domain';
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
import { MemoryEarlyRegistrations } from './memory/memory-early-registrations.js';

const directive = directiveIssued.example;
const at = new Date('2025-03-06T03:00:00.000Z');
const source = {
  current: async () => ({ units: [], position: 963 }),
  completeTo: async () => 963,
  byId: async () => new Map(),
};
const cascade: Cascade = {
  directive,
  correlationId: 'c',
  issuerPath: [],
  issuerName: null,
  status: 'complete',
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
  const others = (codes: readonly string[]) =>
    codes.map((code) => {
      const id = taskIdOf(directive.directiveId, `unit_${code}`);
      return made('task', id, taskAssigned.type, { ...taskAssigned.example, taskId: id });
    });
  const makeTask = async (as: Cascade = cascade, codes: readonly string[] = []) =>
    unwrap(
      await log.commit({
        at,
        actor: { id: 'service_assignment' },
        correlationId: 'c',
        changes: [
          made('cascade', cascadeIdOf(directive.directiveId), 'cascade.advanced', as),
          made('task', taskId, taskAssigned.type, taskAssigned.example),
          ...others(codes),
        ],
      }),
    );
  const early = new MemoryEarlyRegistrations();
  const note = new NoteRegistration(log, exampleClocks(source), early, { now: () => at });
  const onError = (error: unknown) => {
    throw error;
  };
  const applying = new ApplyEarlyRegistrations({ log, early, note, onError });
  const stored = () => log.load<Task>('task', taskId);
  const events = async () => (await log.pending(99)).flatMap((commit) => commit.events.map(({ type }) => type));
  return { log, makeTask, note, applying, early, stored, events };
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
    await note.handle([eventOf()]);
    await note.handle([eventOf()]);
    const { registeredAt, series, year, number } = letterRegistered.example;
    expect((await stored())?.state.registered).toEqual({ at: registeredAt, series, year, number });
    expect((await events()).filter((type) => type === 'wian.task.registered.v1')).toHaveLength(1);
  });

  it('waits beside its task where that is not made yet, and is noted once it is', async () => {
    const { makeTask, note, applying, early, stored } = setUp();
    await note.handle([eventOf()]);
    expect(await applying.pass()).toBe(false);
    await makeTask();
    expect(await applying.pass()).toBe(true);
    const { registeredAt: since } = letterRegistered.example;
    expect(await stored()).toMatchObject({ version: 2, state: { registered: { at: since } } });
    expect(await early.directives()).toEqual([]);
    expect(await applying.pass()).toBe(false);
  });

  it('counts the first time, also where a later one is told once the task is made', async () => {
    const { makeTask, note, applying, stored } = setUp();
    await note.handle([eventOf({ number: 1 }), eventOf({ number: 2 })]);
    await makeTask();
    await applying.pass();
    await note.handle([eventOf({ number: 3 })]);
    expect((await stored())?.state.registered).toMatchObject({ number: 1 });
  });

  it('is kept beside while only other tasks of its directive are made', async () => {
    const { makeTask, note, applying, early } = setUp();
    await makeTask();
    await note.handle([eventOf({ unitId: 'unit_05370399' })]);
    await applying.pass();
    expect(await early.directives()).toEqual([directive.directiveId]);
  });

  it('is forgotten where the directive is withdrawn before its task was made', async () => {
    const { makeTask, note, applying, early } = setUp();
    await note.handle([eventOf({ unitId: 'unit_05370399' })]);
    await makeTask({ ...cascade, status: 'withdrawn' });
    await applying.pass();
    expect(await early.directives()).toEqual([]);
  });

  it('that comes with many others is noted with each of them', async () => {
    const { makeTask, note, events } = setUp();
    const codes = Array.from({ length: 20 }, (_, index) => String(5_370_400 + index));
    await makeTask(cascade, codes);
    await note.handle(codes.map((code) => eventOf({ unitId: `unit_${code}` })));
    expect((await events()).filter((type) => type === 'wian.task.registered.v1')).toHaveLength(20);
  });

  it.each([
    ['that came without a directive', { directiveId: null }],
    ['that was sent', { book: 'sent' as const }],
  ])('is no business of a task when it is one %s', async (_, change) => {
    const { makeTask, note, stored } = setUp();
    await makeTask();
    await note.handle([eventOf(change)]);
    expect((await stored())?.version).toBe(1);
  });
});
