import { readLetter } from './index.js';

const letter = (body: string, number = 'สต ๐๐๒๓/ว ๑') =>
  readLetter(`ที่ ${number}\nศาลากลางจังหวัดสตูล\n๘ มกราคม ๒๕๖๗\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ\n\n${body} ด้วย`);

describe('a count begins where its words say', () => {
  it.each([
    ['ภายใน ๓ วันหลังเสร็จสิ้นโครงการ', 'event', null],
    ['ภายใน ๗ วันหลังสิ้นไตรมาส', 'event', null],
    ['ภายใน ๗ วัน ภายหลังเสร็จสิ้นโครงการ', 'event', null],
    ['ภายใน ๗ วันหลังได้รับหนังสือ', 'receipt', null],
    ['ภายใน ๗๒ ชั่วโมงนับแต่เวลาที่ได้รับหนังสือนี้', 'receipt', null],
    ['ภายใน ๗๒ ชั่วโมงนับแต่วันและเวลาที่ได้รับแจ้ง', 'receipt', null],
    ['ภายใน ๓๐ วัน นับแต่วันถัดจากวันที่ลงในคำสั่งนี้', 'letter-date', '2024-02-07'],
    ['ภายใน ๓๐ วัน นับแต่วันถัดจากวันที่ในหนังสือนี้', 'letter-date', '2024-02-07'],
  ])('%s', (words, anchor, at) => {
    expect(letter(`จังหวัดจึงขอให้รายงาน${words}`)).toMatchObject({
      deadlines: [{ kind: 'report', anchor, at, text: words }],
      questions: [],
    });
  });
});

