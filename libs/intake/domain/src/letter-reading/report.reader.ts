import type { ParsedLetter } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import { evidence, type Reading, type Span } from './source.js';

type Report = Pick<ParsedLetter, 'nilReport' | 'reportTo'>;

const NIL = /(?:กรณี|หาก|ถ้า)(?:ที่)?[^\n]{0,40}?ไม่มี[^\n]{0,60}?(?:รายงาน|แจ้ง)/;
const TO =
  /(?:รายงาน|แจ้งผล|จัดส่ง|ส่งข้อมูล|ส่งแบบ)[^\n]{0,120}?(?:ให้|ไปยัง|ไปที่|ถึง|ต่อ)\s?((?:กระทรวง|กรม|จังหวัด|อำเภอ|สำนักงาน|ที่ทำการ|ที่ว่าการ)[^\n]{0,60}?)(?=\s|ทราบ|ภายใน|ก่อน|เพื่อ|โดย|ทาง|ผ่าน|$|\n)/;

/** Whether a nil report is wanted, and who gets the report. */
export function readReport({ prose }: Parts): Reading<Report> {
  const nil = NIL.exec(prose.source.arabic);
  const receiver = TO.exec(prose.source.arabic);
  const end = receiver ? receiver.index + receiver[0].length : 0;
  const span: Span = [end - (receiver?.[1] ?? '').length, end];
  return {
    value: { nilReport: nil !== null, reportTo: receiver ? prose.source.text.slice(...span) : null },
    fields: {
      ...(nil ? evidence('nilReport', 0.85, prose.inText([nil.index, nil.index + nil[0].length])) : {}),
      ...(receiver ? evidence('reportTo', 0.8, prose.inText(span)) : {}),
    },
  };
}
