import { readLetter } from './index.js';

const read = (body: string, letterDate = '๖ มีนาคม ๒๕๖๘') =>
  readLetter(`ที่ สต ๐๐๒๓/ว ๑\nศาลากลางจังหวัดสตูล\n${letterDate}\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ\n\nจังหวัดจึง${body} ด้วย`);

describe('a limit that held before is not taken for the one that holds', () => {
  it.each([
    ['ขอแจ้งว่ากำหนดปิดรับคำขอในวันที่ ๒๙ มี.ค. ๒๕๖๘ ซึ่งเดิมกำหนดไว้ภายในวันที่ ๑๕ มี.ค. ๒๕๖๘', '2025-03-29'],
    ['ขอให้รายงานภายในวันที่ ๒๙ มี.ค. ๒๕๖๘ (เดิมภายในวันที่ ๑๕ มี.ค. ๒๕๖๘)', '2025-03-29'],
    ['ขอให้รายงานภายในวันที่ ๒๙ มี.ค. ๒๕๖๘ จากเดิมที่กำหนดให้ส่งก่อนวันที่ ๑๕ มี.ค. ๒๕๖๘', '2025-03-29'],
    ['ขอให้รายงานเพิ่มขึ้นจากเดิม ภายในวันที่ ๒๙ มี.ค. ๒๕๖๘', '2025-03-29'],
    ['ขอให้รายงานตามแบบเดิมภายในวันที่ ๒๙ มี.ค. ๒๕๖๘', '2025-03-29'],
    ['ขอให้รายงานตามกำหนดเดิมภายในวันที่ ๒๙ มี.ค. ๒๕๖๘', '2025-03-29'],
  ])('%s', (body, at) => {
    const { deadlines, questions } = read(body);
    expect({ at: deadlines.map((each) => each.at), questions }).toEqual({ at: [at], questions: [] });
  });

  it('is asked where no other limit stands beside it', () => {
    expect(read('ขอเลื่อนการรายงาน ซึ่งเดิมกำหนดไว้ภายในวันที่ ๑๕ มี.ค. ๒๕๖๘ ออกไปก่อน')).toMatchObject({
      deadlines: [],
      questions: [{ field: 'deadlines', message: expect.stringContaining('๑๕ มี.ค. ๒๕๖๘') }],
    });
  });
});

describe('a limit that is put off', () => {
  it.each([
    ['ขอเลื่อนกำหนดส่งรายงานจากวันที่ ๑๐ เมษายน ๒๕๖๘ เป็นวันที่ ๒๐ เมษายน ๒๕๖๘', '2025-04-20'],
    ['ขอเลื่อนกำหนดส่งรายงานจากวันที่ ๑๐ เมษายน ๒๕๖๘ เวลา ๑๒.๐๐ น. เป็นภายในวันที่ ๒๐ เมษายน ๒๕๖๘', '2025-04-20'],
    ['ขอเปลี่ยนแปลงกำหนดการรายงาน จากเดิมภายในวันที่ ๑๐ เมษายน ๒๕๖๘ เป็นวันที่ ๒๐ เมษายน ๒๕๖๘', '2025-04-20'],
  ])('%s', (body, at) => {
    const { deadlines, questions } = read(body);
    expect({ deadlines, questions }).toMatchObject({ deadlines: [{ kind: 'report', at }], questions: [] });
  });
});

it('is the day of a gathering where that is put off', () => {
  const { deadlines } = read('ขอเลื่อนกำหนดการประชุมจากวันที่ ๑๐ เมษายน ๒๕๖๘ เป็นวันที่ ๒๐ เมษายน ๒๕๖๘');
  expect(deadlines).toMatchObject([{ kind: 'event', at: '2025-04-20' }]);
});

describe('days before a day that the letter does not say are asked for', () => {
  it.each([
    'ขอให้ส่งแบบตอบรับก่อนวันประชุมอย่างน้อยสองวัน',
    'ขอให้แจ้งล่วงหน้าอย่างน้อยสามวันทำการ',
    'ขอให้แจ้งรายชื่ออย่างน้อยห้าวันก่อนวันอบรม',
    'ขอให้แจ้งรายชื่อก่อนวันอบรม ๓ วัน',
  ])('%s', (body) => {
    expect(read(body)).toMatchObject({ deadlines: [], questions: [{ field: 'deadlines' }] });
  });
});
