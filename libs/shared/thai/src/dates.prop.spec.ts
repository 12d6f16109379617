import fc from 'fast-check';
import { findDates, parseDate } from './find-dates.js';
import { findMonths } from './find-months.js';
import { formatDate } from './format-date.js';
import { weekdays } from './months.js';

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

  /** Ways of offices that `formatDate` does not print. */
  const others: Readonly<Record<string, (date: string) => string>> = {
    'with its era': (date) => formatDate(date).replace(/ (\S+)$/, ' พ.ศ. $1'),
    'with its era, glued': (date) => formatDate(date).replace(/ (\S+)$/, ' พ.ศ.$1'),
    'by the Christian era': (date) => formatDate(date, { digits: 'arabic' }).replace(/\d+$/, date.slice(0, 4)),
    'with เดือน': (date) => `วันที่ ${formatDate(date).replace(' ', ' เดือน ')}`,
    'with ฏ for ฎ': (date) => formatDate(date).replace('กรกฎาคม', 'กรกฏาคม'),
    'short and glued': (date) => formatDate(date, { form: 'short', digits: 'arabic' }).replace(/\. (\d+)$/, '.$1'),
    'in numbers': (date) => `${Number(date.slice(8))}/${date.slice(5, 7)}/${Number(date.slice(0, 4)) + 543}`,
    'of another letter': (date) => `ลงวันที่ ${formatDate(date)}`,
    'of another letter, short': (date) => `ลว. ${formatDate(date, { form: 'short' })}`,
    'over two lines': (date) => formatDate(date).replace(' ', '\n'),
  };

  it.each(Object.entries(others))('reads every date that is written %s', (_, print) => {
    fc.assert(
      fc.property(day, (date) => {
        const text = print(date);
        const read = parseDate(text);
        expect([text, read?.date, read?.ofLetter]).toEqual([text, date, /^ล/.test(text)]);
      }),
    );
  });

  it('tells of every weekday whether it is the one that the date has', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...weekdays), (date, written) => {
        const actual = formatDate(date, { weekday: true }).replace(/^วัน|ที่.*$/g, '');
        expect(parseDate(`วัน${written}ที่ ${formatDate(date)}`)).toMatchObject({ date, weekday: { written, actual } });
      }),
    );
  });

  it('gives a date without a year the one of the reference, or the next where it lies more than six months back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -150, max: 150 }), (reference, days) => {
        const date = new Date(Date.parse(reference) + days * 86_400_000).toISOString().slice(0, 10);
        fc.pre(date >= reference || date.slice(0, 4) === reference.slice(0, 4));
        const written = formatDate(date).replace(/ \S+$/, '');
        expect([written, parseDate(`วันที่ ${written}`, reference)?.date]).toEqual([written, date]);
      }),
    );
  });

  it('reads every month that is named as one', () => {
    fc.assert(
      fc.property(day, style, (date, any) => {
        const [, name, year] = formatDate(date, { ...any, weekday: false }).split(' ');
        const [found] = findMonths(`ภายในเดือน${name} ${year}`);
        expect([name, found?.month]).toEqual([name, date.slice(0, 7)]);
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
