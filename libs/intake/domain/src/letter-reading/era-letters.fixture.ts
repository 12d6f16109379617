import type { SampleLetter } from './sample-letters.fixture.js';

const order: SampleLetter = {
  name: 'an order: numbered by the year alone, cancels another, in force from a day',
  text: `คำสั่งอำเภอปากเกร็ด
ที่ 456/2553
เรื่อง ยกเลิกคำสั่งและมอบหมายหน้าที่ความรับผิดชอบ

ตามคำสั่งอำเภอปากเกร็ด ที่ 123/2551 ลงวันที่ 4 มิถุนายน 2551 มอบหมายหน้าที่ไว้แล้ว นั้น

เพื่อให้การปฏิบัติราชการเหมาะสม จึงให้ยกเลิกคำสั่งอำเภอปากเกร็ด ที่ 123/2551 ลงวันที่ 4 มิถุนายน 2551 และมอบหมายให้

1. ปลัดอำเภอหัวหน้ากลุ่มงานบริหารงานปกครอง รับผิดชอบงานทะเบียน
2. ปลัดอำเภอฝ่ายความมั่นคง รับผิดชอบงานรักษาความสงบเรียบร้อย

ทั้งนี้ ตั้งแต่วันที่ 1 ตุลาคม 2553 เป็นต้นไป

สั่ง ณ วันที่ 27 กันยายน พ.ศ. 2553

(นายสมมุติ ตัวอย่าง)
นายอำเภอปากเกร็ด
`,
  expected: {
    letterKind: 'order',
    letterNumber: { normalized: '456/2553', prefix: null, officeCode: null, circular: false, running: '456' },
    letterDate: '2010-09-27',
    issuer: { name: 'อำเภอปากเกร็ด', level: 'district' },
    references: [{ kind: 'cancels', organisation: 'อำเภอปากเกร็ด', number: '123/2551', date: '2008-06-04' }],
    orders: [
      { ordinal: 1, audience: null },
      { ordinal: 2, audience: null },
    ],
    deadlines: [{ kind: 'effective-from', at: '2010-10-01' }],
    signer: { position: 'นายอำเภอปากเกร็ด', actingFor: null },
    questions: [],
  },
};

const stampedRelay: SampleLetter = {
  name: 'a stamped letter: its office above the date, to be passed on',
  text: `ที่ ศธ ๐๔๐๐๙/ว ๒๔๕๖

ถึง  สำนักงานเขตพื้นที่การศึกษาทุกเขต

      พร้อมนี้ สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน ขอส่งสำเนาประกาศกระทรวงศึกษาธิการ เรื่อง การจัดการศึกษา จำนวน ๑ ฉบับ มาเพื่อทราบและแจ้งให้สถานศึกษาในสังกัดทราบและถือปฏิบัติต่อไป

                                                สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน
                                                        (ตราประทับ)
                                                        ๑๙ พฤษภาคม ๒๕๖๐

สำนักวิชาการและมาตรฐานการศึกษา
โทร. ๐ ๒๒๘๘ ๕๗๘๙
โทรสาร ๐ ๒๒๘๘ ๕๗๙๐
`,
  expected: {
    letterKind: 'stamped',
    letterDate: '2017-05-19',
    issuer: { name: 'สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน', level: 'department', unitCode: null },
    action: 'relay',
    signer: null,
    ownerUnit: 'สำนักวิชาการและมาตรฐานการศึกษา',
    telephone: '๐ ๒๒๘๘ ๕๗๘๙',
  },
};

const flush: SampleLetter = {
  name: 'an old letter without an indent: orders by ก., a limit from its date, a copy list, superseded',
  text: `ที่ กษ ๑๐๐๔/ว ๕๖๗๘
กรมส่งเสริมสหกรณ์ ๑๒ ถนนกรุงเกษม
แขวงวัดสามพระยา เขตพระนคร กทม. ๑๐๒๐๐
วันพุธที่ ๙ มิถุนายน พ.ศ. ๒๕๔๗
เรื่อง ขอยกเลิกหนังสือเวียนและกำหนดแนวปฏิบัติใหม่
เรียน สหกรณ์จังหวัดทุกจังหวัด
อ้างถึง หนังสือกรมส่งเสริมสหกรณ์ ที่ กษ ๑๐๐๔/ว ๑๒๓ ลงวันที่ ๕ มกราคม ๒๕๔๕
ตามหนังสือที่อ้างถึง กรมส่งเสริมสหกรณ์ได้กำหนดแนวปฏิบัติไว้แล้ว นั้น
บัดนี้ ได้มีการปรับปรุงระเบียบ จึงขอยกเลิกหนังสือที่อ้างถึง และให้ถือปฏิบัติตามหนังสือฉบับนี้แทน โดยให้
ก. ตรวจสอบทะเบียนสหกรณ์ให้แล้วเสร็จภายใน ๖๐ วัน นับแต่วันที่ในหนังสือนี้
ข. รายงานผลเป็นประจำทุกวันที่ ๕ ของเดือนถัดไป
ค. จัดเก็บสำเนาไว้ ๑๐ ปี
ทั้งนี้ ตั้งแต่วันที่ ๑ กรกฎาคม ๒๕๔๗ เป็นต้นไป
จึงเรียนมาเพื่อโปรดถือปฏิบัติโดยเคร่งครัดต่อไป
ขอแสดงความนับถือ
(นายสมมุติ ตัวอย่าง)
รองอธิบดี รักษาราชการแทน
อธิบดีกรมส่งเสริมสหกรณ์
สำนักนายทะเบียนและกฎหมาย
โทร. ๐ ๒๒๘๑ ๐๐๐๐
สำเนาส่ง ผู้ตรวจราชการกรมทุกท่าน
ผู้อำนวยการสำนัก/กองทุกแห่ง
`,
  expected: {
    letterDate: '2004-06-09',
    references: [{ kind: 'supersedes', number: 'กษ 1004/ว 123' }],
    orders: [
      { text: 'ตรวจสอบทะเบียนสหกรณ์ให้แล้วเสร็จภายใน ๖๐ วัน นับแต่วันที่ในหนังสือนี้', action: 'act' },
      { action: 'report' },
      { text: 'จัดเก็บสำเนาไว้ ๑๐ ปี' },
    ],
    deadlines: [
      { kind: 'complete', anchor: 'letter-date', at: '2004-08-08', order: 1 },
      { kind: 'recurring', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=5', order: 2 },
      { kind: 'effective-from', at: '2004-07-01', order: null },
    ],
    signer: { position: 'รองอธิบดี', actingFor: 'อธิบดีกรมส่งเสริมสหกรณ์' },
    ownerUnit: 'สำนักนายทะเบียนและกฎหมาย',
    copyTo: ['ผู้ตรวจราชการกรมทุกท่าน', 'ผู้อำนวยการสำนัก/กองทุกแห่ง'],
    questions: [{ field: 'addressees.audience' }],
  },
};

/** Orders, stamped letters and letters of older eras. */
export const eraLetters = [order, stampedRelay, flush];
