import type { Addressed } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { evaluate } from './audience.policy.js';
import { desugar } from './desugar.policy.js';
import { OrgTree } from './org-tree.js';
import { country, unit } from './testing/units.js';

const tree = unwrap(OrgTree.asOf(country, '2025-03-06'));
const of = (expression: Addressed, issuerUnitId = 'unit_37') => unwrap(evaluate(expression, { tree, issuerUnitId }));
const saos: Addressed = { select: { types: ['sao'], within: 'issuer' } };

describe('what only an addressed expression can say', () => {
  it('a level, wherever its units answer to', () => {
    expect(of({ level: 'local', within: 'issuer' }).unitIds).toEqual([
      'unit_02370101',
      'unit_05370301',
      'unit_06370201',
      'unit_06370301',
      'unit_06370302',
    ]);
  });

  it('who answers directly to a unit: the อบจ. to the province, not its อบต.', () => {
    expect(of({ answersTo: 'issuer' }).unitIds).toEqual(['unit_02370101', 'unit_3702', 'unit_3703']);
    expect(of({ answersTo: '3702' }).unitIds).toEqual(['unit_06370201']);
  });

  it('what lies in a place by its code, which is not who answers to whom', () => {
    expect(of({ area: '3703' }).unitIds).toEqual(['unit_05370301', 'unit_06370301', 'unit_06370302', 'unit_3703']);
    expect(of({ area: '37' }, 'unit_moi').unitIds).toContain('unit_02370101');
  });

  it.each([{ area: '99' }, { answersTo: '9999' }, { level: 'local' as const, within: '9999' }])(
    'refuses a place that does not exist: %j',
    (expression) => {
      expect(evaluate(expression, { tree, issuerUnitId: 'unit_37' })).toMatchObject({
        ok: false,
        error: { code: 'AUDIENCE.UNIT_UNKNOWN' },
      });
    },
  );
});

describe('desugar', () => {
  const withOneAbove = unwrap(OrgTree.asOf([...country, unit('06370101', 'sao', 'unit_37')], '2025-03-06'));
  const context = { tree: withOneAbove, issuerUnitId: 'unit_37' };

  it('selects by type, takes out by name who is of that type but elsewhere, and names who stands outside', () => {
    expect(unwrap(desugar({ level: 'district', within: 'issuer' }, context))).toEqual({
      select: { types: ['district'], within: 'issuer' },
    });
    expect(unwrap(desugar({ answersTo: '37' }, context))).toMatchObject({
      minus: [
        { select: { types: ['district', 'pao', 'sao'], within: '37' } },
        { named: ['06370201', '06370301', '06370302'].map((unitCode) => ({ unitCode })) },
      ],
    });
    expect(unwrap(desugar({ area: '3702' }, context))).toMatchObject({
      union: [{ select: { types: ['sao'], within: '3702' } }, { named: [{ unitCode: '3702' }] }],
    });
  });

  it('refuses more names than a directive holds', () => {
    const named = Array.from({ length: 5_001 }, () => ({ name: 'x', unitCode: '3702' }));
    expect(desugar({ named }, context)).toMatchObject({ ok: false, error: { code: 'AUDIENCE.TOO_MANY_NAMES' } });
  });
});

describe('why', () => {
  it('names every part that lets a unit in, in English and Thai', () => {
    const both: Addressed = { union: [saos, { area: '3703' }, { named: [{ name: 'x', unitCode: '3702' }] }] };
    expect(of(both).why('unit_06370301')).toEqual({
      addressed: true,
      reasons: [
        {
          path: [0],
          kind: 'selected',
          says: 'it is a sub-district administrative organisation below จังหวัดอำนาจเจริญ',
          th: 'เป็นองค์การบริหารส่วนตำบลในสังกัดจังหวัดอำนาจเจริญ',
        },
        {
          path: [1],
          kind: 'area',
          says: 'it lies in อำเภอปทุมราชวงศา, by its code 06370301',
          th: 'ตั้งอยู่ในอำเภอปทุมราชวงศา ตามรหัส 06370301',
        },
      ],
    });
  });

  it('tells who was taken out again, and by which part', () => {
    expect(of({ minus: [saos, { answersTo: '3703' }] }).why('unit_06370301')).toMatchObject({
      addressed: false,
      reasons: [
        { kind: 'taken-out', path: [1] },
        { kind: 'answers-to', path: [1] },
      ],
    });
  });

  it('tells which part of an intersection does not hold a unit', () => {
    expect(of({ intersect: [saos, { area: '3702' }] }).why('unit_06370301')).toMatchObject({
      addressed: false,
      reasons: [{ kind: 'outside', path: [1] }],
    });
  });

  it('tells the issuer why it is not among them, and nothing of whom nobody speaks', () => {
    expect(of({ level: 'province', within: 'country' }).why('unit_37').reasons).toMatchObject([{ kind: 'issuer' }]);
    expect(of(saos).why('unit_34')).toEqual({ addressed: false, reasons: [] });
    expect(of(saos).why('unit_nowhere')).toEqual({ addressed: false, reasons: [] });
  });
});

describe('a long list of wrong names', () => {
  it('is told with proposals for its first fifty, and in a sentence that can be read', () => {
    const named = Array.from({ length: 7_000 }, (_, n) => ({ name: `องค์การบริหารส่วนตำบลหนองบัว ${n}`, unitCode: null }));
    const found = evaluate({ named }, { tree, issuerUnitId: 'unit_37' });
    if (found.ok) throw new Error('expected a refusal');
    const { params, message } = found.error;
    const unknown = params.unknown as { near: unknown[] }[];
    expect(unknown).toHaveLength(7_000);
    expect(unknown.filter(({ near }) => near.length > 0)).toHaveLength(50);
    expect(message.length).toBeLessThan(10_000);
    expect(message).toContain('and 6980 more');
  });
});
