import { unwrap } from '@wian/kernel';
import { country } from './testing/units.js';
import { treeOn } from './tree-on.js';

describe('treeOn', () => {
  it('is the same tree again while the units and the day are the same', () => {
    expect(treeOn(country, '2025-03-06')).toBe(treeOn(country, '2025-03-06'));
  });

  it('is another tree for another day and for another revision of the units', () => {
    const before = unwrap(treeOn(country, '2025-03-06'));
    expect(unwrap(treeOn(country, '2025-03-07')).date).toBe('2025-03-07');
    const without = country.filter(({ code }) => code !== '06370301');
    expect(unwrap(treeOn(without, '2025-03-06')).byCode('06370301')).toBeUndefined();
    expect(before.byCode('06370301')).toBeDefined();
  });
});
