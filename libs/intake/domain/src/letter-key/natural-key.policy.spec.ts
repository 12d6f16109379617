import { fieldsOf } from '../letter/letter-fields.js';
import { aReading, naturalKey } from '../letter/letter.fixture.js';
import { naturalKeyOfFields } from './natural-key.policy.js';

const keyOf = (corrections: Parameters<typeof fieldsOf>[1]) => naturalKeyOfFields(fieldsOf(aReading(), corrections));

describe('the natural key of a letter', () => {
  it('is issuer, ว flag, running number and BE year', () => expect(keyOf({})).toBe(naturalKey));

  it.each(['อจ ๐๓๑๘/ว ๖๕๕', 'อจ0318/ว655', 'อจ 0318/ว.0655', '0318/ว 655'])(
    'is the same however the number is written: %s',
    (letterNumber) => expect(keyOf({ letterNumber })).toBe(naturalKey),
  );

  it.each([
    ['another year', { letterDate: '2026-03-06' }],
    ['no circular', { letterNumber: 'อจ 0318/655' }],
    ['another running number', { letterNumber: 'อจ 0318/ว 656' }],
    ['another group of the office', { letterNumber: 'อจ 0318.2/ว 655' }],
    ['another issuer', { issuerUnitId: 'unit_3701' }],
  ])('is another one for %s', (_, corrections) => {
    expect(keyOf(corrections)).not.toBeNull();
    expect(keyOf(corrections)).not.toBe(naturalKey);
  });

  it('is not known while the number is blank', () => expect(keyOf({ letterNumber: 'บร 81102/' })).toBeNull());
});
