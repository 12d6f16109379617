import type { TaskStatus } from '../api/types.js';
import { stepsOpenTo } from './steps.js';

const task = (status: TaskStatus, endedBy: 'unit' | 'issuer') => ({
  status,
  endedBy,
  unitId: 'unit_05370301',
  issuerUnitId: 'unit_3703',
});

describe('the steps open to', () => {
  it.each<[TaskStatus, readonly string[], readonly string[]]>([
    ['assigned', ['acknowledge'], ['acknowledge']],
    ['acknowledged', ['start', 'complete'], ['start', 'report']],
    ['in-progress', ['complete'], ['report']],
    ['reported', [], []],
    ['returned', [], ['report']],
    ['completed', [], []],
  ])('the unit of a task that is %s are %j, and %j where a report was asked', (status, plain, reporting) => {
    expect(stepsOpenTo('unit_05370301', task(status, 'unit'))).toEqual(plain);
    expect(stepsOpenTo('unit_05370301', task(status, 'issuer'))).toEqual(reporting);
  });

  it('the issuer are completing and returning, once the report is there', () => {
    expect(stepsOpenTo('unit_3703', task('reported', 'issuer'))).toEqual(['complete', 'return']);
    expect(stepsOpenTo('unit_3703', task('in-progress', 'issuer'))).toEqual([]);
  });

  it('others are none', () => {
    expect(stepsOpenTo('unit_37', task('assigned', 'unit'))).toEqual([]);
  });
});
