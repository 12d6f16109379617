import { findDates, findLetterNumbers, parseLetterNumber, toArabicDigits, type LetterNumberMention } from '@wian/thai';
import type { Reference } from './parsed-letter.schema.js';
import { wordsOf } from './source.js';
import { urgencyOf } from './urgency-words.js';

type Cited = Pick<Reference, 'organisation' | 'urgency'>;

const ORDER = /(?:คำสั่ง|ประกาศ)[^\n\d]{0,80}?ที่\s{0,4}(\d{1,6}\s?\/\s?2[4-6]\d\d)(?!\d)/g;

/** The numbers of letters, and those of orders behind คำสั่ง, in the text's order. */
export function citedNumbers(text: string): LetterNumberMention[] {
  const orders = [...toArabicDigits(text).matchAll(ORDER)].flatMap((match): LetterNumberMention[] => {
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? '').length;
    const number = parseLetterNumber(text.slice(start, end));
    return number ? [{ start, end, number }] : [];
  });
  const letters = findLetterNumbers(text).filter(({ start }) => orders.every((order) => order.start !== start));
  return [...letters, ...orders].sort((a, b) => a.start - b.start);
}

/** What a letter is called before the name of its organisation. */
const LETTER = '(?:หนังสือ(?:ประทับตรา)?|โทรสาร(?:ในราชการ)?|วิทยุ(?:สื่อสาร|ในราชการ)?|บันทึกข้อความ|คำสั่ง|ประกาศ)';
/** Only areas and units of the forces have a number in their name. */
const WORD = '(?:(?!หนังสือ|คำสั่ง)[^()“”\\d๐-๙]|(?<=(?:เขต|ภาค|ภาคที่|กที่) ?)[\\d๐-๙]{1,2}(?![\\d๐-๙./]))';
/** หนังสือ<organisation> [ด่วนที่สุด] [ที่] at the end of a piece of text. */
const ORGANISATION = new RegExp(`${LETTER}(${WORD}{0,80}?)\\s*(ด่วน(?:ที่สุด|มาก)?)?\\s*(?:(?:เลข)?ที่)?\\s*$`);
/** ได้รับแจ้งจาก<organisation> ตามหนังสือ: whose letter it is stands before the word. */
const TOLD_BY = /แจ้งจาก\s?([ก-๎]{3,60})\s+(?:ตาม|โดย|ด้วย)\s?$/;
/** ด้วย<organisation>แจ้งตามหนังสือ. */
const TELLS =
  /(?<![ก-๎])(?:ด้วย|เนื่องจาก|ตามที่)?((?:กระทรวง|กรม|สำนัก|จังหวัด|อำเภอ|เทศบาล|องค์การ|คณะกรรมการ|ศูนย์|ที่ทำการ)[ก-๎]{2,60}?)\s?(?:ได้)?แจ้ง(?:เวียน)?\s?(?:ตาม|โดย|ด้วย)\s?$/;
/** ด้วย<organisation>ได้มีหนังสือ. */
const WRITES = /(?<![ก-๎])(?:ด้วย|เนื่องจาก|ตามที่)?([ก-๎]{3,60}?)\s?(?:ได้)?มี$/;

export function organisationIn(lead: string): Cited | null {
  const match = ORGANISATION.exec(lead);
  if (!match) return null;
  const named = joined((match[1] ?? '').split(/\s+เรื่อง/)[0] ?? '').replace(/^(?:ของ|เวียน|ราชการ)/, '');
  const organisation = named === '' ? senderBefore(lead.slice(0, match.index)) : named;
  return { organisation, urgency: match[2] ? urgencyOf(match[2]) : null };
}

const senderBefore = (lead: string): string | null =>
  (TOLD_BY.exec(lead) ?? TELLS.exec(lead) ?? WRITES.exec(lead))?.[1] ?? null;

const joined = (name: string) => wordsOf({ text: name, arabic: name }, [0, name.length]);

/** … ลงวันที่ ๑ มีนาคม ๒๕๖๘ และที่ มท …: the second is of the same organisation. */
export const goesOn = (between: string): boolean => {
  const date = findDates(between)[0];
  const rest = date ? between.slice(date.end) : between;
  return /^\s*(?:,|และ|กับ)?\s*(?:(?:เลข)?ที่)?\s*$/.test(rest);
};
