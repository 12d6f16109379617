import { readLetter } from './index.js';

const read = (body: string) =>
  readLetter(`ที่ สต ๐๐๒๓/ว ๑\nศาลากลางจังหวัดสตูล\n๖ มีนาคม ๒๕๖๘\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ\n\nจังหวัดจึงขอให้${body} ด้วย`);

describe('what comes again until a day', () => {
  it.each([
    ['รายงานทุกวันจันทร์และวันพฤหัสบดี โดยเริ่มรายงานทันที จนถึงวันที่ ๓๐ เม.ย. ๒๕๖๘', 'FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20250430'],
    ['รายงานทุกวันที่ ๕ ของเดือน จนถึงวันที่ ๕ กันยายน ๒๕๖๘', 'FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20250905'],
    ['รายงานทุกวันศุกร์ ไปจนถึงสิ้นเดือนกันยายน ๒๕๖๘', 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20250930'],
    ['รายงานทุกวันศุกร์ จนถึงเดือนกุมภาพันธ์ ๒๕๖๙', 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20260228'],
    ['รายงานตั้งแต่บัดนี้จนถึงวันที่ ๓๐ เมษายน ๒๕๖๘ ทุกวันศุกร์', 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20250430'],
    ['รายงานทุกวันศุกร์ ตั้งแต่วันที่ ๑๐ มีนาคม ๒๕๖๘ ถึงวันที่ ๓๐ เมษายน ๒๕๖๘', 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20250430'],
  ])('%s', (body, recurrence) => {
    const { deadlines, questions } = read(body);
    expect({ deadlines, questions }).toMatchObject({
      deadlines: [{ kind: 'recurring', at: null, recurrence }],
      questions: [],
    });
  });

  it('keeps a limit of its own beside it', () => {
    const { deadlines } = read('รายงานทุกวันศุกร์ และสรุปผลภายในวันที่ ๓๐ เมษายน ๒๕๖๘');
    expect(deadlines).toMatchObject([{ recurrence: 'FREQ=WEEKLY;BYDAY=FR' }, { kind: 'report', at: '2025-04-30' }]);
  });

  it.each(['จนกว่าสถานการณ์จะยุติ', 'จนแล้วเสร็จ', 'จนถึงสิ้นสุดโครงการ'])('is asked where the end is no day: %s', (end) => {
    const { deadlines, questions, fields } = read(`รายงานทุกวันศุกร์ ${end}`);
    expect(deadlines).toMatchObject([{ recurrence: 'FREQ=WEEKLY;BYDAY=FR' }]);
    expect(questions).toMatchObject([{ field: 'deadlines[0].at', message: expect.stringContaining('จน') }]);
    expect(fields['deadlines[0].at']?.confidence).toBeLessThanOrEqual(0.5);
  });
});
