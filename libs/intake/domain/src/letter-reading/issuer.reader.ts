import { parseDate, provinceByLetters, provinceByName, type LetterNumber, type Province } from '@wian/thai';
import type { Origin } from './confidence.js';
import { officeAt, officeStart, type NamedOffice } from './issuer-name.js';
import type { Issuer, Question, Signer } from './parsed-letter.schema.js';
import { headLines, type Parts } from './parts.js';
import { evidence, linesOf, type Line, type Reading, type Source, type Span } from './source.js';

/** What the reader may be told. */
export interface ReadingFacts {
  /** `written` where it is not said. */
  readonly origin?: Origin;
  /** The name of the unit with this official code; null: the tree has none. */
  readonly unitName?: (unitCode: string) => string | null;
  /** `scores` only to fit what they are worth; `fitted` where it is not said. */
  readonly confidence?: 'fitted' | 'scores';
}

export interface ReadIssuer {
  readonly issuer: Issuer | null;
  readonly questions: readonly Question[];
}

type Known = { readonly number: LetterNumber | null; readonly signer: Signer | null; readonly facts: ReadingFacts };
type Named = NamedOffice & { readonly span: Span | null };
type Office = Pick<Issuer, 'level' | 'unitCode'> & { readonly province: Province };

/** Who the letter is from: the code by its number, the name by its head, its body or its signer. */
export function readIssuer(source: Source, parts: Parts, { number, signer, facts }: Known): Reading<ReadIssuer> {
  const inHead = namesIn(
    source,
    headLines(source, parts).filter(({ content }) => !ADDRESS.test(content)),
  );
  const office = seatedAt(source, inHead, officeOf(number), facts);
  const names = [
    ...inHead,
    ...namesIn(source, aboveDate(source, parts)),
    ...namesInBody(source, parts.body),
    ...nameOfSigner(signer),
  ];
  const ownName = office ? officeOfMinistry(inHead, office) : undefined;
  const named = ownName ?? names.find(({ level }) => !office || level === office.level);
  if (!office && !named) return { value: { issuer: null, questions: [] }, fields: {} };
  const told = office ? byNumber(office, named, facts) : byName(named);
  const spans: Span[] = named?.span ? [named.span] : [];
  const sure = office && named ? 0.95 : 0.7;
  return { value: told, fields: evidence('issuer', told.questions.length > 0 ? 0.4 : sure, ...spans) };
}

/** อำเภอ… จังหวัด… is where the office stands. */
const ADDRESS = /^(?:ตำบล[^\s]+\s+)?อำเภอ[^\s]+\s+จังหวัด[^\s]+(?:\s+\d{5})?$/;

/** ที่ว่าการอำเภอ… beside a number of the province: an office of the province that sits in the district writes for it. */
function seatedAt({ text }: Source, inHead: readonly Named[], office: Office | null, facts: ReadingFacts) {
  const seat = inHead.find(({ level }) => level === 'province' || level === 'district');
  const words = text.slice(...(seat?.span ?? [0, 0]));
  if (office?.level !== 'province' || !seat || !/^ที่(?:ว่าการ|ทำการปกครอง)อำเภอ/.test(words)) return office;
  const { province } = office;
  return { level: 'district', unitCode: districtCode(province, seat.name, facts), province } satisfies Office;
}

/** Its code by its name, which no two districts of a province share; null where the tree has none or is not told. */
function districtCode({ code }: Province, name: string, { unitName }: ReadingFacts): string | null {
  const codes = Array.from({ length: 99 }, (_, i) => `${code}${String(i + 1).padStart(2, '0')}`);
  return codes.find((each) => unitName?.(each) === name) ?? null;
}

/** สำนักงานสาธารณสุขจังหวัด…, and no hall of the province: an office of a ministry writes in its own name. */
function officeOfMinistry(inHead: readonly Named[], { level, province }: Office): Named | undefined {
  if (level !== 'province' || inHead.some((each) => each.level === 'province')) return undefined;
  return inHead.find(({ name }) => name.startsWith('สำนักงาน') && name.endsWith(`จังหวัด${province.name}`));
}

const BANGKOK = '10';

/** อจ 0318 = district 03 of province 37; 00xx = an office of the province; five digits = a local administration. */
function officeOf(number: LetterNumber | null): Office | null {
  const province = number?.prefix ? provinceByLetters(number.prefix) : undefined;
  const code = /^\d+/.exec(number?.officeCode ?? '')?.[0] ?? '';
  if (!province || code.length < 4) return null;
  // Bangkok's districts are its own offices.
  if (province.code === BANGKOK) return { level: 'local', unitCode: BANGKOK, province };
  if (code.length === 5) return { level: 'local', unitCode: null, province };
  const district = code.slice(0, 2);
  return district === '00'
    ? { level: 'province', unitCode: province.code, province }
    : { level: 'district', unitCode: province.code + district, province };
}

