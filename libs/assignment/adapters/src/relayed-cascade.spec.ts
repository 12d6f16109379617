import { RequestCascade } from '@wian/assignment-application';
import { type Cascade, cascadeIdOf, takeSnapshot, taskIdOf } from '@wian/assignment-domain';
import type { Directive, Task } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { treeOn } from '@wian/org-tree';
import { directive as example, eventOf, refused, setUp } from './cascade-world.fixture.js';

const LOCALS = ['unit_05370301', 'unit_05370302'];
const root = 'directive_01957aaa-0000-7000-8000-00000000000a';
const child = 'directive_01957aaa-0000-7000-8000-00000000000b';
const another = 'directive_01957aaa-0000-7000-8000-00000000000c';
const districtsTask = taskIdOf(root, 'unit_3703');

/** A province that addresses the local administrations of its district, each level passing it on. */
function world() {
  const all = setUp();
  const shownTo = (directive: Directive): Directive => {
    const { hash, count } = unwrap(takeSnapshot(directive, unwrap(treeOn(all.units, directive.treeDate))));
    return { ...directive, shown: { position: all.units.length, count, hash } };
  };
  const ofProvince = shownTo({
    ...example,
    ...{ directiveId: root, issuerUnitId: 'unit_37', mode: 'relayed', orders: [] },
    audience: { select: { types: ['sao'], within: 'issuer' } },
  });
  const parent = { directiveId: root, unitId: 'unit_3703', rootDirectiveId: root, rootIssuerUnitId: 'unit_37' };
  const ofDistrict = (directiveId: string, ...codes: string[]) =>
    shownTo({
      ...ofProvince,
      ...{ directiveId, issuerUnitId: 'unit_3703', parent: { ...parent, by: 'person_relay' } },
      audience: { named: codes.map((code) => ({ name: code, unitCode: code })) },
    });
  const run = async (directive: Directive) => {
    await new RequestCascade(all.log, () => undefined).handle(eventOf(directive));
    return all.advance(directive.directiveId);
  };
  const task = async (id: string) => (await all.log.load<Task>('task', id))?.state;
  const tasks = () => all.log.documentsOf<Task>('task').map(({ state }) => state);
  return { ...all, ofProvince, ofDistrict, run, task, tasks };
}

describe('a directive that each level passes on', () => {
  it('makes the tasks of the first level alone, who owe the relay', async () => {
    const { run, ofProvince, tasks } = world();
    await run(ofProvince);
    expect(tasks()).toMatchObject([
      { taskId: districtsTask, parentTaskId: null, rootDirectiveId: root, obligations: { relay: true, act: false } },
    ]);
  });

  it('hangs the tasks of the next level under the task of the unit that passed it on, and says so there', async () => {
    const { run, ofProvince, ofDistrict, task, log } = world();
    await run(ofProvince);
    await run(ofDistrict(child, '05370301', '05370302'));
    for (const unitId of LOCALS)
      expect(await task(taskIdOf(child, unitId))).toMatchObject({
        ...{ parentTaskId: districtsTask, rootDirectiveId: root, issuerUnitId: 'unit_3703' },
        obligations: { relay: false, act: true },
      });
    const relayed = { directiveId: child, by: 'person_relay', covers: 2, expected: 2 };
    expect((await task(districtsTask))?.relayed).toMatchObject(relayed);
    // With the start, not after it.
    const commits = await log.pending(100);
    const started = commits.find(({ events }) => events.some(({ type }) => type === 'wian.task.relayed.v1'));
    expect(started?.events.map(({ type }) => type)).toContain('cascade.started');
  });

  it('waits for the task under which its own are to hang', async () => {
    const { run, ofProvince, ofDistrict, tasks, log } = world();
    const passedOn = ofDistrict(child, '05370301', '05370302');
    expect(await run(passedOn)).toBe('waiting');
    expect(tasks()).toEqual([]);
    await run(ofProvince);
    expect(await run(passedOn)).toBe('settled');
    expect(await log.load<Cascade>('cascade', cascadeIdOf(child))).toMatchObject({ state: { status: 'complete' } });
  });

  it('shows a relay in part, and what a second one adds', async () => {
    const { run, ofProvince, ofDistrict, task } = world();
    await run(ofProvince);
    await run(ofDistrict(child, '05370301'));
    expect((await task(districtsTask))?.relayed).toMatchObject({ covers: 1, expected: 2 });
    await run(ofDistrict(another, '05370301', '05370302'));
    expect((await task(districtsTask))?.relayed).toMatchObject({
      ...{ directiveId: another, covers: 2, expected: 2 },
      earlier: [child],
    });
  });

  it('is one tree: whoever sees the directive goes down through all that passed it on', async () => {
    const { run, ofProvince, ofDistrict, cascades } = world();
    await run(ofProvince);
    await run(ofDistrict(child, '05370301', '05370302'));
    const below = (directive: string, parent: string | null, visible: string[]) =>
      cascades.children({ directive, parent, visible, limit: 9 });
    expect(unwrap(await below(root, null, ['unit_37'])).items).toMatchObject([{ unitId: 'unit_3703', relaying: true }]);
    expect(unwrap(await below(root, districtsTask, ['unit_37'])).items.map(({ unitId }) => unitId)).toEqual(LOCALS);
    expect(await below(root, taskIdOf(another, 'unit_3703'), ['unit_37'])).toMatchObject(refused('TASK.NOT_FOUND'));
    // The district sees its own directive, not the one above.
    expect(await below(root, districtsTask, ['unit_3703'])).toMatchObject(refused('CASCADE.NOT_FOUND'));
    expect(unwrap(await below(child, null, ['unit_3703'])).items.map(({ unitId }) => unitId)).toEqual(LOCALS);
  });

  it('cuts a date that the first issuer has cut by level below the unit that passed it on', async () => {
    const { run, ofProvince, ofDistrict, task } = world();
    const at = { kind: 'complete', at: '2025-03-20', precision: 'day', exclusive: false, anchor: 'absolute' } as const;
    const deadlines = [{ ...at, offset: null, recurrence: null, order: null }];
    const limited = { deadlines, schedule: { bufferWorkingDays: { local: 2 } } };
    await run({ ...ofProvince, ...limited });
    await run({ ...ofDistrict(child, '05370301'), ...limited });
    const due = (await task(taskIdOf(child, 'unit_05370301')))?.clocks?.complete?.dueAt;
    // The example's working days are its Mondays: the second one before the 20th.
    expect(due?.slice(0, 10)).toBe('2025-03-10');
  });
});
