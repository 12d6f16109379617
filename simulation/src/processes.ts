import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import {
  AdvanceCascade,
  type CascadeQueries,
  CascadeRunner,
  ClockStarter,
  AmendCascade,
  EndCascade,
  EscalationEngine,
  type EscalationQueries,
  FireDueSteps,
  RecordReceipts,
  RequestCascade,
  RunPass,
  StepSurroundings,
  TakeTaskStep,
} from '@wian/assignment-application';
import { DirectiveConsumer, MemoryPassQueries, OpeningConsumer } from '@wian/assignment-adapters';
import { type Cascade, cascadeIdOf, movingStatuses, parsePolicy } from '@wian/assignment-domain';
import type { Task } from '@wian/contracts';
import { type CommitLog, unwrap } from '@wian/kernel';
import { toMessage } from '@wian/messaging';
import { type CommitStore, type MemoryCommitLog, Publisher } from '@wian/persistence';
import { MemoryProjectionStore, ReportConsumer } from '@wian/reporting-adapters';
import { ProjectEvents } from '@wian/reporting-application';
import { brokerOf } from './broker.js';
import { startGroup } from './consumers.js';
import { remote } from './faults.js';
import { calendar, directoryOf } from './organisation.js';
import type { Actor } from './scheduler.js';
import type { Publishing } from './servers.js';
import type { World } from './world.js';

const policyFile = new URL('../../apps/assignment/src/policies/standard.json', import.meta.url);
const policy = unwrap(parsePolicy(JSON.parse(readFileSync(policyFile, 'utf8'))));

/** What a process offers to people; what it lacks is another service's. */
export interface Process {
  readonly actor: Actor;
  readonly commits?: CommitLog;
  readonly steps?: TakeTaskStep;
}

export type Service = 'intake' | 'assignment' | 'reporting';

/** Each with fresh state over the same servers, as a process that has just been started. */
export const starters: Readonly<Record<Service, (world: World, actor: Actor) => Process>> = {
  intake: (world, actor) => ({ actor, commits: startLog(world, actor, 'intake') }),
  assignment: startAssignment,
  reporting: startReporting,
};

/** The publisher of a service; answers its commit log, which wakes it. */
function startLog(world: World, actor: Actor, service: Publishing): CommitLog {
  const { log, leases, types } = world.servers.databases[service];
  const place = world.placeOf(actor);
  const store = remote<CommitLog & CommitStore>(log, `${service} database`, place);
  const broker = brokerOf(world, actor);
  const publisher = new Publisher({
    service,
    owner: actor.name,
    store,
    leases: remote(leases, `${service} database`, place),
    types,
    open: async () => ({
      send: (events) => broker.produce(events.map(toMessage)),
      close: async () => undefined,
    }),
    onError: (error) => world.scheduler.note(`publisher: ${String(error)}`),
    // Small, so that even a small world has many batches.
    limits: { commits: 10, events: 6 },
    pollMillis: 2_000,
  });
  publisher.start();
  return {
    load: (aggregate, id) => store.load(aggregate, id),
    commit: async (request) => {
      const done = await store.commit(request);
      if (done.ok) publisher.wake();
      return done;
    },
  };
}

/** Units have no posts here, and nobody sends files. */
const surroundingsOf = (
  sources: Omit<ConstructorParameters<typeof StepSurroundings>[0], 'posts' | 'files' | 'undoSeconds'>,
): StepSurroundings =>
  new StepSurroundings({
    ...sources,
    posts: { ofUnits: async () => [] },
    files: { sentBy: async () => [] },
    undoSeconds: 60,
  });

function startAssignment(world: World, actor: Actor): Process {
  const { log } = world.servers.databases.assignment;
  const place = world.placeOf(actor);
  const clock = world.clockOf(actor);
  const commits = startLog(world, actor, 'assignment');
  const directory = directoryOf(world.scheduler);
  const clocks = new ClockStarter(policy, { current: async () => calendar }, directory);
  const note = (error: unknown) => world.scheduler.note(String(error));
  const database = <Port extends object>(port: Port): Port => remote(port, 'assignment database', place);
  const leases = database(world.servers.databases.assignment.leases);
  const pages = database(new MemoryPassQueries(() => log.documentsOf<Task>('task'), world.servers.receipts));
  const passes = new RunPass(commits, pages, directory, clocks, clock);
  const common = { leases, owner: actor.name, onError: note };
  const runner = new CascadeRunner({
    ...common,
    queries: database(cascadeQueries(log)),
    advance: new AdvanceCascade(commits, directory, clocks, passes, clock),
    pollMillis: 2_000,
  });
  const engine = new EscalationEngine({
    ...common,
    queries: database(escalationQueries(log)),
    fire: new FireDueSteps(commits, directory, clocks, clock),
    clock,
    pollMillis: 3_000,
  });
  const wake = () => runner.wake();
  const receipts = new RecordReceipts(database(world.servers.receipts), clock, note);
  startGroup(world, actor, 'assignment', [
    new DirectiveConsumer(
      new RequestCascade(commits, wake),
      new EndCascade(commits, wake),
      new AmendCascade(commits, wake),
    ),
    new OpeningConsumer(receipts),
  ]);
  runner.start();
  engine.start();
  const surroundings = surroundingsOf({ log: commits, history: log, directory, clocks });
  return { actor, steps: new TakeTaskStep(commits, surroundings, clock) };
}

function startReporting(world: World, actor: Actor): Process {
  const { scheduler, faults } = world;
  const store = new MemoryProjectionStore(world.servers.rows, async (what) => {
    await scheduler.turn(actor, `reporting database: ${what}`);
    faults.before('reporting database');
  });
  const project = new ProjectEvents(store);
  startGroup(world, actor, 'reporting', [new ReportConsumer(project)]);
  return { actor };
}

const cascadeQueries = (log: MemoryCommitLog): CascadeQueries => ({
  open: async (limit, after = '') =>
    log
      .documentsOf<Cascade>('cascade')
      .filter(({ state }) => movingStatuses.includes(state.status))
      .map(({ state }) => cascadeIdOf(state.directive.directiveId))
      .sort()
      .filter((id) => id > after)
      .slice(0, limit),
});

const escalationQueries = (log: MemoryCommitLog): EscalationQueries => ({
  due: async ({ by, limit }) =>
    log
      .documentsOf<Task>('task')
      .flatMap(({ state: { taskId, nextDueAt } }) => (nextDueAt && nextDueAt <= by ? [{ taskId, nextDueAt }] : []))
      .sort((a, b) => (`${a.nextDueAt} ${a.taskId}` < `${b.nextDueAt} ${b.taskId}` ? -1 : 1))
      .slice(0, limit),
  tasksWithSteps: async () => [],
});