function byNumber(office: Office, named: Named | undefined, { unitName }: ReadingFacts): ReadIssuer {
  const { level, unitCode, province } = office;
  const official = unitCode === null ? undefined : unitName?.(unitCode);
  const own = ownNameOf(office);
  const name = named?.name ?? official ?? own;
  if (official === null) return { issuer: { name, level, unitCode: null }, questions: [unknownCode(unitCode)] };
  const isLost = level === 'district' && unitCode === null && unitName !== undefined;
  const questions = isLost ? [unknownDistrict(province, name)] : contradiction(unitCode, official ?? own, name);
  return { issuer: { name, level, unitCode }, questions };
}

const ownNameOf = ({ level, unitCode, province }: Office): string | null =>
  unitCode === BANGKOK ? province.name : level === 'province' ? `จังหวัด${province.name}` : null;

/** สำนักงาน…จังหวัด… of the same province is no other. */
const contradiction = (unitCode: string | null, expected: string | null, name: string | null): Question[] =>
  expected === null || name?.endsWith(expected) ? [] : [otherName(unitCode, expected, name)];

function byName(named: Named | undefined): ReadIssuer {
  if (!named) return { issuer: null, questions: [] };
  const { name, level } = named;
  const unitCode = level === 'province' ? (provinceByName(name.replace('จังหวัด', ''))?.code ?? null) : null;
  return { issuer: { name, level, unitCode }, questions: [] };
}

const unknownCode = (code: string | null): Question => ({
  field: 'issuer.unitCode',
  message: `เลขที่หนังสือชี้ไปที่หน่วยงานรหัส ${code} ซึ่งไม่มีในผังหน่วยงาน โปรดเลือกหน่วยงานผู้ออกหนังสือ`,
});

const unknownDistrict = ({ name }: Province, district: string | null): Question => ({
  field: 'issuer.unitCode',
  message: `ไม่พบ${district}ในผังหน่วยงานของจังหวัด${name} ซึ่งเลขที่หนังสือชี้ไป โปรดเลือกหน่วยงานผู้ออกหนังสือ`,
});

const otherName = (code: string | null, expected: string, name: string | null): Question => ({
  field: 'issuer.name',
  message: `เลขที่หนังสือเป็นของ${expected} (${code}) แต่ในหนังสือเขียนว่า${name} โปรดตรวจผู้ออกหนังสือ`,
});

/** The office stands beside or under the number, in a memo behind ส่วนราชการ, in a title behind what it is. */
function namesIn({ text }: Source, lines: readonly Line[]): Named[] {
  return lines.flatMap((line) =>
    [...officePlaces(line.content)].flatMap((match): Named[] => {
      const at = match.index + match[0].length;
      const office = officeAt(text.slice(line.start + at, line.end), 'stops');
      return office ? [{ ...office, span: [line.start + at, line.start + at + office.length] }] : [];
    }),
  );
}

const OFFICE_AT =
  /(?:^(?:จาก|ผู้ส่ง)\s*[:：]?\s*|(?:^|\s{2,})(?:คำสั่ง|ประกาศ|ระเบียบ|(?:โทรสาร|วิทยุ(?:สื่อสาร)?)ในราชการ)?|(?<=\d)\s)(?=[ก-ฮเ-ไ])/g;
/** ส่วนราชการ กองคลัง เทศบาลนคร…: the office stands behind its part. */
const OFFICE_IN_MEMO = /\s+(?=[ก-ฮเ-ไ])/g;

const officePlaces = (content: string) =>
  content.matchAll(content.startsWith('ส่วนราชการ') ? OFFICE_IN_MEMO : OFFICE_AT);

/** A stamped letter has its office above the date at its end. */
function aboveDate(source: Source, { closing, salutation }: Parts): Line[] {
  if (salutation !== 'to') return [];
  const lines = linesOf(source, closing).filter(({ content }) => content !== '');
  const date = lines.findIndex(({ content }) => parseDate(content) !== null);
  return lines.slice(0, Math.max(0, date));
}

/** อำเภอ… จึงขอให้…: the office that does the asking. */
function namesInBody({ text }: Source, [from, to]: Span): Named[] {
  const body = text.slice(from, to);
  return [...body.matchAll(officeStart)].flatMap((match): Named[] => {
    const office = officeAt(body.slice(match.index, match.index + 100), 'acts');
    const start = from + match.index;
    return office ? [{ ...office, span: [start, start + office.length] }] : [];
  });
}

function nameOfSigner(signer: Signer | null): Named[] {
  const posts = [signer?.actingFor, signer?.position].filter((post) => typeof post === 'string');
  return posts.flatMap((post) => {
    const office = officeAt(post, 'stops');
    return office ? [{ ...office, span: null }] : [];
  });
}
