import type { Audience, UnitType } from '@wian/contracts';
import { provinceByName, toArabicDigits } from '@wian/thai';
import { namedUnit, terms, type Term } from './audience-terms.js';

/** A longer phrase is a list that went astray. */
const LONGEST = 4000;

/**
 * The set that an addressee phrase stands for, or null where any of its words is not understood:
 * a list that is read in part would drop somebody silently.
 */
export function audienceOf(phrase: string): Audience | null {
  if (phrase.length > LONGEST) return null;
  const text = toArabicDigits(phrase).replace(/\s+/g, ' ').trim();
  const [kept = '', ...rest] = text.split(/[ (]*(?:ยกเว้น|เว้นแต่)\s*/);
  const list = attachedList(kept);
  const base = list ?? unionOf(kept);
  if (rest.length === 0 || base === null) return base;
  const without = unionOf(rest.join(' ').replace(/\)$/, ''));
  return without && { minus: [base, without] };
}

/** ตามรายชื่อที่แนบ (สิ่งที่ส่งมาด้วย ๒), ที่ยังไม่ส่ง…: who that is only the enclosure tells. */
function attachedList(text: string): Audience | null {
  if (!/(?:ตาม(?:บัญชี)?รายชื่อ|ตามบัญชี|ที่ยังไม่(?:ได้)?(?:ส่ง|รายงาน|ดำเนินการ))/.test(text)) return null;
  const enclosure = Number(/ส่งมาด้วย\s?(?:ลำดับที่\s?)?(\d{1,2})/.exec(text)?.[1] ?? 1);
  return enclosure > 0 ? { listed: { enclosure } } : null;
}

const GLUE = /^(?:[ ,]|และ|รวมทั้ง|ตลอดจน|พร้อมด้วย)*/;

function unionOf(text: string): Audience | null {
  const members: Audience[] = [];
  for (let rest = text.replace(GLUE, ''); rest !== '';) {
    const read = readTerm(rest);
    if (!read) return null;
    members.push(read.audience);
    rest = rest.slice(read.length).replace(GLUE, '');
  }
  return merge(members);
}

const QUANTIFIER =
  '(?: ?\\(?(?:ทุก(?:แห่ง|จังหวัด|อำเภอ|ตำบล|หมู่บ้าน|โรงเรียน|หน่วย(?:งาน)?|ส่วนราชการ|คน)|ทั้งหมด|ทั่วประเทศ)\\)?)*';
const PLACE = `(?: ?ใน(?:เขต|พื้นที่|เขตพื้นที่)?(จังหวัด|อำเภอ|ประเทศ)([ก-๎]*))?`;
const END = '(?=$|[ ,]|และ(?:นาย|ผู้|องค์|เทศบาล|กำนัน|หัวหน้า|อ|ท))';
/** A name ends at a blank, a comma, or the next office; ทุก… is no name. */
const NAME = `(?!ทุก|ทั้ง|และ|ใน)([ก-๎]{1,40}?)${END}`;

function readTerm(text: string): { audience: Audience; length: number } | null {
  for (const term of terms) {
    const set = new RegExp(`^(?:${term.words})(${QUANTIFIER})${PLACE}(${QUANTIFIER})${END}`).exec(text);
    const audience = set && selection(term, set[2], set[3]);
    if (set && audience) return { audience, length: set[0].length };
    const named = term.unit === undefined ? null : new RegExp(`^(?:${term.words}) ?${NAME}`).exec(text);
    if (named && term.unit !== undefined)
      return { audience: namedUnit(term.unit, named[1] ?? ''), length: named[0].length };
  }
  return null;
}

/** ในจังหวัดอำนาจเจริญ narrows to that province; a district's code does not follow from its name. */
function selection(term: Term, place: string | undefined, name: string | undefined): Audience | null {
  const types = [...term.types];
  if (place === 'ประเทศ') return { select: { types, within: 'country' } };
  if (place === undefined || !name) return { select: { types, within: place ? 'issuer' : term.within } };
  const province = place === 'จังหวัด' ? provinceByName(name) : undefined;
  return province ? { select: { types, within: province.code } } : null;
}

/** Sets of the same scope become one selection, names one list. */
function merge(members: readonly Audience[]): Audience | null {
  const scopes = new Map<string, Set<UnitType>>();
  const named = members.flatMap((member) => ('named' in member ? member.named : []));
  for (const member of members) {
    if (!('select' in member)) continue;
    const types = scopes.get(member.select.within) ?? new Set<UnitType>();
    member.select.types.forEach((type) => types.add(type));
    scopes.set(member.select.within, types);
  }
  const sets: Audience[] = [...scopes].map(([within, types]) => ({ select: { types: [...types], within } }));
  const union = named.length > 0 ? [...sets, { named }] : sets;
  return union.length > 1 ? { union } : (union[0] ?? null);
}
