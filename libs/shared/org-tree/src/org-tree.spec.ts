import type { Unit } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { OrgTree } from './org-tree.js';
import { country, period, unit } from './testing/units.js';

const idsOf = (units: readonly { unitId: string }[]) => units.map(({ unitId }) => unitId);
const tree = unwrap(OrgTree.asOf(country, '2025-03-06'));

describe('OrgTree', () => {
  it('finds units by id and by official code', () => {
    expect(tree.byId('unit_3703')?.name).toBe('อำเภอปทุมราชวงศา');
    expect(tree.byCode('05370301')?.unitId).toBe('unit_05370301');
    expect(tree.byCode('9999')).toBeUndefined();
  });

  it('tells the way from the top to a unit, and what is above and below it', () => {
    expect(tree.pathOf('unit_05370301')).toEqual(['unit_moi', 'unit_37', 'unit_3703', 'unit_05370301']);
    expect(idsOf(tree.ancestorsOf('unit_3703'))).toEqual(['unit_moi', 'unit_37']);
    expect(idsOf(tree.childrenOf('unit_37'))).toEqual(['unit_02370101', 'unit_3702', 'unit_3703']);
    expect(idsOf(tree.descendantsOf('unit_3703'))).toEqual(['unit_05370301', 'unit_06370301', 'unit_06370302']);
  });

  it('knows nothing of a unit that it does not hold', () => {
    expect(tree.pathOf('unit_9999')).toEqual([]);
    expect(tree.descendantsOf('unit_9999')).toEqual([]);
    expect(tree.isWithin('unit_9999', 'unit_moi')).toBe(false);
    expect(tree.isWithin('unit_3703', 'unit_9999')).toBe(false);
  });

  it('lists each unit before those that answer to it', () => {
    const places = new Map(tree.units.map(({ unitId }, place) => [unitId, place]));
    for (const { unitId, parentId } of tree.units) {
      if (parentId) expect(places.get(parentId)).toBeLessThan(places.get(unitId) ?? -1);
    }
    expect(tree.units).toHaveLength(country.length);
  });
});

describe('OrgTree.asOf', () => {
  const raised = unit('05370301', 'sao', 'unit_3703', {
    code: '06370309',
    periods: [
      period('sao', 'unit_3703', { from: '2000-01-01', to: '2025-03-06', name: 'องค์การบริหารส่วนตำบลเดิม' }),
      period('subdistrict-municipality', 'unit_3703', { from: '2025-03-06', to: '2025-12-31', name: 'เทศบาลตำบลใหม่' }),
    ],
  });
  const on = (date: string) =>
    unwrap(OrgTree.asOf([...country.filter(({ unitId }) => unitId !== raised.unitId), raised], date)).byId(
      raised.unitId,
    );

  it.each([
    ['1999-12-31', undefined],
    ['2000-01-01', 'sao'],
    ['2025-03-05', 'sao'],
    ['2025-03-06', 'subdistrict-municipality'],
    ['2025-12-30', 'subdistrict-municipality'],
    ['2025-12-31', undefined],
  ])('a period begins on its first day and is over on its last: %s', (date, type) => {
    const others = country.map((each) => ({
      ...each,
      periods: each.periods.map((p) => ({ ...p, from: '1990-01-01' })),
    }));
    const units = [...others.filter(({ unitId }) => unitId !== raised.unitId), raised];
    expect(unwrap(OrgTree.asOf(units, date)).byId(raised.unitId)?.type).toBe(type);
  });

  it('answers with the name of the day', () => {
    expect(on('2025-03-05')?.name).toBe('องค์การบริหารส่วนตำบลเดิม');
    expect(on('2025-03-06')?.name).toBe('เทศบาลตำบลใหม่');
  });

  const failure = (units: readonly Unit[]) => {
    const result = OrgTree.asOf(units, '2025-03-06');
    return result.ok ? undefined : { code: result.error.code, params: result.error.params };
  };

  it('refuses a circle and names who stands in it', () => {
    const circle = [unit('11', 'province', 'unit_12'), unit('12', 'province', 'unit_11')];
    expect(failure([...country, ...circle])).toEqual({
      code: 'ORG_TREE.CYCLE',
      params: { unitIds: ['unit_11', 'unit_12'], date: '2025-03-06' },
    });
  });

  it('refuses a unit that answers to itself', () => {
    expect(failure([unit('11', 'province', 'unit_11')])?.code).toBe('ORG_TREE.CYCLE');
  });

  it('refuses a unit whose parent is not there on that day', () => {
    const ended = unit('12', 'province', 'unit_moi', {
      periods: [period('province', 'unit_moi', { to: '2025-03-06' })],
    });
    expect(failure([...country, ended, unit('1201', 'district', 'unit_12')])).toMatchObject({
      code: 'ORG_TREE.PARENT_MISSING',
      params: { unitId: 'unit_1201', parentId: 'unit_12' },
    });
  });

  it.each([
    ['id', unit('3703', 'district', 'unit_37', { code: '3799' }), 'unit_3703'],
    ['code', unit('3799', 'district', 'unit_37', { code: '3703' }), '3703'],
  ])('refuses two units with one %s', (_, second, taken) => {
    expect(failure([...country, second])).toMatchObject({
      code: 'ORG_TREE.TAKEN_TWICE',
      params: { taken: [taken] },
    });
  });

  it('bears 9,000 units in one chain and 9,000 under one parent', () => {
    const count = 9_000;
    const chain = Array.from({ length: count }, (_, n) => unit(`c${n}`, 'other', n === 0 ? null : `unit_c${n - 1}`));
    const flat = Array.from({ length: count }, (_, n) => unit(`f${n}`, 'other', n === 0 ? null : 'unit_f0'));
    const both = unwrap(OrgTree.asOf([...chain, ...flat], '2025-03-06'));
    expect(both.pathOf(`unit_c${count - 1}`)).toHaveLength(count);
    expect(both.descendantsOf('unit_f0')).toHaveLength(count - 1);
  });
});
