import {
  AdvanceCascade,
  ConfirmCascade,
  ReadCascades,
  ReadTasks,
  RequestCascade,
  RunPass,
  type Visible,
} from '@wian/assignment-application';
import { cascadeEvents, cascadeIdOf, type HeldPost, snapshotRecorded, taskIdOf } from '@wian/assignment-domain';
import { type Directive, directiveIssued, type Task, taskEvents, type Unit } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { EventTypes, MemoryCommitLog } from '@wian/persistence';
import { exampleClocks } from './clock-starter.fixture.js';
import { MemoryPassQueries } from './memory/memory-pass-queries.js';
import { rollUpAll, rollUpsOf } from './rollup.fixture.js';
import { surroundingsOf } from './steps.fixture.js';
import { queriesOf } from './task-queries.fixture.js';

const types = new EventTypes([...taskEvents, ...cascadeEvents, snapshotRecorded]);
export const clock = { now: () => new Date('2025-03-06T02:00:00.000Z') };
export const actor = { id: 'person_sample-district-officer-3703' };
export const WRONG_HASH = 'f'.repeat(64);
export const DISTRICT = ['unit_3703'];
export const LOCAL = ['unit_05370301'];
export const officerOf = (...units: string[]): HeldPost[] =>
  units.map((unitId) => ({ postId: 'post_test', unitId, roles: ['officer'] }));
export const lookerOf = (visible: Visible) => ({
  person: actor.id,
  visible,
  posts: visible === 'everywhere' ? [] : officerOf(...visible),
});

const unit = (code: string, parentId: string | null, kind: Pick<Unit['periods'][0], 'level' | 'type'>): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: [{ from: '2000-01-01', to: null, name: `name of ${code}`, parentId, ...kind }],
  sample: true,
  source: 'sample',
});
export const local = (code: string) => unit(code, 'unit_3703', { level: 'local', type: 'sao' });

/** To the local administrations of district 3703; the second order binds no unit there is. */
export const directive: Directive = {
  ...directiveIssued.example,
  orders: [
    { ordinal: 1, text: 'first', audience: null, action: 'act' },
    { ordinal: 2, text: 'second', audience: { select: { types: ['district'], within: 'issuer' } }, action: 'act' },
  ],
  shown: { position: 1, count: 1, hash: WRONG_HASH },
};
export const { directiveId } = directive;
export const taskId = taskIdOf(directiveId, 'unit_05370301');

const unitsToday = () => [
  unit('37', null, { level: 'province', type: 'province' }),
  unit('3703', 'unit_37', { level: 'district', type: 'district' }),
  local('05370301'),
  local('05370302'),
];

const sourceOf = (units: Unit[]) => ({
  // A revision of the directory is an array of its own.
  current: async () => ({ units: [...units], position: units.length }),
  completeTo: async () => units.length,
  byId: async () => new Map(units.map((each) => [each.unitId, each])),
});

const noReceipts = { countByLevel: async () => [] };

export function setUp() {
  const units = unitsToday();
  const source = sourceOf(units);
  const log = new MemoryCommitLog(types);
  const queries = queriesOf(log);
  const rollUps = rollUpsOf(log);
  let woken = 0;
  const confirming = new ConfirmCascade(log, source, clock, () => (woken += 1));
  const confirm = (expect: string, change: { mayIssueFor?: string[]; visible?: Visible } = {}) =>
    confirming.handle({
      directiveId,
      expect,
      actor,
      mayIssueFor: DISTRICT,
      visible: DISTRICT,
      correlationId: 'c',
      ...change,
    });
  const advance = async (id = directiveId) => {
    const clocks = exampleClocks(source);
    const pages = new MemoryPassQueries(() => log.documentsOf<Task>('task'), { opened: () => new Set() });
    const passes = new RunPass(log, pages, source, clocks, clock);
    const step = new AdvanceCascade(log, source, clocks, passes, clock);
    let last: Awaited<ReturnType<typeof step.handle>>;
    do last = await step.handle(cascadeIdOf(id));
    while (last === 'moved');
    return last;
  };
  const request = async (issued: Directive = directive) => {
    await new RequestCascade(log, () => undefined).handle(eventOf(issued));
    await advance();
  };
  return {
    units,
    log,
    source,
    confirm,
    advance,
    request,
    woken: () => woken,
    rollUp: () => rollUpAll(log, rollUps, source),
    cascades: new ReadCascades({ log, queries, rollUps, receipts: noReceipts, directory: source, clock }),
    tasks: new ReadTasks(log, queries, source, surroundingsOf(log, source), clock),
  };
}

export const eventOf = (data: Directive) => ({
  specversion: '1.0' as const,
  id: `${data.directiveId}:1`,
  source: '/wian/intake',
  type: directiveIssued.type,
  subject: data.directiveId,
  time: '2025-03-06T02:00:00.000Z',
  datacontenttype: 'application/json' as const,
  sequence: 1,
  position: 1,
  epoch: 1,
  correlationid: 'request-1',
  data,
});

export const refused = (code: string) => ({ ok: false, error: { code } });

/** The same once the held cascade was confirmed and its tasks were made. */
export async function withTasks(change: Partial<Directive> = {}) {
  const all = setUp();
  await all.request({ ...directive, ...change });
  const { hash } = unwrap(await all.cascades.recipients(directiveId, DISTRICT));
  unwrap(await all.confirm(hash));
  await all.advance();
  await all.rollUp();
  return all;
}
