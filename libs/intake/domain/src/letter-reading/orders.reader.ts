import type { Audience } from '@wian/contracts';
import { actionOf } from './action-words.js';
import type { AudienceFacts } from './audience-term.js';
import type { NumberedItem } from './numbered-items.js';
import { orderAudience, unsaidAudience } from './order-audience.js';
import { headingOf, listsIn } from './order-lists.js';
import type { Order, Question } from './parsed-letter.schema.js';
import type { Parts } from './parts.js';
import { before, evidence, wordsOf, type Reading, type Source, type Span } from './source.js';

/** An order and where it stands, so that a deadline can be put to it. */
export interface ReadOrder extends Order {
  readonly span: Span;
}

type Known = AudienceFacts & { readonly addressed: Audience | null };

/** The orders, and what is asked about whom they are for. */
type ReadOrders = Reading<ReadOrder[]> & { readonly questions: readonly Question[] };

/** The numbered things that the body asks for; numbered causes and findings are left out. */
export function readOrders(source: Source, { body }: Parts, known: Known): ReadOrders {
  const items = listsIn(source, body).flatMap((list) => {
    const sure = announced(source, body, list) ? 0.92 : demanded(source, list) ? 0.75 : null;
    const heading = headingOf(source, list);
    const rules = STANDING.test(leadOf(source, body, list));
    const items = list.filter(({ span }) => span[0] < span[1]).map(({ span }) => ({ span, rules, heading }));
    const said = sure ?? (heading === null ? null : 0.75);
    return said === null ? [] : items.map((item) => ({ ...item, sure: said }));
  });
  const read = items.map(({ span, sure, rules, heading }, i) => {
    const text = wordsOf(source, span);
    const told =
      orderAudience(text, known.addressed, known) ?? (heading ? orderAudience(heading, known.addressed, known) : null);
    const action = actionOf(text);
    const order: ReadOrder = {
      ordinal: i + 1,
      text,
      audience: told?.audience ?? null,
      action: action ?? (rules ? 'comply' : 'act'),
      span,
    };
    const fields = {
      ...evidence(`orders[${i}].text`, sure, span),
      ...(told ? evidence(`orders[${i}].audience`, told.whole ? 0.85 : 0.6, span) : {}),
      ...evidence(`orders[${i}].action`, action ? 0.8 : 0.6, span),
    };
    return { order, fields };
  });
  return {
    value: read.map(({ order }) => order),
    fields: Object.assign({}, ...read.map(({ fields }) => fields)),
    questions: read.flatMap(({ order }, i) => questionOn(order, i, known)),
  };
}

function questionOn({ text, ordinal, audience }: ReadOrder, i: number, known: Known): Question[] {
  const unsaid = unsaidAudience(text, audience, known);
  const message = `คำสั่งข้อ ${ordinal} มีเงื่อนไขหรือข้อยกเว้นของผู้รับที่อ่านไม่ครบ (“${unsaid}…”) โปรดตรวจว่าคำสั่งและกำหนดเวลาเป็นของผู้ใด`;
  return unsaid === null ? [] : [{ field: `orders[${i}].audience`, message }];
}

const REQUEST =
  /(?:ขอให้|จึงให้|จึงขอ|ขอความ(?:ร่วมมือ|อนุเคราะห์)|ขอได้โปรด|มอบหมาย|กำชับ|สั่งการ|ซักซ้อม|ถือปฏิบัติ|ให้[^\n]{0,80}ดำเนินการ|ปฏิบัติตาม|โดยให้)/;
const DEMAND =
  /^(?:(?:ขอ)?ให้|ห้าม|งด|ขอความ|กำชับ|มอบหมาย|รายงาน|แจ้ง|ดำเนินการ|จัดทำ|จัดส่ง|จัดให้|เร่งรัด|ประชาสัมพันธ์|สำรวจ|ตรวจสอบ|รวบรวม|บูรณาการ|(?:กรณี|สำหรับ|หาก)[^\n]{0,80}(?<!ทำ|มี|เพื่อ|ได้)ให้|(?:อำเภอ|จังหวัด|เทศบาล|องค์การ|องค์กร|อบจ\.|อบต\.|อปท\.|ท[นมต]\.|โรงเรียน|กำนัน|ผู้ใหญ่บ้าน|ส่วนราชการ|หน่วยงาน)[^\n]{0,80}?\s(?:ขอ)?ให้)/;

/** ให้ถือปฏิบัติ … ดังนี้: what follows are rules. */
const STANDING = /ถือ(?:เป็นแนวทาง)?ปฏิบัติ(?:ตาม)?[^\n]{0,80}$/;

/** Orders are announced by a request in the sentence before them. */
function announced(source: Source, body: Span, list: readonly NumberedItem[]): boolean {
  return REQUEST.test(leadOf(source, body, list));
}

/** The sentence before a list. */
function leadOf(source: Source, body: Span, list: readonly NumberedItem[]): string {
  const mark = list[0]?.mark ?? body[0];
  const lead = before(source, mark, Math.min(300, mark - body[0])).trimEnd();
  return lead.split(/\n\s*\n|\sนั้น\s|แจ้งว่า/).at(-1) ?? '';
}

/** Or most of them begin with one. */
const demanded = (source: Source, list: readonly NumberedItem[]): boolean =>
  list.filter(({ span }) => DEMAND.test(source.arabic.slice(...span))).length * 2 > list.length;
