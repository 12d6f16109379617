import type { Audience } from '@wian/contracts';
import { provinceByName } from '@wian/thai';
import { regionAt } from './audience-region.js';
import { namedUnit, terms, type Term } from './audience-terms.js';

/** What the phrase is read with. */
export interface AudienceFacts {
  /** Whose letter it is: ในเขตอำเภอ… of that name is the issuer itself. */
  readonly issuerName?: string | null;
  /** The enclosure with the names, where the phrase does not say which. */
  readonly listEnclosure?: number;
}

/** A part of the phrase that was understood, to where it goes, and what a bare name behind it would be a name of. */
export interface ReadTerm {
  readonly audience: Audience;
  readonly end: number;
  readonly unit: string | null;
}

const QUANTIFIER =
  '(?: ?\\(?(?:ทุก ?(?:แห่ง|ท่าน|คน|หน่วย(?:งาน)?|ส่วนราชการ|สังกัด|เขต|พื้นที่|หมู่|จังหวัด|อำเภอ|ตำบล|หมู่บ้าน|โรง(?:เรียน)?|สถานศึกษา|อปท\\.|อบต\\.|ทต\\.|เทศบาล(?:ตำบล|เมือง|นคร)?|องค์(?:กร|การ)(?:ปกครอง|บริหาร)ส่วน(?:ท้องถิ่น|ตำบล|จังหวัด))|ทั้งหมด|ทั่วประเทศ|(?:ทั้ง|จำนวน)? ?\\d{1,4} ?(?:แห่ง|จังหวัด|อำเภอ|ตำบล|หมู่บ้าน))\\)?)*';
const PLACE =
  '(?: ?\\(?(?:ใน|ของ)(?:เขต|พื้นที่|เขตพื้นที่|สังกัด|ท้องที่)?(จังหวัด|อำเภอ|ประเทศ|(?<=เขต|พื้นที่|สังกัด))((?:(?!ทุก)[ก-๎])*?)(?=$|[ ,()]|ทุก|และ)\\)?)?';
/** A name ends at a blank, a comma, a bracket, or the next office. */
const END = '(?=$|[ ,()/]|และ|หรือ|ตามบัญชี|ตามรายชื่อ|ยกเว้น|เว้นแต่)';
const scope = new RegExp(`(${QUANTIFIER})${PLACE}(${QUANTIFIER})${END}`, 'y');
/** ทุก… and words for groups are no names. */
const NAME = `(?!ทุก|ทั้ง|และ|ใน|ที่|ตาม|ของ|ยกเว้น|เว้นแต่|ภาค|ชายแดน|กลุ่ม)([ก-๎]{1,40}?)`;
const name = new RegExp(` ?${NAME}(?=$|[ ,()/]|ทุก|ตามบัญชี|ตามรายชื่อ|ยกเว้น|เว้นแต่|(?:และ|หรือ) ?[ก-๎]{2})`, 'y');
/** กรมโยธาธิการและผังเมือง: the name of a ministry or department goes on behind และ but for another post. */
const officeName = /((?!ทุก|และ|ตาม)[ก-๎]{2,60}?)(?=$|[ ,()/]|และ(?:ผู้|นาย|อธิบดี|ปลัด|เลขา|หัวหน้า|ประธาน|รัฐมนตรี|ท่าน))/y;
const LIST =
  / ?\(?(?:(?:ตาม|ดัง)(?:ที่ปรากฏใน)?(?:บัญชี(?:รายชื่อ)?|รายชื่อ|รายนาม)|(?:ที่|ซึ่ง)ยังไม่(?:ได้)?(?:จัด)?(?:ส่ง|รายงาน|ดำเนินการ|บันทึก|ตอบ|แจ้ง|เบิกจ่าย)[ก-๎ ]{0,60}?(?=$|[(),]|และ))(?:[ก-๎]|(?<!\)) (?=ใน|ตาม|สิ่ง|เอกสาร|ที่|ลำดับ|\d|\()|\d|\((?=สิ่งที่|เอกสาร)){0,80}\)?/y;

const at = (pattern: RegExp, text: string, from: number) => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};

/** One set, or one named member, at a place of the phrase; null where the words there are not understood. */
export function termAt(text: string, from: number, facts: AudienceFacts): ReadTerm | null {
  const region = regionAt(text, from);
  if (region) return region;
  for (const term of terms) {
    const words = at(term.words, text, from);
    if (words) {
      const end = from + words[0].length;
      const read = listAt(text, end, facts) ?? setAt(term, text, end, facts) ?? nameAt(term, text, end, facts);
      if (read) return read;
    }
  }
  return null;
}

