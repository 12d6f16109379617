import type { Audience, UnitType } from '@wian/contracts';
import { provinceByName } from '@wian/thai';

/** One kind of addressee: who stands behind its words, as a set or by name. */
export interface Term {
  /** Matches the words before ทุกแห่ง or a name. */
  readonly words: string;
  readonly types: readonly UnitType[];
  /** `country` where the words mean all of them anywhere. */
  readonly within: 'issuer' | 'country';
  /** The unit of one such post: นายอำเภอ → อำเภอ; missing where a name behind the words cannot be told. */
  readonly unit?: string;
}

const MUNICIPALITIES = ['city-municipality', 'town-municipality', 'subdistrict-municipality'] as const;
const LOCAL = ['pao', ...MUNICIPALITIES, 'sao', 'special'] as const;
const MAYOR = '(?:นายกเทศมนตรี|เทศบาล)';
const HEAD_OF = '(?:นายก\\s?)?';

/** Longest words first: the first term that matches is taken. */
export const terms: readonly Term[] = [
  term('(?:ผู้ว่าราชการจังหวัด|ผวจ\\.|จังหวัด)', ['province'], 'จังหวัด', 'country'),
  term('(?:นายอำเภอ|นอภ\\.|อำเภอ)', ['district'], 'อำเภอ'),
  term(`(?:${MAYOR}ตำบล|${HEAD_OF}ทต\\.)`, ['subdistrict-municipality'], 'เทศบาลตำบล'),
  term(`(?:${MAYOR}เมือง|${HEAD_OF}ทม\\.)`, ['town-municipality'], 'เทศบาลเมือง'),
  term(`(?:${MAYOR}นคร|${HEAD_OF}ทน\\.)`, ['city-municipality'], 'เทศบาลนคร'),
  term(MAYOR, MUNICIPALITIES),
  term(`${HEAD_OF}(?:องค์การบริหารส่วนตำบล|อบต\\.)`, ['sao'], 'องค์การบริหารส่วนตำบล'),
  term(`${HEAD_OF}(?:องค์การบริหารส่วนจังหวัด|อบจ\\.)`, ['pao'], 'องค์การบริหารส่วนจังหวัด'),
  term('(?:(?:ผู้บริหาร|หัวหน้า|นายก)?(?:องค์กรปกครองส่วนท้องถิ่น|อปท\\.)|ผู้บริหารท้องถิ่น)', LOCAL),
  term('หัวหน้าส่วนราชการ(?:ระดับจังหวัด|ประจำจังหวัด|สังกัดราชการบริหารส่วนภูมิภาค)?', ['provincial-office']),
  term('กำนัน(?:\\s*(?:และ)?\\s*ผู้ใหญ่บ้าน)?|ผู้ใหญ่บ้าน', ['village-head']),
  term('ผู้อำนวยการ(?:สถานศึกษา|โรงเรียน)', ['school']),
];

function term(words: string, types: readonly UnitType[], unit?: string, within: Term['within'] = 'issuer'): Term {
  return { words, types, within, ...(unit === undefined ? {} : { unit }) };
}

/** A member by its name; only a province's code follows from its name, others repeat. */
export function namedUnit(unit: string, name: string): Audience {
  const unitCode = unit === 'จังหวัด' ? (provinceByName(name)?.code ?? null) : null;
  return { named: [{ name: `${unit}${name}`, unitCode }] };
}
