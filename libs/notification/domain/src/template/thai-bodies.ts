import type { Bodies } from './notice.template.js';
import type { NoticeText } from './notice-facts.js';
import { instantWords } from './words.js';

const reason = ({ because }: NoticeText): readonly string[] => (because === undefined ? [] : [`เหตุผล: ${because}`]);
const owner = ({ forUnitName }: NoticeText): string => forUnitName ?? 'หน่วยงานของท่าน';

export const thaiBodies: Bodies = {
  assigned: (text, letter) => ({
    title: 'มีงานใหม่',
    paragraphs: [`${owner(text)}มีงานตาม${letter}`, 'กรุณาเปิดอ่านหนังสือ กดรับทราบ และดำเนินการตามข้อสั่งการ'],
  }),
  returned: (text, letter) => ({
    title: 'รายงานถูกส่งคืน',
    paragraphs: [
      `${text.issuerName}ส่งคืนรายงานตาม${letter}`,
      ...(text.returnedBecause === undefined ? [] : [`เหตุผล: ${text.returnedBecause}`]),
      'กรุณาแก้ไขและรายงานใหม่',
    ],
  }),
  escalated: (text, letter) => {
    const { title, sentence } = late(text);
    return { title, paragraphs: [`${text.unitName}${sentence} ตาม${letter}`] };
  },
  delegated: (_, letter) => ({
    title: 'ท่านได้รับมอบงาน',
    paragraphs: [`หน่วยงานของท่านมอบให้ตำแหน่งของท่านดำเนินการตาม${letter}`],
  }),
  transferred: (text, letter) => ({
    title: 'งานถูกโอนไปหน่วยงานอื่น',
    paragraphs: [`งานตาม${letter} ถูกโอนจาก${owner(text)}ไปยัง${text.unitName}แล้ว ไม่ต้องดำเนินการต่อ`, ...reason(text)],
  }),
  disowned: (text, letter) => ({
    title: 'หน่วยงานแจ้งว่างานไม่อยู่ในอำนาจหน้าที่',
    paragraphs: [`${text.unitName}แจ้งว่างานตาม${letter} ไม่อยู่ในอำนาจหน้าที่`, ...reason(text), 'กรุณาโอนงาน ยกเว้น หรือให้คงไว้'],
  }),
  kept: (text, letter) => ({
    title: 'งานยังเป็นของหน่วยงานท่าน',
    paragraphs: [`${text.issuerName}พิจารณาแล้วว่างานตาม${letter} ยังเป็นของ${owner(text)}`, ...reason(text)],
  }),
  ended: (text, letter) => ({
    title: endings[text.endedKind ?? ''] ?? 'งานสิ้นสุดแล้ว',
    paragraphs: [`งานตาม${letter} สิ้นสุดแล้ว ${owner(text)}ไม่ต้องดำเนินการต่อ`, ...reason(text)],
  }),
  'extension-asked': (text, letter) => ({
    title: 'มีคำขอขยายเวลา',
    paragraphs: [
      `${text.unitName}ขอขยายเวลา${until(text.extension?.wantedDueAt)} ตาม${letter}`,
      ...reason(text),
      'กรุณาพิจารณาคำขอ',
    ],
  }),
  'extension-decided': (text, letter) =>
    text.extension?.agreedDueAt
      ? {
          title: 'อนุมัติให้ขยายเวลา',
          paragraphs: [
            `${text.issuerName}อนุมัติให้${owner(text)}ขยายเวลา${until(text.extension.agreedDueAt)} ตาม${letter}`,
            ...reason(text),
          ],
        }
      : {
          title: 'ไม่อนุมัติให้ขยายเวลา',
          paragraphs: [`${text.issuerName}ไม่อนุมัติให้${owner(text)}ขยายเวลาตาม${letter}`, ...reason(text)],
        },
};

const endings: Readonly<Record<string, string>> = {
  exempted: 'ได้รับยกเว้นงาน',
  withdrawn: 'ข้อสั่งการถูกเรียกคืน',
  recalled: 'ข้อสั่งการถูกเรียกคืนก่อนเปิดอ่าน',
  cancelled: 'ข้อสั่งการถูกยกเลิก',
  superseded: 'ข้อสั่งการถูกแทนที่ด้วยหนังสือฉบับใหม่',
};

const until = (instant: string | undefined): string => (instant ? `ถึง ${instantWords(instant, 'th')}` : '');

function late({ escalation }: NoticeText): { title: string; sentence: string } {
  const due = escalation ? ` (กำหนด ${instantWords(escalation.dueAt, 'th')})` : '';
  return escalation?.clock === 'acknowledge'
    ? { title: 'ยังไม่รับทราบงาน', sentence: `ยังไม่ได้กดรับทราบงาน${due}` }
    : { title: 'งานยังไม่แล้วเสร็จ', sentence: `ยังไม่ได้รายงานหรือดำเนินการให้แล้วเสร็จ${due}` };
}

/** To the unit that carries it to one without computers. */
export const thaiErrand = (forUnitName: string): string =>
  `${forUnitName}รับหนังสือผ่านหน่วยงานของท่าน กรุณาแจ้งทางกระดาษหรือโทรศัพท์ และบันทึกรับทราบแทนเมื่อแจ้งแล้ว`;
