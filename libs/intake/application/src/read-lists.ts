import { listsIn, namesOfList, type EnclosedList, type ParsedLetter } from '@wian/intake-domain';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

type Lists = NonNullable<ParsedLetter['lists']>;

interface Candidate extends Omit<EnclosedList, 'enclosure'> {
  /** The enclosure that its file says to be; null where it says nothing. */
  readonly says: number | null;
}

/**
 * A letter with the lists of units that its audiences speak of (ตามรายชื่อที่แนบ), out of the files that came with it or from
 * behind its own closing; `known`: lists that were read before, where none is found now. What is not found, and what is not
 * understood on a list, is asked of the officer.
 */
export function withEnclosedLists(
  read: ParsedLetter,
  own: NamedText,
  others: readonly NamedText[],
  known: Lists = [],
): ParsedLetter {
  const audiences = [read.addressees?.audience, ...read.orders.map(({ audience }) => audience)];
  const wanted = [...new Set(audiences.flatMap((audience) => (audience ? listsIn(audience) : [])))];
  if (wanted.length === 0) return read;
  const candidates = [...others.flatMap(candidateOf), ...attachedTo(own, read)];
  const before = known.map(({ enclosure, ...list }) => ({ ...list, says: enclosure }));
  const lists = wanted.flatMap((enclosure) => listFor(enclosure, wanted, { candidates, before }));
  return { ...read, lists, questions: [...read.questions, ...wanted.flatMap((each) => questionsOf(each, lists))] };
}

interface Found {
  readonly candidates: readonly Candidate[];
  readonly before: readonly Candidate[];
}

function listFor(enclosure: number, wanted: readonly number[], { candidates, before }: Found): Lists {
  const says = (all: readonly Candidate[], what: number | null) => all.filter((each) => each.says === what);
  const silent = wanted.length === 1 ? says(candidates, null) : [];
  const fitting = [says(candidates, enclosure), silent, says(before, enclosure)];
  const [chosen, ...more] = fitting.find((each) => each.length > 0) ?? [];
  if (!chosen || more.length > 0) return [];
  const { file, names, unclear } = chosen;
  return [{ enclosure, file, names: [...names], unclear: [...unclear] }];
}

function candidateOf({ name, text }: NamedText): Candidate[] {
  const list = namesOfList(text);
  return list ? [{ ...list, file: name, says: enclosureOf(name, text) }] : [];
}

const ENCLOSURE = /(?:สิ่งที่ส่งมาด้วย|เอกสารแนบ|ส่งมาด้วย)\s*(?:ลำดับ(?:ที่)?|หมายเลข)?\s*([\d๐-๙]{1,2})/;

/** What stands in its first lines, or in its name. */
function enclosureOf(name: string, text: string): number | null {
  const found = (ENCLOSURE.exec(text.slice(0, 500)) ?? ENCLOSURE.exec(name))?.[1];
  return found === undefined ? null : Number(found.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)));
}

const TITLE = /^\s*\(?(?:บัญชี(?:รายชื่อ)?(?:แนบท้าย)?|รายชื่อ|รายนาม)[^\n]{0,200}$/gm;

/** บัญชีแนบท้าย on a page of the letter itself: behind the last heading of that kind. */
function attachedTo({ name }: NamedText, { text }: ParsedLetter): Candidate[] {
  const heading = [...text.matchAll(TITLE)].at(-1);
  return heading ? candidateOf({ name, text: text.slice(heading.index + heading[0].length) }) : [];
}

function questionsOf(enclosure: number, lists: readonly EnclosedList[]): ParsedLetter['questions'] {
  const list = lists.find((each) => each.enclosure === enclosure);
  const field = 'addressees.audience';
  if (!list)
    return [
      {
        field,
        message: `ผู้รับเป็นไปตามรายชื่อในสิ่งที่ส่งมาด้วย ${enclosure} แต่ไม่พบรายชื่อเพียงชุดเดียวที่ตรงกันในไฟล์ โปรดส่งหนังสือพร้อมไฟล์รายชื่อ หรือเลือกผู้รับเอง`,
      },
    ];
  const read = `อ่านรายชื่อผู้รับ ${list.names.length} ราย จาก ${list.file} โปรดตรวจ`;
  const unclear = list.unclear.length > 0 ? ` ไม่แน่ใจว่าเป็นหน่วยงานใด: ${list.unclear.join(', ')}` : '';
  return [{ field, message: `${read}${unclear}` }];
}
