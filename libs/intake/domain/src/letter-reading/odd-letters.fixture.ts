import type { SampleLetter } from './sample-letters.fixture.js';

const announcement: SampleLetter = {
  name: 'an announcement: no addressee, no number, in force from a day',
  text: `ประกาศจังหวัดตาก
เรื่อง ควบคุมการเผาในที่โล่ง (ตัวอย่าง)

          ด้วยสถานการณ์หมอกควันรุนแรงขึ้น จึงประกาศห้ามการเผาทุกชนิด ตั้งแต่วันที่ ๑ กุมภาพันธ์ ๒๕๖๘ เป็นต้นไป

          ประกาศ ณ วันที่ ๒๐ มกราคม พ.ศ. ๒๕๖๘

ผู้ว่าราชการจังหวัดตาก
`,
  expected: {
    letterKind: 'public',
    letterNumber: null,
    letterDate: '2025-01-20',
    subject: 'ควบคุมการเผาในที่โล่ง (ตัวอย่าง)',
    addressees: null,
    issuer: { name: 'จังหวัดตาก', level: 'province', unitCode: '63' },
    deadlines: [{ kind: 'effective-from', at: '2025-02-01' }],
    signer: { position: 'ผู้ว่าราชการจังหวัดตาก' },
    questions: [],
  },
};

const localReply: SampleLetter = {
  name: 'a municipality to its district: number left blank, weekday that contradicts, for information',
  text: `ที่ บร.๘๑๑๐๒/                                  เทศบาลตำบลตัวอย่าง

วันศุกร์ที่ ๖ มีนาคม ๒๕๖๘

เรื่อง ส่งรายงานประจำเดือน (ตัวอย่าง)

เรียน นายอำเภอตัวอย่าง

สิ่งที่ส่งมาด้วย รายงาน จำนวนสองเล่ม

ตามที่อำเภอขอข้อมูล นั้น เทศบาลได้จัดทำแล้วเสร็จ รายละเอียดตามสิ่งที่ส่งมาด้วย

จึงเรียนมาเพื่อโปรดทราบ

ขอแสดงความนับถือ

(..............................)
นายกเทศมนตรีตำบลตัวอย่าง
`,
  expected: {
    letterNumber: { normalized: 'บร 81102/', running: null },
    letterDate: '2025-03-06',
    issuer: { name: 'เทศบาลตำบลตัวอย่าง', level: 'local', unitCode: null },
    addressees: { audience: { named: [{ name: 'อำเภอตัวอย่าง', unitCode: null }] } },
    enclosures: [{ text: 'รายงาน', count: 2, unit: 'เล่ม' }],
    action: 'acknowledge',
    signer: { name: null, position: 'นายกเทศมนตรีตำบลตัวอย่าง', actingFor: null },
    questions: [{ field: 'letterDate' }],
  },
};

const inline: SampleLetter = {
  name: 'a letter that lost its lines: orders inline, periods from receipt, an audience for one order',
  text: `ที่ ชม ๐๙๑๘/ว ๐๙๙ ๑๕ ตุลาคม ๒๕๖๗
เรื่อง การเตรียมความพร้อม (ตัวอย่าง)
เรียน นายก อบต. ทุกแห่ง และนายกเทศมนตรีตำบลทุกแห่ง (ยกเว้นเทศบาลตำบลตัวอย่าง)
เนื่องจากเข้าสู่ฤดูหนาว อำเภอตัวอย่างจึงขอให้ดำเนินการ ดังนี้ ๑. จัดทำแผนเผชิญเหตุให้แล้วเสร็จภายใน ๑๕ วันทำการ นับจากวันที่ได้รับหนังสือ ๒. กรณีเทศบาลตำบลทุกแห่ง รายงานจำนวนผ้าห่มภายในสามสิบวัน ๓. รายงานผลให้อำเภอทราบทุกวันศุกร์ จึงเรียนมาเพื่อทราบและถือปฏิบัติ`,
  expected: {
    letterNumber: { normalized: 'ชม 0918/ว 99', running: '099' },
    letterDate: '2024-10-15',
    issuer: { name: 'อำเภอตัวอย่าง', level: 'district', unitCode: '5009' },
    addressees: {
      audience: {
        minus: [
          { select: { types: ['sao', 'subdistrict-municipality'], within: 'issuer' } },
          { named: [{ name: 'เทศบาลตำบลตัวอย่าง', unitCode: null }] },
        ],
      },
    },
    orders: [
      { ordinal: 1, audience: null, action: 'act' },
      { ordinal: 2, audience: { select: { types: ['subdistrict-municipality'], within: 'issuer' } }, action: 'report' },
      { ordinal: 3, text: 'รายงานผลให้อำเภอทราบทุกวันศุกร์', action: 'report' },
    ],
    deadlines: [
      { kind: 'complete', at: null, anchor: 'receipt', offset: { amount: 15, unit: 'working-day' }, order: 1 },
      { kind: 'report', at: null, anchor: 'receipt', offset: { amount: 30, unit: 'day' }, order: 2 },
      { kind: 'recurring', recurrence: 'FREQ=WEEKLY;BYDAY=FR', order: 3 },
    ],
    action: 'report',
    questions: [],
  },
};

