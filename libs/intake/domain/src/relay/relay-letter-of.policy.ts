import type { Audience, LetterAction } from '@wian/contracts';
import { formatDate, parseLetterNumber, printLetterNumber } from '@wian/thai';
import type { LetterFields } from '../letter/letter-fields.js';
import type { Reference } from '../letter-reading/parsed-letter.schema.js';
import { urgencyWords } from '../letter-reading/urgency-words.js';
import type { RelayAddressees } from './relay-addressees.policy.js';
import { formatDay, relayDeadlines, unsaidDeadlines, withOwnDates } from './relay-deadlines.policy.js';
import type { RelayEdits, RelayLetter } from './relay-letter.js';
import { headOf, officeNumberOf, ownerOf, seatOf, type RelayUnit } from './relay-offices.js';

/** What a relay letter is made of beside the parent letter. */
export interface RelayFacts {
  /** Whose letter it becomes. */
  readonly unit: RelayUnit;
  /** The day that the letter bears unless it is edited. */
  readonly date: string;
  /** Of the parent letter. */
  readonly issuerName: string | null;
  /** To whom, as written, the parent letter wants reports. */
  readonly reportTo: string | null;
  /** Of ด่วนภายใน, local; see the reading. */
  readonly urgentBy: string | null;
  readonly addressees: RelayAddressees | null;
  /** Whether an order of the parent letter is for anybody below the unit. */
  readonly isForThoseBelow: (audience: Audience) => boolean;
  /** Letters of the unit's own by which those below know what the parent letter refers to. */
  readonly earlier: readonly { readonly number: string; readonly date: string | null }[];
}

export interface PrefilledRelay {
  readonly relay: RelayLetter;
  /** What of the parent letter the relay letter does not say. */
  readonly leftOut: readonly string[];
}

const CLOSING = 'ขอแสดงความนับถือ';
/** What is not known and only the officer can fill in. */
export const BLANK = '………………';

const conclusions: Readonly<Record<LetterAction, string>> = {
  acknowledge: 'จึงเรียนมาเพื่อโปรดทราบ',
  comply: 'จึงเรียนมาเพื่อทราบและถือปฏิบัติ',
  act: 'จึงเรียนมาเพื่อพิจารณาดำเนินการ',
  report: 'จึงเรียนมาเพื่อดำเนินการและรายงานผล',
  relay: 'จึงเรียนมาเพื่อโปรดทราบและแจ้งให้ผู้เกี่ยวข้องทราบ',
};

/** What is asked where the parent letter has no numbered orders. */
const requests: Readonly<Record<LetterAction, (called: string) => string>> = {
  acknowledge: (called) => `จึงแจ้งให้${called}ทราบ`,
  comply: (called) => `จึงขอให้${called}ถือปฏิบัติตามหนังสือดังกล่าว`,
  act: (called) => `จึงขอให้${called}ดำเนินการในส่วนที่เกี่ยวข้อง`,
  report: (called) => `จึงขอให้${called}ดำเนินการในส่วนที่เกี่ยวข้องและรายงานผลการดำเนินการ`,
  relay: (called) => `จึงขอให้${called}ทราบและแจ้งผู้เกี่ยวข้องต่อไป`,
};

/** The relay letter of a unit for a letter that reached it, before it has a number: prefilled, with the officer's edits. */
export function relayLetterOf(parent: LetterFields, facts: RelayFacts, edits: RelayEdits): PrefilledRelay {
  const { unit, addressees } = facts;
  const carried = ordersOf(parent, facts, edits);
  const called = addressees?.called ?? 'ท่าน';
  const relay: RelayLetter = {
    ...headOfLetter(parent, facts, edits),
    opening: edits.opening ?? openingOf(parent, facts, edits),
    request: edits.request ?? requestOf(parent.action, unit.name, called, carried.orders.length),
    orders: carried.orders,
    deadlines: carried.deadlines,
    further: withNilReport(parent, carried),
    conclusion: edits.conclusion ?? conclusions[parent.action ?? 'act'],
    closing: CLOSING,
    signer: edits.signer ?? { name: null, position: headOf(unit), actingFor: null },
    ownerUnit: edits.ownerUnit ?? ownerOf(unit),
    telephone: edits.telephone ?? null,
    copyTo: edits.copyTo ?? [],
  };
  return { relay, leftOut: carried.leftOut };
}

type Head = Pick<
  RelayLetter,
  'urgency' | 'letterNumber' | 'letterDate' | 'officeLines' | 'subject' | 'addressees' | 'references' | 'enclosures'
>;

function headOfLetter(parent: LetterFields, facts: RelayFacts, edits: RelayEdits): Head {
  const { unit, addressees, date, earlier } = facts;
  const references = earlier.map((letter) => quoted(letter, { organisation: unit.name, urgency: null }));
  const copy = { text: `สำเนา${parentQuoted(parent, facts)}`, count: 1, unit: 'ชุด' };
  return {
    urgency: edits.urgency ?? parent.urgency,
    letterNumber: numberBefore(officeOf(unit, edits), isCircular(edits)),
    letterDate: edits.letterDate ?? date,
    officeLines: edits.officeLines ?? [seatOf(unit)],
    subject: edits.subject ?? parent.subject ?? BLANK,
    addressees: edits.addressees !== undefined ? { phrase: edits.addressees, audience: null } : named(addressees),
    references: edits.references ?? references,
    enclosures: [copy, ...(edits.enclosures ?? [])],
  };
}

