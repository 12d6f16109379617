import { isForIssuer, isOfIssuer, OWN_NAMES } from './for-issuer.js';
import { officeAt } from './issuer-name.js';
import type { Issuer, ParsedLetter } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import { isQuoted, quotedClauses } from './quoted-clause.js';
import { evidence, type Reading, type Source, type Span } from './source.js';

type Report = Pick<ParsedLetter, 'nilReport' | 'reportTo'>;

const NIL =
  /(?:เดือน|แห่ง|อำเภอ|จังหวัด|หน่วย(?:งาน)?|ส่วนราชการ|โรงเรียน|เทศบาล|ท้องถิ่น|อปท\.|สัปดาห์|วัน)ใด(?:ที่)?\s?ไม่(?:มี|พบ|ปรากฏ)[^\n]{0,60}?(?<!ไม่ต้อง|มิต้อง)รายงาน|รายงาน(?:ผล|ข้อมูล)?(?:มา)?เป็น\s?[“"]?(?:ศูนย์|0(?![\d.]))|(?:รายงาน|แจ้ง)(?:ผล)?(?:มา)?ว่า\s?[“"]?\s?ไม่มี(?=[”"\s]|$)|(?:กรณี|หาก|ถ้า|แม้)(?:ที่)?(?:(?!กรณี|หาก|ถ้า)[^\n]){0,60}?ไม่(?:มี|พบ|ปรากฏ)(?:(?!กรณี|หาก|ถ้า)[^\n]){0,60}?(?<!ไม่ต้อง|มิต้อง)(?:รายงาน|แจ้ง)|\(\s?ไม่มี[^()\n]{0,20}ให้(?:รายงาน|แจ้ง)|มีหรือไม่มี[^\n]{0,40}(?:รายงาน|แจ้ง)|ไม่(?:มี|พบ|ปรากฏ)[^\s]{0,40}\s?ก็(?:ขอ)?(?:ให้|ต้อง)?(?:รายงาน|แจ้ง)/g;
/** หากไม่มีข้อขัดข้อง …แจ้ง: no report of nothing. */
const NOT_NIL = /ไม่มี(?:ข้อ(?:ขัดข้อง|โต้แย้ง|สงสัย|ทักท้วง|แก้ไข)|ความประสงค์)|ไม่ต้อง(?:รายงาน|แจ้ง)|ถือว่า/;

const OFFICE =
  '(?:กระทรวง|กรม|ท้องถิ่น(?:จังหวัด|อำเภอ)|จังหวัด|อำเภอ|สำนักงาน|สำนัก|กอง(?!ทุน|กำลัง)|ที่ทำการ|ที่ว่าการ|เทศบาล|องค์การ|ศูนย์|สถจ?\\.|ปภ\\.|ปค\\.|มท\\.|พช\\.|จว\\.)';
/** A report is made to (ต่อ) the head of an office too; what is sent to (ให้) heads is passed on. */
const HEAD = '(?:ผู้ว่าราชการจังหวัด|นายอำเภอ|อธิบดี|ปลัดกระทรวง|นายกเทศมนตรี|นายกองค์การ)';
/** ป้องกันและบรรเทา… is one name: และ ends it only before another office or another thing to do. */
const AND = 'และ(?:\\s|ให้|ขอ|แจ้ง|รายงาน|ดำเนิน|จัด|ส่ง(?!เสริม)|นำ|บันทึก|ประชา|อำเภอ|จังหวัด|กรม|กระทรวง|สำนัก|เทศบาล|องค์|ที่)';
const DOES = 'แจ้ง|รายงาน|ดำเนินการ|พิจารณา|รวบรวม|ใช้|ต่อไป|ต่อ(?=\\s|$)|จะ|ได้';
const ENDS = `(?=\\s|ทราบ|ภายใน|ก่อน|ไม่เกิน|อย่างช้า|เพื่อ|โดย|ทาง(?!หลวง|ทะเล)|ผ่าน|ตาม|พร้อม|ทุก|${AND}|${DOES}|\\(|$)`;
/** What the sender itself will report is not asked; nor is what another reports that is told of. */
const VERB =
  '(?<!การ|แบบ|ผลการ|จะ|จะได้|จะต้อง|เพื่อ|เพื่อรวบรวม|เพื่อสรุป)(?:รายงาน|แจ้งผล|จัดส่ง|(?<!จัด|เสริม|นำ)ส่ง(?!เสริม|มาด้วย|มาพร้อม)|แจ้งรายชื่อ|แจ้งข้อมูล)';
/** รายงานผล…ให้จังหวัดทราบ; without ให้ the receiver stands right behind the verb. */
const to = [
  new RegExp(
    `${VERB}(?:(?!จึง|ขอ(?:ความ|ให้))[^\\n]){0,120}?(?:(?<!และ|กำชับ|มอบหมาย|สั่งการ)ให้|ไปยัง|ไปที่|มายัง|ถึง|ต่อ|คืน)\\s?(${OFFICE}[^\\s()]{0,60}?)${ENDS}`,
    'g',
  ),
  new RegExp(`${VERB}(?:(?!จึง|ขอ(?:ความ|ให้))[^\\n]){0,120}?ต่อ\\s?(${HEAD}[^\\s()]{0,60}?)${ENDS}`, 'g'),
  new RegExp(`แจ้ง(${OFFICE}[^\\s()]{0,40}?)(?=\\s?(?:ภายใน|ก่อน|ไม่เกิน))`, 'g'),
  new RegExp(`${VERB}(?:คืน|กลับ|ผล)?(?:การดำเนินการ|การดำเนินงาน|ข้อมูล)?\\s?(${OFFICE}[^\\s()]{0,60}?)${ENDS}`, 'g'),
];

/** Whether a nil report is wanted, and who gets the report. */
export function readReport({ prose }: Parts, issuer: Issuer | null): Reading<Report> {
  const level = issuer?.level ?? null;
  const quoted = quotedClauses(prose.source, prose.span);
  const nil = spansOf(prose.source, NIL, quoted).find((span) => !NOT_NIL.test(prose.source.arabic.slice(...span)));
  const all = to
    .flatMap((pattern) => receivers(prose.source, pattern, quoted))
    .filter((span) => !isForIssuer(prose.source, span, level) && !isOfIssuer(prose.source, span, level))
    .sort((a, b) => a[0] - b[0]);
  const receiver = all.find((span) => isIssuer(prose.source.text.slice(...span), issuer)) ?? all[0];
  return {
    value: { nilReport: nil !== undefined, reportTo: receiver ? prose.source.text.slice(...receiver) : null },
    fields: {
      ...evidence('nilReport', nil ? 0.88 : 0.9, ...(nil ? [prose.inText(nil)] : [])),
      ...(receiver ? evidence('reportTo', 0.8, prose.inText(receiver)) : {}),
    },
  };
}

/** Those below report to each other first; in the end it comes to who wrote the letter. */
function isIssuer(receiver: string, issuer: Issuer | null): boolean {
  if (!issuer) return false;
  const own = OWN_NAMES[issuer.level];
  return receiver === own || receiver === issuer.name || officeAt(receiver, 'stops')?.name === issuer.name;
}

const spansOf = ({ arabic }: Source, pattern: RegExp, quoted: readonly Span[]): Span[] =>
  [...arabic.matchAll(pattern)]
    .map(({ index, 0: words }): Span => [index, index + words.length])
    .filter((span) => !isQuoted(quoted, span));

const receivers = ({ arabic }: Source, pattern: RegExp, quoted: readonly Span[]): Span[] =>
  [...arabic.matchAll(pattern)].flatMap((match): Span[] => {
    const end = match.index + match[0].length;
    const span: Span = [end - (match[1] ?? '').length, end];
    return isQuoted(quoted, span) ? [] : [span];
  });
