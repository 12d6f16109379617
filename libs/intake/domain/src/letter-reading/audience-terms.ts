import type { Audience, UnitType } from '@wian/contracts';
import { provinceByName } from '@wian/thai';

/** One kind of addressee: who stands behind its words, as a set or by name. */
export interface Term {
  /** Matches the words before ทุกแห่ง or a name. */
  readonly words: RegExp;
  readonly types: readonly UnitType[];
  /** `country` where the words mean all of them anywhere. */
  readonly within: 'issuer' | 'country';
  /** The unit of one such post: นายอำเภอ → อำเภอ; missing where a name behind the words cannot be told. */
  readonly unit?: string;
}

const MUNICIPALITIES = ['city-municipality', 'town-municipality', 'subdistrict-municipality'] as const;
const LOCAL = ['pao', ...MUNICIPALITIES, 'sao', 'special'] as const;
/** A level of the list of orders (ระดับอำเภอ), or all of them in front of the word (ทุกอำเภอ). */
const ALL = '(?:ทุก|ระดับ)?';
const POST = '(?:นายก|ปลัด)?';
const MAYOR = '(?:(?:นายก|ปลัด|สำนักงาน)?เทศ(?:บาล|มนตรี))';
const BODY = '(?:ผู้บริหาร|หัวหน้า|นายก|ผู้บริหารของ)?';

/** Words by which the name of a school begins or ends; without them what stands behind โรงเรียน may be anything. */
const SCHOOL_NAME = '(?=บ้าน|วัด|อนุบาล|ชุมชน|เทศบาล|สตรี|[ก-๎]{2,40}(?:วิทยา|พิทยา|วิทย์|ราษฎร์|สรรค์|นุสรณ์|อุปถัมภ์))';
const AND = '(?: ?(?:/|,|และ) ?| )';

/** Longest words first: the first term that matches is taken. */
export const terms: readonly Term[] = [
  term(`ผู้ว่าราชการจังหวัด|ผวจ\\.|${ALL}(?:จังหวัด|จว\\.)`, ['province'], 'จังหวัด', 'country'),
  term(`(?:ที่ว่าการ|ที่ทำการปกครอง)อำเภอ|นายอำเภอ|นอภ\\.|${ALL}อำเภอ`, ['district'], 'อำเภอ'),
  term(`${ALL}${MAYOR}นคร${AND}(?:${MAYOR})?เมือง${AND}(?:${MAYOR})?ตำบล(?= ?\\(?ทุก| ?ทั้ง|$)`, MUNICIPALITIES),
  term(`${ALL}${MAYOR}นคร${AND}เมือง(?= ?\\(?ทุก|$)`, ['city-municipality', 'town-municipality']),
  term(`${ALL}${MAYOR}เมือง${AND}ตำบล(?= ?\\(?ทุก|$)`, ['town-municipality', 'subdistrict-municipality']),
  term(`${ALL}${MAYOR}ตำบล|${ALL}${POST} ?ทต\\.`, ['subdistrict-municipality'], 'เทศบาลตำบล'),
  term(`${ALL}${MAYOR}เมือง|${ALL}${POST} ?ทม\\.`, ['town-municipality'], 'เทศบาลเมือง'),
  term(`${ALL}${MAYOR}นคร|${ALL}${POST} ?ทน\\.`, ['city-municipality'], 'เทศบาลนคร'),
  term(`${ALL}${MAYOR}`, MUNICIPALITIES),
  term(`${ALL}${POST} ?(?:องค์การบริหารส่วนตำบล|อบต\\.)`, ['sao'], 'องค์การบริหารส่วนตำบล'),
  term(`${ALL}${POST} ?(?:องค์การบริหารส่วนจังหวัด|อบจ\\.)`, ['pao'], 'องค์การบริหารส่วนจังหวัด'),
  term(`(?:${BODY}${ALL} ?(?:องค์กรปกครองส่วนท้องถิ่น|อปท\\.)|ผู้บริหารท้องถิ่น)`, LOCAL),
  term('ผู้ว่าราชการกรุงเทพมหานคร|ปลัดกรุงเทพมหานคร|กรุงเทพมหานคร|กทม\\.', [], 'กรุงเทพมหานคร'),
  term('(?:นายก|ปลัด)?เมืองพัทยา', [], 'เมืองพัทยา'),
  term('(?:หัวหน้า)?ส่วนราชการ(?:(?:ระดับ|ประจำ|สังกัด|ใน)[ก-๎]{2,60}?(?= |$|,|และ|ทุก|\\())?', ['provincial-office']),
  term('กำนัน(?: ?(?:ทุกตำบล)? ?(?:และ|/)? ?ผู้ใหญ่บ้าน)?|ผู้ใหญ่บ้าน', ['village-head']),
  term(`(?:ผู้อำนวยการ|ครูใหญ่)?โรงเรียน${SCHOOL_NAME}`, [], 'โรงเรียน'),
  term('(?:ปลัด|รัฐมนตรีว่าการ)กระทรวง(?=[ก-๎])', [], 'กระทรวง'),
  term('อธิบดีกรม(?=[ก-๎])', [], 'กรม'),
  term('(?:ผู้อำนวยการ|ผู้บริหาร|ครูใหญ่)(?:สถานศึกษา|โรงเรียน)|โรงเรียน|สถานศึกษา', ['school']),
];

function term(words: string, types: readonly UnitType[], unit?: string, within: Term['within'] = 'issuer'): Term {
  return { words: new RegExp(`(?:${words})`, 'y'), types, within, ...(unit === undefined ? {} : { unit }) };
}

/** A member by its name; only the codes of a province and of its capital district follow from it, other names repeat. */
export function namedUnit(unit: string, name: string, issuerName: string | null = null): Audience {
  const capital = unit === 'อำเภอ' ? capitalDistrict(name, issuerName) : null;
  if (capital) return { named: [capital] };
  const provinceCode = unit === 'จังหวัด' ? provinceByName(name)?.code : undefined;
  return { named: [{ name: `${unit}${name}`, unitCode: provinceCode ?? null }] };
}

/** In a province's own letter อำเภอเมือง is its capital district; the code of one ends in 01. */
function capitalDistrict(name: string, issuerName: string | null) {
  const place = name === 'เมือง' ? issuerName?.replace(/^จังหวัด/, '') : /^เมือง(.+)$/.exec(name)?.[1];
  const province = place === undefined ? undefined : provinceByName(place);
  return province ? { name: `อำเภอเมือง${province.name}`, unitCode: `${province.code}01` } : null;
}
