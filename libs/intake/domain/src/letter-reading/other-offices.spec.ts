import { readLetter, type ReadingFacts } from './index.js';

const letter = (head: string, body: string, facts: ReadingFacts = {}) =>
  readLetter(`${head}\n๖ มีนาคม ๒๕๖๘\nเรื่อง ก\nเรียน นายกเทศมนตรีตำบลทุกแห่ง\n\n${body}\n\nขอแสดงความนับถือ`, facts);
const DISTRICT = 'ที่ อน ๐๐๒๓.๙/ว ๑๑๒๗          ที่ว่าการอำเภอสว่างอารมณ์';
const PROVINCE = 'ที่ พย ๐๐๒๑/ว ๑๔๓          ศาลากลางจังหวัดพะเยา';

describe('an office of the province that sits in a district writes for the district', () => {
  const names: Readonly<Record<string, string>> = { '61': 'จังหวัดอุทัยธานี', '6103': 'อำเภอสว่างอารมณ์' };
  const unitName = (code: string) => names[code] ?? null;

  it('finds its code by its name, and asks nothing', () => {
    expect(letter(DISTRICT, 'ด้วยมีเหตุ', { unitName })).toMatchObject({
      issuer: { name: 'อำเภอสว่างอารมณ์', level: 'district', unitCode: '6103' },
      questions: [],
    });
    expect(letter(DISTRICT, 'ด้วยมีเหตุ').issuer).toEqual({
      ...{ name: 'อำเภอสว่างอารมณ์', level: 'district', unitCode: null },
    });
  });

  it('asks where the province has no such district', () => {
    expect(letter(DISTRICT.replace('สว่างอารมณ์', 'ปัว'), 'ด้วยมีเหตุ', { unitName })).toMatchObject({
      issuer: { name: 'อำเภอปัว', level: 'district', unitCode: null },
      questions: [{ field: 'issuer.unitCode' }],
    });
  });

  it('is still the province where its hall stands in a district', () => {
    const head = `${PROVINCE}\nอำเภอเมืองพะเยา`;
    expect(letter(head, 'ด้วยมีเหตุ').issuer).toEqual({ name: 'จังหวัดพะเยา', level: 'province', unitCode: '56' });
  });
});

it('an office of a ministry in the province has its own name, and the code of the province', () => {
  const head = 'ที่ ปท ๐๐๓๒.๐๐๖/ว ๕          สำนักงานสาธารณสุขจังหวัดปทุมธานี';
  expect(letter(head, 'ด้วยมีเหตุ')).toMatchObject({
    issuer: { name: 'สำนักงานสาธารณสุขจังหวัดปทุมธานี', level: 'province', unitCode: '13' },
    questions: [],
  });
  expect(letter(`${head}\nศาลากลางจังหวัดปทุมธานี`, 'ด้วยมีเหตุ').issuer?.name).toBe('จังหวัดปทุมธานี');
});

describe('a message by radio or fax', () => {
  it.each([
    ['วิทยุในราชการกรมการปกครอง\nจาก ปค.', 'กรมการปกครอง', 'department'],
    ['วิทยุสื่อสาร\nจาก อปค.', 'กรมการปกครอง', 'department'],
    ['โทรสาร\nจาก สถ.', 'กรมส่งเสริมการปกครองท้องถิ่น', 'department'],
    ['กระดาษเขียนข่าว\nจาก : มท.', 'กระทรวงมหาดไทย', 'ministry'],
    ['วิทยุสื่อสาร\nจาก กรมการปกครอง', 'กรมการปกครอง', 'department'],
  ])('%s', (title, name, level) => {
    const read = readLetter(`${title}\nถึง ผวจ. ทุกจังหวัด\nที่ มท ๐๓๑๐/ว ๖\nวันที่ ๑๐ ม.ค. ๖๒\n\nด้วยมีเหตุ`);
    expect(read).toMatchObject({ letterKind: 'fax', issuer: { name, level }, letterDate: '2019-01-10' });
  });
});

