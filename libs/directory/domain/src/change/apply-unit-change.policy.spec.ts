import type { Unit } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { applyUnitChange } from './apply-unit-change.policy.js';
import { asOf, byId, country, unit } from './country.fixture.js';
import { historyOf } from './history.policy.js';
import { unitChangeField, type UnitChange } from './unit-change.js';

type Told = { kind: UnitChange['kind']; on: string } & Record<string, unknown>;
const announcement = 'ประกาศกระทรวงมหาดไทย ลงวันที่ 1 มกราคม 2568';
const change = (told: Told) => unitChangeField.parse(told);
const apply = (units: readonly Unit[], told: Told) => applyUnitChange(byId(units), change(told));
/** The country after these changes, one after another. */
const after = (...told: Told[]): readonly Unit[] =>
  told.reduce<readonly Unit[]>(
    (units, each) => [...new Map([...byId(units), ...byId(unwrap(apply(units, each)))]).values()],
    country,
  );
const refusal = (units: readonly Unit[], told: Told) => {
  const result = apply(units, told);
  return result.ok ? 'applied' : { code: result.error.code, ...result.error.params };
};
const newUnit = (code: string, parentId: string | null, more: object = {}) => ({
  ...{ code, letterPrefix: 'อจ', name: `หน่วยใหม่ ${code}`, type: 'sao', level: 'local', parentId },
  ...{ sample: true, source: 'test', ...more },
});

describe('a unit', () => {
  it('is created on a day and there from then on', () => {
    const units = after({
      kind: 'create',
      on: '2025-03-06',
      unit: newUnit('06370303', 'unit_3703'),
      authority: announcement,
    });
    expect(asOf(units, '2025-03-05')).not.toHaveProperty('unit_06370303');
    expect(asOf(units, '2025-03-06').unit_06370303).toMatchObject({ name: 'หน่วยใหม่ 06370303', parentId: 'unit_3703' });
    expect(units.at(-1)?.periods[0]?.because).toEqual([{ kind: 'created', authority: announcement, note: null }]);
  });

  it('is renamed from a day on, and keeps its name before', () => {
    const units = after({ kind: 'rename', on: '2025-03-06', unitId: 'unit_06370301', name: 'อบต. ใหม่' });
    expect(asOf(units, '2025-03-05').unit_06370301?.name).toBe('หน่วยงาน 06370301');
    expect(asOf(units, '2025-03-06').unit_06370301?.name).toBe('อบต. ใหม่');
  });

  it('changes its type and code, and stays the same unit', () => {
    const units = after({
      ...{ kind: 'change-type', on: '2025-03-06', unitId: 'unit_06370301' },
      ...{ type: 'subdistrict-municipality', code: '05370309', name: 'เทศบาลตำบลลือ' },
    });
    expect(asOf(units, '2025-03-05').unit_06370301).toMatchObject({ type: 'sao', code: '06370301' });
    expect(asOf(units, '2025-03-06').unit_06370301).toMatchObject({
      ...{ type: 'subdistrict-municipality', code: '05370309', name: 'เทศบาลตำบลลือ', parentId: 'unit_3703' },
    });
  });

  it('takes two changes of one day into one period, with both causes', () => {
    const units = after(
      { kind: 'change-type', on: '2025-03-06', unitId: 'unit_06370301', type: 'subdistrict-municipality' },
      { kind: 'rename', on: '2025-03-06', unitId: 'unit_06370301', name: 'เทศบาลตำบลลือ' },
    );
    const [, last, ...more] = units.find(({ unitId }) => unitId === 'unit_06370301')?.periods ?? [];
    expect(more).toEqual([]);
    expect(last).toMatchObject({
      from: '2025-03-06',
      to: null,
      type: 'subdistrict-municipality',
      name: 'เทศบาลตำบลลือ',
    });
    expect(last?.because?.map(({ kind }) => kind)).toEqual(['type-changed', 'renamed']);
  });

  it('answers to another from a day on', () => {
    const units = after({ kind: 're-parent', on: '2025-03-06', unitId: 'unit_3702', parentId: 'unit_34' });
    expect(asOf(units, '2025-03-05').unit_3702?.parentId).toBe('unit_37');
    expect(asOf(units, '2025-03-06').unit_3702?.parentId).toBe('unit_34');
  });

  it('is not touched by what stands already', () => {
    const told: Told = { kind: 'rename', on: '2025-03-06', unitId: 'unit_06370301', name: 'อบต. ใหม่' };
    expect(unwrap(apply(after(told), told))).toEqual([]);
    expect(
      unwrap(apply(country, { kind: 're-parent', on: '2025-03-06', unitId: 'unit_3702', parentId: 'unit_37' })),
    ).toEqual([]);
  });

  it('takes changes in order of time only', () => {
    const units = after({ kind: 'rename', on: '2025-03-06', unitId: 'unit_37', name: 'ใหม่' });
    const told: Told = { kind: 'rename', on: '2024-03-06', unitId: 'unit_37', name: 'เก่า' };
    expect(refusal(units, told)).toMatchObject({ code: 'UNIT.CHANGED_LATER', later: '2025-03-06' });
  });

  it.each<[string, Told]>([
    ['UNIT.UNKNOWN', { kind: 'rename', on: '2025-03-06', unitId: 'unit_99', name: 'x' }],
    ['UNIT.NOT_THERE', { kind: 'rename', on: '1999-12-31', unitId: 'unit_37', name: 'x' }],
    ['UNIT.EXISTS', { kind: 'create', on: '2025-03-06', unit: newUnit('37', null) }],
    ['UNIT.BEGINS_THAT_DAY', { kind: 'abolish', on: '2000-01-01', unitId: 'unit_06370301' }],
    ['UNIT.NOT_THERE', { kind: 'merge', on: '2025-03-06', unitIds: ['unit_06370301'], into: 'unit_06370301' }],
    [
      'UNIT.NOT_BELOW',
      {
        ...{ kind: 'abolish', on: '2025-03-06', unitId: 'unit_3702', childrenTo: 'unit_3703' },
        children: [{ unitId: 'unit_06370301', parentId: 'unit_3703' }],
      },
    ],
  ])('refuses with %s', (code, told) => {
    expect(refusal(country, told)).toMatchObject({ code });
  });
});

