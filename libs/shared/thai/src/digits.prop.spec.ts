import fc from 'fast-check';
import { toArabicDigits, toThaiDigits } from './digits.js';

const text = fc.string({ unit: fc.constantFrom(...'0123456789กขว /.๐๕๙', '๎', 'a') });

describe('digits', () => {
  it('survive the way to Thai and back, whatever stands around them', () => {
    fc.assert(
      fc.property(text, (any) => {
        const arabic = toArabicDigits(any);
        expect(arabic).not.toMatch(/[๐-๙]/);
        expect(toArabicDigits(toThaiDigits(arabic))).toBe(arabic);
      }),
    );
  });

  it('keep every offset', () => {
    fc.assert(
      fc.property(text, (any) => toThaiDigits(any).length === any.length && toArabicDigits(any).length === any.length),
    );
  });

  it.each([
    ['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
    ['อจ ๐๓๑๘/ว ๖๕๕', 'อจ 0318/ว 655'],
  ])('%s is %s', (thai, arabic) => {
    expect(toArabicDigits(thai)).toBe(arabic);
    expect(toThaiDigits(arabic)).toBe(thai);
  });
});
