import type { Audience, UnitType } from '@wian/contracts';
import { toArabicDigits } from '@wian/thai';
import { furtherNameAt, listAt, termAt, type AudienceFacts, type ReadTerm } from './audience-term.js';

/** A longer phrase is a list that went astray. */
const LONGEST = 4000;

/**
 * The set that an addressee phrase stands for, or null where any of its words is not understood:
 * a list that is read in part would drop somebody silently.
 */
export function audienceOf(phrase: string, facts: AudienceFacts = {}): Audience | null {
  if (phrase.length > LONGEST) return null;
  const text = tidy(phrase).replace(THROUGH, '').replace(/ +/g, ' ').trim();
  const read = audienceAt(text, 0, facts);
  if (!read || read.end !== text.length) return null;
  return ALL_IN_A_PLACE.test(text) ? spread(read.audience) : read.audience;
}

/** ก ทุกแห่ง และข ทุกแห่ง ในจังหวัดค: a place that stands apart at the end is that of all before it. */
const ALL_IN_A_PLACE = /ทุก[^ ]{2,12} (?:ใน|ของ)(?:เขต|พื้นที่|เขตพื้นที่|ท้องที่)?จังหวัด[^ ]+$/;

function spread(audience: Audience): Audience {
  const last = 'union' in audience ? audience.union.findLast((part) => 'select' in part) : undefined;
  if (!('union' in audience) || last === undefined) return audience;
  const { within } = last.select;
  const moved = audience.union.map((part): Audience =>
    'select' in part && part.select.within === 'issuer' ? { select: { ...part.select, within } } : part,
  );
  return merge(moved) ?? audience;
}

/** (ผ่านท้องถิ่นจังหวัด): who hands it on is not addressed. */
const THROUGH = / ?\(ผ่าน[^()]{1,80}\)/g;

/** Same length, so that offsets into a phrase hold. */
export const tidy = (phrase: string): string => toArabicDigits(phrase).replace(/\s/g, ' ');

const GLUE =
  /(?:[ ,;/]|ท่าน(?=ผู้|นาย|หัวหน้า|ปลัด|อธิบดี)|และ|รวมทั้ง|ตลอดจน|พร้อมด้วย|พร้อมทั้ง|กับ|หรือ|\(?\d{1,2}[.)](?= |[ก-ฮ]))*/y;
const WITHOUT = / ?(\()? ?(?:ยกเว้น|เว้นแต่|เว้น(?=[ก-๎])|ไม่รวม(?:ถึง)?) ?/y;

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

/**
 * As much of the list of addressees at a place as is understood, and where it ends: members, an exclusion
 * (in brackets it ends with them, else with the phrase), more members.
 */
export function audienceAt(
  text: string,
  from: number,
  facts: AudienceFacts,
): { audience: Audience; end: number } | null {
  const kept = membersAt(text, from, facts);
  const base = merge(kept.members);
  if (!base) return null;
  WITHOUT.lastIndex = kept.end;
  const without = WITHOUT.exec(text);
  if (!without) return { audience: base, end: kept.end };
  const taken = membersAt(text, kept.end + without[0].length, facts);
  const exclusion = merge(taken.members);
  if (!exclusion) return { audience: base, end: kept.end };
  const end = without[1] && text[taken.end] === ')' ? taken.end + 1 : taken.end;
  return withMore({ minus: [base, exclusion] }, end, audienceAt(text, skip(GLUE, text, end), facts));
}

const withMore = (audience: Audience, end: number, more: { audience: Audience; end: number } | null) =>
  more ? { audience: { union: [audience, more.audience] }, end: more.end } : { audience, end };

function membersAt(text: string, from: number, facts: AudienceFacts): { members: Audience[]; end: number } {
  const members: Audience[] = [];
  let end = from;
  let unit: string | null = null;
  for (let next = skip(GLUE, text, from); next < text.length; next = skip(GLUE, text, end)) {
    const read: ReadTerm | null = memberAt(text, next, unit, facts);
    if (!read || read.end <= end) break;
    members.push(read.audience);
    ({ end, unit } = read);
  }
  return { members, end };
}

const memberAt = (text: string, at: number, unit: string | null, facts: AudienceFacts) =>
  termAt(text, at, facts) ?? listAt(text, at, facts) ?? (unit === null ? null : furtherNameAt(text, at, unit));

/** Sets of the same scope become one selection, names one list, lists each one. */
function merge(members: readonly Audience[]): Audience | null {
  const scopes = new Map<string, Set<UnitType>>();
  for (const member of members) {
    if (!('select' in member)) continue;
    const types = scopes.get(member.select.within) ?? new Set<UnitType>();
    member.select.types.forEach((type) => types.add(type));
    scopes.set(member.select.within, types);
  }
  const sets: Audience[] = [...scopes].map(([within, types]) => ({ select: { types: [...types], within } }));
  const named = members.flatMap((member) => ('named' in member ? member.named : []));
  const lists = new Set(members.flatMap((member) => ('listed' in member ? [member.listed.enclosure] : [])));
  const listed = [...lists].map((enclosure): Audience => ({ listed: { enclosure } }));
  const union = [...sets, ...(named.length > 0 ? [{ named }] : []), ...listed];
  return union.length > 1 ? { union } : (union[0] ?? null);
}
