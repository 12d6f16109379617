import { readLetter } from './index.js';

const read = (head: string) => readLetter(`${head}\nเรื่อง งานเร่งด่วน ลับเฉพาะ\nเรียน นายอำเภอทุกอำเภอ\n\nด้วยงานด่วนที่สุด`);

describe('marks at the head', () => {
  it.each([
    ['ที่ อจ ๐๐๑๗/ว ๑', 'normal', 'none'],
    ['ด่วน\nที่ อจ ๐๐๑๗/ว ๑', 'urgent', 'none'],
    ['ด่วนมากที่ อจ ๐๐๑๗/ว ๑', 'very-urgent', 'none'],
    ['ด่วนที่ อจ ๐๐๑๗/ว ๑', 'urgent', 'none'],
    ['(ด่วนที่สุด)\nที่ อจ ๐๐๑๗/ว ๑', 'most-urgent', 'none'],
    ['ลับ\nด่วนที่สุด\nที่ อจ ๐๐๑๗/๑', 'most-urgent', 'confidential'],
    ['ลับที่สุด ด่วนมาก\nที่ อจ ๐๐๑๗/๑', 'very-urgent', 'top-secret'],
    ['- ลับมาก -\nที่ อจ ๐๐๑๗/๑', 'normal', 'secret'],
  ])('%s', (head, urgency, secrecy) => {
    expect(read(head)).toMatchObject({ urgency, secrecy });
  });

  it('sees a secrecy mark that stands at the foot only', () => {
    expect(readLetter('ที่ อจ ๐๐๑๗/๑\nเรื่อง ก\nเรียน ข\n\nด้วยมีเหตุ\n\nลับมาก').secrecy).toBe('secret');
  });

  it('takes a word of the body for no mark', () => {
    expect(readLetter('ที่ อจ ๐๐๑๗/๑\nเรื่อง ก\nเรียน ข\n\nด้วยมีช่อง\nลับ  ด่วน และอื่น').secrecy).toBe('none');
  });

  it('asks for the limit of ด่วนภายใน that it cannot read whole', () => {
    expect(read('ด่วนภายใน ๑๒.๐๐ น.\nที่ อจ ๐๐๑๗/ว ๑\n๖ มีนาคม ๒๕๖๘')).toMatchObject({
      urgency: 'urgent',
      urgentBy: null,
      letterDate: '2025-03-06',
      questions: [{ field: 'urgentBy' }],
    });
  });
});

