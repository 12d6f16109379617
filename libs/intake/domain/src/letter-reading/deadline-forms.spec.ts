import { readLetter } from './index.js';

const read = (body: string) =>
  readLetter(`ที่ สต ๐๐๒๓/ว ๑\nศาลากลางจังหวัดสตูล\n๖ มีนาคม ๒๕๖๘\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ\n\nจังหวัดจึงขอให้${body} ด้วย`);

describe('rarer forms of what comes again', () => {
  it.each([
    ['รายงานทุกวันที่ ๑๕ และวันสิ้นเดือน', 'FREQ=MONTHLY;BYMONTHDAY=15,-1'],
    ['รายงานทุกวันพฤหัสบดีแรกของเดือน', 'FREQ=MONTHLY;BYDAY=1TH'],
    ['รายงานภายในวันศุกร์สุดท้ายของทุกเดือน', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['รายงานทุกวันจันทร์ที่ ๑ และ ๓ ของเดือน', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
    ['รายงานทุกวันจันทร์ที่สองของเดือน', 'FREQ=MONTHLY;BYDAY=2MO'],
    ['รายงานภายในวันที่ ๕ ของเดือนแรกของทุกไตรมาส', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5'],
    ['รายงานทุกสิ้นไตรมาส', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'],
    ['รายงานปีละ ๒ ครั้ง', 'FREQ=MONTHLY;INTERVAL=6'],
    ['รายงานปีละสี่ครั้ง', 'FREQ=MONTHLY;INTERVAL=3'],
  ])('%s', (body, recurrence) => {
    expect(read(body)).toMatchObject({ deadlines: [{ kind: 'recurring', at: null, recurrence }], questions: [] });
  });
});

describe('rarer forms of a limit', () => {
  it.each([
    ['รายงานภายในวันที่ ๒๐ ของเดือนนี้', { at: '2025-03-20', anchor: 'letter-date' }],
    ['รายงานภายในวันที่ ๒๐ เดือนหน้า', { at: '2025-04-20', anchor: 'letter-date' }],
    ['รายงานก่อนวันที่ ๒๐ เดือนนี้', { at: '2025-03-20', exclusive: true }],
    ['รายงานภายในวันที่ ๕ ของเดือนเมษายน ๒๕๖๘', { at: '2025-04-05', recurrence: null }],
    ['รายงานภายในวันนี้ เวลา ๑๖.๐๐ น.', { at: '2025-03-06T16:00', precision: 'minute', anchor: 'letter-date' }],
    ['รายงานภายใน ๓๐ วัน นับแต่วันที่ลงนามในหนังสือ', { at: '2025-04-05', anchor: 'letter-date' }],
    ['รายงานภายใน ๓๐ วัน นับแตวันที่ในหนังสือ', { at: '2025-04-05', anchor: 'letter-date' }],
    ['รายงานภายใน 48 ชม.', { anchor: 'receipt', offset: { amount: 48, unit: 'hour' }, precision: 'minute' }],
    ['รายงานภายในเวลาราชการของวันที่ ๑๕ เมษายน ๒๕๖๘', { at: '2025-04-15', precision: 'day' }],
    ['รายงานช้าได้ จึงขอขยายระยะเวลาการรายงานออกไปจนถึงวันที่ ๑๕ เมษายน ๒๕๖๘', { kind: 'report', at: '2025-04-15' }],
    ['ทราบว่า ขยายกำหนดเวลาส่งข้อมูลเป็นวันที่ ๑๕ เมษายน ๒๕๖๘', { kind: 'report', at: '2025-04-15' }],
    ['ชำระภาษีภายในเดือนมกราคม - เมษายน ๒๕๖๘', { at: '2025-04', precision: 'month' }],
    ['รายงานภายในเดือน เม.ย. ถึงเดือน มิ.ย. ๒๕๖๘', { at: '2025-06', precision: 'month' }],
    ['รายงานภายใน ๑๐ มกราคม ศกหน้า เวลา ๑๖.๐๐ นาฬิกา', { at: '2026-01-10T16:00', precision: 'minute' }],
    ['รายงานภายในเดือนมกราคม ปีหน้า', { at: '2026-01', precision: 'month' }],
    ['รายงานภายในวันที่ 31/3/68', { at: '2025-03-31' }],
    ['ส่งข้อมูลระหว่างวันที่ ๑ - ๑๕ เมษายน ๒๕๖๘', { kind: 'report', at: '2025-04-15' }],
    ['ส่งข้อมูลระหว่างวันที่ ๒๕ มีนาคม ๒๕๖๘ ถึงวันที่ ๕ เมษายน ๒๕๖๘', { kind: 'report', at: '2025-04-05' }],
    ['ลงทะเบียนตั้งแต่วันที่ ๒๕ มีนาคม - ๕ เมษายน ๒๕๖๘', { kind: 'confirm', at: '2025-04-05' }],
  ])('%s', (body, expected) => {
    const { deadlines, questions } = read(body);
    expect({ deadlines, questions }).toMatchObject({ deadlines: [expected], questions: [] });
  });
});

describe('the last month of a quarter, without a year', () => {
  it.each([
    ['ไตรมาสที่ ๑ ให้รายงานภายในสิ้นเดือนธันวาคม', '2024-12', 1],
    ['ไตรมาสที่ ๒ ให้รายงานภายในสิ้นเดือนมีนาคม', '2025-03', 0],
    ['ไตรมาสที่ ๑ ของปีงบประมาณ ๒๕๖๙ ให้รายงานภายในสิ้นเดือนธันวาคม', '2025-12', 0],
    ['ไตรมาสที่ ๓ ให้รายงานภายในสิ้นเดือนธันวาคม', '2025-12', 0],
  ])('%s', (body, at, asked) => {
    const head = 'ที่ สต ๐๐๒๓/ว ๑\nศาลากลางจังหวัดสตูล\n๘ มกราคม ๒๕๖๘\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ\n\nจังหวัดจึงขอให้';
    const { deadlines, questions } = readLetter(`${head}${body} ด้วย`);
    expect(deadlines).toMatchObject([{ at, precision: 'month' }]);
    expect(questions).toHaveLength(asked);
  });
});

describe('a limit that the contract has no form for is asked, not guessed', () => {
  it.each([
    'รายงานภายใน ๕ วันทำการก่อนวันประชุม',
    'รายงานก่อนวันประชุมไม่น้อยกว่า ๗ วัน',
    'แจ้งให้ทราบล่วงหน้าไม่น้อยกว่า ๓ วันทำการ',
    'รายงานภายในวันพรุ่งนี้',
    'รายงานภายในวันศุกร์นี้',
    'รายงานภายในกลางเดือนมีนาคม ๒๕๖๘',
    'รายงานภายในต้นเดือนหน้า',
    'รายงานเดือนละ ๒ ครั้ง',
    'รายงานทุกวันจันทร์เว้นจันทร์',
  ])('%s', (body) => {
    expect(read(body)).toMatchObject({ deadlines: [], questions: [{ field: 'deadlines' }] });
  });
});
