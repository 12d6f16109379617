import type { Level } from '@wian/contracts';

/** An office as it names itself, and its level. */
export interface NamedOffice {
  readonly name: string;
  readonly level: Level;
}

const NAME = '[ก-๎]{2,60}';
/** [what stands in the letter, what the unit is called in front of its name, its level] */
const forms: readonly (readonly [string, string, Level])[] = [
  ['(?:ศาลากลางจังหวัด|สำนักงานจังหวัด|(?:รอง|ผู้ช่วย)?ผู้ว่าราชการจังหวัด|จังหวัด)', 'จังหวัด', 'province'],
  ['(?:ที่ว่าการอำเภอ|ที่ทำการปกครองอำเภอ|นายอำเภอ|อำเภอ)', 'อำเภอ', 'district'],
  ['(?:(?:สำนักงาน)?เทศบาลตำบล|นายกเทศมนตรีตำบล)', 'เทศบาลตำบล', 'local'],
  ['(?:(?:สำนักงาน)?เทศบาลเมือง|นายกเทศมนตรีเมือง)', 'เทศบาลเมือง', 'local'],
  ['(?:(?:สำนักงาน)?เทศบาลนคร|นายกเทศมนตรีนคร)', 'เทศบาลนคร', 'local'],
  ['(?:(?:ที่ทำการ|สำนักงาน|นายก)?องค์การบริหารส่วนตำบล)', 'องค์การบริหารส่วนตำบล', 'local'],
  ['(?:(?:ที่ทำการ|สำนักงาน|นายก)?องค์การบริหารส่วนจังหวัด)', 'องค์การบริหารส่วนจังหวัด', 'local'],
  ['สำนักงานปลัดกระทรวง', 'สำนักงานปลัดกระทรวง', 'department'],
  ['(?:(?:รอง)?ปลัดกระทรวง|รัฐมนตรีว่าการกระทรวง|กระทรวง)', 'กระทรวง', 'ministry'],
  ['(?:(?:รอง)?อธิบดีกรม|กรม)', 'กรม', 'department'],
  ['(?:(?:รอง)?เลขาธิการ(?=สำนักงาน|คณะกรรมการ))?สำนักงาน', 'สำนักงาน', 'department'],
  ['สำนัก(?=เลขาธิการ|นายกรัฐมนตรี|พระราชวัง|ข่าวกรอง|การ)', 'สำนัก', 'department'],
  ['(?:(?:รอง)?อธิการบดี)?มหาวิทยาลัย', 'มหาวิทยาลัย', 'other'],
  ...['โรงเรียน', 'โรงพยาบาล', 'วิทยาลัย', 'วิทยาเขต', 'สถาบัน', 'ศูนย์'].map(
    (unit) => [`(?:ผู้อำนวยการ)?${unit}`, unit, 'other'] as const,
  ),
  ['(?:ผู้พิพากษาหัวหน้า)?ศาล(?!า)', 'ศาล', 'other'],
  ['(?:(?:ผู้กำกับการ|สารวัตรใหญ่|ผู้อำนวยการ|หัวหน้า)?)สถานี', 'สถานี', 'other'],
  ['(?:(?:รอง)?ผู้บังคับการ)?ตำรวจภูธร(?=จังหวัด|ภาค)', 'ตำรวจภูธร', 'other'],
  ...['เรือนจำ', 'ทัณฑสถาน', 'มณฑลทหารบก', 'แขวง', 'ด่าน', 'ธนาคาร'].map(
    (unit) => [`(?:(?:ผู้บัญชาการ|ผู้อำนวยการ|ผู้จัดการ|นายด่าน|หัวหน้า)?)${unit}`, unit, 'other'] as const,
  ),
  ['(?:(?:รอง)?ผู้ว่าการ)?การ(?=ไฟฟ้า|ประปา|รถไฟ|ทาง|เคหะ)', 'การ', 'other'],
];

/** What offices call themselves in messages by radio and fax; อ stands for the head. */
const shortNames: readonly (readonly [RegExp, string, Level])[] = [
  [/^อ?ปค\./, 'กรมการปกครอง', 'department'],
  [/^อ?สถ\./, 'กรมส่งเสริมการปกครองท้องถิ่น', 'department'],
  [/^อ?ปภ\./, 'กรมป้องกันและบรรเทาสาธารณภัย', 'department'],
  [/^อ?พช\./, 'กรมการพัฒนาชุมชน', 'department'],
  [/^อ?ยผ\./, 'กรมโยธาธิการและผังเมือง', 'department'],
  [/^(?:ป)?มท\./, 'กระทรวงมหาดไทย', 'ministry'],
];

type Form = { readonly pattern: RegExp; readonly unit: string; readonly level: Level };

const formsBefore = (end: string): Form[] =>
  forms.map(([words, unit, level]) => ({
    pattern: new RegExp(`^${words}(?!ทุก|และ|ฯ|จึง|ขอ|ได้|ใคร่|พิจารณา)(${NAME}?)${end}`),
    unit,
    level,
  }));
const alone = formsBefore('(?=\\s|$|\\()');
/** จังหวัด… จึงขอให้…: the office does something. */
const acting = formsBefore('(?=\\s*(?:จึง|ขอ|ได้พิจารณา|พิจารณาแล้ว|ใคร่))');

/** The office of a department in a province or an area is no department. */
const levelOf = (office: string, level: Level): Level =>
  level === 'department' && /จังหวัด|เขตพื้นที่|ภาค$/.test(office) ? 'other' : level;

/** What no name holds: a sentence was taken for one. */
const SENTENCE = /ยังไม่|ประสงค์|กำหนดจัด|ไม่ได้|ข้อมูล|แจ้ง|รายงาน|ดำเนินการ/;

/** สำนักงานเขตพื้นที่การศึกษา… เขต ๑, มณฑลทหารบกที่ ๔๒: the number belongs to the name. */
const AREA = /\s?(?:(?:เขต|ภาค)(?:ที่)?|(?<=(?:ภาค|เขต|ที่)\s?))\s?[\d๐-๙]{1,2}(?![\d๐-๙])/y;

/** The office at the beginning of a text: its name ends at a blank, or before what the office does. */
export function officeAt(text: string, then: 'stops' | 'acts'): (NamedOffice & { length: number }) | null {
  const short = then === 'stops' ? shortAt(text) : null;
  if (short) return short;
  for (const { pattern, unit, level } of then === 'acts' ? acting : alone) {
    const match = pattern.exec(text);
    if (!match || SENTENCE.test(match[0])) continue;
    AREA.lastIndex = match[0].length;
    const area = AREA.exec(text)?.[0] ?? '';
    const name = `${unit}${match[1] ?? ''}${area}`;
    return { name, level: levelOf(match[0], level), length: match[0].length + area.length };
  }
  return null;
}

function shortAt(text: string): (NamedOffice & { length: number }) | null {
  const found = shortNames.find(([words]) => words.test(text));
  const length = found?.[0].exec(text)?.[0].length ?? 0;
  return found ? { name: found[1], level: found[2], length } : null;
}

/** Where such an office may begin. */
export const officeStart =
  /ศาลากลาง|สำนักงาน|ที่ว่าการ|ที่ทำการ|(?:รอง)?ผู้ว่าราชการ|นายอำเภอ|นายก|(?:รอง)?ปลัดกระทรวง|รัฐมนตรีว่าการ|(?:รอง)?อธิบดี|เทศบาล|องค์การบริหาร|จังหวัด|อำเภอ|กระทรวง|กรม/g;
