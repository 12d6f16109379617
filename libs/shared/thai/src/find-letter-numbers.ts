import { toArabicDigits } from './digits.js';
import { printLetterNumber, type LetterNumber } from './letter-number.js';

/** A letter number in a text; offsets are UTF-16 code units. */
export interface LetterNumberMention {
  readonly start: number;
  readonly end: number;
  readonly number: LetterNumber;
}

const S = '[^\\S\\n]{0,8}';
const GROUP = `\\(${S}[^()\\n]{1,12}\\)`;
const SUBS = `(?:${S}${GROUP})?(?:${S}\\.${S}\\d{1,4}(?:${S}${GROUP})?){0,5}(?:${S}/${S}${GROUP})?`;
const CODE = `((?:${GROUP}${S})?\\d{2,7}${SUBS})`;
/** Two consonants that stand alone or behind ที่, some bodies have more of them; ลว., พ.ศ. and กม. are no office. */
const PREFIX = `(?:(?<![ก-๎])|(?<=ที่))(?!ลว|พศ|คศ|กม)([ก-ฮ]{2}|(?<=(?:ที่${S}|^))[ก-ฮ]{3,5})${S}\\.?${S}`;
/** Some offices mark a series of their own behind ว: `ว(ล) 557`. */
const CIRCULAR = `(ว)(?![ก-๎])(?:${S}\\([ก-ฮ]{1,3}\\))?${S}\\.?${S}`;
const TAIL = `${S}/${S}(?:${CIRCULAR})?(\\d{1,7}(?!\\d))?`;
/** Without letters only a circular is told from a fraction or a date. */
const BARE_CODE = `(?<![\\d./])((?:\\d{4,5})${SUBS})(?=${S}/${S}ว)`;
const LETTER_DATE = `${S}(?:ลว\\.|ลงวันที่)`;
const SHORT = `(?<![ก-๎/])${CIRCULAR}(\\d{1,7})(?!\\d)`;

/** Orders are numbered by the year alone, without an office: `๒๕๓๔/๒๕๖๔`. An office code would begin with 0. */
const ofOrder = /^([1-9]\d{0,5})\s*\/\s*(2[4-6]\d\d)$/;

const inText = new RegExp(`(?:${PREFIX}${CODE}|${BARE_CODE})${TAIL}|${SHORT}(?=${LETTER_DATE})`, 'g');
const whole = new RegExp(`^(?:(?:${PREFIX})?${CODE}()${TAIL}|${SHORT})\\s*(?:(?:ลว\\.?|ลงวันที่).{0,60})?$`);

/** The numbers of letters in a running text. */
export function findLetterNumbers(text: string): LetterNumberMention[] {
  return [...toArabicDigits(text).matchAll(inText)].map((match) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    return { start, end, number: numberOf(match, text.slice(start, end)) };
  });
}

/** A text that is one number, with the marks that stand before it (`ด่วนที่สุดที่ มท 0299/ว 991`), or null. */
export function parseLetterNumber(text: string): LetterNumber | null {
  const lead = /^\s*(?:ด่วน(?:ที่สุด|มาก)?\s*)?(?:(?:เลข)?ที่\s*)?/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead).trim();
  const arabic = toArabicDigits(rest);
  const order = ofOrder.exec(arabic);
  if (order) return orderNumber(rest, order);
  const match = whole.exec(arabic);
  return match ? numberOf(match, rest.replace(/\s*(?:ลว\.?|ลงวันที่).*$/, '')) : null;
}

function orderNumber(raw: string, [, running = '', year = '']: RegExpExecArray): LetterNumber {
  return { raw, normalized: `${running}/${year}`, prefix: null, officeCode: null, circular: false, running };
}

function numberOf(match: RegExpMatchArray, raw: string): LetterNumber {
  const [, prefix, code, bareCode, mark, running, shortMark, shortRunning] = match;
  const parts = {
    // สฏ is written for สฎ; no office has ฏ.
    prefix: prefix?.replace('ฏ', 'ฎ') ?? null,
    officeCode: tidyCode(code ?? (bareCode || undefined)),
    circular: mark !== undefined || shortMark !== undefined,
    running: running ?? shortRunning ?? null,
  };
  return { raw, normalized: printLetterNumber(parts), ...parts };
}

/** `( คกก . 2 )` and `0899 . 2` are written with and without spaces; one space stays behind a leading group. */
function tidyCode(code: string | undefined): string | null {
  return code === undefined ? null : code.replace(/\s+/g, '').replace(/^(\([^)]*\))/, '$1 ');
}
