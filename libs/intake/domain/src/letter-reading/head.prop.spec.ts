import { formatDate, printLetterNumber, provinces, toThaiDigits } from '@wian/thai';
import fc from 'fast-check';
import { letterDates } from './deadline-phrases.fixture.js';
import { readLetter } from './index.js';

const number = fc.record({
  prefix: fc.constantFrom('มท', 'กค', 'ศธ', ...provinces.map(({ letters }) => letters)),
  officeCode: fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('', '.1', '.2', '.3.4', '(5).2'))
    .map(([code, group]) => `${String(code).padStart(4, '0')}${group}`),
  circular: fc.boolean(),
  running: fc.integer({ min: 1, max: 99_999 }).map(String),
});
// Two blanks part columns.
const blanks = fc.constantFrom('', ' ');
const marks = fc.constantFrom<readonly [string, string]>(
  ['normal', ''],
  ['urgent', 'ด่วน'],
  ['very-urgent', 'ด่วนมาก'],
  ['most-urgent', 'ด่วนที่สุด'],
);
const layout = fc.record({
  a: blanks,
  b: blanks,
  c: blanks,
  glued: fc.boolean(),
  beside: fc.boolean(),
  digits: fc.constantFrom((text: string) => text, toThaiDigits),
});
type Number = typeof number extends fc.Arbitrary<infer Value> ? Value : never;
type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never;

function head(of: Number, mark: string, date: string, { a, b, c, glued, beside, digits }: Layout): string {
  const { prefix, officeCode, circular, running } = of;
  const written = digits(`${prefix}${a}${officeCode}${b}/${circular ? `ว${c}` : c}${running}`);
  const line = `${glued ? mark : ''}ที่ ${written}`;
  const office = 'สำนักงานเลขานุการ';
  return [
    ...(mark !== '' && !glued ? [mark] : []),
    beside ? `${line.padEnd(50)}  ${office}` : `${line}\n${office}`,
    digits(formatDate(date, { digits: 'arabic' })),
  ].join('\n');
}

it('print → parse: reads number, date and urgency of every head, however it is spaced, glued and laid out', () => {
  fc.assert(
    fc.property(number, marks, letterDates, layout, (of, [urgency, mark], date, as) => {
      const text = `${head(of, mark, date, as)}\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ\n\nด้วยมีเหตุ`;
      const read = readLetter(text);
      expect([text, read.letterNumber?.normalized, read.letterDate, read.urgency]).toEqual([
        text,
        printLetterNumber(of),
        date,
        urgency,
      ]);
    }),
    { numRuns: 200 },
  );
});
