import { type Calendar, type CloudEvent, topics } from '@wian/contracts';
import { unwrap } from '@wian/kernel';
import { buddhistYearOf, fiscalYearOf } from '@wian/thai';
import { dateOfDay, dayOfDate, weekdayOf, WorkingCalendar } from '@wian/working-time';
import { type EntitySet, fixedDate, fixedInt, flag, modifiedAt, optionalText, type Row } from '../model/entity-set.js';
import { utc } from './instants.js';

export const datesSet: EntitySet = {
  name: 'Dates',
  entity: 'Date',
  key: 'date',
  scope: 'all',
  topics: [topics.calendar.name],
  en: 'One row a day, by the calendar of the whole country',
  th: 'หนึ่งแถวต่อหนึ่งวัน ตามปฏิทินราชการทั่วประเทศ',
  columns: [
    fixedDate('date', 'The day (Asia/Bangkok)', 'วันที่'),
    fixedInt('buddhistYear', 'Buddhist year', 'ปี พ.ศ.'),
    fixedInt('fiscalYear', 'Fiscal year (BE), from 1 October', 'ปีงบประมาณ เริ่ม 1 ตุลาคม'),
    fixedInt(
      'fiscalQuarter',
      'Quarter of the fiscal year, 1 = October to December',
      'ไตรมาสของปีงบประมาณ 1 = ตุลาคมถึงธันวาคม',
    ),
    fixedInt('quarter', 'Quarter of the calendar year', 'ไตรมาสของปีปฏิทิน'),
    fixedInt('month', 'Month, 1 to 12', 'เดือน 1 ถึง 12'),
    fixedInt('day', 'Day of the month', 'วันของเดือน'),
    fixedInt('weekday', 'Day of the week, 1 = Monday', 'วันของสัปดาห์ 1 = จันทร์'),
    flag('workingDay', 'Government offices work', 'วันทำการ'),
    optionalText('holiday', 'Why offices are closed besides the weekend', 'ชื่อวันหยุด'),
    flag('provisional', 'The holidays of that year are not all known yet', 'ยังไม่ทราบวันหยุดครบถ้วน'),
    modifiedAt,
  ],
};

/** The calendar that counts for the whole country. */
export const NATIONAL_CALENDAR = 'calendar_th';

/** Every day from January of the first year with a closed day to the end of the year after the last known one. */
export function dateRows({ data: calendar, time }: CloudEvent<Calendar>): readonly Row[] {
  const working = unwrap(WorkingCalendar.of(calendar, null));
  const holidays = new Map(calendar.closedDays.filter(({ area }) => area === null).map((day) => [day.date, day.name]));
  const years = [calendar.knownUntil, ...calendar.closedDays.map((day) => day.date)].map((day) =>
    Number(day.slice(0, 4)),
  );
  const first = dayOfDate(`${Math.min(...years)}-01-01`);
  const last = dayOfDate(`${Math.max(...years) + 1}-12-31`);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const date = dateOfDay(first + index);
    return {
      ...partsOf(date),
      weekday: weekdayOf(first + index),
      workingDay: working.isWorkingDay(date),
      holiday: holidays.get(date) ?? null,
      provisional: working.isProvisional(date),
      modifiedAt: utc(time),
    };
  });
}

function partsOf(date: string): Row {
  const [, month = 0, day = 0] = date.split('-').map(Number);
  const quarter = Math.ceil(month / 3);
  return {
    date,
    buddhistYear: buddhistYearOf(date),
    fiscalYear: fiscalYearOf(date),
    fiscalQuarter: (quarter % 4) + 1,
    quarter,
    month,
    day,
  };
}
