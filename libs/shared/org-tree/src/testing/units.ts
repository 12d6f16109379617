import type { Unit, UnitPeriod, UnitType } from '@wian/contracts';

/** A small country for the tests: ministry, two provinces, three districts, a few local bodies. */
const levels: Partial<Record<UnitType, UnitPeriod['level']>> = {
  ministry: 'ministry',
  province: 'province',
  district: 'district',
};

export const period = (type: UnitType, parentId: string | null, change: Partial<UnitPeriod> = {}): UnitPeriod => ({
  from: '2000-01-01',
  to: null,
  name: `${type} under ${parentId}`,
  type,
  level: levels[type] ?? 'local',
  parentId,
  ...change,
});

export const unit = (
  code: string,
  type: UnitType,
  parentId: string | null,
  change: Partial<Unit> & { name?: string } = {},
): Unit => {
  const { name, ...rest } = change;
  return {
    unitId: `unit_${code}`,
    code,
    letterPrefix: null,
    periods: [period(type, parentId, name ? { name } : {})],
    sample: true,
    source: 'test',
    ...rest,
  };
};

export const country: readonly Unit[] = [
  unit('06370302', 'sao', 'unit_3703', { name: 'องค์การบริหารส่วนตำบลหนองบัว' }),
  unit('3703', 'district', 'unit_37', { name: 'อำเภอปทุมราชวงศา' }),
  unit('37', 'province', 'unit_moi', { name: 'จังหวัดอำนาจเจริญ' }),
  unit('34', 'province', 'unit_moi', { name: 'จังหวัดอุบลราชธานี' }),
  unit('moi', 'ministry', null, { name: 'กระทรวงมหาดไทย' }),
  unit('3702', 'district', 'unit_37', { name: 'อำเภอชานุมาน' }),
  unit('3401', 'district', 'unit_34', { name: 'อำเภอเมืองอุบลราชธานี' }),
  unit('02370101', 'pao', 'unit_37', { name: 'องค์การบริหารส่วนจังหวัดอำนาจเจริญ' }),
  unit('05370301', 'subdistrict-municipality', 'unit_3703', { name: 'เทศบาลตำบลปทุมราชวงศา' }),
  unit('06370301', 'sao', 'unit_3703', { name: 'องค์การบริหารส่วนตำบลลือ' }),
  unit('06370201', 'sao', 'unit_3702', { name: 'องค์การบริหารส่วนตำบลโคกสาร' }),
  unit('06340101', 'sao', 'unit_3401', { name: 'องค์การบริหารส่วนตำบลหนองบัว' }),
];
