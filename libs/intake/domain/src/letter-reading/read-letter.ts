import type { Urgency } from '@wian/contracts';
import { readAction } from './action.reader.js';
import { readAddressees } from './addressees.reader.js';
import { cleanLetter } from './clean-letter.js';
import { readClosing } from './closing.reader.js';
import { readDate } from './date.reader.js';
import { readDeadlines } from './deadlines.reader.js';
import { readEnclosures } from './enclosures.reader.js';
import { readIssuer, type ReadingFacts } from './issuer.reader.js';
import { readKind } from './kind.reader.js';
import { readMarks } from './marks.reader.js';
import { narrowedLimits } from './narrowed-limits.js';
import { readNumber, unreadNumber } from './number.reader.js';
import { readOrders, type ReadOrder } from './orders.reader.js';
import type { Enclosure, Order, ParsedLetter, Reference } from './parsed-letter.schema.js';
import { splitParts } from './parts.js';
import { crossCheck } from './questions.js';
import { comparedWithPicture, weighed } from './confidence.js';
import { readReferences } from './references.reader.js';
import { readReport } from './report.reader.js';
import { sourceOf } from './source.js';
import { readSubject } from './subject.reader.js';
import { mostUrgent } from './urgency-words.js';

/**
 * Reads a letter's text (version 1 of the contract). Never throws: what is not understood stays null or empty,
 * what contradicts itself becomes a question.
 */
export function readLetter(rawText: string, facts: ReadingFacts = {}): ParsedLetter {
  const read = readAll(rawText, facts);
  const { references, orders, deadlines, date, issuer } = read;
  const values = {
    version: 1 as const,
    letterKind: read.kind.value,
    letterNumber: read.number.value,
    letterDate: date.value.date,
    urgency: read.marks.value.urgency,
    inheritedUrgency: urgencyOfParent(references.value, issuer.value.issuer?.name ?? null),
    urgentBy: read.marks.value.urgentBy,
    secrecy: read.marks.value.secrecy,
    subject: read.subject.value,
    issuer: issuer.value.issuer,
    addressees: read.addressees.value,
    references: references.value,
    enclosures: read.enclosures.value,
    orders: orders.value.map(withoutSpan),
    deadlines: [...deadlines.value.deadlines],
    action: read.action.value,
    ...read.report.value,
    ...read.closing.value,
  };
  const fields = Object.assign({}, ...Object.values(read).map((each) => each.fields)) as ParsedLetter['fields'];
  const own = [
    ...read.number.questions,
    ...read.marks.questions,
    ...orders.questions,
    ...[date, issuer, deadlines].flatMap(({ value }) => value.questions),
  ];
  const { origin = 'written', confidence = 'fitted' } = facts;
  const across = [...crossCheck({ ...values, fields }), ...narrowedLimits(read.text.value, { ...values, fields })];
  const questions = [...own, ...across, ...comparedWithPicture(origin, values.secrecy)];
  return { ...values, questions, fields: weighed(fields, { questions, origin, confidence }), text: read.text.value };
}

/** Each reader once, those first that others build upon. */
function readAll(rawText: string, facts: ReadingFacts) {
  const { text } = cleanLetter(rawText);
  const source = sourceOf(text);
  const parts = splitParts(source);
  const number = readNumber(source, parts);
  const date = readDate(source, parts);
  const closing = readClosing(source, parts);
  const issuer = readIssuer(source, parts, { number: number.value, signer: closing.value.signer, facts });
  const enclosures = readEnclosures(source, parts);
  const known = { issuerName: issuer.value.issuer?.name ?? null, ...listEnclosure(enclosures.value) };
  const addressees = readAddressees(source, parts, known);
  const orders = readOrders(source, parts, { ...known, addressed: addressees.value?.audience ?? null });
  const deadlines = readDeadlines(parts, {
    letterDate: date.value.date,
    orders: orders.value,
    issuerLevel: issuer.value.issuer?.level ?? null,
  });
  const subject = readSubject(source, parts);
  const report = readReport(parts, issuer.value.issuer);
  const { reportTo } = report.value;
  const asked = { orders: orders.value, deadlines: deadlines.value.deadlines, reportTo };
  return {
    kind: readKind(source, parts),
    number: { ...number, questions: number.value ? [] : unreadNumber(source, parts) },
    date,
    marks: readMarks(source, parts),
    subject,
    issuer,
    addressees,
    references: readReferences(source, parts, { subject: subject.value, issuer: known.issuerName }),
    enclosures,
    orders,
    deadlines,
    action: readAction(source, parts, asked),
    report,
    closing,
    text: { value: text, fields: {} },
  };
}

/** Where a phrase speaks of a list and does not say which, it is the enclosure that calls itself one. */
function listEnclosure(enclosures: readonly Enclosure[]): { listEnclosure?: number } {
  const at = enclosures.findIndex(({ text }) => /(?:รายชื่อ|รายนาม|บัญชีแนบ)/.test(text));
  return at < 0 ? {} : { listEnclosure: at + 1 };
}

const withoutSpan = ({ ordinal, text, audience, action }: ReadOrder): Order => ({ ordinal, text, audience, action });

/** The letter that is relayed or enclosed is the parent; another office's counts where there is no such letter. */
function urgencyOfParent(references: readonly Reference[], issuerName: string | null): Urgency | null {
  const others = references.filter(({ organisation }) => organisation === null || organisation !== issuerName);
  const marks = (kinds: readonly Reference['kind'][]) =>
    others.flatMap(({ kind, urgency }) => (kinds.includes(kind) && urgency ? [urgency] : []));
  return mostUrgent(marks(['relays', 'enclosed'])) ?? mostUrgent(marks(['refers-to', 'follows-up']));
}