describe('an abolished unit', () => {
  it('is there until the day before, and its units answer to another', () => {
    const units = after({ kind: 'abolish', on: '2025-03-06', unitId: 'unit_3702', childrenTo: 'unit_3703' });
    expect(asOf(units, '2025-03-05')).toHaveProperty('unit_3702');
    expect(asOf(units, '2025-03-06')).not.toHaveProperty('unit_3702');
    expect(asOf(units, '2025-03-06').unit_06370201?.parentId).toBe('unit_3703');
  });

  it('leaves no unit behind without saying whom it answers to', () => {
    expect(refusal(country, { kind: 'abolish', on: '2025-03-06', unitId: 'unit_3703' })).toEqual({
      ...{ code: 'UNIT.CHILDREN_LEFT', unitId: 'unit_3703', on: '2025-03-06', count: 3 },
      unitIds: ['unit_05370301', 'unit_06370301', 'unit_06370302'],
    });
  });

  it('also gives away a unit that is to answer to it later', () => {
    const late = unit('06370399', 'sao', '3703', { from: '2030-01-01' });
    const told: Told = { kind: 'abolish', on: '2025-03-06', unitId: 'unit_3703', childrenTo: 'unit_3702' };
    const changed = byId(unwrap(apply([...country, late], told)));
    expect(changed.get('unit_06370399')?.periods).toMatchObject([{ from: '2030-01-01', parentId: 'unit_3702' }]);
  });

  it('cannot be changed any more', () => {
    const units = after({ kind: 'abolish', on: '2025-03-06', unitId: 'unit_06370301' });
    const rename = (on: string): Told => ({ kind: 'rename', on, unitId: 'unit_06370301', name: 'x' });
    expect(refusal(units, rename('2025-04-01'))).toMatchObject({ code: 'UNIT.NOT_THERE' });
    expect(refusal(units, rename('2024-04-01'))).toMatchObject({ code: 'UNIT.CHANGED_LATER' });
  });
});

