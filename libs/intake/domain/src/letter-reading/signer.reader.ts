import { parseDate } from '@wian/thai';
import { ACTING, COPY, NAME, POSITION, TELEPHONE } from './closing-start.js';
import type { Signer } from './parsed-letter.schema.js';
import { evidence, type Line, type Reading, type Source, type Span } from './source.js';

export interface ReadSigner {
  readonly signer: Signer | null;
  /** How many of the closing's lines go as far as the signer. */
  readonly lines: number;
}

/** Dots to be signed over, or the place of a seal. */
const NO_NAME = /^\([\s.…_-]*\)$|^\(\s*(?:ประทับ)?(?:ตรา|ครุฑ)|ลงชื่อ/;
/** A name that is typed without brackets. */
const BARE_NAME =
  /^(?:นาย(?!อำเภอ|ก(?:เทศมนตรี|องค์|\s|เมือง))|นาง(?:สาว)?|น\.ส\.|ดร\.|ว่าที่|พล[.เตอ]|พัน|ร้อย|ม\.[รล]\.)[ก-๎.]{2,30}(?:\s+[ก-๎.]{2,30}){1,3}$/;
/** What stands on the line above a name in brackets. */
const RANK =
  /^(?:ว่าที่\s?)?(?:พล(?:เอก|โท|ตรี|ตำรวจ[ก-๎]{2,4}|เรือ[ก-๎]{2,4}|อากาศ[ก-๎]{2,4})|พัน(?:เอก|โท|ตรี|ตำรวจ[ก-๎]{2,4}|จ่า[ก-๎]{2,4})|ร้อย(?:เอก|โท|ตรี|ตำรวจ[ก-๎]{2,4})|นาวา[ก-๎]{2,7}|เรือ[ก-๎]{2,7}|สิบ(?:เอก|โท|ตรี)|จ่า[ก-๎]{2,7}|ม\.[รล]\.ว?\.?|หม่อม[ก-๎]{2,12}|คุณหญิง|ท่านผู้หญิง|ดร\.|(?:รอง|ผู้ช่วย)?ศาสตราจารย์(?:\s?ดร\.)?)(?:\s?หญิง)?$/;
const ELSEWHERE = /^(?:“|"|‘|http|www|e-?mail|อีเมล|ไปรษณีย์|โทรสาร|line|\()/i;
const MOST = 4;

/** Who signed: the name in brackets, the position below it, and the post it is signed for. */
export function readSigner(source: Source, lines: readonly Line[]): Reading<ReadSigner> {
  const own = lines.slice(
    0,
    indexOr(lines, ({ content }) => COPY.test(content)),
  );
  const named = nameLine(own);
  const first = named >= 0 ? named + 1 : own.findIndex(({ content }) => POSITION.test(content));
  const post = first < 0 ? [] : postLines(source, own.slice(first));
  const name = nameAt(source, own, named);
  const { position, actingFor } = splitPost(source, post);
  if (!name && position === null) return { value: { signer: null, lines: 0 }, fields: {} };
  const signer = { name: name && name.value, position, actingFor };
  return { value: { signer, lines: first + post.length }, fields: fieldsOf(signer, name?.spans ?? [], post) };
}

function nameLine(lines: readonly Line[]): number {
  const bracketed = lines.findIndex(isBracketed);
  return bracketed >= 0 ? bracketed : lines.findIndex(({ content }) => BARE_NAME.test(content));
}

function fieldsOf(
  { name, position, actingFor }: Signer,
  names: Span[],
  post: readonly Line[],
): Reading<Signer>['fields'] {
  const spans = post.map(({ start, end }): Span => [start, end]);
  return {
    ...(name ? evidence('signer.name', position ? 0.93 : 0.75, ...names) : {}),
    ...(position ? evidence('signer.position', sureness(position), ...spans.slice(0, 1)) : {}),
    ...(actingFor ? evidence('signer.actingFor', 0.9, ...spans.slice(-1)) : {}),
  };
}

const sureness = (position: string) => (POSITION.test(position) ? 0.92 : 0.75);

const isBracketed = ({ content }: Line) => NAME.test(content) && !NO_NAME.test(content) && !/\d/.test(content);

const indexOr = (lines: readonly Line[], matches: (line: Line) => boolean) => {
  const at = lines.findIndex(matches);
  return at < 0 ? lines.length : at;
};

function nameAt({ text }: Source, lines: readonly Line[], at: number): { value: string; spans: Span[] } | null {
  const line = lines[at];
  if (!line) return null;
  const written = text.slice(line.start, line.end);
  const bare = NAME.exec(written)?.[1]?.trim() ?? written;
  const above = lines[at - 1];
  if (!above || !RANK.test(above.content)) return { value: bare, spans: [[line.start, line.end]] };
  const rank = text.slice(above.start, above.end);
  return {
    value: `${rank} ${bare}`,
    spans: [
      [above.start, above.end],
      [line.start, line.end],
    ],
  };
}

/** The lines of the position: one, or those with the words for acting and the post behind them. */
function postLines(source: Source, below: readonly Line[]): Line[] {
  const until = indexOr(below, ({ content }) => stops(content));
  const lines = below.slice(0, Math.min(until, MOST));
  const acting = lines.findLastIndex(({ content }) => ACTING.test(content));
  if (acting < 0) return lines.slice(0, 1 + sharedPosts(source, lines));
  const behind = (lines[acting]?.content.split(ACTING)[1] ?? '').trim();
  return lines.slice(0, behind === '' ? acting + 2 : acting + 1);
}

/** One person may hold two posts, the second right below the first; behind a blank line stands the owner. */
function sharedPosts({ text }: Source, [first, second]: readonly Line[]): number {
  if (!first || !second || !POSITION.test(second.content)) return 0;
  return text.slice(first.end, second.start).split('\n').length === 2 ? 1 : 0;
}

const stops = (content: string) =>
  TELEPHONE.test(content) || ELSEWHERE.test(content) || parseDate(content) !== null || NAME.test(content);

function splitPost({ text }: Source, lines: readonly Line[]): Pick<Signer, 'position' | 'actingFor'> {
  const words = lines.map(({ start, end }) => text.slice(start, end)).join(' ');
  // Acting for one who acts for another: the letter is signed for the last of them.
  const [before = '', ...behind] = words.split(ACTING);
  return { position: tidy(before), actingFor: tidy(behind.at(-1) ?? '') };
}

const tidy = (words: string) => words.replace(/\s+/g, ' ').trim() || null;
