import { readLetter } from './index.js';

const letter = (parts: string, body: string) =>
  readLetter(`ที่ อจ ๐๓๑๘/ว ๖๕๕\n๖ มีนาคม ๒๕๖๘\nเรื่อง ตัวอย่าง\nเรียน นายอำเภอทุกอำเภอ\n${parts}\n\n${body}`);
const parent = 'หนังสือจังหวัดอำนาจเจริญ ด่วนมาก ที่ อจ ๐๐๑๗.๒/ว ๑๒๙๐ ลงวันที่ ๑ มีนาคม ๒๕๖๘';
const read = { organisation: 'จังหวัดอำนาจเจริญ', urgency: 'very-urgent', number: 'อจ 0017.2/ว 1290', date: '2025-03-01' };

describe('what a letter does to another', () => {
  it.each([
    [`ด้วยจังหวัดแจ้งว่า ตาม${parent} ได้กำหนดแนวทาง`, 'relays'],
    [`ตาม${parent} แจ้งให้อำเภอดำเนินการ`, 'relays'],
    [`ตาม${parent} แจ้ง\nให้อำเภอดำเนินการ`, 'relays'],
    [`ตาม${parent} ให้อำเภอสำรวจข้อมูล`, 'relays'],
    [`ตาม${parent} ขอความร่วมมือให้อำเภอสำรวจ`, 'relays'],
    [`ตาม${parent} ว่า ได้กำหนดแนวทาง`, 'relays'],
    [`ตาม${parent} นั้น`, 'refers-to'],
    [`จึงขอยกเลิก${parent}`, 'cancels'],
    [`จึงขอยกเลิก${parent} และให้ถือปฏิบัติตามหนังสือฉบับนี้แทน`, 'supersedes'],
    [`ด้วยกรมขอให้จังหวัดสำรวจ ตาม${parent}`, 'relays'],
    [`ขอแก้ไขเพิ่มเติม${parent}`, 'amends'],
    [`จึงให้ใช้หนังสือฉบับนี้แทน${parent}`, 'supersedes'],
    [`ขอติดตามผลการดำเนินการตาม${parent}`, 'follows-up'],
  ])('%s', (body, kind) => {
    expect(letter('', body).references).toEqual([{ kind, ...read }]);
  });

  it('is one reference where the number stands under อ้างถึง and in the body', () => {
    expect(letter(`อ้างถึง ${parent}`, `ตามหนังสือที่อ้างถึง นั้น จึงขอยกเลิกหนังสือที่ อจ ๐๐๑๗.๒/ว ๑๒๙๐`).references).toEqual([
      { kind: 'cancels', ...read },
    ]);
  });

  it('takes each of several, numbered or not', () => {
    const parts = `อ้างถึง ๑. ${parent}\n๒. หนังสือกรมตัวอย่าง ลงวันที่ ๒ มีนาคม ๒๕๖๘\n๓. ระเบียบตัวอย่าง พ.ศ. ๒๕๖๐`;
    expect(letter(parts, 'ตามที่ได้แจ้ง นั้น').references).toEqual([
      { kind: 'refers-to', ...read },
      { kind: 'refers-to', organisation: 'กรมตัวอย่าง', urgency: null, number: null, date: '2025-03-02' },
    ]);
  });

  it('does to the letters under อ้างถึง what the body says of them', () => {
    const one = letter(`อ้างถึง ${parent}`, 'ตามหนังสือที่อ้างถึง แจ้งแล้ว นั้น จึงขอยกเลิกหนังสือที่อ้างถึง');
    expect(one.references).toEqual([{ kind: 'cancels', ...read }]);
    const other = 'หนังสือกรมตัวอย่าง ที่ มท ๐๘๙๙/ว ๑ ลงวันที่ ๒ มีนาคม ๒๕๖๘';
    const two = letter(`อ้างถึง ๑. ${other}\n๒. ${parent}`, 'ตามที่แจ้ง นั้น จึงขอแก้ไขเพิ่มเติมหนังสือที่อ้างถึง ๒');
    expect(two.references.map(({ kind }) => kind)).toEqual(['refers-to', 'amends']);
  });

  it('is a reminder of the letters under อ้างถึง where the subject says so', () => {
    const reminder = letter(`อ้างถึง ${parent}`, 'ตามที่แจ้ง นั้น').text.replace('เรื่อง ตัวอย่าง', 'เรื่อง ขอติดตามการรายงาน');
    expect(readLetter(reminder).references).toEqual([{ kind: 'follows-up', ...read }]);
  });

  const head = 'ที่ อจ ๐๓๑๘/ว ๖๕๕\nที่ว่าการอำเภอตัวอย่าง\n๖ มีนาคม ๒๕๖๘';
  const own = 'หนังสืออำเภอตัวอย่าง ที่ อจ ๐๓๑๘/ว ๒ ลงวันที่ ๓ มีนาคม ๒๕๖๘';
  const kindsOf = (subject: string, body: string, cited = own) =>
    readLetter(
      `${head}\nเรื่อง ${subject}\nเรียน นายอำเภอทุกอำเภอ\nอ้างถึง ${cited}\n\nตามหนังสือที่อ้างถึง ได้เชิญประชุม นั้น\n\n${body}`,
    ).references.map(({ kind }) => kind);

  it.each([
    ['ตัวอย่าง', 'จึงขอแก้ไขกำหนดการประชุมตามหนังสือที่อ้างถึง เป็นวันอื่น', 'amends'],
    ['ตัวอย่าง', 'จึงขอเลื่อนการประชุมตามหนังสือดังกล่าวออกไป', 'amends'],
    ['ตัวอย่าง', 'จึงขอยกเลิกการประชุมตามหนังสือดังกล่าว', 'cancels'],
    ['ขอแก้ไขข้อความในหนังสือ', 'ขอแก้ไขจากเดิมเป็นวันอื่น', 'amends'],
    ['แจ้งเลื่อนการประชุม', 'จึงขอเลื่อนออกไปไม่มีกำหนด', 'amends'],
    ['ขอยกเลิกการประชุม', 'บัดนี้มีเหตุขัดข้อง', 'cancels'],
    ['ขยายระยะเวลาการส่งข้อมูล', 'จึงขยายเวลาออกไป', 'amends'],
    ['ตัวอย่าง', 'เนื่องจากไม่ทันกำหนด จึงขอขยายระยะเวลาการรายงานออกไป', 'amends'],
    ['ตัวอย่าง', 'เนื่องจากมีเหตุ จึงขอยกเลิกการฝึกอบรม', 'cancels'],
    ['ตัวอย่าง', 'แต่งตั้งคณะทำงานติดตามผลการดำเนินงาน และตามหนังสือที่อ้างถึง แจ้งแล้ว', 'refers-to'],
    ['ตัวอย่าง', 'การประชุมเป็นไปตามหนังสือดังกล่าว', 'refers-to'],
  ])('%s: %s', (subject, body, kind) => {
    expect(kindsOf(subject, body)).toEqual([kind]);
  });

  it('does by its subject nothing to the letter of another', () => {
    expect(kindsOf('ขยายระยะเวลาการส่งข้อมูล', 'ด้วยมีเหตุ', parent)).toEqual(['refers-to']);
  });

  it.each([
    ['โทรสารในราชการกระทรวงมหาดไทย', 'กระทรวงมหาดไทย'],
    ['วิทยุสื่อสารจังหวัดตัวอย่าง', 'จังหวัดตัวอย่าง'],
    ['หนังสือสำนักงานปศุสัตว์ เขต ๒', 'สำนักงานปศุสัตว์ เขต ๒'],
    ['หนังสือมณฑลทหารบกที่ ๔๒', 'มณฑลทหารบกที่ ๔๒'],
    ['บันทึกข้อความกองคลัง', 'กองคลัง'],
  ])('knows whose letter it is: %s', (words, organisation) => {
    const { references } = letter(`อ้างถึง ${words} ด่วนที่สุด ที่ มท ๐๘๙๙/ว ๑ ลงวันที่ ๒ มีนาคม ๒๕๖๘`, 'ด้วยมีเหตุ');
    expect(references).toMatchObject([{ organisation, urgency: 'most-urgent', number: 'มท 0899/ว 1' }]);
  });

  it('knows whose letter it is by who has sent it', () => {
    const { references } = letter('', 'ด้วยกรมตัวอย่างได้มีหนังสือ ด่วน ที่ มท ๐๘๙๙/ว ๑ ลงวันที่ ๒ มีนาคม ๒๕๖๘ ขอให้จังหวัดเร่งรัด');
    expect(references).toMatchObject([{ kind: 'relays', organisation: 'กรมตัวอย่าง', urgency: 'urgent' }]);
  });

  it('does by what it asks something also to its own letter that the body quotes', () => {
    const body = `ตามที่อำเภอตัวอย่างมี${own} แจ้งให้รายงาน นั้น\n\nจึงขอขยายระยะเวลาออกไป`;
    const { references } = readLetter(`${head}\nเรื่อง ก\nเรียน ข\n\n${body}`);
    expect(references).toMatchObject([{ kind: 'amends', number: 'อจ 0318/ว 2' }]);
  });

  it('inherits no urgency of the office’s own letter', () => {
    const told = readLetter(`${head}\nเรื่อง ก\nเรียน ข\nอ้างถึง ${own.replace(' ที่', ' ด่วนที่สุด ที่')}\n\nด้วยมีเหตุ`);
    expect(told).toMatchObject({ references: [{ urgency: 'most-urgent' }], inheritedUrgency: null });
  });

  it('takes the organisation of a second number from the first, and the sender from who told it', () => {
    const body = `ตามหนังสือกรมตัวอย่าง ที่ มท ๐๘๙๙/ว ๑ ลงวันที่ ๒ มีนาคม ๒๕๖๘ และที่ มท ๐๘๙๙/ว ๒ ลงวันที่ ๓ มีนาคม ๒๕๖๘ นั้น`;
    expect(letter('', body).references.map(({ organisation, date }) => [organisation, date])).toEqual([
      ['กรมตัวอย่าง', '2025-03-02'],
      ['กรมตัวอย่าง', '2025-03-03'],
    ]);
    const told = letter('', 'ได้รับแจ้งจากอำเภอตัวอย่าง ตามหนังสือ ที่ อจ ๐๓๑๘/ว ๒ ลงวันที่ ๓ มีนาคม ๒๕๖๘ แจ้งว่า มีเหตุ');
    expect(told.references).toMatchObject([{ kind: 'relays', organisation: 'อำเภอตัวอย่าง' }]);
    const tells = letter('', 'ด้วยจังหวัดเชียงใหม่แจ้งตามหนังสือ ที่ ชม ๐๐๑๗/ว ๒ ลงวันที่ ๓ มีนาคม ๒๕๖๘ ว่า มีเหตุ');
    expect(tells.references).toMatchObject([{ organisation: 'จังหวัดเชียงใหม่' }]);
    const unnamed = letter('', 'ด้วยได้รับแจ้งตามหนังสือ ที่ ชม ๐๐๑๗/ว ๒ ลงวันที่ ๓ มีนาคม ๒๕๖๘ ว่า มีเหตุ');
    expect(unnamed.references).toMatchObject([{ organisation: null }]);
  });

  it('relays no letter of its own: of that it reminds', () => {
    const reminder =
      'ตามที่อำเภอแจ้งให้ส่งข้อมูล ตามหนังสืออำเภอตัวอย่าง ที่ อจ ๐๓๑๘/ว ๒ ลงวันที่ ๓ มีนาคม ๒๕๖๘ นั้น ปรากฏว่ายังไม่ส่งข้อมูล อำเภอตัวอย่าง จึงขอเร่งรัด';
    expect(letter('', reminder).references).toMatchObject([{ kind: 'follows-up', organisation: 'อำเภอตัวอย่าง' }]);
  });

  it('reads the number of an order that is cancelled', () => {
    const { references } = letter('', 'จึงให้ยกเลิกคำสั่งจังหวัดตัวอย่าง ที่ ๑๒๓/๒๕๖๖ ลงวันที่ ๔ มิถุนายน ๒๕๖๖');
    expect(references).toEqual([
      { kind: 'cancels', organisation: 'จังหวัดตัวอย่าง', urgency: null, number: '123/2566', date: '2023-06-04' },
    ]);
  });

  it('suggests the urgency of the parent and asks when the parent is the younger', () => {
    expect(letter(`อ้างถึง ${parent}`, 'ด้วยมีเหตุ')).toMatchObject({
      urgency: 'normal',
      inheritedUrgency: 'very-urgent',
      questions: [],
    });
    const younger = parent.replace('๑ มีนาคม', '๑๐ มีนาคม');
    expect(letter(`อ้างถึง ${younger}`, 'ด้วยมีเหตุ').questions).toMatchObject([{ field: 'references[0].date' }]);
  });
});
