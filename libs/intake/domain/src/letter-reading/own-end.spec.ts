import { readLetter } from './index.js';

const own = `ที่ อจ ๐๓๑๘/ว ๖๕๕
ที่ว่าการอำเภอตัวอย่าง
๖ มีนาคม ๒๕๖๘
เรื่อง ตัวอย่าง
เรียน นายกเทศมนตรีตำบลทุกแห่ง
อ้างถึง หนังสือจังหวัดอำนาจเจริญ
ที่ อจ ๐๐๑๗.๒/ว ๑๒๙๐ ลงวันที่ ๑ มีนาคม ๒๕๖๘

ด้วยจังหวัดแจ้งแนวทาง จึงขอให้รายงานภายในวันที่ ๒๐ มีนาคม ๒๕๖๘

จึงเรียนมาเพื่อดำเนินการ

ขอแสดงความนับถือ

(นายสมมุติ ตัวอย่าง)
นายอำเภอตัวอย่าง

ที่ทำการปกครองอำเภอ
โทร. ๐ ๔๕๙๙ ๙๙๙๙`;
const values = (text: string) => {
  const { text: _, fields: __, ...read } = readLetter(text);
  return read;
};

describe('what stands behind a letter is not read as part of it', () => {
  it.each([
    [
      'the letter that it relays',
      '\n\nด่วนที่สุด\nที่ อจ ๐๐๑๗.๒/ว ๑๒๙๐          ศาลากลางจังหวัดอำนาจเจริญ\n๑ มีนาคม ๒๕๖๘\nเรื่อง อื่น\nเรียน นายอำเภอทุกอำเภอ\n\nด้วยมีเหตุ จึงขอให้รายงานภายในวันที่ ๑๐ มีนาคม ๒๕๖๘\n\nขอแสดงความนับถือ\n\n(นายสมมุติ อื่น)\nผู้ว่าราชการจังหวัด\n\nสำนักงานจังหวัด\nโทร. ๐ ๔๕๙๙ ๙๙๙๐\nสำเนาส่ง กรมตัวอย่าง',
    ],
    ['a stamped letter', '\n\nที่ มท ๐๘๙๙/ว ๑\n\nถึง จังหวัดทุกจังหวัด\n\nด้วยมีเหตุ\n\nกรมตัวอย่าง\n๒ มีนาคม ๒๕๖๘'],
    [
      'a memo',
      '\n\nบันทึกข้อความ\nส่วนราชการ อำเภอตัวอย่าง\nที่ อจ ๐๓๑๘/๑ วันที่ ๗ มีนาคม ๒๕๖๘\nเรื่อง ก\nเรียน นายอำเภอตัวอย่าง\n\nด้วยมีเหตุ',
    ],
    [
      'a note of the office that received it',
      '\n\nเรียน ปลัดเทศบาล\n- เพื่อโปรดทราบ\n- เห็นควรแจ้งกองช่างดำเนินการ\n(นางสมมุติ รับเรื่อง)\nเจ้าพนักงานธุรการ\n๗ มีนาคม ๒๕๖๘',
    ],
    ['when it was printed', '\n\nพิมพ์เมื่อ ๕/๑/๒๕๖๙ ๐๙:๑๔ โดย ระบบสารบรรณ\nหน้า ๑ จาก ๑'],
  ])('%s', (_, behind) => {
    expect(values(own + behind)).toEqual(values(own));
    expect(values(`${own}${behind.replace(/^\n\n/, '\f')}`)).toEqual(values(own));
  });

  it('keeps the whole text, and a secrecy mark counts wherever it stands', () => {
    const letter = readLetter(`${own}\n\nที่ มท ๐๘๙๙/๑\n\nถึง จังหวัดตัวอย่าง\n\nลับ`);
    expect(letter.secrecy).toBe('confidential');
    expect(letter.text).toContain('มท ๐๘๙๙/๑');
  });

  it('is not what its own next page repeats', () => {
    const page = 'จึงขอให้รายงาน\n\n- ๒ -\nที่ อจ ๐๓๑๘/ว ๖๕๕\nเรื่อง ตัวอย่าง\nเรียน นายกเทศมนตรีตำบลทุกแห่ง\n\n';
    expect(readLetter(own.replace('จึงขอให้รายงาน', page)).deadlines).toHaveLength(1);
  });
});
