import fc from 'fast-check';
import { formatDate, toThaiDigits } from '@wian/thai';
import { readLetter } from './index.js';

const head = 'ที่ อจ ๐๓๑๘/ว ๖๕๕\n๖ มีนาคม ๒๕๖๘\nเรื่อง ตัวอย่าง\nเรียน นายอำเภอทุกอำเภอ\n\nด้วยมีเหตุ ';
const read = (body: string) => readLetter(head + body);
const deadline = (body: string) => read(body).deadlines;

describe('a written date', () => {
  it.each([
    ['ขอให้รายงานภายในวันที่ ๒๐ มีนาคม ๒๕๖๘', { kind: 'report', at: '2025-03-20', text: 'ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘' }],
    ['ขอให้ดำเนินการให้แล้วเสร็จภายในวันที่ 20 มี.ค. 68', { kind: 'complete', at: '2025-03-20' }],
    ['ขอให้ดำเนินการและรายงานผลภายใน ๒๐ มีนาคม', { kind: 'report', at: '2025-03-20' }],
    ['รายงานผลการดำเนินการให้อำเภอทราบภายในวันที่ ๒๐ มีนาคม ๒๕๖๘', { kind: 'report', at: '2025-03-20' }],
    ['ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘ ให้รายงานอำเภอ', { kind: 'report', at: '2025-03-20' }],
    ['ขอให้ยืนยันการเข้าร่วมอย่างช้าไม่เกินวันที่ ๒๐ มีนาคม ๒๕๖๘', { kind: 'confirm', at: '2025-03-20' }],
    ['ขอให้ส่งแบบก่อนวันที่ ๒๐ มีนาคม ๒๕๖๘', { kind: 'report', at: '2025-03-20', exclusive: true }],
    ['รายงานภายในวันที่ ๒๐ มีนาคม ๒๕๖๘ เวลา ๑๖.๓๐ น.', { at: '2025-03-20T16:30', precision: 'minute' }],
    ['รายงานภายในเวลา 12.00 น. ของวันที่ 20 มีนาคม 2568', { at: '2025-03-20T12:00', exclusive: false }],
    ['ดำเนินการให้แล้วเสร็จภายในเดือนเมษายน ๒๕๖๘', { kind: 'complete', at: '2025-04', precision: 'month' }],
    ['เบิกจ่ายให้แล้วเสร็จภายในสิ้นปีงบประมาณ', { kind: 'complete', at: '2025-09-30' }],
    ['ให้แล้วเสร็จภายในสิ้นปีงบประมาณ พ.ศ. ๒๕๖๙', { at: '2026-09-30' }],
    ['ถือปฏิบัติตั้งแต่วันที่ ๑ เมษายน ๒๕๖๘ เป็นต้นไป', { kind: 'effective-from', at: '2025-04-01' }],
    ['ประชุมในวันที่ ๒๑ มีนาคม ๒๕๖๘ เวลา ๐๙.๓๐ น. ณ ห้องประชุม', { kind: 'event', at: '2025-03-21T09:30' }],
    ['ขอให้ดำเนินการภายใน\nวันที่ ๒๐\nมีนาคม ๒๕๖๘', { at: '2025-03-20' }],
    ['รายงานภายในวันที่ ๒๐/๐๓/๒๕๖๘', { kind: 'report', at: '2025-03-20' }],
    ['รายงานภายในวันที่ ๒๐ มีนาคม ๒๕๖๘ (ก่อนเวลา ๑๒.๐๐ น.)', { at: '2025-03-20T12:00', exclusive: false }],
    ['ส่งรายชื่อก่อนเที่ยงของวันที่ ๒๐ มีนาคม ๒๕๖๘', { at: '2025-03-20T12:00', precision: 'minute' }],
    ['รายงานภายในวันที่ ๒๐ มีนาคม ๒๕๖๘ เป็นอย่างช้า', { at: '2025-03-20' }],
    ['ส่งข้อมูลตั้งแต่บัดนี้จนถึงวันที่ ๒๐ มีนาคม ๒๕๖๘', { kind: 'report', at: '2025-03-20' }],
    ['ขอให้รายงานภายใน ก.ย. 68', { kind: 'report', at: '2025-09', precision: 'month' }],
    ['ขอให้รายงานภายในสิ้นเดือนกันยายน', { at: '2025-09', precision: 'month' }],
    ['เบิกจ่ายก่อนสิ้นปีงบประมาณ พ.ศ. ๒๕๖๘', { kind: 'complete', at: '2025-09-30' }],
    ['ให้แล้วเสร็จภายในไตรมาสที่ ๑ ของปีงบประมาณ พ.ศ. ๒๕๖๙', { at: '2025-12-31' }],
    ['ให้แล้วเสร็จภายในไตรมาสที่ ๒', { at: '2025-03-31' }],
    ['ให้แล้วเสร็จภายในสิ้นปี ๒๕๖๘', { at: '2025-12-31' }],
    ['มีผลบังคับใช้ตั้งแต่วันที่ ๑ เมษายน ๒๕๖๘', { kind: 'effective-from', at: '2025-04-01' }],
    ['ใช้บังคับตั้งแต่เดือนเมษายน ๒๕๖๘ เป็นต้นไป', { kind: 'effective-from', at: '2025-04', precision: 'month' }],
    ['ตั้งแต่ปีงบประมาณ พ.ศ. ๒๕๖๙ เป็นต้นไป', { kind: 'effective-from', at: '2025-10-01' }],
    ['จัดอบรมระหว่างวันที่ ๑๙ - ๒๑ มีนาคม ๒๕๖๘ ณ โรงแรม', { kind: 'event', at: '2025-03-19' }],
    ['วันท้องถิ่นไทยตรงกับวันอังคารที่ ๑๘ มีนาคม ๒๕๖๘', { kind: 'event', at: '2025-03-18' }],
    ['ประชุมในวันพุธที่ ๑๙ มีนาคม ๒๕๖๘ ตั้งแต่เวลา ๐๙.๐๐ - ๑๒.๐๐ น. ณ ศาลากลาง', { kind: 'event', at: '2025-03-19T09:00' }],
  ])('%s', (body, expected) => {
    expect(deadline(body)).toMatchObject([
      { anchor: 'absolute', offset: null, recurrence: null, order: null, ...expected },
    ]);
  });

  it('is read however it is written', () => {
    const days = fc.date({ min: new Date('2025-03-07'), max: new Date('2030-12-31'), noInvalidDate: true });
    const style = fc.record({ digits: fc.constantFrom('thai' as const, 'arabic' as const), weekday: fc.boolean() });
    fc.assert(
      fc.property(days, style, fc.constantFrom('ภายใน', 'ก่อน', 'ไม่เกิน'), (date, any, lead) => {
        const at = date.toISOString().slice(0, 10);
        const written = formatDate(at, any);
        const found = deadline(`ขอให้รายงาน${lead}${any.weekday ? '' : 'วันที่ '}${written} ด้วย`);
        expect(found).toMatchObject([{ kind: 'report', at, exclusive: lead === 'ก่อน' }]);
      }),
    );
  });
});