/** ตามรายชื่อที่แนบ (สิ่งที่ส่งมาด้วย ๒), ที่ยังไม่ส่ง…: who that is only the enclosure tells. */
export function listAt(text: string, from: number, { listEnclosure = 1 }: AudienceFacts): ReadTerm | null {
  const list = at(LIST, text, from);
  if (!list) return null;
  const written = /(?:ส่งมาด้วย|เอกสารแนบ|แนบท้าย) ?(?:ลำดับ(?:ที่)? ?|หมายเลข ?)?(\d{1,2})/.exec(list[0])?.[1];
  const enclosure = Number(written ?? listEnclosure);
  return enclosure > 0 ? { audience: { listed: { enclosure } }, end: from + list[0].length, unit: null } : null;
}

function setAt(term: Term, text: string, from: number, facts: AudienceFacts): ReadTerm | null {
  if (term.types.length === 0) return BARE.test(term.unit ?? '') ? bareName(term, from) : null;
  const match = at(scope, text, from);
  if (!match) return null;
  if (UNDER_OTHERS.test(match[0]) && FURTHER.test(text.slice(from + match[0].length))) return null;
  const within = scopeOf(term, match[2], match[3], facts);
  if (within === null) return null;
  return { audience: { select: { types: [...term.types], within } }, end: from + match[0].length, unit: null };
}

/** โรงเรียนในสังกัด อปท.: those under another, which no scope says. */
const UNDER_OTHERS = /ในสังกัด$/;
const FURTHER = /^ (?!ทุก|ทั้ง|และ|นาย|ผู้|หัวหน้า)[ก-๎]/;
const BARE = /^(?:กรุงเทพมหานคร|เมืองพัทยา)$/;

/** กรุงเทพมหานคร and เมืองพัทยา are one unit each. */
const bareName = ({ unit = '' }: Term, end: number): ReadTerm => {
  const unitCode = provinceByName(unit)?.code ?? null;
  return { audience: { named: [{ name: unit, unitCode }] }, end, unit: null };
};

/** ในจังหวัดอำนาจเจริญ narrows to that province; a district's code does not follow from its name. */
function scopeOf(term: Term, place: string | undefined, name: string | undefined, facts: AudienceFacts): string | null {
  if (place === 'ประเทศ') return 'country';
  if (place === undefined) return term.within;
  if (!name || `${place}${name}` === facts.issuerName) return 'issuer';
  return place === 'จังหวัด' ? (provinceByName(name)?.code ?? null) : null;
}

const WORD = '(?!ทุก)[ก-๎]{1,40}?(?=$|[ ,()]|และ)';
/** เทศบาลตำบลก อำเภอข จังหวัดค: where that municipality lies. One district behind another is a list. */
const LIES_IN = new RegExp(
  `(?: (?:ตำบล|ต\\.) ?${WORD})?(?: (?:อำเภอ|อ\\.) ?${WORD}(?! ?(?:,|และ)? ?อำเภอ))?(?: (?:จังหวัด|จ\\.) ?${WORD})?`,
  'y',
);

function nameAt({ unit }: Term, text: string, from: number, { issuerName }: AudienceFacts): ReadTerm | null {
  const match = unit === undefined ? null : at(/^(?:กระทรวง|กรม)$/.test(unit) ? officeName : name, text, from);
  if (!match || unit === undefined) return null;
  const end = from + match[0].length;
  const place = unit === 'จังหวัด' || unit === 'อำเภอ' ? '' : (at(LIES_IN, text, end)?.[0] ?? '');
  return { audience: namedUnit(unit, match[1] ?? '', issuerName), end: end + place.length, unit };
}

/** Words that begin another office, which no name of a place does. */
const OFFICE =
  /(?:ผู้|หัวหน้า|ประธาน|กรม|กอง|สำนัก|ปลัด|เจ้า|คณะ|หน่วย|นายก|อธิบดี|เลขา|โรงเรียน|โรงพยาบาล|สถาน|มหาวิทยาลัย|วิทยาลัย|ศูนย์|สหกรณ์|ท้องถิ่น|สาธารณสุข|ปศุสัตว์|เกษตร|องค์|ชมรม|สมาคม|รอง|กลุ่ม|ทุก|ตาม|บาง|ส่วน|รวม)/y;

/** นายอำเภอเมือง ห้วยยอด และกันตัง: names behind the first without their office. */
export function furtherNameAt(text: string, from: number, unit: string): ReadTerm | null {
  if (at(OFFICE, text, from)) return null;
  const match = at(name, text, from);
  if (!match || (unit === 'จังหวัด' && !provinceByName(match[1] ?? ''))) return null;
  return { audience: namedUnit(unit, match[1] ?? ''), end: from + match[0].length, unit };
}
