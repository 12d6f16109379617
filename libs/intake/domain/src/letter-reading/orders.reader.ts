import { audienceOf } from './audience-of.js';
import { actionOf } from './action-words.js';
import { numberedItems, type NumberedItem } from './numbered-items.js';
import type { Order } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import { before, evidence, trimmed, wordsOf, type Reading, type Source, type Span } from './source.js';

/** An order and where it stands, so that a deadline can be put to it. */
export interface ReadOrder extends Order {
  readonly span: Span;
}

/** The numbered things that the body asks for; numbered causes and findings are left out. */
export function readOrders(source: Source, { body }: Parts): Reading<ReadOrder[]> {
  const items = listsIn(source, body)
    .filter((list) => asks(source, body, list))
    .flat()
    .filter(({ span }) => span[0] < span[1]);
  const orders = items.map(({ span }, i): ReadOrder => {
    const text = wordsOf(source, span);
    return { ordinal: i + 1, text, audience: audienceIn(text), action: actionOf(text) ?? 'act', span };
  });
  return {
    value: orders,
    fields: Object.assign({}, ...orders.map(({ span }, i) => evidence(`orders[${i}].text`, 0.9, span))),
  };
}

const MOST_LISTS = 20;

/** Every numbered list of the body, one after the other, the last thing of each cut at its paragraph's end. */
function listsIn(source: Source, [from, to]: Span): NumberedItem[][] {
  const lists: NumberedItem[][] = [];
  for (let at = from; at < to && lists.length < MOST_LISTS;) {
    const items = listFrom(source, [at, to]);
    const list = items.map((item, i) => (i === items.length - 1 ? endAtParagraph(source, item) : item));
    const end = list.at(-1)?.span[1];
    if (end === undefined || end <= at) break;
    lists.push(list.map((item) => ({ ...item, span: trimmed(source, item.span) })));
    at = end;
  }
  return lists;
}

function listFrom({ arabic }: Source, range: Span): NumberedItem[] {
  const lines = numberedItems(arabic, range, 'lines');
  if (lines.length > 1) return lines;
  const colon = /(?:ดังนี้|ดังต่อไปนี้)\s*(?=\(?(?:ข้อ\s?)?[1ก][.) ])/.exec(arabic.slice(...range));
  if (!colon) return [];
  const inline = numberedItems(arabic, [range[0] + colon.index + colon[0].length, range[1]], 'inline');
  return inline.length > 1 ? inline : [];
}

/** A conclusion ends the list at once; another paragraph ends it unless it goes on with ๑.๑, (๑) or a dash. */
const ENDS =
  /\n[^\S\n]*(?=จึง(?:เรียน|แจ้ง|ประกาศ|ขอ))|\n[^\S\n]{0,80}\n\s{0,80}(?![\s\d(•\-–]|[ก-ฮ][.)])|\n[^\S\n]{4,}(?=ทั้งนี้|อนึ่ง|ในการนี้)|(?<=\s)จึง(?:เรียนมา|แจ้งมา)เพื่อ/;

function endAtParagraph({ arabic }: Source, item: NumberedItem): NumberedItem {
  const end = ENDS.exec(arabic.slice(...item.span));
  return end ? { ...item, span: [item.span[0], item.span[0] + end.index] } : item;
}

const REQUEST = /(?:ขอให้|จึงให้|จึงขอ|ขอความ(?:ร่วมมือ|อนุเคราะห์)|มอบหมาย|กำชับ|สั่งการ|ถือปฏิบัติ|ให้[^\n]{0,80}ดำเนินการ|ปฏิบัติตาม)/;
const DEMAND =
  /^(?:(?:ขอ)?ให้|ขอความ|กำชับ|มอบหมาย|รายงาน|แจ้ง|ดำเนินการ|จัดทำ|จัดส่ง|จัดให้|เร่งรัด|ประชาสัมพันธ์|สำรวจ|ตรวจสอบ|รวบรวม|บูรณาการ)/;

/** Orders are announced by a request in the sentence before them, or each begins with one. */
function asks(source: Source, body: Span, list: readonly NumberedItem[]): boolean {
  const mark = list[0]?.mark ?? body[0];
  const lead = before(source, mark, Math.min(300, mark - body[0]))
    .trimEnd()
    .split(/\n\s*\n|\sนั้น\s|แจ้งว่า/)
    .at(-1);
  if (REQUEST.test(lead ?? '')) return true;
  return list.filter(({ span }) => DEMAND.test(source.arabic.slice(...span))).length * 2 > list.length;
}

const SUBSET =
  /^(?:กรณี|สำหรับ|ในส่วนของ|ขอให้|ให้)\s*((?:[ก-๎]|\.|\s(?=ทุก|และ)){2,80}?)(?=\s|ดำเนินการ|รายงาน|จัด|แจ้ง|สำรวจ|พิจารณา|ตรวจสอบ|$)/;

/** กรณีเทศบาลตำบล…, ให้นายอำเภอ…: an order for some of the addressees; null = all of them. */
function audienceIn(text: string): Order['audience'] {
  const phrase = SUBSET.exec(text)?.[1];
  const everyone = phrase === undefined || /^(?:องค์กรปกครอง|อปท|จังหวัด$|อำเภอ$)/.test(phrase);
  return everyone ? null : audienceOf(phrase);
}
