import { type Directive, directiveIssued, type Unit } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { OrgTree } from '@wian/org-tree';
import { deciderSpec } from '@wian/testing';
import { assignTask } from './assign-tasks.js';
import { cascadeDecider } from './cascade.decider.js';
import type { CascadeEvent } from './cascade.events.js';
import { takeSnapshot } from './snapshot.js';
import { CHUNK } from './starting.js';

const unit = (
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
const units = [
  unit('37', null, 'province', 'province'),
  unit('3703', 'unit_37', 'district', 'district'),
  unit('3704', 'unit_37', 'district', 'district'),
  unit('05370301', 'unit_3703', 'local', 'subdistrict-municipality'),
  unit('06370302', 'unit_3703', 'local', 'sao'),
  unit('06370401', 'unit_3704', 'local', 'sao'),
];
const tree = unwrap(OrgTree.asOf(units, directiveIssued.example.treeDate));
const toDistrict: Directive = {
  ...directiveIssued.example,
  orders: [
    { ordinal: 1, text: 'all', audience: null, action: 'act' },
    { ordinal: 2, text: 'sao only', audience: { select: { types: ['sao'], within: 'issuer' } }, action: 'act' },
  ],
};
const toProvince: Directive = { ...toDistrict, issuerUnitId: 'unit_37' };

describe('takeSnapshot', () => {
  it('lists the addressed units of the issuer, with the orders that bind each', () => {
    const { nodes, count } = unwrap(takeSnapshot(toDistrict, tree));
    expect(count).toBe(2);
    expect(nodes.map(({ unitId, orders }) => [unitId, orders])).toEqual([
      ['unit_05370301', [1]],
      ['unit_06370302', [1, 2]],
    ]);
  });

  it('goes by how the letter was addressed, so that it finds what has changed in the tree since', () => {
    const addressed = { answersTo: '3704' };
    const audience = { named: [{ name: 'sao', unitCode: '06370401' }] };
    const since = [...units, unit('06370402', 'unit_3704', 'local', 'sao')];
    const later = unwrap(OrgTree.asOf(since, toProvince.treeDate));
    const [shown, found] = [tree, later].map((day) =>
      unwrap(takeSnapshot({ ...toProvince, audience, addressed }, day)),
    );
    expect([shown?.count, found?.count]).toEqual([1, 2]);
    expect(found?.hash).not.toBe(shown?.hash);
  });

  it('puts the unaddressed units in between as relaying nodes, parents first, and never the issuer', () => {
    const { nodes, count } = unwrap(takeSnapshot(toProvince, tree));
    expect(count).toBe(3);
    expect(nodes.map(({ unitId, relaying, parentUnitId }) => [unitId, relaying, parentUnitId])).toEqual([
      ['unit_3703', true, null],
      ['unit_3704', true, null],
      ['unit_05370301', false, 'unit_3703'],
      ['unit_06370302', false, 'unit_3703'],
      ['unit_06370401', false, 'unit_3704'],
    ]);
  });

  it('reaches only the first unit on each way where each level passes it on, though it counts everybody addressed', () => {
    const relayed: Directive = { ...toProvince, mode: 'relayed' };
    const { nodes, count, hash } = unwrap(takeSnapshot(relayed, tree));
    expect(nodes.map(({ unitId, parentUnitId }) => [unitId, parentUnitId])).toEqual([
      ['unit_3703', null],
      ['unit_3704', null],
    ]);
    expect({ count, hash }).toEqual({ count: 3, hash: unwrap(takeSnapshot(toProvince, tree)).hash });
  });
});

/** To the districts and to the sub-district organisations below them. */
const toBoth: Directive = {
  ...toProvince,
  orders: [],
  audience: { select: { types: ['district', 'sao'], within: 'issuer' } },
};
const tasksOf = (directive: Directive) =>
  unwrap(takeSnapshot(directive, tree)).nodes.map((node) => assignTask(directive, node, '2025-03-06T02:00:00.000Z'));
const owedOf = (directive: Directive) =>
  tasksOf(directive).map(
    ({ unitId, obligations: { relay, act } }) => `${unitId}${relay ? ' relay' : ''}${act ? ' act' : ''}`,
  );

describe('what a unit owes', () => {
  const tops = ['unit_3703 relay act', 'unit_3704 relay act'];
  it.each([
    ['through', [...tops, 'unit_06370302 act', 'unit_06370401 act']],
    ['relayed', tops],
  ] as const)('is to relay where it has addressed units below, to act where it is addressed: %s', (mode, owed) =>
    expect(owedOf({ ...toBoth, mode })).toEqual(owed),
  );

  it('is part of a tree of several directives only where each level passes it on', () => {
    const rootOf = (change: Partial<Directive>) => tasksOf({ ...toBoth, ...change })[0]?.rootDirectiveId;
    const parent = { directiveId: 'directive_p', unitId: 'unit_moi', rootDirectiveId: 'directive_r' };
    const by = { rootIssuerUnitId: 'unit_x', by: 'person_x' };
    expect(rootOf({ mode: 'through' })).toBeUndefined();
    expect(rootOf({ mode: 'relayed' })).toBe(toBoth.directiveId);
    expect(rootOf({ mode: 'relayed', parent: { ...parent, ...by } })).toBe('directive_r');
  });

  it('does not end with taking note where the unit has to pass it on', () => {
    const endedBy = (change: Partial<Directive>) =>
      tasksOf({ ...toBoth, action: 'acknowledge', ...change }).map((task) => task.endedBy);
    expect(endedBy({ mode: 'relayed' })).toEqual(['unit', 'unit']);
    expect(new Set(endedBy({ mode: 'through' }))).toEqual(new Set(['acknowledgement']));
  });
});

describe('assignTask', () => {
  it('makes one task per recipient: directive and unit are its identity', () => {
    const { nodes } = unwrap(takeSnapshot(toProvince, tree));
    const tasks = nodes.map((node) => assignTask(toProvince, node, '2025-03-06T02:00:00.000Z'));
    expect(new Set(tasks.map(({ taskId }) => taskId)).size).toBe(5);
    expect(tasks[2]).toMatchObject({ parentTaskId: tasks[0]?.taskId, obligations: { relay: false, act: true } });
    expect(tasks[0]).toMatchObject({ parentTaskId: null, obligations: { relay: true, act: false }, endedBy: 'unit' });
  });

  it.each([
    ['report', 'issuer'],
    ['act', 'unit'],
    ['comply', 'unit'],
    ['acknowledge', 'acknowledgement'],
  ] as const)('a letter that asks to %s is ended by the %s', (action, endedBy) => {
    const directive = { ...toDistrict, action };
    const [node] = unwrap(takeSnapshot(directive, tree)).nodes;
    expect(node && assignTask(directive, node, '2025-03-06T02:00:00.000Z')).toMatchObject({ endedBy });
  });
});

describe('the cascade', () => {
  const snapshot = unwrap(takeSnapshot(toDistrict, tree));
  const directive = { ...toDistrict, shown: { position: 1, count: 2, hash: snapshot.hash } };
  const issuer = { path: ['unit_37', 'unit_3703'], name: '3703' };
  const spec = deciderSpec(cascadeDecider);
  const request = { type: 'request', directive, at: '2025-03-06T02:00:00.000Z', correlationId: 'request-1' } as const;
  const history = (...commands: Parameters<typeof cascadeDecider.decide>[1][]): CascadeEvent[] =>
    commands.reduce<CascadeEvent[]>((events, command) => {
      const state = events.at(-1)?.data;
      return [...events, ...unwrap(cascadeDecider.decide(state, command))];
    }, []);

  it('starts when today’s recipients are those the officer was shown', () => {
    const types = history(request, { type: 'resolve', snapshot, issuer }).map(({ type }) => type);
    expect(types).toEqual(['cascade.requested', 'cascade.started']);
  });

  it('is held when they differ, until the officer confirms the new list', () => {
    const other = { ...directive, shown: { ...directive.shown, hash: 'b'.repeat(64) } };
    const held = history({ ...request, directive: other }, { type: 'resolve', snapshot, issuer });
    expect(held.at(-1)).toMatchObject({ type: 'cascade.held', data: { found: { count: 2, hash: snapshot.hash } } });
    spec
      .given(held)
      .when({ type: 'confirm', expect: 'c'.repeat(64), snapshot, issuer })
      .then({ error: 'CASCADE.AUDIENCE_CHANGED' });
    const confirmed = cascadeDecider.decide(held.at(-1)?.data, {
      type: 'confirm',
      expect: snapshot.hash,
      snapshot,
      issuer,
    });
    expect(confirmed).toMatchObject({
      ok: true,
      value: [{ type: 'cascade.started', data: { status: 'running', found: null } }],
    });
  });

  it('is held, with the reason, when the audience cannot be resolved', () => {
    const held = history(request, { type: 'hold', problem: 'no such unit' });
    expect(held.at(-1)?.data).toMatchObject({ status: 'held', problem: 'no such unit' });
  });

  it('changes nothing when requested or resolved again', () => {
    const started = history(request, { type: 'resolve', snapshot, issuer });
    spec.given(started).when(request).then([]);
    spec.given(started).when({ type: 'resolve', snapshot, issuer }).then([]);
  });

  it('is complete when the last page is made', () => {
    const done = history(request, { type: 'resolve', snapshot, issuer }, { type: 'advance', tasks: 2 });
    expect(done.at(-1)?.data).toMatchObject({ status: 'complete', tasksMade: 2, pagesDone: 1 });
    spec.given(done).when({ type: 'advance', tasks: 2 }).then([]);
  });

  it(`makes pages of ${CHUNK} units`, () => {
    const [first] = snapshot.nodes;
    if (!first) throw new Error('the snapshot must have a node');
    const many = { ...snapshot, nodes: Array.from({ length: CHUNK + 1 }, () => first) };
    expect(history(request, { type: 'resolve', snapshot: many, issuer }).at(-1)?.data).toMatchObject({
      pages: 2,
      nodes: CHUNK + 1,
    });
  });

  describe('of more pages than one commit holds', () => {
    const [first] = snapshot.nodes;
    if (!first) throw new Error('the snapshot must have a node');
    const many = { ...snapshot, nodes: Array.from({ length: CHUNK * 20 + 1 }, () => first) };

    it('starts only once every page is recorded', () => {
      const events = history(request, { type: 'resolve', snapshot: many, issuer });
      expect(events.at(-1)).toMatchObject({
        type: 'cascade.resolving',
        data: { status: 'resolving', pages: 21, recording: { hash: many.hash, pages: 20 } },
      });
      spec.given(events).when({ type: 'advance', tasks: CHUNK }).then([]);
      const [started] = unwrap(cascadeDecider.decide(events.at(-1)?.data, { type: 'resolve', snapshot: many, issuer }));
      expect(started).toMatchObject({ type: 'cascade.started', data: { status: 'running', pages: 21 } });
      expect(started?.data.recording).toBeUndefined();
    });

    it('is held when the list changes before the last page is recorded', () => {
      const events = history(request, { type: 'resolve', snapshot: many, issuer });
      const other = { ...many, hash: 'b'.repeat(64) };
      const [held] = unwrap(cascadeDecider.decide(events.at(-1)?.data, { type: 'resolve', snapshot: other, issuer }));
      expect(held).toMatchObject({ type: 'cascade.held', data: { status: 'held', found: { hash: other.hash } } });
      expect(held?.data.recording).toBeUndefined();
    });
  });
});
