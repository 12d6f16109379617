import type { Unit } from '@wian/contracts';
import { daysAtStake } from './tree-check.js';

const unit = (code: string, above: string | null, from: string, to: string | null = null): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: [{ from, to, name: code, type: 'other', level: 'other', parentId: above && `unit_${above}` }],
  sample: true,
  source: 'test',
});

describe('daysAtStake', () => {
  const units = [
    unit('moi', null, '1900-01-01'),
    unit('37', 'moi', '1993-12-01'),
    unit('3703', '37', '1994-01-01'),
    unit('06370301', '3703', '1997-02-28'),
    ...Array.from({ length: 200 }, (_, n) => unit(`${3_801 + n}`, '37', `${1_700 + n}-05-05`)),
  ];

  it('are those of what an import changes, of what stands above it and of what hangs from it, and no others', () => {
    const before = unit('3703', '37', '1994-01-01', '2031-01-01');
    const after = unit('3703', '37', '1994-01-01');
    expect(daysAtStake(units, [{ before, after }])).toEqual([
      '1900-01-01',
      '1993-12-01',
      '1994-01-01',
      '1997-02-28',
      '2031-01-01',
    ]);
  });

  it('are none when no unit changes', () => {
    expect(daysAtStake(units, [])).toEqual([]);
  });
});
