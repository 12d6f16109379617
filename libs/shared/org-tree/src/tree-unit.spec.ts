import { unwrap } from '@wian/kernel';
import { OrgTree } from './org-tree.js';
import { period, unit } from './testing/units.js';
import { codeOn, nameOn } from './tree-unit.js';

const raised = unit('06370301', 'sao', null, {
  periods: [
    period('sao', null, { to: '2025-03-06', name: 'อบต. ลือ' }),
    period('subdistrict-municipality', null, {
      from: '2025-03-06',
      to: '2030-01-01',
      name: 'เทศบาลตำบลลือ',
      code: '05370309',
    }),
  ],
  ended: { on: '2030-01-01', kind: 'abolished', into: [], authority: null, note: null },
});

describe('a unit that changed its code and ended', () => {
  it.each([
    ['1999-12-31', 'อบต. ลือ', '06370301'],
    ['2025-03-05', 'อบต. ลือ', '06370301'],
    ['2025-03-06', 'เทศบาลตำบลลือ', '05370309'],
    ['2030-01-01', 'เทศบาลตำบลลือ', '05370309'],
  ])('is called on %s as it was called last: %s (%s)', (day, name, code) => {
    expect([nameOn(raised, day), codeOn(raised, day)]).toEqual([name, code]);
  });

  it('is found by the code of the day, under the id of its first', () => {
    const found = (day: string, code: string) => unwrap(OrgTree.asOf([raised], day)).byCode(code)?.unitId;
    expect([found('2025-03-05', '06370301'), found('2025-03-06', '05370309')]).toEqual([raised.unitId, raised.unitId]);
    expect([found('2025-03-05', '05370309'), found('2025-03-06', '06370301')]).toEqual([undefined, undefined]);
    expect(found('2030-01-01', '05370309')).toBeUndefined();
  });
});
