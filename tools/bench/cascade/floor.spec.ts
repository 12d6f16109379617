import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivedOfTask } from '@wian/assignment-adapters';
import { AdvanceCascade, ClockStarter, RequestCascade } from '@wian/assignment-application';
import { cascadeEvents, cascadeIdOf, parsePolicy, snapshotRecorded, takeSnapshot } from '@wian/assignment-domain';
import { type CloudEvent, type Directive, directiveIssued, taskEvents, type TaskWithStep } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { toMessage } from '@wian/messaging';
import { PlanNotices } from '@wian/notification-application';
import { type Delivery, deliveryNotDelivered, deliveryPlanned } from '@wian/notification-domain';
import { OrgTree } from '@wian/org-tree';
import { EventTypes, MemoryCommitLog, MemoryLeaseStore, type OutgoingEvent, Publisher } from '@wian/persistence';
import { type EventWrites, ProjectEvents, type ProjectionWrites } from '@wian/reporting-application';
import type { TaskRecord } from '@wian/reporting-domain';
import { nationalDirectory } from '../../sample/national.mjs';
import { planOf } from './floor-subject.mjs';
import * as written from './floor/consumer-documents.mjs';
import * as made from './floor/producer-documents.mjs';

const root = join(import.meta.dirname, '../../..');
/** Change it together with a new measurement only: figures of before are of another floor. */
const CHECKSUM = 'fc558a643833d9fc4343ea6e663f9d1039f5c04614bb61f312d48b5f5e56aa97';

const at = '2026-03-06T02:00:00.000Z';
const clock = { now: () => new Date(at) };
const day = '2026-03-06';
const traceparent = '00-ef551ad15ce23c942ccd9ba2bf18c764-3d9eed633a22eae2-01';

/** The ministry, two provinces, their districts, and local administrations with and without a computer. */
const country = nationalDirectory({ seed: 1, locals: 1_000, offline: 0.4 });
const chosen = new Set(['unit_moi', 'unit_37', 'unit_30']);
const units = country.units
  .filter(({ unitId, periods: [period] }) => {
    const isIn =
      chosen.has(unitId) || (period?.parentId != null && chosen.has(period.parentId) && period.level !== 'province');
    if (isIn) chosen.add(unitId);
    return isIn;
  })
  .slice(0, 60);
const posts = country.posts.filter(({ unitId }) => units.some((each) => each.unitId === unitId));
const tree = unwrap(OrgTree.asOf(units, day));

const draft: Directive = {
  ...directiveIssued.example,
  issuerUnitId: 'unit_moi',
  treeDate: day,
  action: 'report',
  audience: {
    select: {
      types: ['province', 'district', 'pao', 'town-municipality', 'subdistrict-municipality', 'sao'],
      within: 'issuer',
    },
  },
  orders: [
    { ordinal: 1, text: 'the first', audience: { select: { types: ['sao'], within: 'issuer' } }, action: 'act' },
  ],
  deadlines: [
    {
      kind: 'report',
      anchor: 'absolute',
      at: '2026-05-29',
      precision: 'day',
      exclusive: false,
      offset: null,
      recurrence: null,
      order: null,
    },
  ],
};
const { count, hash } = unwrap(takeSnapshot(draft, tree));
const directive: Directive = { ...draft, shown: { position: 1, count, hash } };
const { directiveId } = directive;

const ours = await cascade();
const events = ours.outgoing.map(({ event }) => JSON.parse(JSON.stringify(event)) as CloudEvent<TaskWithStep>);
const notices = await plannedNotices();
const documentsOf = <State extends object>(log: MemoryCommitLog, kind: string) =>
  log.documentsOf<State>(kind).map(({ state, version }) => ({ ...state, v: version }));
const tasks = documentsOf<TaskWithStep>(ours.log, 'task').map((task) => ({ _id: task.taskId, ...task }));
const deliveries = documentsOf<Delivery>(notices.log, 'delivery');

