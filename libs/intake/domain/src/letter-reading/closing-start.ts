import { parseDate } from '@wian/thai';
import { linesOf, type Line, type Source, type Span } from './source.js';

export const POSITION =
  /^(?:(?:รอง|ผู้ช่วย|รักษาการ)?(?:ผู้ว่าราชการ|ผู้ว่าการ|ผู้บัญชาการ|ผู้กำกับการ|คณบดี|อธิการบดี|ประธาน|เจ้าหน้าที่|เกษตร(?:จังหวัด|อำเภอ)|พัฒนา(?:การ)?(?:จังหวัด|อำเภอ)|สาธารณสุข(?:จังหวัด|อำเภอ)|นายแพทย์|นายอำเภอ|ปลัด|อธิบดี|เลขาธิการ|นายกเทศมนตรี|นายกองค์การ|ผู้อำนวยการ|หัวหน้า(?:สำนักงาน|กลุ่ม)|ท้องถิ่น(?:จังหวัด|อำเภอ)|รัฐมนตรี|ผู้ตรวจราชการ))/;
export const ACTING =
  /\(?(?:ปฏิบัติ(?:ราช)?การแทน|รักษาราชการแทน|รักษาราชการในตำแหน่ง|รักษาการในตำแหน่ง|รักษาการแทน|ปฏิบัติหน้าที่(?:แทน)?(?=\s|$|[ก-๎]*นาย|ผู้)|ทำการแทน)\)?/;
export const NAME = /^\(([^()]{2,80})\)$/;
export const TELEPHONE = /โทร(?:ศัพท์)?(?:\.|\s|:|\/|\d)/;
export const SALUTE = /^(?:ขอแสดงความ(?:เคารพ)?นับถือ|ด้วยความเคารพ|(?:ประกาศ|สั่ง|ให้ไว้)\s*ณ\s*วันที่)/;
export const COPY = /^สำเนา(?:ส่ง|เรียน)/;
const LONGEST = 70;
/** What a short line at the end may not begin with, or it is still the body. */
const BODY = /^(?:จึง|ทั้งนี้|ด้วย|ตาม|อนึ่ง|\(?\d{1,2}[.)](?!\d))/;

/** Where the body ends: the salute, or without one the first of the short lines at the end that closes a letter. */
export function closingStart(source: Source, body: Span): number {
  const lines = linesOf(source, body);
  const salute = lines.find(({ content }) => SALUTE.test(content));
  if (salute) return salute.start;
  const tail = lines.slice(lines.findLastIndex((line) => !mayClose(line)) + 1);
  const first = tail.findIndex(({ content }) => closes(content));
  if (first < 0) return body[1];
  return (tail[paragraphStart(tail, first)] ?? { start: body[1] }).start;
}

const mayClose = ({ content }: Line) => content.length <= LONGEST && !BODY.test(content);

const closes = (content: string) =>
  content !== '' &&
  (NAME.test(content) ||
    /^โทร/.test(content) ||
    POSITION.test(content) ||
    ACTING.test(content) ||
    COPY.test(content) ||
    parseDate(content) !== null);

/** The lines right above (an office's name over its date) belong to it, when all of them are short. */
function paragraphStart(tail: readonly Line[], first: number): number {
  const gap = tail.slice(0, first).findLastIndex(({ content }) => content === '');
  return gap >= 0 ? gap + 1 : first;
}
