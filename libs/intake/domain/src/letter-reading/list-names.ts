import { audienceOf } from './audience-of.js';
import { rowsOf, type ListRow } from './list-rows.js';

/** One of a list of units, by the name that it is known by, or as written where its name was not understood. */
interface ListedName {
  readonly name: string;
  /** Official code, where the list gives one. */
  readonly unitCode: string | null;
}

export interface NameList {
  readonly names: readonly ListedName[];
  /** Entries whose names were not understood; they are among the names, as written. */
  readonly unclear: readonly string[];
}

/** The heading of the column in which the names stand. */
const HEADING =
  /^(?:ชื่อ|ราย(?:ชื่อ|นาม))?\s*(?:หน่วยงาน|อปท\.?|องค์กรปกครองส่วนท้องถิ่น|เทศบาล|อบต\.?|ท้องถิ่น|หน่วย|สังกัด|ส่วนราชการ|ชื่อ|รายชื่อ)(?:\s*[/และ]+\s*(?:เทศบาล|อบต\.?|อปท\.?))*$/;
/** Of a local administration; shorter numbers may be anything. */
const CODE = /^0[2-6]\d{6}$/;
/** More is no list that somebody meant to be read. */
const MOST = 10_000;

interface NamedRow extends ListRow {
  /** The unit that it names, where that is understood. */
  readonly unit: string | null;
}

/** The names of a list of units, in its order and each once; null where the text is no such list. */
export function namesOfList(text: string): NameList | null {
  const rows = text
    .split(/[\n\f]/, MOST)
    .flatMap(rowsOf)
    .map((row) => ({ ...row, unit: nameIn(row.cells) }));
  const heading = headingOf(rows);
  const entries = rows.slice(heading ? heading.at + 1 : 0).filter(entryIn(rows, heading));
  const unclear = entries.filter(({ unit }) => unit === null);
  if (entries.length === 0 || unclear.length * 2 > entries.length) return null;
  const names = entries.map((row) => listed(row, heading));
  return {
    names: [...new Map(names.map((each) => [`${each.name} ${each.unitCode ?? ''}`, each])).values()],
    unclear: unclear.map((row) => listed(row, heading).name),
  };
}

/** Where a list counts its entries, those; where it has a heading, its whole rows; else whatever names a unit. */
function entryIn(rows: readonly NamedRow[], heading: Heading | null): (row: NamedRow) => boolean {
  const isCounted = rows.some(({ isNumbered, unit }) => isNumbered && unit !== null);
  return ({ isNumbered, unit, cells }) => {
    if ((isCounted && isNumbered) || (heading && cells.length === heading.columns)) return true;
    // Between the entries of a list that counts them stand the districts by which it is ordered.
    return unit !== null && (!isCounted || LOCAL.test(unit));
  };
}

interface Heading {
  readonly at: number;
  /** Of the cells behind the number. */
  readonly column: number;
  readonly columns: number;
}

/** The first row that names a column of units; its own number column (ที่, ลำดับ) is none of the cells behind the number. */
function headingOf(rows: readonly ListRow[]): Heading | null {
  for (const [at, { cells }] of rows.entries()) {
    const column = cells.findIndex((cell) => HEADING.test(cell));
    if (column < 0 || cells.length < 2) continue;
    const numbers = cells.slice(0, column).filter((cell) => /^(?:ลำดับ(?:ที่)?|ที่|no\.?|#)$/i.test(cell)).length;
    return { at, column: column - numbers, columns: cells.length - numbers };
  }
  return null;
}

function listed({ cells, unit }: NamedRow, heading: Heading | null): ListedName {
  const inColumn = heading ? cells[heading.column] : undefined;
  const written = inColumn ?? cells.find((cell) => /[ก-๎]/.test(cell)) ?? cells.join(' ');
  const name = (inColumn === undefined ? null : named(inColumn)) ?? unit ?? written;
  return { name, unitCode: cells.find((cell) => CODE.test(cell)) ?? null };
}

/** From what is nearest to the ground: beside a local unit stand the district and the province in which it is. */
const LOCAL = /^(?:เทศบาล|องค์การบริหารส่วน)/;
const LEVELS = [/^(?:เทศบาล|องค์การบริหารส่วนตำบล)/, LOCAL, /^อำเภอ/, /^/];

/** The unit that an entry names, whose type and name may stand in cells of their own. */
function nameIn(cells: readonly string[]): string | null {
  const joined = cells.slice(1).map((cell, at) => `${cells[at] ?? ''}${cell}`);
  const found = [...cells, ...joined].flatMap((cell) => named(cell) ?? []);
  for (const level of LEVELS) {
    const name = found.find((each) => level.test(each));
    if (name !== undefined) return name;
  }
  return null;
}

const ABBREVIATION = /^((?:นายก|ปลัด)? ?)(ทต|ทม|ทน|อบต|อบจ) ?\.? ?(?=[ก-๎])/;
const TYPE =
  /^((?:นายก|ปลัด)?(?:เทศ(?:บาล|มนตรี)(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด))|(?:นาย)?อำเภอ|จังหวัด) (?=[ก-๎])/;

/** In a phrase a blank behind a type ends it; in a list its name follows. */
const tidy = (cell: string): string => cell.replace(ABBREVIATION, '$1$2.').replace(TYPE, '$1');

/** `ทต.ห้วย`, `นายกเทศมนตรีตำบลห้วย`, `อบต. ลือ`: the unit of that name; null of all else, also of several. */
function named(cell: string): string | null {
  const audience = cell.length <= 100 ? audienceOf(tidy(cell)) : null;
  return audience && 'named' in audience && audience.named.length === 1 ? (audience.named[0]?.name ?? null) : null;
}