/** As the floor would be told to do the same once more. */
const [stored] = documentsOf(ours.log, 'cascade');
const plan = planOf({ cascade: { _id: '', ...stored } as never, tasks, deliveries }, directiveId);

/** Every commit in a batch of its own, as the floor seals them. */
async function cascade() {
  const log = new MemoryCommitLog(new EventTypes([...taskEvents, ...cascadeEvents, snapshotRecorded]));
  const outgoing: OutgoingEvent[] = [];
  const publisher = publisherOf(log, 'assignment', outgoing);
  const source = {
    current: async () => ({ units, position: 1 }),
    completeTo: async () => 1,
    byId: async () => new Map(units.map((unit) => [unit.unitId, unit])),
  };
  const policyFile = join(root, 'apps/assignment/src/policies/standard.json');
  const policy = unwrap(parsePolicy(JSON.parse(readFileSync(policyFile, 'utf8'))));
  const [calendar] = country.calendars;
  if (!calendar) throw new Error('the country has a calendar');
  const clocks = new ClockStarter(policy, { current: async () => ({ calendar, version: 1 }) }, source);
  const issued = { id: `${directiveId}:1`, time: at, correlationid: 'request-1', traceparent, data: directive };
  await new RequestCascade(log, () => undefined).handle(issued as CloudEvent<Directive>);
  const noPasses = { handle: () => Promise.reject(new Error('nothing is changed or withdrawn')) };
  const advance = new AdvanceCascade(log, source, clocks, noPasses as never, clock);
  do await publisher.pass();
  while ((await advance.handle(cascadeIdOf(directiveId))) === 'moved');
  return { log, outgoing };
}

function publisherOf(log: MemoryCommitLog, service: string, outgoing: OutgoingEvent[]) {
  const send = async (sent: readonly OutgoingEvent[]) => void outgoing.push(...sent);
  return new Publisher({
    service,
    owner: 'test',
    store: log,
    leases: new MemoryLeaseStore(),
    types: new EventTypes([...taskEvents, ...cascadeEvents, snapshotRecorded]),
    open: async () => ({ send, close: async () => undefined }),
    onError: (error) => {
      throw error;
    },
  });
}

async function plannedNotices() {
  const log = new MemoryCommitLog(new EventTypes([deliveryPlanned, deliveryNotDelivered]));
  const sources = { postsOf: async (ids: readonly string[]) => posts.filter(({ unitId }) => ids.includes(unitId)) };
  await new PlanNotices({
    log,
    sources: sources as never,
    queries: { known: async () => new Set<string>() } as never,
    clock,
    channels: ['email'],
    onPlanned: () => undefined,
  }).handle(events);
  return { log };
}

const byId = <Document extends { readonly _id: string }>(documents: readonly Document[]) =>
  [...documents].sort((one, other) => (one._id < other._id ? -1 : 1));

