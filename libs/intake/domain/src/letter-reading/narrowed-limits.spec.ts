import { readLetter } from './index.js';

const read = (body: string) =>
  readLetter(`ที่ นน ๐๐๑๘.๓/ว ๑๒๓\n๘ มกราคม ๒๕๖๗\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ\n\nด้วยมีเหตุ ${body}`);

describe('a limit outside the orders', () => {
  const all = 'ขอให้ดำเนินการให้เสร็จภายในวันที่ ๓๐ กันยายน ๒๕๖๗';

  it.each(['ยกเว้นอำเภอเวียงสาให้เสร็จ', 'สำหรับอำเภอที่มีสถานการณ์รุนแรง ให้รายงาน', 'เฉพาะอำเภอปัวให้รายงาน'])(
    'for some of those addressed is asked, that for all is not: %s',
    (some) => {
      const { deadlines, questions, fields } = read(`${all} ${some}ภายในวันที่ ๒๗ มิถุนายน ๒๕๖๗`);
      expect(deadlines).toHaveLength(2);
      expect(questions.map(({ field }) => field)).toEqual(['deadlines[1].at']);
      expect(fields['deadlines[1].at']?.confidence).toBeLessThanOrEqual(0.5);
    },
  );

  it('is not asked where the body before it is another limit’s, or nobody in particular', () => {
    const addressed = 'เรียน นายอำเภอทุกอำเภอ ยกเว้นอำเภอปัว';
    const letter = `ที่ นน ๐๐๑๘.๓/ว ๑\n๘ มกราคม ๒๕๖๗\nเรื่อง ก\n${addressed}\n\nด้วยมีเหตุ ขอให้รายงานภายในวันที่ ๓๐ กันยายน ๒๕๖๗`;
    expect(readLetter(letter).questions).toEqual([]);
    expect(read(`ขอให้อำเภอรายงานภายในวันที่ ๓๐ กันยายน ๒๕๖๗`).questions).toEqual([]);
  });
});
