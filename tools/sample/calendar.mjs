/** The calendar of government working days, from samples/holidays-th.csv with the marks of every row. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../../samples/holidays-th.csv');

export function governmentCalendar() {
  const days = rowsOf(readFileSync(file, 'utf8'));
  return {
    calendarId: 'calendar_th',
    name: 'ปฏิทินวันทำการของส่วนราชการ',
    timeZone: 'Asia/Bangkok',
    workingHours: [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, from: '08:30', to: '12:00' },
      { weekday, from: '13:00', to: '16:30' },
    ]),
    closedDays: days.map(closedDay),
    knownUntil: lastKnownDay(days),
  };
}

const closedDay = ({ date, name_th, area, status, source, as_of, note }) => ({
  date,
  name: name_th,
  area: area || null,
  status,
  source: [`${source}, as of ${as_of}`, note].filter(Boolean).join('; '),
});

/** The end of the last year whose list was read or is at least general knowledge. */
function lastKnownDay(days) {
  const known = days.filter(({ status }) => status !== 'provisional').map(({ date }) => date);
  return `${known.sort().at(-1).slice(0, 4)}-12-31`;
}

/** The file quotes nothing; a quote would mean that this is not enough any more. */
function rowsOf(csv) {
  if (csv.includes('"')) throw new Error(`${file} holds a quoted field; expected plain fields between commas`);
  const [header, ...lines] = csv.trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    if (fields.length !== columns.length) {
      throw new Error(`${file}: expected ${columns.length} fields, found ${fields.length} in “${line}”`);
    }
    return Object.fromEntries(columns.map((column, at) => [column, fields[at]]));
  });
}
