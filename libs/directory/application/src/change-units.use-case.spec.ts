import { unitChangeField, type UnitChange } from '@wian/directory-domain';
import { OrgTree } from '@wian/org-tree';
import { unwrap } from '@wian/kernel';
import { ChangeUnits } from './change-units.use-case.js';
import { ImportDirectory } from './import-directory.use-case.js';
import { DirectoryInMemory, unit } from './testing/directory-in-memory.js';

type Told = { kind: UnitChange['kind'] } & Record<string, unknown>;
const caller = { actor: { id: 'machine_operator' }, correlationId: 'request-1' };
const clock = { now: () => new Date('2025-03-06T02:00:00Z') };

async function directory() {
  const stored = new DirectoryInMemory();
  const units = [
    unit('37', null),
    unit('3702', '37'),
    unit('3703', '37'),
    unit('370201', '3702'),
    unit('370301', '3703'),
  ];
  unwrap(await new ImportDirectory(stored, stored, clock).execute({ units, posts: [], calendars: [] }, caller));
  return { stored, ...replicaOn(stored) };
}

/** One process of the service; several may work on one store. */
function replicaOn(stored: DirectoryInMemory) {
  const useCase = new ChangeUnits(stored, stored, clock);
  const send = (told: Told) => useCase.execute(unitChangeField.parse({ on: '2025-03-06', ...told }), caller);
  return {
    send: async (told: Told) => unwrap(await send(told)).map(({ unitId }) => unitId),
    refusal: async (told: Told) => {
      const result = await send(told);
      return result.ok ? 'applied' : result.error.code;
    },
    parentOn: (day: string, unitId: string) => unwrap(OrgTree.asOf(stored.units(), day)).byId(unitId)?.parentId,
  };
}

describe('ChangeUnits', () => {
  it('records all that a change touches in one commit, units below a merged one too', async () => {
    const { send, stored, parentOn } = await directory();
    expect(await send({ kind: 'merge', unitIds: ['unit_3702'], into: 'unit_3703' })).toEqual([
      ...['unit_3702', 'unit_3703', 'unit_370201'],
    ]);
    expect(stored.commits).toHaveLength(2);
    expect(stored.commits[1]?.changes.map(({ aggregateId }) => aggregateId)).toEqual([
      ...['tree_units', 'unit_3702', 'unit_3703', 'unit_370201'],
    ]);
    expect([parentOn('2025-03-05', 'unit_370201'), parentOn('2025-03-06', 'unit_370201')]).toEqual([
      ...['unit_3702', 'unit_3703'],
    ]);
  });

  it('records nothing where all stands already', async () => {
    const { send, stored } = await directory();
    const told: Told = { kind: 'rename', unitId: 'unit_37', name: 'ใหม่' };
    await send(told);
    expect([await send(told), stored.commits.length]).toEqual([[], 2]);
  });

  it('refuses what breaks the tree on any day, and keeps everything as it was', async () => {
    const { refusal, stored } = await directory();
    const to = (unitId: string, parentId: string): Told => ({ kind: 're-parent', unitId, parentId });
    expect(await refusal(to('unit_37', 'unit_370301'))).toBe('ORG_TREE.CYCLE');
    expect(await refusal(to('unit_3702', 'unit_3702'))).toBe('UNIT.OWN_PARENT');
    expect(await refusal(to('unit_3702', 'unit_99'))).toBe('ORG_TREE.PARENT_MISSING');
    expect(await refusal({ kind: 'change-type', unitId: 'unit_3702', type: 'other', code: '3703' })).toBe(
      'ORG_TREE.TAKEN_TWICE',
    );
    expect(await refusal({ kind: 'abolish', unitId: 'unit_3702' })).toBe('UNIT.CHILDREN_LEFT');
    expect(stored.commits).toHaveLength(1);
  });

  it('takes many at once, one after another', async () => {
    const { refusal, stored } = await directory();
    const rename = (n: number): Promise<string> =>
      refusal({ kind: 'rename', on: `2025-03-${10 + n}`, unitId: 'unit_37', name: `ชื่อ ${n}` });
    expect(new Set(await Promise.all(Array.from({ length: 10 }, (_, n) => rename(n))))).toEqual(new Set(['applied']));
    expect(stored.commits).toHaveLength(11);
  });

  it('lets one of two changes of two processes in that are sound each by itself and break the tree together', async () => {
    const { refusal, stored } = await directory();
    const answers = await Promise.all([
      refusal({ kind: 're-parent', unitId: 'unit_3702', parentId: 'unit_3703' }),
      replicaOn(stored).refusal({ kind: 're-parent', unitId: 'unit_3703', parentId: 'unit_3702' }),
    ]);
    expect(answers.sort()).toEqual(['ORG_TREE.CYCLE', 'applied']);
    expect(OrgTree.asOf(stored.units(), '2025-03-06').ok).toBe(true);
  });
});
