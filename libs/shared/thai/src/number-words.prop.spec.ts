import fc from 'fast-check';
import { parseNumberWord } from './number-words.js';

const UNITS = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const TENS = ['', 'สิบ', 'ยี่สิบ', ...UNITS.slice(3).map((unit) => `${unit}สิบ`)];

/** As numbers are spoken: ยี่สิบ, and เอ็ด behind a ten. */
function inWords(number: number): string {
  const [hundreds, tens, units] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const last = units === 1 && number > 10 ? 'เอ็ด' : (UNITS[units] ?? '');
  return `${hundreds > 0 ? `${UNITS[hundreds]}ร้อย` : ''}${TENS[tens]}${last}`;
}

it('print → parse: reads every number in words up to 999', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (number) => {
      const words = inWords(number);
      expect([words, parseNumberWord(words)]).toEqual([words, number]);
    }),
    { numRuns: 300 },
  );
});
