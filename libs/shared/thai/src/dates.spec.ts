import { findDates, parseDate } from './find-dates.js';
import { findMonths } from './find-months.js';
import { endOfFiscalYear, fiscalYearOf } from './fiscal-year.js';

const dates = (text: string, reference?: string) => findDates(text, reference).map(({ date }) => date);

describe('parseDate', () => {
  it.each([
    ['๖ มีนาคม ๒๕๖๘', '2025-03-06'],
    ['วันที่ 7 ตุลาคม 2559', '2016-10-07'],
    ['9 กันยายน พ.ศ.2561', '2018-09-09'],
    ['9 กันยายน พ.ศ. 2561', '2018-09-09'],
    ['วันพุธที่ ๑๒ ธันวาคม ๒๕๔๔', '2001-12-12'],
    ['8 มิ.ย.62', '2019-06-08'],
    ['8 มิ.ย. 62', '2019-06-08'],
    ['21 มี.ค 2562', '2019-03-21'],
    ['1 กรกฏาคม 2567', '2024-07-01'],
    ['1 กรกฎาคม 2567', '2024-07-01'],
    ['ลว. 15 ก.ย. 48', '2005-09-15'],
    ['ลงวันที่ ๖ มีนาคม ๒๕๖๘', '2025-03-06'],
    ['12 ก.พ. 2568', '2025-02-12'],
    ['6 มีนาคม 2025', '2025-03-06'],
    ['6 มีนาคม ค.ศ. 2025', '2025-03-06'],
    ['วันที่ ๖ เดือน มีนาคม พ.ศ. ๒๕๖๘', '2025-03-06'],
    ['๖\nมีนาคม ๒๕๖๘', '2025-03-06'],
    ['ลง\nวันที่ ๖ มีนาคม ๒๕๖๘', '2025-03-06'],
    ['วัน พฤหัสบดี ที่ ๖ มีนาคม ๒๕๖๘', '2025-03-06'],
    ['วันที่  ๒๑  เดือนเมษายน  พ.ศ.  ๒๕๖๘', '2025-04-21'],
    ['๒๑ เมษายน พ.ศ.\n๒๕๖๘', '2025-04-21'],
    ['๒๐/๐๓/๒๕๖๘', '2025-03-20'],
    ['วันที่ 1/10/2568', '2025-10-01'],
    ['15 มีค. 68', '2025-03-15'],
    ['29 กุมภาพันธ์ 2567', '2024-02-29'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toMatchObject({ date, yearGiven: true, raw: text });
  });

  it.each(['๖', 'มีนาคม ๒๕๖๘', '๖ มีนาคม ๒๕๖๘ เวลา', 'พ.ศ. ๒๕๖๘', '', '115 มีนาคม 2568'])('%s is no date', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it.each(['31 กุมภาพันธ์ 2568', '29 กุมภาพันธ์ 2568', '6 มีนาคม 2368', '0 มีนาคม 2568'])('%s is on no calendar', (text) => {
    expect(parseDate(text)?.date).toBeNull();
  });

  it.each([
    ['21 มี.ค.', '2025-03-06', '2025-03-21'],
    ['5 มกราคม', '2025-03-06', '2025-01-05'],
    ['5 มกราคม', '2025-11-20', '2026-01-05'],
    ['20 พฤษภาคม', '2025-11-20', '2025-05-20'],
    ['19 พฤษภาคม', '2025-11-20', '2026-05-19'],
  ])('%s in a letter of %s is %s', (text, reference, date) => {
    expect(parseDate(text, reference)).toMatchObject({ date, yearGiven: false });
  });

  it.each([
    ['๑๐ มกราคม ศกหน้า', '2025-01-08', '2026-01-10'],
    ['10 มกราคม ปีหน้า', '2025-11-20', '2026-01-10'],
    ['๑๐ มีนาคม ศกนี้', '2025-11-20', '2025-03-10'],
    ['29 กุมภาพันธ์ ศกหน้า', '2025-01-08', null],
  ])('%s in a letter of %s names its year: %s', (text, reference, date) => {
    expect(parseDate(text, reference)).toMatchObject({ date, yearGiven: true });
  });

  it('gives no year of its own to a date without one', () => {
    expect(parseDate('21 มี.ค.')).toMatchObject({ date: null, yearGiven: false });
  });
});

describe('findDates', () => {
  it('reports a weekday that contradicts the date and mends nothing', () => {
    expect(parseDate('วันศุกร์ที่ ๖ มีนาคม ๒๕๖๘')).toMatchObject({
      date: '2025-03-06',
      weekday: { written: 'ศุกร์', actual: 'พฤหัสบดี' },
    });
    expect(parseDate('วันพฤหัสบดีที่ ๖ มีนาคม ๒๕๖๘')?.weekday).toEqual({ written: 'พฤหัสบดี', actual: 'พฤหัสบดี' });
    expect(parseDate('๖ มีนาคม ๒๕๖๘')?.weekday).toBeNull();
  });

  it('tells the date of another letter by ลงวันที่ or ลว.', () => {
    const text = 'หนังสือ ที่ อจ ๐๐๑๗.๒/ว ๑๒๙๐ ลงวันที่ ๖ มีนาคม ๒๕๖๘ และ ว 10 ลว. 15 ก.ย. 48 ภายในวันที่ 9 พ.ค. 2568';
    expect(findDates(text).map(({ ofLetter, raw }) => [ofLetter, raw])).toEqual([
      [true, 'ลงวันที่ ๖ มีนาคม ๒๕๖๘'],
      [true, 'ลว. 15 ก.ย. 48'],
      [false, 'วันที่ 9 พ.ค. 2568'],
    ]);
  });

  it.each([
    'สำนักงาน ก.พ. แจ้งว่า',
    'มาตรา 12 ก.พ. มีอำนาจ',
    'ตามมติ ก.ท. ครั้งที่ 3',
    'ประธาน ก.อบต.จังหวัด',
    'สำนักงาน 12 ก.พ.ร. 2560',
    'ที่ 12 กค. 0499.3/ว 5',
    'บ้านเลขที่ 1/10/2',
    '(พ.ศ. ๒๕๖๘)',
  ])('%s holds none', (text) => {
    expect(dates(text, '2025-03-06')).toEqual([]);
  });

  it('takes a yearless ก.พ. for February behind วันที่', () => {
    expect(dates('ภายในวันที่ 12 ก.พ. นี้', '2025-01-06')).toEqual(['2025-02-12']);
  });

  it('reads the day of the next date of a list as no year', () => {
    const list = 'ภายในวันที่ ๑๐ มกราคม ๑๐\nเมษายน ๑๐ ก.ค. และ ๑๐ ตุลาคม';
    expect(dates(list, '2024-12-25')).toEqual(['2025-01-10', '2025-04-10', '2024-07-10', '2024-10-10']);
    expect(dates('ลงวันที่ 8 มิ.ย. 62 ก.พ. แจ้งว่า')).toEqual(['2019-06-08']);
  });

  it.each(['21 มี.ค. 10.30 น.', '21 มีนาคม 12 แห่ง', '21 มี.ค.\n12 คน'])('%s: what follows is no year', (text) => {
    expect(dates(text, '2025-03-06')).toEqual(['2025-03-21']);
  });
});

describe('months and fiscal years', () => {
  it('finds a month that is named as one', () => {
    expect(findMonths('ภายในเดือนเมษายน ๒๕๖๘ และเดือน มิ.ย.', '2025-03-06').map(({ month }) => month)).toEqual([
      '2025-04',
      '2025-06',
    ]);
    expect(findMonths('เดือนมกราคม', '2025-11-06')).toMatchObject([{ month: '2026-01' }]);
    expect(findMonths('เดือนมกราคม')).toMatchObject([{ month: null }]);
  });

  it.each([
    ['2024-09-30', 2567],
    ['2024-10-01', 2568],
    ['2025-09-30', 2568],
  ])('%s lies in fiscal year %i', (day, year) => {
    expect(fiscalYearOf(day)).toBe(year);
  });

  it('ends a fiscal year on 30 September', () => {
    expect(endOfFiscalYear(2568)).toBe('2025-09-30');
  });
});
