import { fieldsOf, readLetter } from '@wian/intake-domain';
import { withEnclosedLists } from './read-lists.js';

const letter = (addressees: string, more = '') =>
  readLetter(
    `ที่ อจ ๐๓๑๘/ว ๖๕๕\n๖ มีนาคม ๒๕๖๘\nเรื่อง การประชุม\nเรียน ${addressees}\nสิ่งที่ส่งมาด้วย ๑. กำหนดการ จำนวน ๑ ฉบับ\n๒. บัญชีรายชื่อ จำนวน ๑ ชุด\n\nด้วยมีเหตุ\n\nจึงเรียนมาเพื่อทราบ\n\nขอแสดงความนับถือ\n\n${more}`,
  );
const own = (text = '') => ({ name: 'letter.docx', text });
const list = '๑. ทต.ห้วย\n๒. อบต.ลือ';
const names = ['เทศบาลตำบลห้วย', 'องค์การบริหารส่วนตำบลลือ'];
const byList = 'นายกเทศมนตรีตำบล ตามรายชื่อที่แนบ';

function audienceWith(read: ReturnType<typeof letter>, ...others: { name: string; text: string }[]) {
  const found = withEnclosedLists(read, own(read.text), others);
  const { text: _, ...reading } = found;
  return {
    audience: fieldsOf(reading, {}).audience,
    lists: found.lists,
    asked: found.questions.map((each) => each.message),
  };
}

describe('an audience by a list', () => {
  it('is the names on the one list that came with the letter, and the officer is told where they stand', () => {
    const found = audienceWith(
      letter(byList),
      { name: 'กำหนดการ.docx', text: '๙.๐๐ น. ลงทะเบียน' },
      { name: 'list.xlsx', text: list },
    );
    expect(found.audience).toEqual({ named: names.map((name) => ({ name, unitCode: null })) });
    expect(found.lists).toMatchObject([{ enclosure: 2, file: 'list.xlsx', unclear: [] }]);
    expect(found.asked).toEqual([expect.stringContaining('2 ราย จาก list.xlsx')]);
  });

  it('is the list behind the closing of the letter itself', () => {
    const { audience, lists } = audienceWith(letter(byList, `บัญชีรายชื่อแนบท้ายหนังสือ\n${list}`));
    expect(audience).toEqual({ named: names.map((name) => ({ name, unitCode: null })) });
    expect(lists).toMatchObject([{ file: 'letter.docx' }]);
  });

  it('is that of several lists which says to be the enclosure, in its first lines or its name', () => {
    const other = { name: 'อื่น.xlsx', text: '๑. ทต.ปทุมราชวงศา\n๒. ทต.นาป่าแซง' };
    for (const right of [
      { name: 'list.xlsx', text: `สิ่งที่ส่งมาด้วย ๒\n${list}` },
      { name: 'สิ่งที่ส่งมาด้วย 2.xlsx', text: list },
    ])
      expect(audienceWith(letter(byList), other, right).lists).toMatchObject([{ file: right.name }]);
  });

  it('is asked of the officer where no list is there, or which of several it is', () => {
    const asked = expect.stringContaining('ไม่พบรายชื่อเพียงชุดเดียว');
    const other = { name: 'อื่น.xlsx', text: '๑. ทต.ปทุมราชวงศา\n๒. ทต.นาป่าแซง' };
    for (const others of [
      [],
      [other, { name: 'list.xlsx', text: list }],
      [{ name: 'a', text: `สิ่งที่ส่งมาด้วย ๑\n${list}` }],
    ]) {
      const found = audienceWith(letter(byList), ...others);
      expect([found.audience, found.asked]).toEqual([{ listed: { enclosure: 2 } }, [asked]]);
    }
  });

  it('keeps what it does not understand on a list, and names it', () => {
    const { audience, asked } = audienceWith(letter(byList), { name: 'list.csv', text: `${list}\n๓. นิคมสร้างตนเอง` });
    expect(audience).toMatchObject({ named: [{}, {}, { name: 'นิคมสร้างตนเอง' }] });
    expect(asked).toEqual([expect.stringContaining('ไม่แน่ใจว่าเป็นหน่วยงานใด: นิคมสร้างตนเอง')]);
  });

  it('leaves a letter alone that speaks of no list, whatever came with it', () => {
    const read = letter('นายกเทศมนตรีตำบลทุกแห่ง');
    expect(withEnclosedLists(read, own(read.text), [{ name: 'list.xlsx', text: list }])).toBe(read);
  });
});
