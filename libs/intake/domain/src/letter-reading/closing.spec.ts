import { readLetter } from './index.js';

const read = (closing: string, head = 'ที่ อจ ๐๐๑๗/ว ๑\n๖ มีนาคม ๒๕๖๘') =>
  readLetter(`${head}\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ\n\nด้วยมีเหตุ\n\nขอแสดงความนับถือ\n\n${closing}`);
const actingFor = 'ผู้ว่าราชการจังหวัดตัวอย่าง';

describe('the signer', () => {
  it.each([
    [
      '(นายสมมุติ ตัวอย่าง)\nรองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน\nผู้ว่าราชการจังหวัดตัวอย่าง',
      { name: 'นายสมมุติ ตัวอย่าง', position: 'รองผู้ว่าราชการจังหวัด', actingFor },
    ],
    [
      '(นายสมมุติ ตัวอย่าง)\nรองผู้ว่าราชการจังหวัด\nรักษาราชการแทน ผู้ว่าราชการจังหวัดตัวอย่าง',
      { name: 'นายสมมุติ ตัวอย่าง', position: 'รองผู้ว่าราชการจังหวัด', actingFor },
    ],
    [
      'ว่าที่ร้อยตรี\n(สมมุติ ตัวอย่าง)\nปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการ) รักษาราชการแทน\nนายอำเภอตัวอย่าง',
      {
        name: 'ว่าที่ร้อยตรี สมมุติ ตัวอย่าง',
        position: 'ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการ)',
        actingFor: 'นายอำเภอตัวอย่าง',
      },
    ],
    [
      '(นางสมมุติ ตัวอย่าง)\nผู้อำนวยการกอง รักษาราชการแทน\nรองอธิบดี ปฏิบัติราชการแทน\nอธิบดีกรมตัวอย่าง',
      { name: 'นางสมมุติ ตัวอย่าง', position: 'ผู้อำนวยการกอง', actingFor: 'อธิบดีกรมตัวอย่าง' },
    ],
    ['นายสมมุติ ตัวอย่าง\nนายอำเภอตัวอย่าง', { name: 'นายสมมุติ ตัวอย่าง', position: 'นายอำเภอตัวอย่าง', actingFor: null }],
    [
      '(ลงชื่อ) สมมุติ ตัวอย่าง\n(นายสมมุติ ตัวอย่าง)\nนักวิชาการ',
      { name: 'นายสมมุติ ตัวอย่าง', position: 'นักวิชาการ', actingFor: null },
    ],
    ['(..............)\nนายอำเภอตัวอย่าง', { name: null, position: 'นายอำเภอตัวอย่าง', actingFor: null }],
    ['', null],
  ])('%s', (closing, signer) => {
    expect(read(closing).signer).toEqual(signer);
  });
});

describe('below the signer', () => {
  const signer = '(นายสมมุติ ตัวอย่าง)\nผู้ว่าราชการจังหวัดตัวอย่าง\n\n';

  it('finds owner, telephone and copies, and takes none for the other', () => {
    const below =
      'สำนักงานตัวอย่างจังหวัด\nกลุ่มงานตัวอย่าง\nโทร. ๐-๔๕๙๙-๙๙๙๙ ต่อ ๑๒\nโทรสาร ๐-๔๕๙๙-๙๙๙๘\nสำเนาส่ง ๑. ผู้ตรวจราชการ\n๒. ผู้อำนวยการกองทุกแห่ง';
    expect(read(signer + below)).toMatchObject({
      ownerUnit: 'สำนักงานตัวอย่างจังหวัด กลุ่มงานตัวอย่าง',
      telephone: '๐-๔๕๙๙-๙๙๙๙ ต่อ ๑๒',
      copyTo: ['ผู้ตรวจราชการ', 'ผู้อำนวยการกองทุกแห่ง'],
    });
  });

  it('takes what stands right above the telephone for the owner, whatever it is called', () => {
    expect(read(`${signer}ท้องถิ่นอำเภอตัวอย่าง\nโทร ๐ ๔๕๙๙ ๙๙๙๙`)).toMatchObject({
      ownerUnit: 'ท้องถิ่นอำเภอตัวอย่าง',
      telephone: '๐ ๔๕๙๙ ๙๙๙๙',
    });
  });

  it('takes no fax for a telephone', () => {
    expect(read(`${signer}กองตัวอย่าง\nโทรสาร ๐ ๔๕๙๙ ๙๙๙๙`)).toMatchObject({ ownerUnit: 'กองตัวอย่าง', telephone: null });
  });
});
