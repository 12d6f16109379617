import type { Level, Unit, UnitPeriod, UnitType } from '@wian/contracts';
import { OrgTree, type TreeUnit } from '@wian/org-tree';

const levels: Partial<Record<UnitType, Level>> = { ministry: 'ministry', province: 'province', district: 'district' };

export const unit = (code: string, type: UnitType, above: string | null, change: Partial<UnitPeriod> = {}): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: [
    {
      from: '2000-01-01',
      to: null,
      name: `หน่วยงาน ${code}`,
      type,
      level: levels[type] ?? 'local',
      parentId: above && `unit_${above}`,
      ...change,
    },
  ],
  sample: true,
  source: 'test',
});

/** A ministry, two provinces, three districts, five local bodies. */
export const country: readonly Unit[] = [
  unit('moi', 'ministry', null),
  unit('34', 'province', 'moi'),
  unit('37', 'province', 'moi'),
  unit('3401', 'district', '34'),
  unit('3702', 'district', '37'),
  unit('3703', 'district', '37'),
  unit('05370301', 'subdistrict-municipality', '3703'),
  unit('06370301', 'sao', '3703'),
  unit('06370302', 'sao', '3703'),
  unit('06370201', 'sao', '3702'),
  unit('06340101', 'sao', '3401'),
];

export const byId = (units: readonly Unit[]): ReadonlyMap<string, Unit> =>
  new Map(units.map((each) => [each.unitId, each]));

/** Every day on which any unit turns, and the day before the first. */
export const turningDays = (units: readonly Unit[]): readonly string[] => {
  const days = units.flatMap(({ periods }) => periods.flatMap(({ from, to }) => (to === null ? [from] : [from, to])));
  return ['1900-01-01', ...new Set(days)].sort();
};

/** The code of what is wrong with the tree of any turning day: a tree for each, as slow as it is plain. */
export const brokenOn = (units: readonly Unit[]): { readonly day: string; readonly code: string } | undefined => {
  for (const day of turningDays(units)) {
    const tree = OrgTree.asOf(units, day);
    if (!tree.ok) return { day, code: tree.error.code };
  }
  return undefined;
};

/** The units of a day, by id. */
export const asOf = (units: readonly Unit[], day: string): Readonly<Record<string, TreeUnit>> => {
  const tree = OrgTree.asOf(units, day);
  if (!tree.ok) throw tree.error;
  return Object.fromEntries(tree.value.units.map((each) => [each.unitId, each]));
};
