import {
  AdvanceCascade,
  AmendCascade,
  type CascadeQueries,
  CascadeRunner,
  EndCascade,
  RequestCascade,
  RunPass,
  SteerCascade,
  type SteerRequest,
} from '@wian/assignment-application';
import {
  type Cascade,
  cascadeEvents,
  cascadeIdOf,
  movingStatuses,
  snapshotRecorded,
  takeSnapshot,
} from '@wian/assignment-domain';
import {
  type Calendar,
  calendarRecorded,
  type CloudEvent,
  type Directive,
  type DirectiveChange,
  directiveAmended,
  directiveIssued,
  directiveWithdrawn,
  type Task,
  taskEvents,
  type Unit,
} from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { OrgTree } from '@wian/org-tree';
import { EventTypes, MemoryCommitLog, MemoryLeaseStore } from '@wian/persistence';
import { exampleClocks } from './clock-starter.fixture.js';
import { MemoryPassQueries } from './memory/memory-pass-queries.js';
import { MemoryReceiptStore } from './memory/memory-receipt-store.js';

const types = new EventTypes([...taskEvents, ...cascadeEvents, snapshotRecorded]);
export const clock = { now: () => new Date('2025-03-06T02:00:00.000Z') };

export const unitOf = (
  code: string,
  parentId: string | null,
  level: Unit['periods'][0]['level'],
  type: Unit['periods'][0]['type'],
): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: [{ from: '2000-01-01', to: null, name: code, type, level, parentId }],
  sample: true,
  source: 'sample',
});
export const localOf = (index: number) =>
  unitOf(`06${String(370_000 + index).padStart(6, '0')}`, 'unit_3703', 'local', 'sao');

const eventOf = (data: Directive, type: string, sequence: number): CloudEvent<Directive> => ({
  specversion: '1.0',
  id: `${data.directiveId}:${sequence}`,
  source: '/wian/intake',
  type,
  subject: data.directiveId,
  time: '2025-03-06T02:00:00.000Z',
  datacontenttype: 'application/json',
  sequence,
  position: sequence,
  epoch: 1,
  correlationid: `request-${sequence}`,
  data,
});

const openOf =
  (log: MemoryCommitLog): CascadeQueries['open'] =>
  async () =>
    log
      .documentsOf<Cascade>('cascade')
      .filter(({ state }) => movingStatuses.includes(state.status))
      .map(({ state }) => cascadeIdOf(state.directive.directiveId));

/** The directive of the contract's example, addressed to all of so many local administrations below its issuer. */
function issuedTo(units: readonly Unit[], count: number, uuidEnd: number): Directive {
  const { example } = directiveIssued;
  const { hash } = unwrap(takeSnapshot(example, unwrap(OrgTree.asOf(units, example.treeDate))));
  const directiveId = example.directiveId.replace(/\d{2}$/, String(uuidEnd).padStart(2, '0'));
  return { ...example, directiveId, shown: { position: units.length, count, hash } };
}

/** What runs cascades over this log, and what they go by, to be changed by the test. */
function engineOf(log: MemoryCommitLog, units: Unit[]) {
  const directory = { position: units.length, units };
  const source = {
    current: async () => directory,
    completeTo: async () => directory.position,
    byId: async () => new Map(),
  };
  const known: { calendar: Calendar | undefined } = { calendar: calendarRecorded.example };
  const clocks = exampleClocks(source, {
    current: async () => known.calendar && { calendar: known.calendar, version: 1 },
  });
  const tasks = () => log.documentsOf<Task>('task').map(({ state }) => state);
  const receipts = new MemoryReceiptStore(tasks);
  const pages = new MemoryPassQueries(() => log.documentsOf<Task>('task'), receipts);
  const advance = new AdvanceCascade(log, source, clocks, new RunPass(log, pages, source, clocks, clock), clock);
  return { directory, source, known, tasks, receipts, pages, advance };
}

/** Each with a name of its own, over the same leases. */
function runnersOf(log: MemoryCommitLog, advance: AdvanceCascade): () => CascadeRunner {
  const leases = new MemoryLeaseStore();
  let runners = 0;
  return () =>
    new CascadeRunner({
      queries: { open: openOf(log) },
      advance,
      leases,
      owner: `runner-${(runners += 1)}`,
      onError: (error) => {
        throw error;
      },
    });
}

/** What the issuer does with a directive: the events of intake, and the requests of its officers. */
function issuerOf(log: MemoryCommitLog, directive: Directive) {
  const wake = () => undefined;
  const { issuerUnitId, directiveId } = directive;
  const actor = { id: 'person_sample-district-officer-3703' };
  const steering = { directiveId, reason: 'ส่งผิดฉบับ', actor, visible: [issuerUnitId], correlationId: 'c' };
  return {
    issue: (issued = directive) => new RequestCascade(log, wake).handle(eventOf(issued, directiveIssued.type, 1)),
    withdraw: () => {
      const withdrawn = { ...directive, ...withdrawnOf(directiveWithdrawn.example) };
      return new EndCascade(log, wake).handle(eventOf(withdrawn, directiveWithdrawn.type, 2));
    },
    amend: (now: Partial<Directive>, change: Partial<DirectiveChange>, revision = 2) => {
      const amended = { ...directive, ...now, revision, change: { ...noChange, ...change } };
      return new AmendCascade(log, wake).handle(eventOf(amended, directiveAmended.type, revision));
    },
    steer: (type: SteerRequest['type'], mayIssueFor = [issuerUnitId]) =>
      new SteerCascade(log, clock, wake).handle({ ...steering, type, mayIssueFor }),
  };
}

/** A world of cascades over memory: `count` recipients a directive. */
export function setUp(count = 8) {
  const locals = Array.from({ length: count }, (_, index) => localOf(index));
  const units = [
    unitOf('37', null, 'province', 'province'),
    unitOf('3703', 'unit_37', 'district', 'district'),
    ...locals,
  ];
  const log = new MemoryCommitLog(types);
  const engine = engineOf(log, units);
  const directive = issuedTo(units, count, 1);
  const cascadeId = cascadeIdOf(directive.directiveId);
  return {
    log,
    directive,
    another: (uuidEnd: number) => issuedTo(units, count, uuidEnd),
    ...engine,
    ...issuerOf(log, directive),
    runner: runnersOf(log, engine.advance),
    step: () => engine.advance.handle(cascadeId),
    cascade: async () => (await log.load<Cascade>('cascade', cascadeId))?.state,
  };
}

const withdrawnOf = ({ revision, state, change }: Directive) => ({ revision, state, change });

const noChange: DirectiveChange = {
  kind: 'amended',
  at: clock.now().toISOString(),
  by: 'person_sample-district-officer-3703',
  reason: null,
  orders: [],
  deadlines: [],
  added: null,
  removed: null,
  needsAcknowledgement: true,
  byDirectiveId: null,
};
