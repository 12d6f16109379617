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