const chase: SampleLetter = {
  name: 'a reminder to those on a list: follows up, before a day, no year in the date',
  text: `ที่ กส 0099.3/ว9911
                    8 ธ.ค. 68
เรื่อง ขอติดตามการรายงานข้อมูล (ตัวอย่าง)
เรียน องค์กรปกครองส่วนท้องถิ่นที่ยังไม่ส่งข้อมูล
อ้างถึง 1) หนังสือจังหวัดกาฬสินธุ์ ที่ กส 0099.3/ว 9000 ลว. 1 ธ.ค. 68
        2) หนังสือจังหวัดกาฬสินธุ์ ลงวันที่ 20 พ.ย. 2568

ตามหนังสือที่อ้างถึง จังหวัดขอให้รายงานข้อมูล นั้น
จึงขอให้ส่งข้อมูลให้จังหวัดก่อนวันที่ 10 ม.ค. และแจ้งยืนยันภายในวันทำการสุดท้ายของเดือน
`,
  expected: {
    letterNumber: { normalized: 'กส 0099.3/ว 9911' },
    letterDate: '2025-12-08',
    issuer: { name: 'จังหวัดกาฬสินธุ์', level: 'province', unitCode: '46' },
    addressees: { audience: { listed: { enclosure: 1 } } },
    references: [
      { kind: 'follows-up', number: 'กส 0099.3/ว 9000', date: '2025-12-01' },
      { kind: 'follows-up', organisation: 'จังหวัดกาฬสินธุ์', number: null, date: '2025-11-20' },
    ],
    deadlines: [{ kind: 'report', at: '2026-01-10', exclusive: true, text: 'ก่อนวันที่ 10 ม.ค.' }],
    action: 'report',
    questions: [{ field: 'deadlines' }, { field: 'addressees.audience' }],
  },
};

const secret: SampleLetter = {
  name: 'a secret letter with a limit at its head; letters lost from the number',
  text: `ลับมาก   ด่วนภายใน ๑๒.๐๐ น. วันที่ ๗ มีนาคม ๒๕๖๘
ที่ 0299.3/ว1234
๖ มีนาคม ๒๕๖๘
เรื่อง การรักษาความปลอดภัย (ตัวอย่าง)
เรียน ผู้ว่าราชการจังหวัดอำนาจเจริญ และผู้แทนหน่วยตัวอย่าง
ด้วยมีเหตุจำเป็น
จึงเรียนมาเพื่อพิจารณา
`,
  expected: {
    secrecy: 'secret',
    urgency: 'urgent',
    urgentBy: '2025-03-07T12:00',
    letterNumber: { normalized: '0299.3/ว 1234', prefix: null },
    letterDate: '2025-03-06',
    issuer: null,
    addressees: { phrase: 'ผู้ว่าราชการจังหวัดอำนาจเจริญ และผู้แทนหน่วยตัวอย่าง', audience: null },
    action: 'act',
    questions: [{ field: 'addressees.audience' }],
  },
};

/** Letters that lack a part, lost their lines, contradict themselves, or are not for every eye. */
export const oddLetters = [announcement, localReply, inline, chase, secret];
