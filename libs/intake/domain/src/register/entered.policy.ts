import type { Book, Directive, Series } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { buddhistYearOf, parseLetterNumber } from '@wian/thai';
import { SUBJECT_WITHHELD, type LetterStub, type Secrecy } from '../letter/letter-stub.js';
import { fieldsOfLetter, headingOf, type Letter } from '../letter/letter.js';
import { wrongStatus } from '../letter/letter.errors.js';
import { registrationIdOf, type RegisterKey } from './register-id.js';
import { nothingToRegister, wrongBook } from './register.errors.js';
import { wordsOfLine, type Entered, type Registration } from './registration.decider.js';

/** What is known of a letter for its line in a register. */
export interface Enterable extends Partial<Entered> {
  readonly secrecy?: Secrecy | undefined;
}

/** What the officer writes into the line, before what was read. */
export interface Typed extends Partial<Entered> {
  readonly series?: Series | undefined;
}

/** Of a letter; one that is still being read says nothing yet, and is refused. */
export function enterableOfLetter(letter: Letter): Result<Enterable> {
  if (letter.status === 'unreadable') return ok({});
  if (letter.stub) return ok(enterableOfStub(letter.stub));
  return enterableOfReading(letter);
}

/** What was split, merged, joined or rejected goes on as another letter, or not at all. */
const STANDING: ReadonlySet<Letter['status']> = new Set(['draft', 'confirmed', 'issued']);

function enterableOfReading(letter: Letter): Result<Enterable> {
  const [fields, read] = [fieldsOfLetter(letter), letter.read];
  if (!STANDING.has(letter.status) || !fields || !read) return err(wrongStatus(letter, 'draft'));
  const { letterNumber, letterDate, subject } = fields;
  return ok({
    ...(read.secrecy === 'none' ? {} : { secrecy: read.secrecy }),
    letterNumber,
    letterDate,
    from: read.issuer?.name ?? null,
    to: read.addressees?.phrase || null,
    ...(subject === null ? {} : { subject }),
  });
}

export const enterableOfStub = ({ secrecy, letterNumber, letterDate, from }: LetterStub): Enterable => ({
  secrecy,
  letterNumber,
  letterDate,
  from,
  subject: SUBJECT_WITHHELD,
});

/** A unit receives letters of others and sends its own; where the issuer is not known the officer knows it. */
export function checkBook(letter: Letter, book: Book): Result<undefined> {
  const issuerUnitId = headingOf(letter)?.issuerUnitId ?? null;
  if (issuerUnitId === null) return ok(undefined);
  const isOwn = issuerUnitId === letter.unitId;
  return isOwn === (book === 'sent') ? ok(undefined) : err(wrongBook(letter.letterId, book));
}

/** The number that a letter of one's own bears, under which it is sent; undefined where it was left blank. */
export function borneNumber(book: Book, letter: Letter | undefined): number | undefined {
  const letterNumber = letter && book === 'sent' ? (headingOf(letter)?.letterNumber ?? null) : null;
  const running = letterNumber === null ? null : parseLetterNumber(letterNumber)?.running;
  return running && /^\d{1,9}$/.test(running) ? Number(running) : undefined;
}

/** Letters are sent in the year of their date, and received in that of the day. */
export const registerYear = (book: Book, letterDate: string | null, today: string): number =>
  buddhistYearOf(book === 'sent' && letterDate !== null ? letterDate : today);

/** Of a directive that reached a unit; secret letters never become one. */
export const enterableOfDirective = (directive: Directive, from: string | null): Enterable => {
  const { number, letterDate, subject } = directive;
  return { letterNumber: number, letterDate, from, subject };
};

/** The line, and the series in which it stands: a secrecy that was read stays, whatever the officer writes. */
export function enteredOf(read: Enterable, typed: Typed): Result<{ series: Series; entered: Entered }> {
  const { series, ...written } = typed;
  const known = { ...read, ...given(written) };
  const { subject, letterNumber = null, letterDate = null, from = null, to = null } = known;
  if (subject === undefined) return err(nothingToRegister());
  return ok({
    series: read.secrecy ?? series ?? plainSeries(letterNumber),
    entered: { letterNumber, letterDate, from, to, subject },
  });
}

const plainSeries = (letterNumber: string | null): Series =>
  letterNumber !== null && parseLetterNumber(letterNumber)?.circular ? 'circular' : 'ordinary';

/** Where a letter of one's own must stand in the register of letters sent, by the number that it bears. */
export function placeSent(letter: Letter): (RegisterKey & { readonly number: number }) | undefined {
  const fields = fieldsOfLetter(letter);
  const number = borneNumber('sent', letter);
  if (!fields?.letterDate || number === undefined || fields.issuerUnitId !== letter.unitId) return undefined;
  const secrecy = letter.read?.secrecy ?? 'none';
  const series = secrecy === 'none' ? plainSeries(fields.letterNumber) : secrecy;
  return { unitId: letter.unitId, book: 'sent', series, year: registerYear('sent', fields.letterDate, ''), number };
}

const given = (written: Partial<Entered>): Partial<Entered> =>
  Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));

interface Line {
  readonly key: RegisterKey;
  readonly number: number;
  readonly registeredAt: string;
  readonly entered: Entered;
  readonly by: string;
  readonly letterId: string | null;
  readonly directiveId: string | null;
}

/** The line of a number, with what it is ordered and found by. */
export function registrationOf({ key, number, registeredAt, entered, ...rest }: Line): Registration {
  return {
    registrationId: registrationIdOf({ ...key, number }),
    ...key,
    number,
    registeredAt,
    ...entered,
    ...rest,
    words: wordsOfLine({ ...entered, number }),
    place: `${registeredAt} ${key.series} ${String(number).padStart(9, '0')}`,
    voided: null,
  };
}