describe('units that merge', () => {
  it('end, and their units answer to the one that they went into', () => {
    const units = after({ kind: 'merge', on: '2025-03-06', unitIds: ['unit_3702'], into: 'unit_3703' });
    const found = byId(units);
    expect(found.get('unit_3702')?.ended).toMatchObject({ on: '2025-03-06', kind: 'merged', into: ['unit_3703'] });
    expect(found.get('unit_3703')?.periods.at(-1)).toMatchObject({
      because: [{ kind: 'merged', units: ['unit_3702'] }],
    });
    expect(asOf(units, '2025-03-06').unit_06370201?.parentId).toBe('unit_3703');
  });

  it('make a new one of several', () => {
    const into = newUnit('05370310', 'unit_3703', { type: 'subdistrict-municipality' });
    const units = after({ kind: 'merge', on: '2025-03-06', unitIds: ['unit_06370301', 'unit_06370302'], into });
    const [before, then] = [asOf(units, '2025-03-05'), asOf(units, '2025-03-06')];
    expect(['unit_06370301', 'unit_06370302', 'unit_05370310'].map((id) => [id in before, id in then])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
  });
});

describe('a unit that is split', () => {
  const split: Told = {
    ...{ kind: 'split', on: '2025-03-06', unitId: 'unit_3703' },
    into: [newUnit('3708', 'unit_37', { type: 'district', level: 'district' })],
    children: [{ unitId: 'unit_06370302', parentId: 'unit_3708' }],
  };

  it('goes on with what is left to it', () => {
    const then = asOf(after({ ...split, continues: true }), '2025-03-06');
    expect([then.unit_06370302?.parentId, then.unit_06370301?.parentId]).toEqual(['unit_3708', 'unit_3703']);
    expect(then).toHaveProperty('unit_3703');
  });

  it('ends when all of it goes elsewhere, and not while any unit is left', () => {
    expect(refusal(country, split)).toMatchObject({ code: 'UNIT.CHILDREN_LEFT', count: 2 });
    const units = after({ ...split, childrenTo: 'unit_3708' });
    expect(asOf(units, '2025-03-06')).not.toHaveProperty('unit_3703');
    expect(byId(units).get('unit_3703')?.ended).toMatchObject({ kind: 'split', into: ['unit_3708'] });
  });
});

describe('the history of a unit', () => {
  it('tells each day on which it turned, into what and why', () => {
    const units = after(
      {
        ...{ kind: 'change-type', on: '2024-03-06', unitId: 'unit_06370201', type: 'subdistrict-municipality' },
        ...{ code: '05370209', authority: announcement },
      },
      { kind: 'merge', on: '2025-03-06', unitIds: ['unit_3702'], into: 'unit_3703' },
      { kind: 'abolish', on: '2026-03-06', unitId: 'unit_06370201', note: 'ยุบ' },
    );
    const told = historyOf(byId(units).get('unit_06370201') ?? unit('x', 'sao', null));
    expect(told.map(({ on, what, became }) => [on, what, became?.code ?? null, became?.parentId ?? null])).toEqual([
      ['2000-01-01', ['created'], '06370201', 'unit_3702'],
      ['2024-03-06', ['type-changed', 'recoded'], '05370209', 'unit_3702'],
      ['2025-03-06', ['re-parented'], '05370209', 'unit_3703'],
      ['2026-03-06', ['abolished'], null, null],
    ]);
    expect(told.map(({ because: [cause] }) => cause?.authority ?? cause?.note ?? null)).toEqual([
      ...[null, announcement, null, 'ยุบ'],
    ]);
  });

  it('tells a gap as what it is, where no change says more', () => {
    const gap: Unit = { ...unit('9', 'sao', null), periods: [] };
    const [period] = unit('9', 'sao', null).periods;
    if (!period) throw new Error('expected a period');
    const periods = [
      { ...period, to: '2001-01-01' },
      { ...period, from: '2002-01-01', name: 'อีกครั้ง' },
    ];
    expect(historyOf({ ...gap, periods }).map(({ on, what }) => [on, what])).toEqual([
      ['2000-01-01', ['created']],
      ['2001-01-01', ['ended']],
      ['2002-01-01', ['created']],
    ]);
  });
});
