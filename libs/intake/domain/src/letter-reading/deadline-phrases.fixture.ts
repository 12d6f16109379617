import { buddhistYearOf, endOfFiscalYear, fiscalYearOf, formatDate, toThaiDigits } from '@wian/thai';
import { addMonths, dateOfDay, dayOfDate, weekdayOf } from '@wian/working-time';
import fc from 'fast-check';
import type { Deadline } from './parsed-letter.schema.js';

/** A phrase as a letter prints it, behind จึงขอให้, and the deadlines that it sets. */
export interface Printed {
  readonly text: string;
  readonly wanted: readonly Partial<Deadline>[];
}
type Form = (letterDate: string) => fc.Arbitrary<Printed>;
type Kind = Deadline['kind'];

export const letterDates = fc.integer({ min: dayOfDate('2002-01-07'), max: dayOfDate('2026-12-28') }).map(dateOfDay);
const later = (day: string, days: number) => dateOfDay(dayOfDate(day) + days);
const digits = fc.constantFrom(String, (value: number | string) => toThaiDigits(String(value)));
const asked = fc.constantFrom<readonly [Kind, string]>(
  ['report', 'รายงานผลการดำเนินงานให้ทราบ'],
  ['complete', 'ดำเนินการให้แล้วเสร็จ'],
  ['confirm', 'ส่งแบบตอบรับการเข้าร่วมกิจกรรม'],
);
const absolute = { anchor: 'absolute', offset: null, recurrence: null, exclusive: false } as const;
const style = fc.record({
  form: fc.constantFrom('long' as const, 'short' as const),
  digits: fc.constantFrom('thai' as const, 'arabic' as const),
  weekday: fc.boolean(),
});

/** A day after the letter, as it is written. */
const dated = (letterDate: string) =>
  fc.record({ days: fc.integer({ min: 1, max: 400 }), as: style }).map(({ days, as }) => {
    const at = later(letterDate, days);
    return { at, written: `${as.weekday ? '' : 'วันที่ '}${formatDate(at, as)}` };
  });

const limit =
  (lead: string, { exclusive = false, of = asked } = {}): Form =>
  (letterDate) =>
    fc.tuple(dated(letterDate), of).map(([{ at, written }, [kind, words]]) => ({
      text: `${words}${lead}${written}`,
      wanted: [{ ...absolute, kind, at, precision: 'day', exclusive }],
    }));

const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'), digits)
  .map(([hour, minute, print]) => {
    const hh = String(hour).padStart(2, '0');
    return { written: `เวลา ${print(`${hh}.${minute}`)} น.`, time: `${hh}:${minute}`, hour, minute: Number(minute) };
  });

const atTime: Form = (letterDate) =>
  fc.tuple(dated(letterDate), asked, clocks).map(([{ at, written }, [kind, words], clock]) => ({
    text: `${words}ภายใน${written} ${clock.written}`,
    wanted: [{ ...absolute, kind, at: `${at}T${clock.time}`, precision: 'minute' }],
  }));

/** Five months ahead no day lies more than six months before the letter. */
const withoutYear: Form = (letterDate) =>
  fc.tuple(fc.integer({ min: 1, max: 150 }), asked, style).map(([days, [kind, words], as]) => {
    const at = later(letterDate, days);
    const written = formatDate(at, { ...as, weekday: false }).replace(/ \S+$/, '');
    return { text: `${words}ภายในวันที่ ${written}`, wanted: [{ ...absolute, kind, at, precision: 'day' }] };
  });

const onward: Form = (letterDate) =>
  dated(letterDate).map(({ at, written }) => ({
    text: `ถือปฏิบัติตั้งแต่${written} เป็นต้นไป`,
    wanted: [{ ...absolute, kind: 'effective-from', at, precision: 'day' }],
  }));

const listed: Form = (letterDate) =>
  fc.integer({ min: 1, max: 60 }).map((days) => {
    const dates = [0, 3, 6].map((months) => addMonths(later(letterDate, days), months));
    const [first = '', second = '', third = ''] = dates.map((date) => formatDate(date));
    return {
      text: `รายงานผลให้ทราบภายในวันที่ ${first} ${second} และ ${third}`,
      wanted: dates.map((at) => ({ ...absolute, kind: 'report' as const, at, precision: 'day' as const })),
    };
  });

const AMOUNTS = { 3: 'สาม', 7: 'เจ็ด', 15: 'สิบห้า', 21: 'ยี่สิบเอ็ด', 30: 'สามสิบ', 120: 'หนึ่งร้อยยี่สิบ' };
const amounts = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 180 }), digits).map(([amount, print]) => ({ amount, said: print(amount) })),
  fc.constantFrom(...Object.entries(AMOUNTS)).map(([amount, said]) => ({ amount: Number(amount), said })),
);
const units = fc.constantFrom<readonly [string, NonNullable<Deadline['offset']>['unit']]>(
  ['วัน', 'day'],
  ['วันทำการ', 'working-day'],
  ['สัปดาห์', 'week'],
  ['เดือน', 'month'],
  ['ชั่วโมง', 'hour'],
);

/** `dayOf`: the day from which a count sets a date; null where the letter alone does not tell it. */
const counted =
  (from: string, anchor: Deadline['anchor'], dayOf: (letterDate: string) => string | null = () => null): Form =>
  (letterDate) =>
    fc.tuple(asked, amounts, units).map(([[kind, words], { amount, said }, [name, unit]]) => {
      const day = dayOf(letterDate);
      const at = day === null ? null : (endOfCount(day, amount)[unit] ?? null);
      return {
        text: `${words}ภายใน ${said} ${name}${from}`,
        wanted: [{ kind, anchor, offset: { amount, unit }, at, recurrence: null, exclusive: false }],
      };
    });