describe('what the issuer itself will do by then is no deadline of those addressed', () => {
  it.each([
    [DISTRICT, 'เพื่ออำเภอจะได้รวบรวมรายงานจังหวัดภายในวันที่ ๒๐ มีนาคม ๒๕๖๘'],
    [DISTRICT, 'เพื่อรวบรวมรายงานจังหวัดอุทัยธานี ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘'],
    [PROVINCE, 'ทั้งนี้ จังหวัดจะรวบรวมส่งกระทรวงมหาดไทยภายในวันที่ ๒๐ มีนาคม ๒๕๖๘'],
    [PROVINCE, '๑. สำรวจข้อมูล\n๒. รายงานจังหวัด เพื่อจะได้สรุปเสนอกรมการปกครองภายในวันที่ ๒๐ มีนาคม ๒๕๖๘'],
  ])('%s: %s', (head, rest) => {
    const read = letter(head, `จึงขอให้รายงานภายในวันที่ ๑๒ มีนาคม ๒๕๖๘ ${rest}`);
    expect(read.deadlines.map(({ at }) => at)).toEqual(['2025-03-12']);
  });

  it.each([
    'จังหวัดจะจัดประชุม ขอให้ส่งรายชื่อภายในวันที่ ๒๐ มีนาคม ๒๕๖๘',
    'ให้อำเภอรวบรวมรายงานจังหวัดภายในวันที่ ๒๐ มีนาคม ๒๕๖๘',
    'ผู้ที่ประสงค์จะส่งผลงาน ให้ส่งภายในวันที่ ๒๐ มีนาคม ๒๕๖๘',
    'จังหวัดจะจัดส่งงบประมาณให้ ทั้งนี้ให้เบิกจ่ายให้แล้วเสร็จภายในวันที่ ๒๐ มีนาคม ๒๕๖๘',
    'ให้อปท. ส่งข้อมูลให้อำเภอ เพื่อรวบรวมรายงานจังหวัด ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘',
  ])('but one that they have: %s', (body) => {
    expect(letter(PROVINCE, `จึง${body}`).deadlines.map(({ at }) => at)).toEqual(['2025-03-20']);
  });
});

it('a limit that may be the issuer’s own is kept and asked where there is no other', () => {
  const body = 'จึงขอให้ส่งข้อมูลเพื่อรวบรวมรายงานกระทรวงมหาดไทย ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘';
  expect(letter(PROVINCE, body)).toMatchObject({
    deadlines: [{ at: '2025-03-20' }],
    questions: [{ field: 'deadlines[0].at' }],
    reportTo: null,
  });
});

it.each(['บันทึกนี้', 'บันทึกข้อความฉบับนี้', 'โทรสารนี้', 'วิทยุฉบับนี้', 'หนังสือฉบับนี้'])(
  'a period counts from the receipt of %s',
  (what) => {
    const { deadlines } = letter(PROVINCE, `จึงขอให้รายงาน ภายใน ๕ วันทำการ นับถัดจากวันที่ได้รับ${what}`);
    expect(deadlines).toMatchObject([{ anchor: 'receipt', offset: { amount: 5, unit: 'working-day' } }]);
  },
);

describe('a frequency that is only told of', () => {
  it('is said in full where its days stand', () => {
    const body =
      'เพื่อลดภาระการรายงานของอำเภอ จังหวัดจึงปรับการรายงานเป็นรายเดือน โดยให้รายงานข้อมูลไปยังจังหวัด ภายในวันที่ ๒๕ ของทุกเดือน';
    expect(letter(PROVINCE, body).deadlines.map(({ recurrence }) => recurrence)).toEqual([
      'FREQ=MONTHLY;BYMONTHDAY=25',
    ]);
  });

  it('stands alone where there are none', () => {
    const body = 'จึงขอให้รายงานจังหวัดทุกเดือน\n\nอนึ่ง ให้ประชุมภายในวันที่ ๒๕ มีนาคม ๒๕๖๘';
    expect(letter(PROVINCE, body).deadlines.map(({ recurrence }) => recurrence)).toEqual(['FREQ=MONTHLY', null]);
  });
});

describe('a report of nothing', () => {
  it.each([
    'ในเดือนใดไม่มีคนต่างด้าวเข้าพัก ให้รายงานเป็นศูนย์ (๐) ด้วย',
    'อำเภอใดไม่มีผู้ประสบภัยให้รายงานด้วย',
    'หากตรวจแล้วว่างเปล่า ให้รายงานว่า “ไม่มี”',
    'แม้ไม่มีเหตุก็ให้รายงานผลเป็น ๐',
  ])('%s', (words) => {
    expect(letter(PROVINCE, `จึงให้รายงานจังหวัดทุกวันที่ ๒๕ ของเดือน ${words}`)).toMatchObject({
      nilReport: true,
      action: 'report',
    });
  });

  it.each(['หน่วยงานใดไม่มีข้อขัดข้องให้รายงานผลการประชุม', 'อำเภอใดไม่มีผู้ประสบภัยไม่ต้องรายงาน'])('is not: %s', (words) => {
    expect(letter(PROVINCE, `จึงให้ดำเนินการ ${words}`).nilReport).toBe(false);
  });
});

