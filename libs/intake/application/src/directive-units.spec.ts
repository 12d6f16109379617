import { directiveIssued, type Unit, type UnitPeriod } from '@wian/contracts';
import type { UnitId } from '@wian/kernel';
import { DirectiveMembers, owingOf } from './directive-units.js';
import { TreeToday } from './tree-today.js';

const unit = (code: string, type: UnitPeriod['type'], parentId: string | null): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: [{ from: '2000-01-01', to: null, name: code, type, level: 'other', parentId }],
  sample: true,
  source: 'test',
});
const directive = {
  ...directiveIssued.example,
  issuerUnitId: 'unit_37',
  audience: { select: { types: ['sao' as const], within: 'issuer' } },
};

function setUp() {
  const directory = {
    units: [
      unit('moi', 'ministry', null),
      unit('37', 'province', 'unit_moi'),
      unit('3703', 'district', 'unit_37'),
      unit('3704', 'district', 'unit_37'),
      unit('06370301', 'sao', 'unit_3703'),
    ],
    position: 5,
  };
  const trees = new TreeToday({ current: async () => directory }, { now: () => new Date('2025-03-06T02:00:00Z') });
  return { directory, members: new DirectiveMembers(trees) };
}

describe('the members of a directive', () => {
  it('are recipients and relaying units, and whoever stands above them', async () => {
    const found = await setUp().members.of({ state: directive, version: 1 });
    expect([...(found?.owing ?? [])].sort()).toEqual(['unit_06370301', 'unit_3703']);
    expect([...(found?.atOrAbove ?? [])].sort()).toEqual(['unit_06370301', 'unit_37', 'unit_3703', 'unit_moi']);
    const asked = ['unit_3704', 'unit_3703'] as UnitId[];
    expect(found && owingOf(asked, found)).toEqual(['unit_3703']);
  });

  it('are looked for once while the directory and the directive stay', async () => {
    const { members } = setUp();
    const first = await members.of({ state: directive, version: 1 });
    expect(await members.of({ state: directive, version: 1 })).toBe(first);
  });

  it('are looked for again once the directive or the directory has changed', async () => {
    const { directory, members } = setUp();
    await members.of({ state: directive, version: 1 });
    const wider = { ...directive, audience: { select: { types: ['district' as const], within: 'issuer' } } };
    expect((await members.of({ state: wider, version: 2 }))?.owing).toEqual(new Set(['unit_3703', 'unit_3704']));
    directory.units = [...directory.units, unit('06370401', 'sao', 'unit_3704')];
    expect((await members.of({ state: directive, version: 1 }))?.owing).toContain('unit_06370401');
  });
});