const named = (addressees: RelayAddressees | null): RelayLetter['addressees'] =>
  addressees && { phrase: addressees.phrase, audience: addressees.audience };

export const isCircular = ({ circular = true }: RelayEdits): boolean => circular;
export const officeOf = (unit: RelayUnit, { office }: RelayEdits): string | null => office ?? officeNumberOf(unit);

/** `อจ 0318/ว`: what the running number is put behind. */
const numberBefore = (office: string | null, circular: boolean): string | null =>
  office && `${office}/${circular ? 'ว' : ''}`;

/** The whole number, normalised where it has the shape of one. */
export function relayNumber(office: string, circular: boolean, running: number): string {
  const written = `${office}/${circular ? 'ว ' : ''}${running}`;
  return parseLetterNumber(written)?.normalized ?? written;
}

interface Quoted {
  readonly number: string | null;
  readonly date: string | null;
}

/** หนังสือจังหวัดอำนาจเจริญ ด่วนที่สุด ที่ อจ ๐๐๑๗.๒/ว ๑๒๙๐ ลงวันที่ ๖ มีนาคม ๒๕๖๘ */
function quoted(
  { number, date }: Quoted,
  { organisation, urgency }: Pick<Reference, 'organisation' | 'urgency'>,
): string {
  const parsed = number === null ? null : parseLetterNumber(number);
  const mark = urgency && urgencyWords[urgency];
  return [
    `หนังสือ${organisation ?? BLANK}`,
    ...(mark ? [mark] : []),
    `ที่ ${parsed ? printLetterNumber(parsed, 'thai') : (number ?? BLANK)}`,
    `ลงวันที่ ${date === null ? BLANK : formatDate(date)}`,
  ].join(' ');
}

const parentQuoted = ({ letterNumber, letterDate, urgency }: LetterFields, { issuerName }: RelayFacts): string =>
  quoted({ number: letterNumber, date: letterDate }, { organisation: issuerName, urgency });

function openingOf(parent: LetterFields, facts: RelayFacts, { enclosures = [] }: RelayEdits): string {
  const { issuerName } = facts;
  const letter = parentQuoted(parent, facts)
    .replace(/^หนังสือ\S+/, '')
    .trim();
  const about = parent.subject === null ? '' : ` เรื่อง ${parent.subject}`;
  const which = enclosures.length === 0 ? '' : ' ๑';
  return `ด้วย${issuerName ?? BLANK}ได้มีหนังสือ ${letter}${about} รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย${which}`;
}

/** Several orders are listed behind it; a single one goes on with its sentence. */
function requestOf(action: LetterAction | null, unit: string, called: string, orders: number): string {
  if (orders === 0) return `${unit} ${requests[action ?? 'act'](called)}`;
  return `${unit} จึงขอให้${called}${orders === 1 ? '' : 'ดำเนินการ ดังนี้'}`;
}

interface Carried {
  readonly orders: string[];
  readonly deadlines: RelayLetter['deadlines'];
  readonly sentences: readonly string[];
  readonly leftOut: readonly string[];
}

/** The orders that bind anybody below, reports to the unit instead of to the one above, with their limits. */
function ordersOf(parent: LetterFields, facts: RelayFacts, edits: RelayEdits): Carried {
  const { unit, isForThoseBelow } = facts;
  const binds = ({ audience }: LetterFields['orders'][number]) => audience === null || isForThoseBelow(audience);
  const kept = parent.orders.filter(binds).map(({ text }) => reportedTo(unit.name, text, facts.reportTo));
  const dropped = edits.orders ? [] : parent.orders.filter((order) => !binds(order));
  const of = (order: number | null) => order !== null && dropped.some(({ ordinal }) => ordinal === order);
  const parents = parent.deadlines.filter(({ order }) => !of(order));
  const deadlines = relayDeadlines(parents, edits.dueBy);
  const orders = edits.orders ?? withOwnDates(kept, parents, deadlines);
  const { sentences, leftOut } = unsaidDeadlines(orders, deadlines, unit.name);
  return {
    orders,
    deadlines: deadlines.filter((each) => !leftOut.includes(each)),
    sentences,
    leftOut: [...dropped, ...leftOut].map(({ text }) => text).concat(urgentBy(facts)),
  };
}

/** A mark that sets a limit: what of it is passed on, the officer decides. */
const urgentBy = ({ urgentBy: until }: RelayFacts): string[] =>
  until === null ? [] : [`ด่วนภายใน ${formatDay(until)}`];

/** Those below report to the unit, which reports to the one above. */
const reportedTo = (unit: string, text: string, above: string | null): string =>
  above === null ? text : text.replaceAll(`ให้${above}`, `ให้${unit}`);

/** That a nil report is wanted ends the last sentence with a limit; where there is none it is a sentence of its own. */
function withNilReport({ nilReport: wanted }: LetterFields, { orders, sentences }: Carried): string[] {
  const said = [...orders, ...sentences].some((text) => /กรณีไม่มี|หากไม่มี/.test(text));
  if (!wanted || said) return [...sentences];
  const last = sentences.at(-1) ?? 'ทั้งนี้';
  return [...sentences.slice(0, -1), `${last} กรณีไม่มีให้รายงานด้วย`];
}
