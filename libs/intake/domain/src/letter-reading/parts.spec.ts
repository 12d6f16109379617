import { readLetter } from './index.js';

const read = (body: string, addressees = 'นายอำเภอทุกอำเภอ') =>
  readLetter(`ที่ นน ๐๐๑๘.๓/ว ๑๒๓\n๘ มกราคม ๒๕๖๗\nเรื่อง การรายงานผล\nเรียน ${addressees}\n${body}\nจึงเรียนมาเพื่อทราบ`);
const request = 'จึงขอให้รายงานจังหวัดภายในวันที่ ๒๐ มกราคม ๒๕๖๗';

describe('a body right behind the addressees, without a blank line', () => {
  it.each([
    'ปัจจุบันปรากฏว่ามีการระบาดของโรค',
    'จากการตรวจสอบพบว่ายังมีผู้ไม่รายงาน',
    'พระราชบัญญัติการสาธารณสุข พ.ศ. ๒๕๓๕ กำหนดให้',
    'สถานการณ์ไฟป่าในขณะนี้รุนแรงขึ้น',
    'ขอให้อำเภอดำเนินการสำรวจ',
    'นายกรัฐมนตรีมีข้อสั่งการ',
    'ไฟป่ารุนแรงขึ้น',
  ])('is read: %s', (opening) => {
    const { addressees, deadlines } = read(`        ${opening} ${request}`);
    expect(addressees?.phrase).toBe('นายอำเภอทุกอำเภอ');
    expect(deadlines).toMatchObject([{ kind: 'report', at: '2024-01-20' }]);
  });

  it('leaves addressees that go on in the next line what they are', () => {
    const { addressees } = read(`ด้วยมีเหตุ ${request}`, 'นายอำเภอทุกอำเภอ\nนายกเทศมนตรีตำบลทุกแห่ง');
    expect(addressees?.phrase).toContain('นายกเทศมนตรีตำบลทุกแห่ง');
  });

  it('is asked about where it cannot be told from them', () => {
    const { questions } = read('ไฟป่ารุนแรงขึ้น'.repeat(15));
    const fields = questions.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['addressees.audience', 'orders', 'deadlines']));
  });
});