/** Hours and working days need a clock and a calendar. */
const endOfCount = (day: string, amount: number): Record<string, string> => ({
  day: later(day, amount),
  week: later(day, amount * 7),
  month: addMonths(day, amount),
});

const months = (letterDate: string) =>
  fc.tuple(fc.integer({ min: 40, max: 500 }), digits).map(([days, print]) => {
    const day = later(letterDate, days);
    const [, name = ''] = formatDate(day).split(' ');
    return { month: day.slice(0, 7), written: `เดือน${name} ${print(buddhistYearOf(day))}` };
  });

const inMonth: Form = (letterDate) =>
  fc.tuple(months(letterDate), asked).map(([{ month, written }, [kind, words]]) => ({
    text: `${words}ภายใน${written}`,
    wanted: [{ ...absolute, kind, at: month, precision: 'month' }],
  }));

const lastWorkingDay: Form = (letterDate) =>
  months(letterDate).map(({ month, written }) => {
    let at = later(addMonths(`${month}-01`, 1), -1);
    while (weekdayOf(dayOfDate(at)) > 5) at = later(at, -1);
    const text = `รายงานผลให้ทราบ ภายในวันทำการสุดท้ายของ${written}`;
    return { text, wanted: [{ ...absolute, kind: 'report', at, precision: 'day' }] };
  });

const fiscalYear: Form = (letterDate) =>
  fc.tuple(fc.integer({ min: 0, max: 2 }), fc.boolean(), digits).map(([years, named, print]) => {
    const year = fiscalYearOf(letterDate) + (named ? years : 0);
    const text = `ดำเนินการให้แล้วเสร็จภายในสิ้นปีงบประมาณ${named ? ` พ.ศ. ${print(year)}` : ''}`;
    return { text, wanted: [{ ...absolute, kind: 'complete', at: endOfFiscalYear(year), precision: 'day' }] };
  });

const recurring =
  (phrase: fc.Arbitrary<readonly [text: string, recurrence: string]>): Form =>
  () =>
    phrase.map(([text, recurrence]) => ({
      text: `รายงานผลให้ทราบ ${text}`,
      wanted: [{ kind: 'recurring', recurrence, at: null }],
    }));

const WEEKDAYS = { จันทร์: 'MO', อังคาร: 'TU', พุธ: 'WE', พฤหัสบดี: 'TH', ศุกร์: 'FR' };
const monthly = fc
  .tuple(fc.integer({ min: 1, max: 28 }), digits)
  .map(([day, print]) => [`ทุกวันที่ ${print(day)} ของเดือน`, `FREQ=MONTHLY;BYMONTHDAY=${day}`] as const);
const weekly = fc
  .constantFrom(...Object.entries(WEEKDAYS))
  .map(([name, code]) => [`ทุกวัน${name}`, `FREQ=WEEKLY;BYDAY=${code}`] as const);
const daily = clocks.map(
  ({ written, hour, minute }) => [`ทุกวันก่อน${written}`, `FREQ=DAILY;BYHOUR=${hour};BYMINUTE=${minute}`] as const,
);

/** Sets no date. */
const none =
  (text: string): Form =>
  () =>
    fc.constant({ text, wanted: [] });

/** Every form in which a letter says by when (domain of letters §4). */
export const deadlineForms: Readonly<Record<string, Form>> = {
  'ภายในวันที่ D': limit('ภายใน'),
  'ให้แล้วเสร็จภายในวันที่ D': limit('ให้แล้วเสร็จภายใน', { of: fc.constant(['complete', 'สำรวจข้อมูล'] as const) }),
  'อย่างช้าไม่เกินวันที่ D': limit('อย่างช้าไม่เกิน'),
  'ก่อนวันที่ D': limit('ก่อน', { exclusive: true }),
  'ภายใน D เวลา hh.mm น.': atTime,
  'ภายในวันที่ D ไม่มีปี': withoutYear,
  'ภายในวันที่ D D และ D': listed,
  'ตั้งแต่วันที่ D เป็นต้นไป': onward,
  'ภายใน n': counted('', 'receipt'),
  'ภายใน n นับแต่วันที่ได้รับหนังสือ': counted(' นับแต่วันที่ได้รับหนังสือ', 'receipt'),
  'ภายใน n นับแต่วันที่ในหนังสือ': counted(' นับแต่วันที่ในหนังสือ', 'letter-date', (letterDate) => letterDate),
  'ภายใน n นับแต่วันที่ D': counted(` นับแต่วันที่ ${formatDate('2026-12-31')}`, 'absolute', () => '2026-12-31'),
  'ภายใน n นับจากวันสิ้นสุดโครงการ': counted(' นับจากวันสิ้นสุดโครงการ', 'event'),
  'ภายในเดือน M': inMonth,
  'ภายในวันทำการสุดท้ายของเดือน M': lastWorkingDay,
  ภายในสิ้นปีงบประมาณ: fiscalYear,
  'ทุกวันที่ n ของเดือน': recurring(monthly),
  ทุกวันศุกร์: recurring(weekly),
  'ทุกวันก่อนเวลา hh.mm น.': recurring(daily),
  ทุกไตรมาส: recurring(fc.constant(['ทุกไตรมาส', 'FREQ=MONTHLY;INTERVAL=3'])),
  โดยด่วน: none('รายงานผลให้ทราบโดยด่วน'),
  โดยเร็ว: none('ดำเนินการโดยเร็ว'),
  ทันที: none('รายงานให้ทราบทันที'),
};
