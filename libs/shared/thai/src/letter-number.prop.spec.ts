import fc from 'fast-check';
import { toThaiDigits } from './digits.js';
import { findLetterNumbers, parseLetterNumber } from './find-letter-numbers.js';
import { printLetterNumber } from './letter-number.js';
import { provinces } from './provinces.js';

const digitsOf = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
const groups = fc.array(digitsOf(1, 3), { maxLength: 3 }).map((subs) => subs.map((sub) => `.${sub}`).join(''));
const officeCode = fc
  .tuple(digitsOf(3, 5), fc.constantFrom('', '(5)', '(กก)'), groups, fc.constantFrom('', '/(คกก.2)'))
  .map((parts) => parts.join(''));
const number = fc.record({
  prefix: fc.constantFrom('มท', 'กค', 'ศธ', 'นร', ...provinces.map(({ letters }) => letters)),
  officeCode,
  circular: fc.boolean(),
  running: fc.option(fc.integer({ min: 1, max: 9_999_999 }).map(String)),
});
const blanks = fc.constantFrom('', ' ', '  ', '\u00a0');

describe('print → parse', () => {
  it('reads every number that it prints, in either kind of digits', () => {
    fc.assert(
      fc.property(number, fc.constantFrom('thai' as const, 'arabic' as const), (parts, digits) => {
        const printed = printLetterNumber(parts, digits);
        expect(parseLetterNumber(printed)).toEqual({ raw: printed, normalized: printLetterNumber(parts), ...parts });
      }),
    );
  });

  it('reads the same number however it is spaced, dotted and padded', () => {
    fc.assert(
      fc.property(
        number,
        fc.array(blanks, { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        fc.nat(3),
        (parts, [a, b, c, d], dotted, zeros) => {
          const running =
            parts.running === null ? '' : '0'.repeat(parts.running.length > 4 ? 0 : zeros) + parts.running;
          const mark = parts.circular ? `ว${dotted ? '.' : ''}${d}` : '';
          const written = `${parts.prefix}${dotted ? '.' : ''}${a}${parts.officeCode}${b}/${c}${mark}${running}`;
          expect(parseLetterNumber(toThaiDigits(written))?.normalized).toBe(printLetterNumber(parts));
        },
      ),
    );
  });

  it('never throws, and every span is what it says', () => {
    const unit = fc.constantFrom(...'0123๔๕. /()\nวมทกค', 'ที่', 'ลว.', 'ด่วน', '\ud800');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200, size: 'max' }), (text) => {
        for (const { start, end, number: found } of findLetterNumbers(text))
          expect(text.slice(start, end)).toBe(found.raw);
        parseLetterNumber(text);
      }),
    );
  });
});
