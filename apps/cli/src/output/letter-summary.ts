import type { LetterAction, Urgency } from '@wian/contracts';
import type { LetterFields, ParsedLetter } from '@wian/intake-domain';
import { labelled } from './table.js';
import { showDate } from './times.js';
import { actionWords, urgencyWords } from './words.js';

/** What a letter says, as far as it is shown to people; taken from a reading or from the letter as corrected. */
export interface LetterFacts {
  readonly number: string | null;
  readonly date: string | null;
  readonly subject: string | null;
  readonly urgency: Urgency;
  readonly inheritedUrgency: Urgency | null;
  readonly issuer: string | null;
  readonly addressees: string | null;
  readonly action: LetterAction | null;
  readonly nilReport: boolean;
  readonly references: readonly Reference[];
  readonly enclosures: readonly { readonly text: string }[];
  readonly orders: readonly Order[];
  readonly deadlines: readonly { readonly text: string; readonly at: string | null }[];
  readonly questions: readonly {
    readonly field: string;
    readonly message: string;
    readonly messageTh?: string | undefined;
  }[];
}

type Order = ParsedLetter['orders'][number];
type Reference = ParsedLetter['references'][number];

export function factsOfReading(read: Omit<ParsedLetter, 'text'>): LetterFacts {
  const { letterNumber, letterDate, issuer, addressees } = read;
  return {
    ...read,
    number: letterNumber?.normalized ?? null,
    date: letterDate,
    issuer: issuer && [issuer.name, issuer.unitCode && `(${issuer.unitCode})`].filter(Boolean).join(' '),
    addressees: addressees?.phrase ?? null,
  };
}

/** The fields with the officer's corrections; what no officer corrects comes from the reading. */
export function factsOfFields(fields: LetterFields, read: Omit<ParsedLetter, 'text'>): LetterFacts {
  const { letterNumber, letterDate, issuerUnitId, audience } = fields;
  const reading = factsOfReading(read);
  const asRead = JSON.stringify(audience) === JSON.stringify(read.addressees?.audience ?? null);
  return {
    ...reading,
    ...fields,
    number: letterNumber,
    date: letterDate,
    issuer: issuerUnitId === `unit_${read.issuer?.unitCode}` ? reading.issuer : (issuerUnitId ?? reading.issuer),
    addressees: asRead ? reading.addressees : audience && `${JSON.stringify(audience)} (corrected)`,
  };
}

/** A letter in a few lines, labelled as Thai offices label it. */
export function letterSummary(facts: LetterFacts): string {
  return labelled([
    ['ที่ (number)', facts.number ?? '–'],
    ['ลงวันที่ (date)', facts.date ? `${showDate(facts.date)} (${facts.date})` : '–'],
    ['ความเร็ว (urgency)', urgencyOf(facts)],
    ['เรื่อง (subject)', facts.subject ?? '–'],
    ['จาก (issuer)', facts.issuer ?? '–'],
    ['เรียน (addressees)', facts.addressees ?? '–'],
    ['อ้างถึง (references)', facts.references.map(referenceOf).join('\n')],
    ['สิ่งที่ส่งมาด้วย (enclosures)', facts.enclosures.map(({ text }) => text).join('\n')],
    ['ให้ (action)', actionOf(facts)],
    ['ข้อสั่งการ (orders)', facts.orders.map(orderOf).join('\n')],
    ['กำหนด (deadlines)', facts.deadlines.map(({ text, at }) => (at ? `${text} = ${at}` : text)).join('\n')],
    ['ข้อสงสัย (questions)', facts.questions.map(questionOf).join('\n')],
  ]);
}

const questionOf = ({ field, message, messageTh }: LetterFacts['questions'][number]): string =>
  [`${field}: ${message}`, messageTh].filter(Boolean).join('\n');

export const orderOf = ({ ordinal, text, action }: Pick<Order, 'ordinal' | 'text' | 'action'>): string =>
  `${ordinal}. ${text.replaceAll(/\s*\n\s*/g, ' ')} [${actionWords[action]}]`;

function urgencyOf({ urgency, inheritedUrgency }: LetterFacts): string {
  const inherited = inheritedUrgency && `; หนังสือต้นเรื่อง (parent letter): ${urgencyWords[inheritedUrgency]}`;
  return `${urgencyWords[urgency]}${inherited ?? ''}`;
}

const actionOf = ({ action, nilReport }: LetterFacts): string | null =>
  action && `${actionWords[action]}${nilReport ? ', รายงานแม้ไม่มีข้อมูล (also when there is nothing)' : ''}`;

function referenceOf({ kind, organisation, number, date }: Reference): string {
  return [`${kind}:`, organisation, number, date && `ลว. ${showDate(date)}`].filter(Boolean).join(' ');
}