describe('the floor', () => {
  it('is frozen: its figures are comparable as long as its checksum is the same', () => {
    const folder = join(import.meta.dirname, 'floor');
    const checksum = createHash('sha256');
    for (const file of readdirSync(folder).sort()) checksum.update(file).update(readFileSync(join(folder, file)));
    expect(checksum.digest('hex')).toBe(CHECKSUM);
  });

  it('is compared on tasks of every kind', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(40);
    expect(new Set(tasks.map(({ level }) => level))).toEqual(new Set(['province', 'district', 'local']));
    expect(new Set(deliveries.map(({ forUnitId }) => forUnitId !== undefined))).toEqual(new Set([true, false]));
    expect(tasks.some(({ orders }) => orders.length > 0)).toBe(true);
    expect(tasks.every(({ clocks }) => clocks?.complete)).toBe(true);
  });

  it('makes the tasks that a cascade makes, as they are stored', () => {
    const floors = plan.tasks.map((like) => made.storedTask(made.taskOf(like, { directiveId, at })));
    const stored = tasks.map((task) => {
      const { _id, v, ...state } = task;
      return { _id, ...state, v, derived: derivedOfTask(state) };
    });
    expect(byId(floors)).toEqual(byId(stored));
  });

  it('gives a task of another directive the ids of its own', () => {
    const [like] = plan.tasks.filter(({ parentTaskId }) => parentTaskId !== null);
    const other = made.taskOf(like, { directiveId: 'directive_other', at });
    expect(other.taskId).toBe(`task_other_${like?.unitId.slice('unit_'.length)}`);
    expect(other.parentTaskId).toBe(like?.parentTaskId?.replace(directiveId.slice('directive_'.length), 'other'));
  });

  it('commits and seals them as the log does, and sends the same bytes', async () => {
    const sealed = (await ours.log.commitsOf({ firstPosition: 1, lastPosition: Infinity })).at(-1);
    const [last, batch] = (await ours.log.batchesAfter(0, 10)).slice(-2);
    if (!sealed || !batch || !last) throw new Error('a page was sealed');
    const { id, ...commit } = sealed;
    const page = plan.tasks.map((like) => made.taskOf(like, { directiveId, at }));
    const { correlationId, position } = sealed;
    const version = stored?.v;
    const floors = made.commitOfPage({
      cascade: plan.cascade,
      version,
      tasks: page,
      at,
      correlationId,
      traceparent,
      position,
    });
    const { _id: __, ...content } = floors;
    expect({ ...content, events: byIdOfEvent(content.events) }).toEqual({
      ...commit,
      events: byIdOfEvent(commit.events),
    });
    const asOurs = { ...floors, _id: id, events: commit.events };
    const { number, ...rest } = batch;
    expect(made.batchOf({ _id: last.number, ...last }, asOurs)).toEqual({ _id: number, ...rest });
    const bytes = ours.outgoing.map(({ topic, event }) => toMessage({ topic, event }));
    const messages = made.messagesOf(asOurs).map(({ key, value, headers }) => ({ key, headers, value: String(value) }));
    expect(messages).toEqual(bytes.map(({ key, value, headers }) => ({ key, headers, value: String(value) })));
  });

  it('writes the documents of reporting', async () => {
    expect(byId(events.map(written.recordOf))).toEqual(byId(await projected()));
  });

  it('plans and commits the deliveries of notification', async () => {
    const floors = events.flatMap((event) => written.deliveriesOf(event, plan.ways[event.data.unitId], at));
    const storedOurs = deliveries.map((delivery) => ({ _id: delivery.deliveryId, ...delivery }));
    expect(byId(floors.map(written.storedDelivery))).toEqual(byId(storedOurs));
    const [commit] = await notices.log.pending(1);
    if (!commit) throw new Error('they were committed');
    const { id: _, ...content } = commit;
    const { correlationId } = commit;
    const {
      _id: __,
      position,
      ...own
    } = written.commitOfDeliveries({
      deliveries: floors,
      at,
      correlationId,
      traceparent: undefined,
      position: 7,
    });
    expect({ ...own, events: byIdOfEvent(own.events) }).toEqual({ ...content, events: byIdOfEvent(content.events) });
    expect(position).toBe(7);
    const mails = floors.filter(({ channel, status }) => channel === 'email' && status === 'planned');
    expect(written.jobsOf(floors).map(({ opts }) => opts.jobId)).toEqual(mails.map(({ deliveryId }) => deliveryId));
  });
});

const byIdOfEvent = (found: readonly { readonly id: string }[]) =>
  [...found].sort((one, other) => (one.id < other.id ? -1 : 1));

/** What reporting keeps of these events, as MongoDB has it. */
async function projected() {
  const records: TaskRecord[] = [];
  const writes: Partial<ProjectionWrites> = {
    tasks: async () => new Map(),
    addTasks: async (added) => void records.push(...added),
    saveTasks: async (saved) => void records.push(...saved),
  };
  const store: EventWrites = {
    inTransaction: async (work) => [await work(writes as ProjectionWrites)],
    savePosition: async () => undefined,
  };
  await new ProjectEvents(store).tasks(events);
  return records.map(({ taskId: _id, ...record }) => ({ _id, ...record }));
}
