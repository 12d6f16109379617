import fc from 'fast-check';
import { findDates, parseDate } from './find-dates.js';
import { formatDate } from './format-date.js';

const day = fc
  .date({ min: new Date('1957-01-01'), max: new Date('2056-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const style = fc.record({
  form: fc.constantFrom('long' as const, 'short' as const),
  digits: fc.constantFrom('thai' as const, 'arabic' as const),
  weekday: fc.boolean(),
});

describe('print → parse', () => {
  it('reads every date that it writes, in every style', () => {
    fc.assert(
      fc.property(day, style, (date, any) => {
        const text = formatDate(date, any);
        const read = parseDate(text);
        expect([text, read?.date]).toEqual([text, date]);
        expect(read?.weekday?.written).toBe(read?.weekday?.actual);
      }),
    );
  });

  it('finds a date in the middle of a text, with its span', () => {
    const lead = fc.constantFrom('', 'ภายใน', 'แห่ง ', '(', 'ด้วยจังหวัด\n');
    const tail = fc.constantFrom('', 'เป็นต้นไป', ')', 'เวลา ๑๐.๓๐ น.', '\n๑๒ แห่ง');
    fc.assert(
      fc.property(day, style, lead, tail, (date, any, before, after) => {
        const printed = formatDate(date, any);
        const text = `${before}${printed} ${after}`;
        const [found] = findDates(text);
        expect(found?.date).toBe(date);
        expect(text.slice(found?.start, found?.end)).toBe(printed);
      }),
    );
  });

  it('never throws', () => {
    const unit = fc.constantFrom(...'0123๒๕๖ .\nก', 'วันที่', 'มีนาคม', 'ก.พ.', 'ลว.', 'พ.ศ.', 'ศุกร์', '\ud800');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200, size: 'max' }), (text) =>
        findDates(text, '2025-03-06').every(({ start, end }) => start < end),
      ),
    );
  });
});

it('writes as offices do', () => {
  expect(formatDate('2025-03-06')).toBe('๖ มีนาคม ๒๕๖๘');
  expect(formatDate('2025-03-06', { form: 'short', digits: 'arabic' })).toBe('6 มี.ค. 68');
  expect(formatDate('2001-12-12', { weekday: true })).toBe('วันพุธที่ ๑๒ ธันวาคม ๒๕๔๔');
});