it.each([
  ['และส่งผลการตรวจสอบให้กองคลัง ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘', 'กองคลัง'],
  ['กรอกแบบและส่งคืนสำนักงานจังหวัดพะเยา ทางไปรษณีย์', 'สำนักงานจังหวัดพะเยา'],
  ['ส่งแบบสำรวจคืนกองสวัสดิการสังคม ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘', 'กองสวัสดิการสังคม'],
  ['ให้ อปท. ส่งข้อมูลให้ สถจ. แล้วรายงานจังหวัด ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘', 'จังหวัด'],
  ['รวบรวมบัญชี รายงาน ปค. (สน.สก.) ภายใน ๑๕ มี.ค. ๖๘', 'ปค.'],
])('reports go to: %s', (words, receiver) => {
  expect(letter(PROVINCE, `จึงขอให้ตรวจสอบ ${words}`).reportTo).toBe(receiver);
});

it.each(['แบบรายงาน  ๑  ชุด', 'แบบรายงาน ๑ ชุด', 'แบบรายงาน  ๑ ชุด'])('an enclosure is counted: %s', (written) => {
  const read = readLetter(`${PROVINCE}\nเรื่อง ก\nเรียน ข\nสิ่งที่ส่งมาด้วย  ${written}\n\nด้วยมีเหตุ`);
  expect(read.enclosures).toEqual([{ text: 'แบบรายงาน', count: 1, unit: 'ชุด' }]);
});

describe('an order for all of a type', () => {
  const district = { select: { types: ['district'], within: 'issuer' } };
  it.each([
    ['ให้อำเภอจัดตั้งศูนย์บัญชาการเหตุการณ์ระดับอำเภอให้แล้วเสร็จ', district],
    ['ให้อำเภอเฝ้าระวังสถานการณ์น้ำและรายงานจังหวัด', district],
    ['ให้อำเภอลงพื้นที่และสำรวจความเสียหาย', district],
    ['ให้อำเภอซักซ้อมแผนเผชิญเหตุและรายงานผล', district],
    ['ให้อำเภอเมืองพะเยา จัดเตรียมสถานที่', { named: [{ name: 'อำเภอเมืองพะเยา', unitCode: '5601' }] }],
    ['ให้อำเภอปง รายงานผล', { named: [{ name: 'อำเภอปง', unitCode: null }] }],
  ])('%s', (order, audience) => {
    const head = `${PROVINCE}\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ และนายกเทศมนตรีเมืองทุกแห่ง`;
    const read = readLetter(`${head}\n\nจึงขอให้ดำเนินการ ดังนี้\n๑. ${order}\n๒. ให้ทุกหน่วยงานทราบ`);
    expect(read.orders[0]?.audience).toEqual(audience);
  });
});

it('what others shall be told of is to be done', () => {
  const orders = '๑. ให้นำเรื่องนี้เข้าที่ประชุมกำนัน เพื่อชี้แจงให้ราษฎรทราบโดยทั่วถึงกัน\n๒. ให้รายงานจังหวัด';
  expect(letter(PROVINCE, `จึงขอให้ดำเนินการ ดังนี้\n${orders}`).orders[0]?.action).toBe('act');
});

describe('a letter in the text of a mail that brings it', () => {
  const mail = `จาก: สารบรรณกลาง <saraban@example.go.th>
ถึง: สารบรรณจังหวัด <province@example.go.th>
วันที่: Thu, 6 Mar 2025 14:05:12 +0700
เรื่อง: ขอส่งหนังสือ พย 0021/ว 143 (โปรดตอบรับทางอีเมล)

เรียน เจ้าหน้าที่สารบรรณ

ขอส่งหนังสือ ข้อความดังนี้

`;
  const own = `ด่วนที่สุด\n${PROVINCE}\n๖ มีนาคม ๒๕๖๘\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ\nสิ่งที่ส่งมาด้วย แบบ จำนวน ๑ ชุด\n\nด้วยมีเหตุ`;
  const values = (text: string) => {
    const { text: _, fields: __, ...read } = readLetter(text);
    return read;
  };

  it('is read as it is without the mail', () => {
    expect(values(mail + own)).toEqual(values(own));
    expect(values(mail.replace('จาก:', 'From:').replace('เรื่อง:', 'Subject:') + own)).toEqual(values(own));
  });

  it('is kept whole, and what the mail says of secrecy counts', () => {
    const read = readLetter(`${mail}ลับ\n${own}`);
    expect(read.text).toContain('เจ้าหน้าที่สารบรรณ');
    expect(read.secrecy).toBe('confidential');
  });

  it('is no letter that another brings which has lost its number', () => {
    const lost = own.replace(/ที่ พย[^\n]*/, '');
    expect(readLetter(`${lost}\n\nขอแสดงความนับถือ\n\n${own}`).letterNumber).toBeNull();
  });

  it('is the mail itself where no letter follows', () => {
    expect(readLetter(`${mail}ขอบคุณ`).addressees?.phrase).toBe('เจ้าหน้าที่สารบรรณ');
  });
});

