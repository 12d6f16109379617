import type { Unit, UnitType } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { OrgTree } from '@wian/org-tree';
import { fieldsOf, type LetterFields, type LetterReading } from '../letter/letter-fields.js';
import { aReading } from '../letter/letter.fixture.js';
import { addresseesBelow } from './relay-addressees.policy.js';
import type { RelayFacts } from './relay-letter-of.policy.js';

const unit = (code: string, type: UnitType, parentId: string | null, name: string): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: 'อจ',
  periods: [{ from: '2000-01-01', to: null, name, type, level: 'other', parentId }],
  sample: true,
  source: 'test',
});

/** A province, two districts, six local bodies. */
export const smallProvince = unwrap(
  OrgTree.asOf(
    [
      unit('37', 'province', null, 'จังหวัดอำนาจเจริญ'),
      unit('02370101', 'pao', 'unit_37', 'องค์การบริหารส่วนจังหวัดอำนาจเจริญ'),
      unit('3702', 'district', 'unit_37', 'อำเภอชานุมาน'),
      unit('3703', 'district', 'unit_37', 'อำเภอปทุมราชวงศา'),
      unit('05370301', 'subdistrict-municipality', 'unit_3703', 'เทศบาลตำบลปทุมราชวงศา'),
      unit('05370302', 'subdistrict-municipality', 'unit_3703', 'เทศบาลตำบลห้วย'),
      unit('06370301', 'sao', 'unit_3703', 'องค์การบริหารส่วนตำบลลือ'),
      unit('06370302', 'sao', 'unit_3703', 'องค์การบริหารส่วนตำบลคำโพน'),
      unit('06370303', 'sao', 'unit_3703', 'องค์การบริหารส่วนตำบลนาหว้า'),
      unit('99370301', 'school', 'unit_3703', 'โรงเรียนตัวอย่าง'),
    ],
    '2025-03-06',
  ),
);

/** A letter of the province to its districts. */
export const parentOf = (change: Partial<LetterReading> = {}): LetterFields =>
  fieldsOf(
    aReading({
      letterNumber: {
        raw: 'อจ ๐๐๑๗.๒/ว ๑๒๙๐',
        normalized: 'อจ 0017.2/ว 1290',
        prefix: 'อจ',
        officeCode: '0017.2',
        circular: true,
        running: '1290',
      },
      urgency: 'most-urgent',
      subject: 'การป้องกันภัยแล้ง ปี ๒๕๖๘',
      issuer: { name: 'จังหวัดอำนาจเจริญ', level: 'province', unitCode: '37' },
      addressees: { phrase: 'นายอำเภอทุกอำเภอ', audience: { select: { types: ['district'], within: 'issuer' } } },
      ...change,
    }),
    {},
  );

export const factsOf = (change: Partial<RelayFacts> = {}): RelayFacts => {
  const district = smallProvince.byId('unit_3703');
  if (!district) throw new Error('the fixture has the district');
  return {
    unit: district,
    date: '2025-03-07',
    issuerName: 'จังหวัดอำนาจเจริญ',
    reportTo: null,
    urgentBy: null,
    addressees: addresseesBelow(smallProvince, 'unit_3703', ['unit_3702', 'unit_3703']),
    isForThoseBelow: () => true,
    earlier: [],
    ...change,
  };
};