describe('number, date and issuer', () => {
  it('leaves the date open where the day was left blank, and asks where no calendar has it', () => {
    expect(read('ที่ อจ ๐๓๑๘/ว ๖๕๕\n      มีนาคม ๒๕๖๘')).toMatchObject({ letterDate: null, questions: [] });
    expect(read('ที่ อจ ๐๓๑๘/ว ๖๕๕\n๓๑ เมษายน ๒๕๖๘')).toMatchObject({
      letterDate: null,
      questions: [{ field: 'letterDate' }],
    });
  });

  it.each([
    ['เลขรับ ๙๙\nวันที่ ๑๐ มี.ค. ๒๕๖๘\nเวลา ๐๙.๓๐ น.\nที่ อจ ๐๐๑๗/ว ๑\n๖ มีนาคม ๒๕๖๘', '2025-03-06'],
    ['ที่ อจ ๐๐๑๗/ว ๑ ลว. ๖ มี.ค. ๖๘', '2025-03-06'],
    ['ที่ อจ ๐๐๑๗/ว ๑\nวันที่ ๖ เดือน มีนาคม พ.ศ. ๒๕๖๘', '2025-03-06'],
  ])('has the date of its office, not of its arrival: %s', (head, date) => {
    expect(read(head).letterDate).toBe(date);
  });

  it('has the date at its end where only a stamp has one at its head', () => {
    const order = 'รับที่ ๙๙/๒๕๖๘\nวันที่ ๑๐ มี.ค. ๒๕๖๘\nคำสั่งอำเภอตัวอย่าง\nที่ ๑/๒๕๖๘\nเรื่อง ก\n\nด้วยมีเหตุ\n\n';
    expect(readLetter(`${order}สั่ง ณ วันที่ ๖ มีนาคม พ.ศ. ๒๕๖๘`).letterDate).toBe('2025-03-06');
  });

  it.each([
    ['ที่ อจ ๐๐๑๗.๒/ ว   ๔๐๐๔', 'อจ 0017.2/ว 4004'],
    ['ที่ อจ ๐๐๑๗.๒ /  ว ๔๐๐๔  ศาลากลาง', 'อจ 0017.2/ว 4004'],
    ['ที่ อจ ๐๐๑๗.๒/          ๙๙ หมู่ ๓', 'อจ 0017.2/'],
    ['ที่  ๐๐๑๗.๒/ว  ๔๐๐๔', '0017.2/ว 4004'],
  ])('is whole where its line is stretched: %s', (head, normalized) => {
    expect(read(`${head}\n๖ มีนาคม ๒๕๖๘`).letterNumber?.normalized).toBe(normalized);
  });

  it.each([
    ['ที่ อจ ๐๐๒๓/ว ๑', { name: 'จังหวัดอำนาจเจริญ', level: 'province', unitCode: '37' }],
    ['ที่ อจ ๐๓๑๘/ว ๑  ที่ว่าการอำเภอปทุมราชวงศา', { name: 'อำเภอปทุมราชวงศา', level: 'district', unitCode: '3703' }],
    [
      'ที่ อจ ๗๑๕๐๑/๑\nที่ทำการองค์การบริหารส่วนตำบลตัวอย่าง',
      { name: 'องค์การบริหารส่วนตำบลตัวอย่าง', level: 'local', unitCode: null },
    ],
    [
      'ที่ มท ๐๘๙๙/ว ๑\nกรมส่งเสริมการปกครองท้องถิ่น',
      { name: 'กรมส่งเสริมการปกครองท้องถิ่น', level: 'department', unitCode: null },
    ],
    ['ที่ ๐๐๑๗/ว ๑\nศาลากลางจังหวัดตาก', { name: 'จังหวัดตาก', level: 'province', unitCode: '63' }],
    ['ที่ กท ๐๔๐๗/ว ๕\nศาลาว่าการกรุงเทพมหานคร', { name: 'กรุงเทพมหานคร', level: 'local', unitCode: '10' }],
    [
      'ที่ ศธ ๐๔๐๙๙/ว ๓\nสำนักงานเขตพื้นที่การศึกษาตัวอย่าง เขต ๑',
      { name: 'สำนักงานเขตพื้นที่การศึกษาตัวอย่าง เขต ๑', level: 'other', unitCode: null },
    ],
    ['ที่ ตช ๐๐๑๕/๑\nสถานีตำรวจภูธรตัวอย่าง', { name: 'สถานีตำรวจภูธรตัวอย่าง', level: 'other', unitCode: null }],
    ['ที่ ศย ๓๐๘/ว ๑\nศาลจังหวัดตัวอย่าง', { name: 'ศาลจังหวัดตัวอย่าง', level: 'other', unitCode: null }],
    ['ที่ ศธ ๐๖๕๙/๑\nวิทยาลัยเทคนิคตัวอย่าง', { name: 'วิทยาลัยเทคนิคตัวอย่าง', level: 'other', unitCode: null }],
    ['ที่ กค ๐๗๙๙/๑\nสำนักงานสรรพากรภาค ๔', { name: 'สำนักงานสรรพากรภาค ๔', level: 'other', unitCode: null }],
    [
      'ที่ สธ ๐๒๙๙/ว ๑\nสำนักงานปลัดกระทรวงสาธารณสุข',
      { name: 'สำนักงานปลัดกระทรวงสาธารณสุข', level: 'department', unitCode: null },
    ],
    ['ที่ มท ๐๘๙๙/ว ๑', null],
  ])('%s', (head, issuer) => {
    expect(read(head).issuer).toEqual(issuer);
  });

  it('asks where letters and head name two provinces', () => {
    expect(read('ที่ อจ ๐๐๑๗/ว ๑\nศาลากลางจังหวัดตาก')).toMatchObject({
      issuer: { unitCode: '37' },
      questions: [{ field: 'issuer.name' }],
    });
  });
});

it.each([
  ['กำหนดการประชุม              1 ฉบับ', { text: 'กำหนดการประชุม', count: 1, unit: 'ฉบับ' }],
  ['แบบตอบรับ ๒ แผ่น', { text: 'แบบตอบรับ', count: 2, unit: 'แผ่น' }],
  ['ประกาศ (ฉบับที่ ๒)', { text: 'ประกาศ (ฉบับที่ ๒)', count: null, unit: null }],
])('an enclosure is counted also without the word for it: %s', (enclosure, expected) => {
  const letter = `ที่ อจ ๐๐๑๗/ว ๑\nเรื่อง ก\nเรียน ข\nสิ่งที่ส่งมาด้วย ${enclosure}\n\nด้วยมีเหตุ`;
  expect(readLetter(letter).enclosures).toEqual([expected]);
});

it.each([
  ['เลขที่ ๔๕/๒๕๖๘\n\nหนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า มีเหตุ', 'record'],
  ['ขอรับรองว่า มีเหตุ', 'unknown'],
])('a certificate is told by its first sentence: %s', (text, kind) => {
  const letter = readLetter(`${text}\n\nให้ไว้ ณ วันที่ ๖ มีนาคม พ.ศ. ๒๕๖๘\n\n(นางสมมุติ ตัวอย่าง)\nนายอำเภอตัวอย่าง`);
  expect(letter).toMatchObject({ letterKind: kind, letterDate: '2025-03-06', subject: null });
  expect(letter.signer).toEqual({ name: 'นางสมมุติ ตัวอย่าง', position: 'นายอำเภอตัวอย่าง', actingFor: null });
});

it('finds nothing in nothing', () => {
  const { text: _, fields: __, ...letter } = readLetter('');
  expect(letter).toEqual({
    ...{ version: 1, letterKind: 'unknown', letterNumber: null, letterDate: null, urgency: 'normal' },
    ...{ inheritedUrgency: null, urgentBy: null, secrecy: 'none', subject: null, issuer: null, addressees: null },
    ...{ references: [], enclosures: [], orders: [], deadlines: [], action: null, nilReport: false, reportTo: null },
    ...{ signer: null, ownerUnit: null, telephone: null, copyTo: [], questions: [] },
  });
});