describe('what a list asks of one body each', () => {
  const items = `๑. อบจ. และเทศบาลเมือง ให้ส่งภายในวันที่ ๒๗ มีนาคม ๒๕๖๘
๒. เทศบาลตำบลและ อบต. ให้ส่งอำเภอภายในวันที่ ๒๐ มีนาคม ๒๕๖๘ และให้อำเภอรวบรวมส่งจังหวัดภายในวันที่ ๒๕ มีนาคม ๒๕๖๘
๓. หากพ้นกำหนดให้ชี้แจงเหตุผลภายใน ๓ วันทำการนับแต่วันครบกำหนด`;
  const read = readLetter(
    `${PROVINCE}\n๖ มีนาคม ๒๕๖๘\nเรื่อง ก\nเรียน นายอำเภอทุกอำเภอ และนายกเทศมนตรีเมืองทุกแห่ง\n\nจังหวัดพะเยาจึงขยายกำหนดเวลาส่งรายงาน ดังนี้\n${items}`,
  );

  it('are orders, also where the sentence before them asks nothing', () => {
    expect(read.orders).toMatchObject([
      { audience: { select: { types: ['pao', 'town-municipality'], within: 'issuer' } } },
      { audience: { select: { types: ['subdistrict-municipality', 'sao'], within: 'issuer' } } },
      { audience: null },
    ]);
    expect(read.deadlines.map(({ order }) => order)).toEqual([1, 2, 2, 3]);
  });

  it('are none where they are findings', () => {
    const findings = '๑. เทศบาลตำบลก ไม่ได้ปิดประกาศให้ประชาชนทราบ\n๒. อบต. ข แจ้งผลให้ผู้ยื่นคำขอทราบล่าช้า';
    expect(letter(PROVINCE, `จังหวัดตรวจสอบแล้วพบข้อบกพร่อง ดังนี้\n${findings}`).orders).toEqual([]);
  });

  it('goes in the end to who wrote the letter', () => {
    expect(read.reportTo).toBe('จังหวัด');
  });
});

describe('a start and a window', () => {
  it.each([
    ['ทั้งนี้ ตั้งแต่เวลา ๐๐.๐๑ น. ของวันที่ ๒๔ มีนาคม ๒๕๖๘ เป็นต้นไป', 'effective-from', '2025-03-24T00:01'],
    ['ทั้งนี้ ตั้งแต่วันที่ ๒๔ มีนาคม ๒๕๖๘ จนถึงวันที่ ๗ เมษายน ๒๕๖๘', 'effective-from', '2025-03-24'],
    ['ผู้ประสงค์จะสมัครให้ยื่นใบสมัครได้ที่อำเภอ ตั้งแต่วันที่ ๑๐ - ๒๔ มีนาคม ๒๕๖๘ ในวันและเวลาราชการ', 'complete', '2025-03-24'],
  ])('%s', (words, kind, at) => {
    expect(letter(PROVINCE, `จังหวัดพะเยามีประกาศ ${words}`).deadlines).toMatchObject([{ kind, at }]);
  });
});

it('what will be announced by then is nothing to be done', () => {
  const words = 'ให้ยื่นคำขอภายในวันที่ ๒๐ มีนาคม ๒๕๖๘ จะประกาศรายชื่อผู้มีสิทธิภายในวันที่ ๓๑ มีนาคม ๒๕๖๘';
  expect(letter(PROVINCE, `จึง${words}`).deadlines.map(({ at }) => at)).toEqual(['2025-03-20']);
});

it('the next working days behind something count from that', () => {
  const words = 'ให้จัดซื้อไปก่อน แล้วรายงานหัวหน้าหน่วยงานภายใน ๕ วันทำการถัดไป';
  expect(letter(PROVINCE, `จึง${words}`).deadlines).toMatchObject([{ anchor: 'event', at: null }]);
});