describe('a counted period', () => {
  it.each([
    ['รายงานภายใน ๗ วัน', 'receipt', 7, 'day', null],
    ['รายงานภายใน ๗ วันทำการ นับแต่วันที่ได้รับหนังสือ', 'receipt', 7, 'working-day', null],
    ['รายงานภายใน ๑๕ วัน นับจากวันที่ได้รับแจ้ง', 'receipt', 15, 'day', null],
    ['รายงานภายใน 30 (สามสิบ) วัน นับแต่วันที่ในหนังสือนี้', 'letter-date', 30, 'day', '2025-04-05'],
    ['รายงานภายใน ๓ วันทำการ นับแต่วันที่ลงในหนังสือ', 'letter-date', 3, 'working-day', null],
    ['รายงานภายในสามสิบวัน', 'receipt', 30, 'day', null],
    ['รายงานภายใน ๒ สัปดาห์ นับแต่วันที่ ๑ เมษายน ๒๕๖๘', 'absolute', 2, 'week', '2025-04-15'],
    ['รายงานภายใน ๑ เดือน นับแต่วันสิ้นสุดโครงการ', 'event', 1, 'month', null],
    ['รายงานภายใน ๒๔ ชั่วโมง', 'receipt', 24, 'hour', null],
    ['รายงานภายใน ๑๕ วันทำการ นับถัดจากวันที่ได้รับหนังสือ', 'receipt', 15, 'working-day', null],
    ['รายงานภายใน ๔๕ วัน นับแต่วันถัดจากวันที่ได้รับหนังสือฉบับนี้', 'receipt', 45, 'day', null],
    ['รายงานภายใน ๗ วัน หลังจากได้รับหนังสือ', 'receipt', 7, 'day', null],
    ['รายงานภายใน ๓๐ วัน นับแต่วันที่ได้รับความเห็นชอบ', 'event', 30, 'day', null],
    ['รายงานภายใน ๓๐ วัน นับแต่วันที่ก่อสร้างแล้วเสร็จ', 'event', 30, 'day', null],
    ['รายงานภายในสามสิบ (๓๐) วัน', 'receipt', 30, 'day', null],
    ['รายงานไม่เกิน ๗ วัน นับแต่วันที่ได้รับหนังสือ', 'receipt', 7, 'day', null],
    ['รายงานภายใน ๖๐ วันนับแต่วันที่มีคำสั่งนี้', 'letter-date', 60, 'day', '2025-05-05'],
    ['รายงานภายใน ๖๐ วัน นับแต่วันที่ออกประกาศฉบับนี้', 'letter-date', 60, 'day', '2025-05-05'],
    ['รายงานภายใน ๖๐ วัน นับแต่วันที่ประกาศนี้มีผลใช้บังคับ', 'event', 60, 'day', null],
    ['รายงานภายใน ๑๕ วัน นับแต่วันที่ได้รับคำสั่งนี้', 'receipt', 15, 'day', null],
    ['รายงานภายใน ๑ ปี นับแต่วันที่ ๑ เมษายน ๒๕๖๘', 'absolute', 12, 'month', '2026-04-01'],
  ])('%s', (body, anchor, amount, unit, at) => {
    expect(deadline(body)).toMatchObject([{ kind: 'report', anchor, offset: { amount, unit }, at }]);
  });

  it('keeps its words with what it counts from', () => {
    expect(deadline('รายงานภายใน ๗ วันทำการ นับแต่วันที่ได้รับหนังสือ ต่อไป')[0]?.text).toBe('ภายใน ๗ วันทำการ นับแต่วันที่ได้รับหนังสือ');
  });

  it('ends with its sentence, also where the next paragraph begins at the margin', () => {
    const next = 'รายงานภายใน ๕ วัน นับแต่วันสิ้นเดือน\nหนังสือฉบับนี้ให้ใช้แทนฉบับก่อน';
    expect(deadline(next)).toMatchObject([{ anchor: 'event', text: 'ภายใน ๕ วัน นับแต่วันสิ้นเดือน' }]);
  });

  it('is read in words, as it is in digits', () => {
    const tens = ['', 'สิบ', 'ยี่สิบ', 'สามสิบ', 'สี่สิบ', 'ห้าสิบ', 'หกสิบ', 'เจ็ดสิบ', 'แปดสิบ', 'เก้าสิบ'];
    const ones = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (amount) => {
        const one = amount > 10 && amount % 10 === 1 ? 'เอ็ด' : ones[amount % 10];
        const words = `${tens[Math.floor(amount / 10)]}${one}`;
        expect(deadline(`รายงานภายใน${words}วัน`)).toMatchObject([{ offset: { amount, unit: 'day' } }]);
      }),
    );
  });

  it.each(['วันทำการ', 'วัน', 'สัปดาห์', 'เดือน', 'ชั่วโมง'])('of any length in %s is read from any first day', (unit) => {
    const units = { วันทำการ: 'working-day', วัน: 'day', สัปดาห์: 'week', เดือน: 'month', ชั่วโมง: 'hour' };
    const from = fc.constantFrom(
      ['', 'receipt'],
      [' นับแต่วันที่ได้รับหนังสือ', 'receipt'],
      ['นับจากวันที่ได้รับแจ้ง', 'receipt'],
      [' นับแต่วันที่ในหนังสือนี้', 'letter-date'],
      [' นับแต่วันสิ้นสุดโครงการ', 'event'],
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), from, (amount, [words, anchor]) => {
        const expected = { anchor, offset: { amount, unit: units[unit as keyof typeof units] } };
        expect(deadline(`รายงานภายใน ${amount} ${unit}${words}`)).toMatchObject([expected]);
      }),
      { numRuns: 40 },
    );
  });

  it('is read in either digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.boolean(), (amount, thai) => {
        const digits = thai ? toThaiDigits(String(amount)) : String(amount);
        expect(deadline(`รายงานภายใน ${digits} วัน`)).toMatchObject([{ offset: { amount, unit: 'day' } }]);
      }),
    );
  });
});

