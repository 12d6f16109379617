import { readLetter } from './index.js';

const read = (body: string, addressees = 'นายอำเภอทุกอำเภอ') =>
  readLetter(`ที่ อจ ๐๐๑๗/ว ๑\n๖ มีนาคม ๒๕๖๘\nเรื่อง ตัวอย่าง\nเรียน ${addressees}\n\nด้วยมีเหตุ\n\n${body}`);
const texts = (body: string) => read(body).orders.map(({ text }) => text);
const types = (body: string, addressees?: string) =>
  read(body, addressees).orders.map(({ audience }) =>
    audience && 'select' in audience ? audience.select.types : audience,
  );

describe('orders, however they are marked', () => {
  it('keeps the levels below an order in its text', () => {
    const body = `จึงขอให้ดำเนินการ ดังนี้
        ๑. จัดทำแผน
            ๑.๑ แผนคน
            ๑.๒ แผนเงิน
                (๑) งบกลาง
        ๒. รายงานผล
            ก. ครั้งแรก
            ข. ครั้งหลัง
        จึงเรียนมาเพื่อทราบ`;
    expect(texts(body)).toEqual(['จัดทำแผน ๑.๑ แผนคน ๑.๒ แผนเงิน (๑) งบกลาง', 'รายงานผล ก. ครั้งแรก ข. ครั้งหลัง']);
  });

  it.each(['๑. ๒.', '1) 2)', '๑) ๒)', '(๑) (๒)', 'ก. ข.', 'ก) ข)', 'ข้อ ๑ ข้อ ๒'])('%s', (marks) => {
    const [first = '', second = ''] = marks.startsWith('ข้อ') ? ['ข้อ ๑', 'ข้อ ๒'] : marks.split(' ');
    expect(texts(`จึงขอให้ดำเนินการ ดังนี้\n${first} จัดทำแผน\n${second} รายงานผล`)).toEqual(['จัดทำแผน', 'รายงานผล']);
  });

  it('takes dashes below a request', () => {
    expect(texts('จึงขอให้ดำเนินการ ดังนี้\n- จัดทำแผน\n- รายงานผล\n\nจึงเรียนมาเพื่อทราบ')).toEqual(['จัดทำแผน', 'รายงานผล']);
  });

  it('takes paragraphs by the body they are for', () => {
    const body = 'จึงขอให้ถือปฏิบัติ ดังนี้\n\nกรณีเทศบาลนคร ให้จัดทำแผน\n\nกรณี อบต. ให้รายงานอำเภอ\n\nจึงเรียนมาเพื่อทราบ';
    expect(texts(body)).toEqual(['กรณีเทศบาลนคร ให้จัดทำแผน', 'กรณี อบต. ให้รายงานอำเภอ']);
    expect(types(body)).toEqual([['city-municipality'], ['sao']]);
  });

  it('goes on behind a list with the paragraphs that are for some of those addressed', () => {
    const body =
      'จึงขอให้ดำเนินการ ดังนี้\n        ๑. จัดทำแผน\n        ๒. รายงานผล\n\n        สำหรับเทศบาลนครยะลาและองค์การบริหารส่วนจังหวัดยะลา ให้รายงานตรงต่อจังหวัดทุกวันที่ ๕\n\n        จึงเรียนมาเพื่อดำเนินการ';
    const { orders, deadlines } = read(body);
    expect(orders.map(({ text }) => text)).toEqual([
      'จัดทำแผน',
      'รายงานผล',
      'สำหรับเทศบาลนครยะลาและองค์การบริหารส่วนจังหวัดยะลา ให้รายงานตรงต่อจังหวัดทุกวันที่ ๕',
    ]);
    expect(orders[2]?.audience).toMatchObject({
      named: [{ name: 'เทศบาลนครยะลา' }, { name: 'องค์การบริหารส่วนจังหวัดยะลา' }],
    });
    expect(deadlines).toMatchObject([{ kind: 'recurring', order: 3 }]);
    expect(texts(body.replace('สำหรับเทศบาลนครยะลาและองค์การบริหารส่วนจังหวัดยะลา ', 'กรณีมีข้อขัดข้อง '))).toHaveLength(2);
  });

  it('ends at the next paragraph, by its indent or by its first word', () => {
    const indented =
      'จึงขอให้ดำเนินการ ดังนี้\n        ๑. จัดทำแผน\n        ๒. รายงาน\nผลต่อไป\n        จังหวัดหวังว่าจะได้รับความร่วมมือ';
    expect(texts(indented)).toEqual(['จัดทำแผน', 'รายงานผลต่อไป']);
    expect(texts('จึงขอให้ดำเนินการ ดังนี้\n๑. จัดทำแผน\n๒. รายงานผล\nทั้งนี้ ให้เริ่มทันที')).toEqual(['จัดทำแผน', 'รายงานผล']);
    expect(texts('ขอให้ดำเนินการ ดังนี้\n๑. จัดทำแผน\n๒. รายงานผล\nจังหวัดจึงขอให้ถือปฏิบัติ')).toEqual(['จัดทำแผน', 'รายงานผล']);
    const outOfAPdf = `ขอให้ดำเนินการ ดังนี้\n${' '.repeat(17)}๑. จัดทำแผน\n${' '.repeat(17)}๒. รายงาน\nผล\n${' '.repeat(14)}ทั้งนี้ ให้เริ่มทันที`;
    expect(texts(outOfAPdf)).toEqual(['จัดทำแผน', 'รายงานผล']);
  });
});

