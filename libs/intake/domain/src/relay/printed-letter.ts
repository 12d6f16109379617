import { formatDate, parseLetterNumber, printLetterNumber, toThaiDigits } from '@wian/thai';
import { urgencyWords } from '../letter-reading/urgency-words.js';
import type { RelayLetter } from './relay-letter.js';
import { BLANK } from './relay-letter-of.policy.js';

/** A letter as it stands on paper (หนังสือภายนอก), with Thai digits throughout. */
export interface PrintedLetter {
  /** ด่วนที่สุด; null = no mark. */
  readonly urgency: string | null;
  /** Behind ที่. */
  readonly number: string;
  readonly office: readonly string[];
  readonly date: string;
  /** เรื่อง, เรียน, อ้างถึง, สิ่งที่ส่งมาด้วย: a line each, behind the word that opens it. */
  readonly heads: readonly { readonly label: string; readonly lines: readonly string[] }[];
  /** The body; each begins with an indent. */
  readonly paragraphs: readonly string[];
  readonly closing: string;
  /** The name in brackets, the position, whom it is signed for. */
  readonly signer: readonly string[];
  /** Below, on the left: owner unit, telephone, copies. */
  readonly foot: readonly string[];
}

/** Whatever has a Latin letter in it keeps its digits, and a name its number: an address, COVID-19, Action 5. */
const WORD = /\S*[A-Za-z] \d{1,2}(?![\d.,/]|\s\d)|\S+/g;
const thai = (text: string): string =>
  text.replace(WORD, (word) => (/[A-Za-z]/.test(word) ? word : toThaiDigits(word))).replaceAll('\u0000', '');

export function printedLetter(letter: RelayLetter): PrintedLetter {
  const { urgency, officeLines, letterDate, closing, ownerUnit, telephone, copyTo } = letter;
  const foot = [
    ...(ownerUnit === null ? [] : [ownerUnit]),
    ...(telephone === null ? [] : [`โทร. ${telephone}`]),
    ...copyTo.map((copy) => `สำเนาส่ง ${copy}`),
  ];
  return {
    urgency: urgencyWords[urgency],
    number: numberOf(letter),
    office: officeLines.map(thai),
    date: formatDate(letterDate),
    heads: headsOf(letter),
    paragraphs: paragraphsOf(letter).map(thai),
    closing,
    signer: signerOf(letter),
    foot: foot.map(thai),
  };
}

function numberOf({ letterNumber }: RelayLetter): string {
  const parsed = letterNumber === null ? null : parseLetterNumber(letterNumber);
  if (parsed?.running) return printLetterNumber(parsed, 'thai');
  return `${thai(letterNumber ?? '')} ${BLANK}`.trim();
}

function headsOf({ subject, addressees, references, enclosures }: RelayLetter): PrintedLetter['heads'] {
  const things = enclosures.map(({ text, count, unit }) =>
    count === null ? text : `${text} จำนวน ${count} ${unit ?? 'ชุด'}`,
  );
  return [
    { label: 'เรื่อง', lines: [subject] },
    { label: 'เรียน', lines: [addressees?.phrase ?? BLANK] },
    { label: 'อ้างถึง', lines: numbered(references) },
    { label: 'สิ่งที่ส่งมาด้วย', lines: numbered(things) },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map(({ label, lines }) => ({ label, lines: lines.map(thai) }));
}

const numbered = (lines: readonly string[]): string[] =>
  lines.length > 1 ? lines.map((line, at) => `${at + 1}. ${line}`) : [...lines];

/** An order that has several paragraphs keeps them. */
function paragraphsOf({ opening, request, orders, further, conclusion }: RelayLetter): string[] {
  const all = [opening, ...askedFor(request, orders), ...further, conclusion];
  return all
    .flatMap((text) => text.split('\n'))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** จึงขอให้… ดังนี้ ๑. ๒.; a single order ends the sentence that asks for it. */
function askedFor(request: string | null, orders: readonly string[]): string[] {
  const [only = '', ...others] = orders;
  if (request !== null && only !== '' && others.length === 0 && !request.endsWith('ดังนี้'))
    return [`${request}${only.replace(/^(?:ขอ)?ให้\s?/, '')}`];
  return [...(request === null ? [] : [request]), ...orders.map((text, at) => `${at + 1}. ${text}`)];
}

function signerOf({ signer: { name, position, actingFor } }: RelayLetter): string[] {
  const post = actingFor === null ? [position] : [`${position ?? ''} ปฏิบัติราชการแทน`.trim(), actingFor];
  return [`(${name ?? '.'.repeat(40)})`, ...post.filter((line) => line !== null)].map(thai);
}