describe('what comes again', () => {
  it.each([
    ['รายงานผลทุกวันที่ ๕ ของเดือน', 'FREQ=MONTHLY;BYMONTHDAY=5'],
    ['รายงานภายในวันที่ ๑๐ ของเดือนถัดไป', 'FREQ=MONTHLY;BYMONTHDAY=10'],
    ['รายงานผลทุกวันศุกร์', 'FREQ=WEEKLY;BYDAY=FR'],
    ['รายงานผลเป็นประจำทุกไตรมาส', 'FREQ=MONTHLY;INTERVAL=3'],
    ['รายงานผลทุกวันก่อนเวลา ๑๐.๐๐ น.', 'FREQ=DAILY;BYHOUR=10;BYMINUTE=0'],
    ['รายงานผลภายใน ๑๒.๓๐ น. ของทุกวัน', 'FREQ=DAILY;BYHOUR=12;BYMINUTE=30'],
    ['รายงานผลทุกวันจันทร์และวันพฤหัสบดี ภายในเวลา ๑๕.๐๐ น.', 'FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=15;BYMINUTE=0'],
    ['รายงานผลภายในเวลา ๑๒.๐๐ น. ของทุกวันจันทร์', 'FREQ=WEEKLY;BYDAY=MO;BYHOUR=12;BYMINUTE=0'],
    ['รายงานผลก่อนเวลา ๑๕.๓๐ น. ทุกวันศุกร์', 'FREQ=WEEKLY;BYDAY=FR;BYHOUR=15;BYMINUTE=30'],
    ['รายงานผลภายในเวลา ๑๖.๐๐ น. ของทุกวันที่ ๕ ของเดือน', 'FREQ=MONTHLY;BYMONTHDAY=5;BYHOUR=16;BYMINUTE=0'],
    ['รายงานผลทุกวันที่ ๑ และ ๑๖ ของเดือน', 'FREQ=MONTHLY;BYMONTHDAY=1,16'],
    ['รายงานเป็นประจำทุกเดือน ภายในวันที่ ๕ ของเดือนถัดไป', 'FREQ=MONTHLY;BYMONTHDAY=5'],
    ['รายงานเป็นรายไตรมาส ภายในวันที่ ๑๐ ของเดือนถัดไป', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10'],
    ['นำส่งภายในสิบห้าวันของเดือนถัดไป', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['รายงานภายในวันทำการสุดท้ายของทุกเดือน', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
    ['รายงานทุกสิ้นเดือน', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['รายงานทุก ๖ เดือน', 'FREQ=MONTHLY;INTERVAL=6'],
    ['รายงานปีละ ๑ ครั้ง', 'FREQ=YEARLY'],
    ['รายงานภายในวันที่ ๓๐ กันยายน ของทุกปี', 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30'],
    ['รายงานภายในวันที่ ๕ มกราคม ๕ เมษายน และ ๕ ต.ค. ของทุกปี', 'FREQ=YEARLY;BYMONTH=1,4,10;BYMONTHDAY=5'],
    ['รายงานทุกไตรมาส ภายในวันที่ ๑๐ มกราคม วันที่ ๑๐ เมษายน และวันที่ ๑๐ กรกฎาคม', 'FREQ=YEARLY;BYMONTH=1,4,7;BYMONTHDAY=10'],
    ['รายงานทุกปี ภายในวันที่ ๓๑ ธันวาคม', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31'],
    ['รายงานภายใน ๓๑ มีนาคม, ๓๐ มิถุนายน, ๓๐ กันยายน และ ๓๑ ธันวาคมของทุกปี', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'],
  ])('%s', (body, recurrence) => {
    expect(deadline(body)).toMatchObject([{ kind: 'recurring', at: null, recurrence }]);
  });
});

it('comes again by a rule each where the days of a list are not the same', () => {
  const list = 'ให้รายงานภายในวันที่ ๕ มกราคม และ ๑๕ กรกฎาคม ของทุกปี';
  expect(deadline(list).map(({ recurrence }) => recurrence)).toEqual([
    'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5',
    'FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=15',
  ]);
});

it('goes on through a list of dates, each a deadline', () => {
  const list = 'ให้รายงานภายในวันที่ ๑๐ เมษายน, ๑๐ กรกฎาคม และ ๑๐ ตุลาคม ๒๕๖๘';
  expect(deadline(list).map(({ kind, at }) => [kind, at])).toEqual([
    ['report', '2025-04-10'],
    ['report', '2025-07-10'],
    ['report', '2025-10-10'],
  ]);
});

it('counts the last working day of a month by weekdays, and asks because of holidays', () => {
  const letter = read('รายงานภายในวันทำการสุดท้ายของเดือนพฤษภาคม ๒๕๖๘');
  expect(letter).toMatchObject({ deadlines: [{ at: '2025-05-30' }], questions: [{ field: 'deadlines[0].at' }] });
});

it('starts now where a letter says so', () => {
  expect(deadline('ถือปฏิบัติตั้งแต่บัดนี้เป็นต้นไป')).toMatchObject([
    { kind: 'effective-from', anchor: 'letter-date', at: '2025-03-06' },
  ]);
});

it('is not what an earlier letter wanted', () => {
  const chased = 'ตามหนังสือที่อ้างถึง จังหวัดขอให้รายงานภายในวันที่ ๑ มีนาคม ๒๕๖๘ ความแจ้งแล้ว นั้น จึงขอให้รายงานภายในวันที่ ๒๐ มีนาคม ๒๕๖๘';
  const { deadlines, questions } = readLetter(head.replace('ด้วยมีเหตุ ', '') + chased);
  expect(deadlines).toMatchObject([{ at: '2025-03-20' }]);
  expect(questions).toEqual([]);
});

it('is not what the level above wants of the issuer', () => {
  const told = 'กรมแจ้งว่า ขอให้อำเภอรายงานภายในวันที่ ๓๑ มีนาคม ๒๕๖๘ อำเภอจึงขอให้รายงานภายในวันที่ ๒๐ มีนาคม ๒๕๖๘';
  expect(deadline(told)).toMatchObject([{ at: '2025-03-20' }]);
  const passedOn = 'กรมขอให้อำเภอแจ้งเทศบาลรายงานภายในวันที่ ๓๑ มีนาคม ๒๕๖๘';
  expect(deadline(passedOn)).toMatchObject([{ at: '2025-03-31' }]);
});

describe('what is no deadline', () => {
  it.each([
    'ลาได้ไม่เกิน ๗ วัน',
    'จัดทำรายงานประจำเดือน',
    'แผนปฏิบัติราชการรายปี',
    'ตามมติที่ประชุมเมื่อวันที่ ๓ มีนาคม ๒๕๖๘ เวลา ๑๐.๐๐ น.',
    'ตามหนังสือที่ อจ ๐๐๑๗/ว ๑ ลงวันที่ ๑ มีนาคม ๒๕๖๘',
    'ดูแลความเรียบร้อยภายในพื้นที่ ภายในประเทศ และหน่วยงานภายใน',
    'ขอให้ดำเนินการโดยด่วน',
    'แผนปฏิบัติการรายปี (พ.ศ. ๒๕๖๘)',
    'ตั้งแต่วันที่ ๑ ถึงวันที่ ๕ มีนาคม ๒๕๖๘',
  ])('%s', (body) => {
    expect(read(body)).toMatchObject({ deadlines: [], questions: [] });
  });
});

describe('a deadline that cannot be trusted is asked', () => {
  it.each([
    ['รายงานภายในวันศุกร์ที่ ๒๐ มีนาคม ๒๕๖๘', 'deadlines[0].at', '2025-03-20'],
    ['รายงานภายในวันที่ ๓๑ เมษายน ๒๕๖๘', 'deadlines[0].at', null],
    ['รายงานภายในวันที่ ๑ มีนาคม ๒๕๖๘', 'deadlines[0].at', '2025-03-01'],
  ])('%s', (body, field, at) => {
    expect(read(body)).toMatchObject({ deadlines: [{ at }], questions: [{ field }] });
  });

  it('also when the phrase is not understood at all', () => {
    expect(read('รายงานภายในวันทำการสุดท้ายของเดือน')).toMatchObject({
      deadlines: [],
      questions: [{ field: 'deadlines' }],
    });
  });
});

it('belongs to the order that it stands in', () => {
  const body = 'จึงขอให้ดำเนินการ ดังนี้\n๑. จัดทำแผน\n๒. รายงานภายในวันที่ ๒๐ มีนาคม ๒๕๖๘\n\nทั้งนี้ ให้แล้วเสร็จภายใน ๓๐ วัน';
  expect(deadline(body).map(({ order }) => order)).toEqual([2, null]);
});
