import type { Addressed, Level, Unit, UnitType } from '@wian/contracts';
import fc from 'fast-check';
import { unit } from './units.js';

/** The day on which trees of these tests are asked for. */
export const DAY = '2025-03-06';

const two = (n: number): string => String(n).padStart(2, '0');
const locals = ['pao', 'town-municipality', 'subdistrict-municipality', 'sao', 'village-head'] as const;
const digits = { pao: '02', 'town-municipality': '04', 'subdistrict-municipality': '05', sao: '06' } as const;

interface Row {
  readonly type: (typeof locals)[number];
  readonly province: number;
  readonly district: number;
  /** Whom it answers to: the district of its code, another one, or the province. */
  readonly superior: 'district' | 'other' | 'province';
  readonly ended: boolean;
}

/** Two provinces of two districts each, and local units whose code and superior may tell different places. */
export const anyCountry: fc.Arbitrary<readonly Unit[]> = fc
  .array(
    fc.record<Row>({
      type: fc.constantFrom(...locals),
      province: fc.constantFrom(37, 34),
      district: fc.constantFrom(1, 2),
      superior: fc.constantFrom('district', 'other', 'province'),
      ended: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((rows) => [...upper, ...rows.map(localUnit)]);

const upper: readonly Unit[] = [
  unit('moi', 'ministry', null),
  ...[37, 34].flatMap((province) => [
    unit(`${province}`, 'province', 'unit_moi'),
    unit(`${province}01`, 'district', `unit_${province}`),
    unit(`${province}02`, 'district', `unit_${province}`),
  ]),
  // A body whose code tells no place.
  unit('office', 'provincial-office', 'unit_37'),
];

function localUnit({ type, province, district, superior, ended }: Row, at: number): Unit {
  const place = `${province}${two(district)}`;
  const code = type === 'village-head' ? `${place}${two(at)}01` : `${digits[type]}${place}${two(at)}`;
  const parent = { district: place, other: `${province}${two(3 - district)}`, province: `${province}` }[superior];
  const made = unit(code, type, `unit_${parent}`);
  return { ...made, periods: made.periods.map((period) => ({ ...period, to: ended ? DAY : null })) };
}

const types: readonly UnitType[] = ['province', 'district', 'provincial-office', ...locals];
const levels: readonly Level[] = ['ministry', 'province', 'district', 'local'];
const places = fc.constantFrom('issuer', 'country', '37', '3701', 'moi');

const leaf: fc.Arbitrary<Addressed> = fc.oneof(
  fc.record({ select: fc.record({ types: fc.subarray([...types], { minLength: 1 }), within: places }) }),
  fc.record({ level: fc.constantFrom(...levels), within: places }),
  fc.record({ area: fc.constantFrom('37', '34', '3701', '3702') }),
  fc.record({ answersTo: fc.constantFrom('issuer', '37', '3702', 'moi') }),
  fc.record({
    named: fc.array(
      fc.constantFrom('3701', '34', 'office').map((code) => ({ name: 'anything', unitCode: code })),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
  }),
);

export const { anyAddressed } = fc.letrec<{ anyAddressed: Addressed }>((tie) => ({
  anyAddressed: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ union: fc.array(tie('anyAddressed'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ intersect: fc.array(tie('anyAddressed'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ minus: fc.tuple(tie('anyAddressed'), tie('anyAddressed')) }),
  ),
}));
