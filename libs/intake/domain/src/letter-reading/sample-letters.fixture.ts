import type { ParsedLetter } from './parsed-letter.schema.js';

/** A made-up letter (ตัวอย่าง: its text never went out, its offices are posts only) and what must be read in it. */
export interface SampleLetter {
  readonly name: string;
  readonly text: string;
  readonly expected: { readonly [Field in keyof ParsedLetter]?: unknown };
}

const governorToDistricts: SampleLetter = {
  name: 'a governor to all districts: two-column head, hard-wrapped lines, two deadlines, acting signer',
  text: `
                                    (ตัวอย่าง)
ด่วนมาก
ที่ บก ๐๐๒๓.๓/ว ๙๙๐๑                                     ศาลากลางจังหวัดบึงกาฬ
                                                       ถนนตัวอย่าง บก ๓๘๐๐๐

                              ๙  มิถุนายน  ๒๕๖๘

เรื่อง  การสำรวจข้อมูลแหล่งน้ำขององค์กร
        ปกครองส่วนท้องถิ่น
เรียน  นายอำเภอทุกอำเภอ
อ้างถึง  หนังสือจังหวัดบึงกาฬ ที่ บก ๐๐๒๓.๓/ว ๙๘๐๐ ลงวันที่ ๒ มิถุนายน ๒๕๖๘
สิ่งที่ส่งมาด้วย  ๑. สำเนาหนังสือกรมส่งเสริมการปกครองท้องถิ่น ด่วนที่สุด ที่ มท ๐๘๙๙.๒/ว ๔๔๑๑
                 ลงวันที่ ๕ มิถุนายน ๒๕๖๘            จำนวน ๑ ชุด
                 ๒. แบบสำรวจแหล่งน้ำ                  จำนวน ๒ แผ่น

             ตามหนังสือที่อ้างถึง จังหวัดแจ้งให้อำเภอเตรียมการสำรวจแหล่งน้ำ นั้น
             จังหวัดบึงกาฬจึงขอให้อำเภอดำเนินการ ดังนี้
             ๑. แจ้งองค์กรปกครองส่วนท้องถิ่นสำรวจแหล่งน้ำในพื้นที่ ให้แล้วเสร็จภาย
ในวันที่ ๒๐ มิถุนายน ๒๕๖๘
             ๒. รวบรวมและรายงานผลให้จังหวัดทราบ ภายในวันจันทร์ที่ ๓๐ มิถุนายน
๒๕๖๘ เวลา ๑๖.๓๐ น. กรณีไม่มีแหล่งน้ำให้รายงานด้วย
             จึงเรียนมาเพื่อพิจารณาดำเนินการ

                              ขอแสดงความนับถือ


                         รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน
                              ผู้ว่าราชการจังหวัดบึงกาฬ

สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด
กลุ่มงานส่งเสริมและพัฒนาท้องถิ่น
โทร. ๐ ๔๒๙๙ ๙๙๙๙ ต่อ ๑๒
สำเนาส่ง  ท้องถิ่นอำเภอทุกอำเภอ
`,
  expected: {
    letterKind: 'external',
    letterNumber: { normalized: 'บก 0023.3/ว 9901' },
    letterDate: '2025-06-09',
    urgency: 'very-urgent',
    inheritedUrgency: 'most-urgent',
    subject: 'การสำรวจข้อมูลแหล่งน้ำขององค์กรปกครองส่วนท้องถิ่น',
    issuer: { name: 'จังหวัดบึงกาฬ', level: 'province', unitCode: '38' },
    addressees: {
      phrase: 'นายอำเภอทุกอำเภอ',
      audience: { select: { types: ['district'], within: 'issuer' } },
    },
    references: [
      { kind: 'refers-to', organisation: 'จังหวัดบึงกาฬ', urgency: null, number: 'บก 0023.3/ว 9800', date: '2025-06-02' },
      {
        kind: 'enclosed',
        organisation: 'กรมส่งเสริมการปกครองท้องถิ่น',
        urgency: 'most-urgent',
        number: 'มท 0899.2/ว 4411',
        date: '2025-06-05',
      },
    ],
    enclosures: [
      { count: 1, unit: 'ชุด' },
      { text: 'แบบสำรวจแหล่งน้ำ', count: 2, unit: 'แผ่น' },
    ],
    orders: [
      { ordinal: 1, action: 'act' },
      { ordinal: 2, action: 'report' },
    ],
    deadlines: [
      { kind: 'complete', at: '2025-06-20', precision: 'day', order: 1, anchor: 'absolute' },
      { kind: 'report', at: '2025-06-30T16:30', precision: 'minute', order: 2 },
    ],
    action: 'report',
    nilReport: true,
    reportTo: 'จังหวัด',
    signer: { name: null, position: 'รองผู้ว่าราชการจังหวัด', actingFor: 'ผู้ว่าราชการจังหวัดบึงกาฬ' },
    ownerUnit: 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด กลุ่มงานส่งเสริมและพัฒนาท้องถิ่น',
    telephone: '๐ ๔๒๙๙ ๙๙๙๙ ต่อ ๑๒',
    copyTo: ['ท้องถิ่นอำเภอทุกอำเภอ'],
    questions: [],
  },
};