describe('what comes again is read with its days and its end', () => {
  const WORKDAYS = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS';
  it.each([
    ['ทุกวันทำการสุดท้ายของเดือน', `${WORKDAYS}=-1`],
    ['ทุกวันทำการแรกของทุกเดือน', `${WORKDAYS}=1`],
    ['ทุกวันทำการที่ ๕ ของเดือน', `${WORKDAYS}=5`],
    ['ทุกวันทำการ', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['ทุกวันก่อนเวลา ๘ โมงเช้า', 'FREQ=DAILY;BYHOUR=8;BYMINUTE=0'],
    ['ทุกวันก่อน ๘ โมงเช้า', 'FREQ=DAILY;BYHOUR=8;BYMINUTE=0'],
    ['ทุกวันศุกร์ ภายในเวลา ๑๖ นาฬิกา', 'FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0'],
    ['ทุกวันศุกร์ จนสิ้นเดือนมีนาคม ๒๕๖๗', 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20240331'],
    ['ทุกวันศุกร์ตลอดเดือนมกราคม ๒๕๖๗', 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20240131'],
    ['ภายในวันที่ ๑๕ ของเดือนมกราคม และเดือนกรกฎาคม ของทุกปี', 'FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=15'],
  ])('%s', (words, recurrence) => {
    const { deadlines, questions } = letter(`จังหวัดจึงขอให้รายงาน${words}`);
    expect({ deadlines, questions }).toMatchObject({ deadlines: [{ at: null, recurrence }], questions: [] });
  });

  it('is asked where it ends with what is no day', () => {
    const { deadlines, questions } = letter('จังหวัดจึงขอให้รายงานทุกวันศุกร์ตลอดช่วงเทศกาล');
    expect(deadlines).toMatchObject([{ recurrence: 'FREQ=WEEKLY;BYDAY=FR' }]);
    expect(questions).toMatchObject([{ field: 'deadlines[0].at' }]);
  });

  it('is asked where a month may have no such day', () => {
    const { deadlines, questions } = letter('จังหวัดจึงขอให้รายงานทุกวันทำการที่ ๒๓ ของเดือน');
    expect({ deadlines, questions }).toMatchObject({ deadlines: [], questions: [{ field: 'deadlines' }] });
  });
});

it.each([
  ['ก่อนเวลา ๘ โมงเช้าของวันที่ ๒๐ มกราคม ๒๕๖๗', '2024-01-20T08:00'],
  ['ภายในวันที่ ๒๐ มกราคม ๒๕๖๗ เวลา ๙ โมงเช้า', '2024-01-20T09:00'],
  ['ภายในวันที่ ๒๐ มกราคม ๒๕๖๗ เวลา ๑๖ นาฬิกา', '2024-01-20T16:00'],
])('the hour may be said without minutes: %s', (words, at) => {
  expect(letter(`จังหวัดจึงขอให้รายงาน${words}`)).toMatchObject({
    deadlines: [{ at, precision: 'minute' }],
    questions: [],
  });
});

it.each(['๔ โมงเย็น', '๙ โมงครึ่ง', '๒ ทุ่ม'])('an hour of another count is asked: %s', (hour) => {
  const { questions } = letter(`จังหวัดจึงขอให้รายงานภายในวันที่ ๒๐ มกราคม ๒๕๖๗ ก่อนเวลา ${hour}`);
  expect(questions).toMatchObject([{ field: 'deadlines' }]);
});

describe('a limit that is called off is none', () => {
  it.each(['ขอยกเลิกกำหนดรายงานภายในวันที่ ๑๕ มกราคม ๒๕๖๗', 'โดยไม่ต้องรายงานภายในวันที่ ๑๕ มกราคม ๒๕๖๗ อีก'])('%s', (body) => {
    const { deadlines, questions } = letter(body);
    expect({ deadlines, questions }).toMatchObject({ deadlines: [], questions: [{ field: 'deadlines' }] });
  });

  it.each([
    ['ขอยกเลิกกำหนดรายงานภายในวันที่ ๑๕ มกราคม ๒๕๖๗ และขอให้รายงานภายในวันที่ ๒๐ มกราคม ๒๕๖๗'],
    ['ไม่ต้องรายงานทางโทรสาร แต่ให้ส่งทางระบบภายในวันที่ ๒๐ มกราคม ๒๕๖๗'],
    ['ให้ยกเลิกโครงการภายในวันที่ ๒๐ มกราคม ๒๕๖๗'],
  ])('but not the one that holds: %s', (body) => {
    const { deadlines, questions } = letter(body);
    expect({ deadlines, questions }).toMatchObject({ deadlines: [{ at: '2024-01-20' }], questions: [] });
  });
});

describe('what the issuer must, or else will, hand up is its own', () => {
  const asked = 'จึงขอให้อำเภอส่งข้อมูลให้จังหวัดภายในวันที่ ๒๕ มกราคม ๒๕๖๗';
  it.each([
    `จังหวัดต้องส่งผลให้กรมการปกครองภายในวันที่ ๓๑ มกราคม ๒๕๖๗ ${asked}`,
    `โดยจังหวัดต้องรวบรวมส่งกระทรวงมหาดไทยภายในวันที่ ๓๑ มกราคม ๒๕๖๗ ${asked}`,
    `${asked} มิฉะนั้นจังหวัดจะรายงานกระทรวงมหาดไทยภายในวันที่ ๓๑ มกราคม ๒๕๖๗`,
    `${asked} มิฉะนั้นจะรายงานกระทรวงมหาดไทยภายในวันที่ ๓๑ มกราคม ๒๕๖๗`,
  ])('%s', (body) => {
    const { deadlines, reportTo, questions } = letter(body);
    expect({ at: deadlines.map(({ at }) => at), reportTo, questions }).toEqual({
      at: ['2024-01-25'],
      reportTo: 'จังหวัด',
      questions: [],
    });
  });
});

describe('an order that is called off behind its number', () => {
  it.each([
    ['คำสั่งที่ ๔๕/๒๕๖๖ ลงวันที่ ๑ ธันวาคม ๒๕๖๖ ให้ยกเลิก', 'cancels'],
    ['คำสั่งที่ ๔๕/๒๕๖๖ ลงวันที่ ๑ ธันวาคม ๒๕๖๖ เรื่อง แต่งตั้งคณะทำงาน ให้ยกเลิก และให้ใช้คำสั่งนี้แทน', 'supersedes'],
    ['คำสั่งที่ ๔๕/๒๕๖๖ ลงวันที่ ๑ ธันวาคม ๒๕๖๖ ให้ยกเลิกการประชุม', 'relays'],
  ])('%s', (body, kind) => {
    expect(letter(body).references).toMatchObject([{ number: '45/2566', kind }]);
  });
});

it.each(['ไม่มีเหตุก็ให้รายงาน', 'แม้ไม่พบผู้ป่วย ก็ต้องรายงาน'])('a report of nothing is wanted: %s', (words) => {
  expect(letter(`จังหวัดจึงขอให้รายงานให้ทราบ ${words}`).nilReport).toBe(true);
});

it('several numbers in one are no number, and asked', () => {
  const { letterNumber, questions } = letter('ด้วยมีเหตุ', '  สต ๐๐๒๓/ว ๘๗-๙๙');
  const message = expect.stringContaining('๘๗-๙๙');
  expect({ letterNumber, questions }).toMatchObject({
    letterNumber: null,
    questions: [{ field: 'letterNumber', message }],
  });
});

it('a year is written out as พุทธศักราช too', () => {
  const { deadlines } = letter('จังหวัดจึงขอให้รายงานภายในวันที่ ๑๗ เดือน สิงหาคม พุทธศักราช ๒๕๖๘');
  expect(deadlines).toMatchObject([{ at: '2025-08-17' }]);
});
