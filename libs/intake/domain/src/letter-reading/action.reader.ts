import type { LetterAction } from '@wian/contracts';
import { actionOf, strongest } from './action-words.js';
import type { ReadOrder } from './orders.reader.js';
import type { Deadline } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import type { Prose } from './prose.js';
import { isQuoted, quotedClauses } from './quoted-clause.js';
import { evidence, wordsOf, type Reading, type Source, type Span } from './source.js';

interface Asked {
  readonly orders: readonly ReadOrder[];
  readonly deadlines: readonly Deadline[];
  /** Who gets a report: one is wanted, also where nothing else asks for it. */
  readonly reportTo: string | null;
}

/** What the letter as a whole asks: by its conclusion, its orders and what it wants by a date. */
export function readAction(
  source: Source,
  { body, prose }: Parts,
  { orders, deadlines, reportTo }: Asked,
): Reading<LetterAction | null> {
  const spans = sentences(source, body, orders);
  const asked = (spans.length > 0 || orders.length > 0 ? spans : bareRequests(source, prose)).flatMap((span) => {
    const action = actionOf(wordsOf(source, span));
    return action ? [{ action, span }] : [];
  });
  const ordered = orders.map(({ action, span }) => ({ action, span }));
  const all = [...asked, ...ordered];
  const reports = deadlines.some(({ kind }) => kind === 'report');
  const told = strongest(all.map(({ action }) => action));
  const value = reports || reportTo !== null ? 'report' : told;
  const telling = all.filter(({ action }) => action === value).map(({ span }) => span);
  return {
    value,
    fields: value ? evidence('action', asked.length > 0 && spans.length > 0 ? 0.85 : 0.75, ...telling) : {},
  };
}

/** จึงเรียนมาเพื่อ… and จึงขอให้…, each to the end of its paragraph; what stands in an order is read there. */
const ASKING =
  /(?:จึง(?:เรียน|แจ้ง)(?:มา)?(?:ยัง[^\s]{0,40}\s?)?(?:เพื่อ|ขอ)?|จึง(?:ขอ|ให้)|ทั้งนี้\s*(?:ขอ)?ให้|ในการนี้[^\n]{0,60}?(?:ขอ|ให้)|จึงประกาศ|(?<=^|\n)[^\S\n]*(?:กระทรวง|กรม|จังหวัด|อำเภอ|สำนักงาน|เทศบาล|องค์การ)[ก-๎]{0,60}\s?(?:พิจารณาแล้ว\s?)?(?:จึง)?ขอ(?:ให้|ความ)|มาเพื่อ(?:โปรด|ทราบ|พิจารณา|ถือปฏิบัติ|ดำเนินการ|ใช้|เป็น))[^\n]*(?:\n(?!\s*\n)[^\n]+){0,5}/g;

function sentences({ arabic }: Source, [from, to]: Span, orders: readonly ReadOrder[]): Span[] {
  const firstOrder = orders[0]?.span[0] ?? to;
  return [...arabic.slice(from, to).matchAll(ASKING)].flatMap((match): Span[] => {
    const start = from + match.index;
    if (orders.some(({ span }) => start >= span[0] && start < span[1])) return [];
    const end = start < firstOrder ? Math.min(start + match[0].length, firstOrder) : start + match[0].length;
    return [[start, end]];
  });
}

/** ขอให้…, to the end of its paragraph: a fax has no conclusion. */
const REQUEST = /(?:^|\s)(?:ขอให้|ขอความ(?:ร่วมมือ|อนุเคราะห์)|(?:โปรด|ให้)(?=ดำเนินการ|รายงาน))[^\n]*/g;

function bareRequests({ text }: Source, { source, span, inText }: Prose): Span[] {
  const quoted = quotedClauses(source, span);
  return [...source.text.matchAll(REQUEST)]
    .map(({ index, 0: words }): Span => [index, index + words.length])
    .filter((each) => !isQuoted(quoted, each))
    .map(inText)
    .filter(([start, end]) => text.slice(start, end).trim() !== '');
}