const ministryToProvinces: SampleLetter = {
  name: 'the ministry to all provinces: urgency glued on, the parent quoted in the body, pass it on',
  text: `ด่วนที่สุดที่ มท 0299/ว 991

กระทรวงมหาดไทย
ถนนตัวอย่าง กทม. 10200

7 ตุลาคม 2559

เรื่อง แนวทางการจัดกิจกรรมจิตอาสา (ตัวอย่าง)
เรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด

ด้วยกระทรวงมหาดไทยได้รับแจ้งจากสำนักงานตัวอย่าง ตามหนังสือสำนักงานตัวอย่าง ที่ นร 0599/ว 77 ลงวันที่ 3 ตุลาคม 2559 ว่าได้กำหนดแนวทางการจัดกิจกรรม ดังนี้
1. กิจกรรมมีสามประเภท
2. ผู้เข้าร่วมต้องลงทะเบียน

จึงเรียนมาเพื่อโปรดทราบ และแจ้งให้องค์กรปกครองส่วนท้องถิ่นทราบและถือปฏิบัติต่อไป

ขอแสดงความนับถือ

ปลัดกระทรวงมหาดไทย

สำนักนโยบายตัวอย่าง
โทร. 0 2999 9999
`,
  expected: {
    letterNumber: { normalized: 'มท 0299/ว 991' },
    letterDate: '2016-10-07',
    urgency: 'most-urgent',
    inheritedUrgency: null,
    issuer: { name: 'กระทรวงมหาดไทย', level: 'ministry', unitCode: null },
    addressees: { audience: { select: { types: ['province'], within: 'country' } } },
    references: [{ kind: 'relays', organisation: 'สำนักงานตัวอย่าง', number: 'นร 0599/ว 77', date: '2016-10-03' }],
    orders: [],
    deadlines: [],
    action: 'relay',
    signer: { name: null, position: 'ปลัดกระทรวงมหาดไทย', actingFor: null },
    ownerUnit: 'สำนักนโยบายตัวอย่าง',
    telephone: '0 2999 9999',
    questions: [],
  },
};

const memo: SampleLetter = {
  name: 'a memo: number and date on one line, counted from the letter’s date',
  text: `                         บันทึกข้อความ
ส่วนราชการ  ที่ทำการปกครองอำเภอตัวอย่าง  โทร. ๐ ๔๕๙๙ ๙๙๙๙
ที่  อบ ๐๕๑๘/๑๒๓                    วันที่  ๑  กรกฏาคม  ๒๕๖๗
เรื่อง  ขอข้อมูลประกอบการตรวจราชการ (ตัวอย่าง)
เรียน  หัวหน้าส่วนราชการประจำจังหวัด

          เนื่องจากมีกำหนดการตรวจราชการในวันที่ ๒๒ กรกฎาคม ๒๕๖๗ เวลา ๐๙.๐๐ น. ณ หอประชุมอำเภอ
          จึงขอให้จัดส่งข้อมูลภายใน ๗ วัน นับแต่วันที่ในหนังสือ
`,
  expected: {
    letterKind: 'memo',
    letterNumber: { normalized: 'อบ 0518/123', circular: false },
    letterDate: '2024-07-01',
    issuer: { level: 'district', name: 'อำเภอตัวอย่าง', unitCode: '3405' },
    addressees: { audience: { select: { types: ['provincial-office'], within: 'issuer' } } },
    deadlines: [
      { kind: 'event', at: '2024-07-22T09:00', precision: 'minute' },
      {
        kind: 'report',
        at: '2024-07-08',
        anchor: 'letter-date',
        offset: { amount: 7, unit: 'day' },
        text: 'ภายใน ๗ วัน นับแต่วันที่ในหนังสือ',
      },
    ],
    action: 'report',
    ownerUnit: 'ที่ทำการปกครองอำเภอตัวอย่าง',
    telephone: '๐ ๔๕๙๙ ๙๙๙๙',
    questions: [],
  },
};

const stamped: SampleLetter = {
  name: 'a stamped letter: ถึง, date and owner at its end',
  text: `ที่ มท ๐๘๙๙.๙/ว.๑๒๓

ถึง  จังหวัดทุกจังหวัด

          ด้วยกรมตัวอย่างได้จัดทำคู่มือการปฏิบัติงาน จึงขอส่งคู่มือดังกล่าวมาเพื่อใช้เป็นแนวทางในการปฏิบัติงานต่อไป

                                        กรมตัวอย่าง
                                        ๘ มิ.ย. ๖๒

กองตัวอย่าง
โทร. ๐ ๒๙๙๙ ๙๙๙๙ ต่อ ๑๐๑-๑๐๓
`,
  expected: {
    letterKind: 'stamped',
    letterNumber: { normalized: 'มท 0899.9/ว 123' },
    letterDate: '2019-06-08',
    subject: null,
    addressees: { audience: { select: { types: ['province'], within: 'country' } } },
    ownerUnit: 'กองตัวอย่าง',
    telephone: '๐ ๒๙๙๙ ๙๙๙๙ ต่อ ๑๐๑-๑๐๓',
    signer: null,
    deadlines: [],
    questions: [],
  },
};

/** Letters as they should be: from province, ministry, department, and a memo. */
export const sampleLetters = [governorToDistricts, ministryToProvinces, memo, stamped];
