import { readLetter } from './index.js';

const read = (body: string) =>
  readLetter(`ที่ สต ๐๐๒๓/ว ๑\nศาลากลางจังหวัดสตูล\n๘ มกราคม ๒๕๖๗\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ\n\nจังหวัดจึงขอให้${body} ด้วย`);

describe('a limit that is understood in part only is dropped and asked', () => {
  it.each([
    ['รายงานภายในห้าวันทำการแรกของเดือนกุมภาพันธ์ ๒๕๖๗', 'ภายในห้าวันทำการแรกของเดือนกุมภาพันธ์ ๒๕๖๗'],
    ['รายงานภายใน ๑ เดือน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ', 'ภายใน ๑ เดือน ๑๕ วัน'],
    ['รายงานภายใน ๑ ปี ๖ เดือน', 'ภายใน ๑ ปี ๖ เดือน'],
    ['รายงานภายใน ๑ เดือนครึ่ง', 'ภายใน ๑ เดือนครึ่ง'],
    ['รายงานภายใน ๗ วันของช่วงเทศกาล', 'ภายใน ๗ วันของ'],
    ['รายงานก่อนสิ้นเดือนมกราคม ๒๕๖๗ อย่างน้อย ๕ วันทำการ', 'ก่อนสิ้นเดือนมกราคม ๒๕๖๗ อย่างน้อย ๕ วันทำการ'],
    ['รายงานก่อนวันที่ ๒๐ มกราคม ๒๕๖๗ อย่างน้อยห้าวันทำการ', 'ก่อนวันที่ ๒๐ มกราคม ๒๕๖๗ อย่างน้อยห้าวันทำการ'],
  ])('%s', (body, phrase) => {
    const { deadlines, questions } = read(body);
    expect({ deadlines, questions }).toMatchObject({
      deadlines: [],
      questions: [{ field: 'deadlines', message: expect.stringContaining(`“${phrase}”`) }],
    });
  });
});

describe('each time behind a word of limits that no reading holds is asked', () => {
  it.each([
    ['รายงานภายในวันจันทร์ที่ ๑๕ และวันจันทร์ที่ ๒๒ มกราคม ๒๕๖๗', []],
    ['รายงานภายในไม่เกินหนึ่งเดือนครึ่งนับแต่วันได้รับหนังสือ', []],
    ['รายงานภายในเดือนมกราคม ๒๕๖๗ และไม่เกินสัปดาห์แรกของเดือนกุมภาพันธ์ ๒๕๖๗', ['2024-01']],
    ['ทราบ หากพ้นกำหนดวันที่ ๑๕ มกราคม ๒๕๖๗ จะถือว่าไม่มีข้อขัดข้อง', []],
    ['รายงานภายในวันที่ ๑๕ ของเดือนมกราคมและเดือนกรกฎาคม ๒๕๖๗', ['2024-01-15']],
  ])('%s', (body, at) => {
    const { deadlines, questions } = read(body);
    expect({ at: deadlines.map((each) => each.at), questions }).toMatchObject({
      at,
      questions: [{ field: 'deadlines' }],
    });
  });
});

describe('but not where it is understood, or says how long', () => {
  it.each([
    ['รายงานภายในวันที่ ๓๑/๑/๒๐๒๔ และ 1 ก.พ. 67 เวลา 9.00 น.', ['2024-01-31', '2024-02-01T09:00']],
    ['รายงานไตรมาสที่ ๒ ภายในสิ้นเดือนมีนาคม ไตรมาสที่ ๓ ภายในสิ้นเดือนมิถุนายน ๒๕๖๗', ['2024-03', '2024-06']],
    ['รายงานการลาที่ไม่เกิน ๑ เดือน ๑๕ วัน', []],
    ['รายงานภายใน ๗ วัน ๓๐ คน', [null]],
  ])('%s', (body, at) => {
    const { deadlines, questions } = read(body);
    expect({ at: deadlines.map((each) => each.at), questions }).toEqual({ at, questions: [] });
  });
});