it.each([
  ['คู่มือการใช้งานระบบ   จำนวน ๑ เล่ม (ดาวน์โหลดทาง QR Code)', { text: 'คู่มือการใช้งานระบบ', count: 1, unit: 'เล่ม' }],
  ['แบบทะเบียน  รวม ๓ แผ่น', { text: 'แบบทะเบียน', count: 3, unit: 'แผ่น' }],
])('an enclosure is counted: %s', (written, expected) => {
  const read = readLetter(`${PROVINCE}\nเรื่อง ก\nเรียน ข\nสิ่งที่ส่งมาด้วย  ${written}\n\nด้วยมีเหตุ`);
  expect(read.enclosures).toEqual([expected]);
});

it('every school is every school', () => {
  const read = readLetter(`${PROVINCE}\nเรื่อง ก\nเรียน ผู้อำนวยการโรงเรียนในสังกัดทุกโรง\n\nด้วยมีเหตุ`);
  expect(read.addressees?.audience).toEqual({ select: { types: ['school'], within: 'issuer' } });
});

describe('a correction in quotes', () => {
  it.each([
    'ขอแก้ไขกำหนดเวลารายงานจาก “ภายในวันที่ ๑๕ เมษายน ๒๕๖๘” เป็น “ภายในวันที่ ๑๘ เมษายน ๒๕๖๘”',
    'ขอแก้ไขข้อความ “ให้รายงานภายในวันที่ ๑๕ เมษายน ๒๕๖๘” ให้แก้ไขเป็น “ให้รายงานภายในวันที่ ๑๘ เมษายน ๒๕๖๘”',
  ])('has the new limit: %s', (words) => {
    expect(letter(PROVINCE, `จึง${words}`).deadlines.map(({ at }) => at)).toEqual(['2025-04-18']);
  });
});

it.each([
  ['นายกเทศมนตรีตำบลทุกแห่ง และนายกองค์การบริหารส่วนตำบลทุกแห่ง ในจังหวัดหนองบัวลำภู', ['subdistrict-municipality', 'sao'], '39'],
  ['ส่วนราชการประจำจังหวัด ทุกส่วนราชการ อำเภอ ทุกอำเภอ', ['provincial-office', 'district'], 'issuer'],
])('all of them are meant: %s', (phrase, types, within) => {
  const read = readLetter(`ที่ สธ ๐๖๒๑/ว ๕\nเรื่อง ก\nเรียน ${phrase}\n\nด้วยมีเหตุ`);
  expect(read.addressees?.audience).toEqual({ select: { types, within } });
});

describe('an office that is not known', () => {
  const head = 'ที่ กษ ๐๓๒๓/ว ๑\nโครงการส่งน้ำตัวอย่าง\nอำเภอเกาะคา จังหวัดลำปาง ๕๒๑๓๐';

  it('is not taken for the district of its address', () => {
    expect(letter(head, 'ด้วยมีเหตุ').issuer).toBeNull();
  });

  it('asks for a number that was not read', () => {
    expect(letter('ที่ ว ๑๒๓/๒๕๓๕\nที่ทำการกำนันตำบลตัวอย่าง', 'ด้วยมีเหตุ')).toMatchObject({
      letterNumber: null,
      questions: [{ field: 'letterNumber' }],
    });
    expect(letter('ที่ทำการกำนัน ๙/๑ หมู่ ๓', 'ด้วยมีเหตุ').questions).toEqual([]);
  });
});

it('a list for each body under its name goes on with the orders', () => {
  const orders = `ดังนี้
เทศบาลตำบล และองค์การบริหารส่วนตำบล
๑. สำรวจและรับคำร้อง
๒. ส่งบัญชีให้อำเภอ ภายใน ๗ วัน นับแต่วันสิ้นสุดการรับคำร้อง
กำนัน
๑. ประชาสัมพันธ์หอกระจายข่าว
๒. รับรองข้อเท็จจริงในแบบคำร้อง`;
  const read = readLetter(
    `${DISTRICT}\nเรื่อง ก\nเรียน นายกเทศมนตรีตำบลทุกแห่ง นายก อบต.ทุกแห่ง และกำนันทุกตำบล\n\nจึงขอให้ท่านดำเนินการ ${orders}`,
  );
  const of = (...types: string[]) => ({ select: { types, within: 'issuer' } });
  expect(read.orders.map(({ audience, text }) => [audience, text.slice(0, 6)])).toEqual([
    [of('subdistrict-municipality', 'sao'), 'สำรวจแ'],
    [of('subdistrict-municipality', 'sao'), 'ส่งบัญ'],
    [of('village-head'), 'ประชาส'],
    [of('village-head'), 'รับรอง'],
  ]);
  expect(read.deadlines).toMatchObject([{ order: 2, text: 'ภายใน ๗ วัน นับแต่วันสิ้นสุดการรับคำร้อง' }]);
});
