import type { Audience } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { resolveAudience } from './audience.policy.js';
import { OrgTree } from './org-tree.js';
import { country, unit } from './testing/units.js';

const tree = unwrap(OrgTree.asOf(country, '2025-03-06'));
const resolve = (audience: Audience, issuerUnitId = 'unit_3703') => resolveAudience(audience, { tree, issuerUnitId });
const idsOf = (audience: Audience, issuerUnitId?: string) => unwrap(resolve(audience, issuerUnitId));
const errorOf = (audience: Audience, issuerUnitId?: string) => {
  const result = resolve(audience, issuerUnitId);
  if (result.ok) throw new Error(`expected a refusal, found ${result.value.join(', ')}`);
  return result.error;
};
const select = (types: Extract<Audience, { select: unknown }>['select']['types'], within: string): Audience => ({
  select: { types, within },
});

describe('resolveAudience', () => {
  it('reads the phrase of the sample letter: sub-district municipalities and organisations of the issuing district', () => {
    expect(idsOf(select(['subdistrict-municipality', 'sao'], 'issuer'))).toEqual([
      'unit_05370301',
      'unit_06370301',
      'unit_06370302',
    ]);
  });

  it('selects strictly below a unit named by its code, and in the country', () => {
    expect(idsOf(select(['district', 'province'], '37'), 'unit_moi')).toEqual(['unit_3702', 'unit_3703']);
    expect(idsOf(select(['province'], 'country'), 'unit_3703')).toEqual(['unit_34', 'unit_37']);
  });

  it('never addresses the issuer, however the expression names it', () => {
    expect(idsOf(select(['district'], 'country'))).toEqual(['unit_3401', 'unit_3702']);
    expect(idsOf({ named: [{ name: 'อำเภอปทุมราชวงศา', unitCode: '3703' }] })).toEqual([]);
  });

  it('joins, meets and takes away', () => {
    const all = select(['subdistrict-municipality', 'sao'], 'issuer');
    const saos = select(['sao'], 'country');
    expect(idsOf({ intersect: [all, saos] })).toEqual(['unit_06370301', 'unit_06370302']);
    expect(idsOf({ minus: [all, saos] })).toEqual(['unit_05370301']);
    expect(idsOf({ union: [all, saos] })).toEqual([
      'unit_05370301',
      'unit_06340101',
      'unit_06370201',
      'unit_06370301',
      'unit_06370302',
    ]);
  });

  it('takes a named unit by its code, and by its bare name where only one below the issuer has it', () => {
    expect(
      idsOf({
        named: [
          { name: 'ปทุม', unitCode: '05370301' },
          { name: ' องค์การบริหารส่วนตำบลหนองบัว ', unitCode: null },
          { name: 'อำเภอชานุมาน', unitCode: null },
        ],
      }),
    ).toEqual(['unit_05370301', 'unit_06370302', 'unit_3702']);
  });

  it('asks which one is meant where a bare name stands for several, offering them', () => {
    const error = errorOf({ named: [{ name: 'องค์การบริหารส่วนตำบลหนองบัว', unitCode: null }] }, 'unit_moi');
    expect(error.code).toBe('AUDIENCE.NAMES_UNKNOWN');
    expect(error.message).toMatch(/06340101.*06370302/);
  });

  it('names every unknown name with near matches', () => {
    const error = errorOf({
      named: [
        { name: 'เทศบาลตำบลปทุมราชวงสา', unitCode: null },
        { name: 'เทศบาลตำบลปทุมราชวงศา', unitCode: '05370301' },
        { name: 'Atlantis', unitCode: '99' },
      ],
    });
    expect(error.code).toBe('AUDIENCE.NAMES_UNKNOWN');
    expect(error.params.unknown).toEqual([
      {
        name: 'เทศบาลตำบลปทุมราชวงสา',
        unitCode: null,
        near: expect.arrayContaining([{ unitId: 'unit_05370301', code: '05370301', name: 'เทศบาลตำบลปทุมราชวงศา' }]),
      },
      { name: 'Atlantis', unitCode: '99', near: [] },
    ]);
    expect(error.message).toContain('“Atlantis” (99)');
  });

  it('refuses an attached list, an unknown scope and an unknown issuer, also deep inside', () => {
    expect(errorOf({ union: [{ listed: { enclosure: 2 } }] })).toMatchObject({
      code: 'AUDIENCE.LIST_NOT_READ',
      params: { enclosure: 2 },
    });
    expect(errorOf({ minus: [select(['sao'], 'issuer'), select(['sao'], '9999')] }).code).toBe('AUDIENCE.UNIT_UNKNOWN');
    expect(errorOf(select(['sao'], 'issuer'), 'unit_9999').code).toBe('AUDIENCE.ISSUER_UNKNOWN');
  });

  it('resolves against the tree of the day', () => {
    const later = unit('06370303', 'sao', 'unit_3703');
    const units = [...country, { ...later, periods: later.periods.map((p) => ({ ...p, from: '2025-03-07' })) }];
    const countOn = (date: string) =>
      unwrap(
        resolveAudience(select(['sao'], 'issuer'), {
          tree: unwrap(OrgTree.asOf(units, date)),
          issuerUnitId: 'unit_3703',
        }),
      ).length;
    expect([countOn('2025-03-06'), countOn('2025-03-07')]).toEqual([2, 3]);
  });
});