describe('whom an order is for', () => {
  it.each([
    ['กรณีเทศบาลนคร เทศบาลเมือง และองค์การบริหารส่วนจังหวัด ให้จัดทำแผน', ['city-municipality', 'town-municipality', 'pao']],
    ['สำหรับเทศบาลตำบลที่มีโรงเรียน ให้จัดทำแผน', ['subdistrict-municipality']],
    ['ในส่วนของ อบต. ดำเนินการจัดทำแผน', ['sao']],
    ['ขอให้องค์การบริหารส่วนตำบลทุกแห่งรายงานผล', ['sao']],
    ['เทศบาลเมืองและเทศบาลตำบล ให้จัดทำแผน', ['town-municipality', 'subdistrict-municipality']],
    ['เทศบาลตำบลทุกแห่ง จัดตั้งศูนย์', ['subdistrict-municipality']],
    ['โรงเรียนในสังกัด อปท. ให้หยุดเรียน', null],
    ['ให้อำเภอกำกับติดตาม', null],
    ['แจ้งองค์กรปกครองส่วนท้องถิ่นจัดทำแผน', null],
    ['จัดทำแผน', null],
  ])('%s', (order, audience) => {
    expect(types(`จึงขอให้ดำเนินการ ดังนี้\n๑. ${order}\n๒. รายงานผล`)).toEqual([audience, null]);
  });

  it.each([
    'สำหรับอำเภอที่มีสถานการณ์รุนแรง ให้จัดทำแผน',
    'ให้กำนันทุกตำบล ยกเว้นตำบลหนึ่ง จัดทำแผน',
    'ให้ผู้ใหญ่บ้านตำบลหนึ่งและตำบลสอง ติดตั้งป้าย',
    'จัดทำแผน เว้นอำเภอหนึ่ง',
  ])('is asked where somebody is left out or a condition narrows it: %s', (order) => {
    const { questions } = read(`จึงขอให้ดำเนินการ ดังนี้\n๑. ${order}\n๒. ให้อำเภอรายงานผล`);
    expect(questions.map(({ field }) => field)).toEqual(['orders[0].audience']);
  });

  it('is not for all where one of them is left out', () => {
    const { orders, questions } = read('จึงขอให้ดำเนินการ ดังนี้\n๑. ให้อำเภอทุกอำเภอ (เว้นอำเภอหนึ่ง) รายงานผล\n๒. จัดทำแผน');
    expect(orders[0]?.audience).toMatchObject({ minus: [{}, { named: [{ name: 'อำเภอหนึ่ง' }] }] });
    expect(questions).toEqual([]);
  });

  it('is one of its own behind a list also where a condition tells whom it is for', () => {
    const list = 'จึงขอให้ดำเนินการ ดังนี้\n        ๑. จัดทำแผน\n        ๒. รายงานผล';
    const { deadlines, questions } = read(
      `${list}\n        สำหรับอำเภอที่มีสถานการณ์รุนแรง ให้รายงานภายในวันที่ ๑๕ มีนาคม ๒๕๖๘\n        จึงเรียนมาเพื่อทราบ`,
    );
    expect(deadlines).toMatchObject([{ order: 3 }]);
    expect(questions.map(({ field }) => field)).toContain('orders[2].audience');
  });

  it('is for all where it names just those addressed, and for some where it names one kind of them', () => {
    const body = 'จึงขอให้ดำเนินการ ดังนี้\n๑. ให้เทศบาลตำบลจัดทำแผน\n๒. ให้เทศบาลตำบล และ อบต. รายงานผล';
    expect(types(body, 'นายกเทศมนตรีตำบล และนายก อบต. ทุกแห่ง')).toEqual([['subdistrict-municipality'], null]);
  });

  it('is for the ones that it names of several named', () => {
    const body = 'จึงขอให้ดำเนินการ ดังนี้\n๑. อำเภอหนึ่ง\n   ๑.๑ จัดเตรียมสถานที่\n๒. รายงานผล';
    const { orders } = read(body, 'นายอำเภอหนึ่ง และนายอำเภอสอง');
    expect(orders.map(({ audience }) => audience)).toEqual([{ named: [{ name: 'อำเภอหนึ่ง', unitCode: null }] }, null]);
  });

  it.each([
    ['ศาลากลางจังหวัดตาก', 'จังหวัดจะแจ้งผล', null],
    ['ศาลากลางจังหวัดตาก', 'ให้อำเภอแจ้งผล', ['district']],
    ['ที่ว่าการอำเภออุ้มผาง', 'อำเภอจะแจ้งผล', null],
    ['ที่ว่าการอำเภออุ้มผาง', 'จังหวัดแจ้งอำเภอดำเนินการ', null],
    ['ที่ว่าการอำเภออุ้มผาง', 'ให้เทศบาลตำบลแจ้งผล', ['subdistrict-municipality']],
  ])('is for nobody above the office whose letter it is: %s, %s', (office, order, audience) => {
    const { orders } = readLetter(
      `${office}\nเรื่อง ก\nเรียน นายก อบต. และนายกเทศมนตรีตำบลทุกแห่ง\n\nด้วยมีเหตุ จึงขอให้ดำเนินการ ดังนี้\n๑. ${order}\n๒. เข้าร่วมประชุม`,
    );
    const [first] = orders;
    expect(first?.audience && 'select' in first.audience ? first.audience.select.types : first?.audience).toEqual(
      audience,
    );
  });

  it('is less sure where a condition narrows it further', () => {
    const body = 'จึงขอให้ดำเนินการ ดังนี้\n๑. กรณีเทศบาลตำบลที่มีโรงเรียน ให้จัดทำแผน\n๒. กรณีเทศบาลตำบล ให้รายงานผล';
    const { fields, questions } = read(body);
    expect(questions).toEqual([]);
    const [narrow, whole] = [0, 1].map((i) => fields[`orders[${i}].audience`]?.confidence ?? 0);
    expect(narrow).toBeLessThan(whole ?? 0);
  });
});
