import type { DomainError } from '@wian/kernel';
import { type Column, headOf } from './columns.js';

/** What is wrong with a row of a table, and what to do; `column` as it is headed in Thai, null = the row as a whole. */
export interface RowProblem {
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  /** Null where it is only told in English. */
  readonly messageTh: string | null;
}

type Params = Readonly<Record<string, string | number>>;
type Words = (params: Params) => string;

const words = {
  'TABLE.HEAD_UNKNOWN': [
    ({ head }) => `no column is called '${head}'; call it by a name of the list, or remove it`,
    ({ head }) => `ไม่มีคอลัมน์ชื่อ '${head}' โปรดใช้ชื่อตามคู่มือ หรือลบคอลัมน์นี้`,
  ],
  'TABLE.HEAD_TWICE': [
    ({ head }) => `'${head}' stands twice among the columns; keep one`,
    ({ head }) => `มีคอลัมน์ '${head}' ซ้ำกัน โปรดเหลือเพียงคอลัมน์เดียว`,
  ],
  'TABLE.HEAD_MISSING': [
    ({ head }) => `expected a column '${head}' in the first row; it tells which unit a row is about`,
    ({ head }) => `ไม่พบคอลัมน์ '${head}' ในแถวแรก ซึ่งบอกว่าแต่ละแถวเป็นของหน่วยงานใด`,
  ],
  'TABLE.HEADLESS': [
    ({ text }) => `'${text}' stands in a column without a name; give the column one in the first row`,
    ({ text }) => `'${text}' อยู่ในคอลัมน์ที่ไม่มีชื่อ โปรดใส่ชื่อคอลัมน์ในแถวแรก`,
  ],
  'TABLE.NEEDED': [({ what }) => `needed for ${what}; fill it in`, ({ whatTh }) => `ต้องกรอกสำหรับ${whatTh}`],
  'TABLE.TOO_LONG': [
    ({ limit }) => `longer than ${limit} characters; shorten it`,
    ({ limit }) => `ยาวเกิน ${limit} ตัวอักษร โปรดย่อให้สั้นลง`,
  ],
  'TABLE.WORD_UNKNOWN': [
    ({ found, expected }) => `expected one of ${expected}, found '${found}'`,
    ({ found, expected }) => `'${found}' ไม่อยู่ในคำที่ใช้ได้: ${expected}`,
  ],
  'TABLE.CODE_WRONG': [
    ({ found }) => `expected letters, digits and hyphens, found '${found}'`,
    ({ found }) => `รหัส '${found}' ใช้ได้เฉพาะตัวอักษรอังกฤษ ตัวเลข และขีดกลาง`,
  ],
  'TABLE.CODE_ZEROS': [
    ({ found }) =>
      `'${found}' looks like a code whose first zero a spreadsheet dropped; format the column as text and type it again`,
    ({ found }) => `'${found}' น่าจะเป็นรหัสที่เลข 0 ตัวหน้าหายไป โปรดกำหนดคอลัมน์เป็นข้อความแล้วพิมพ์ใหม่`,
  ],
  'TABLE.ID_WRONG': [
    ({ found, example }) => `expected an id such as ${example}, found '${found}'`,
    ({ found, example }) => `ต้องเป็นรหัสในระบบ เช่น ${example} แต่พบ '${found}'`,
  ],
  'TABLE.UNIT_UNKNOWN': [
    ({ found }) =>
      `no unit has the code or id '${found}' that day, and this table adds none; correct it, or add its row`,
    ({ found }) => `ไม่พบหน่วยงานรหัส '${found}' ในวันนั้น และไม่มีในตารางนี้ โปรดแก้รหัสหรือเพิ่มแถวของหน่วยงานนั้น`,
  ],
  'TABLE.NOT_THERE': [
    ({ unitId, on }) => `${unitId} stands in the directory, but not on ${on}; choose another day, or another code`,
    ({ unitId, on }) => `${unitId} มีในทำเนียบแต่ไม่มีอยู่ ณ วันที่ ${on} โปรดเลือกวันอื่นหรือใช้รหัสอื่น`,
  ],
  'TABLE.ROWS_DIFFER': [
    ({ row }) => `row ${row} says otherwise of the same; make both alike, or leave one empty`,
    ({ row }) => `ขัดกับแถว ${row} ซึ่งเป็นรายการเดียวกัน โปรดแก้ให้ตรงกันหรือเว้นว่างไว้แถวหนึ่ง`,
  ],
  'TABLE.TWICE': [
    ({ row, id }) => `${id} stands in row ${row} already; keep one of the two`,
    ({ row, id }) => `${id} มีอยู่แล้วในแถว ${row} โปรดเหลือเพียงแถวเดียว`,
  ],
  'TABLE.POST_OF_OTHER': [
    ({ postId, unitId }) => `${postId} belongs to ${unitId} for good; give this post another id`,
    ({ postId, unitId }) => `${postId} เป็นตำแหน่งของ ${unitId} โปรดใช้รหัสตำแหน่งอื่น`,
  ],
  'TABLE.CHANGED_LATER': [
    ({ on, later }) => `a change is recorded for ${later}, which is after ${on}; choose a day from then on`,
    ({ on, later }) => `มีการเปลี่ยนแปลงที่บันทึกไว้แล้วในวันที่ ${later} ซึ่งอยู่หลัง ${on} โปรดเลือกวันตั้งแต่นั้นไป`,
  ],
  'TABLE.NOBODY': [
    () => 'nobody is in this post that day; name the person too',
    () => 'วันนั้นไม่มีผู้อยู่ในตำแหน่งนี้ โปรดระบุรหัสบุคคลด้วย',
  ],
  'TABLE.NO_ADDRESS': [
    ({ channel }) => `there is no address on ${channel} to be reached through a unit; fill in its column too`,
    ({ channel }) => `ไม่มีที่อยู่ในช่องทาง ${channel} โปรดกรอกคอลัมน์นั้นด้วย`,
  ],
  'TABLE.ENDS_AND_MORE': [
    () => 'the unit ends that day, so nothing else can change with it; leave the other columns as they are',
    () => 'หน่วยงานสิ้นสุดในวันนั้น จึงเปลี่ยนข้อมูลอื่นพร้อมกันไม่ได้ โปรดคงคอลัมน์อื่นไว้ตามเดิม',
  ],
  'TABLE.OUTSIDE': [
    ({ unitId }) => `${unitId} is not below a unit whose directory you keep; leave the row out`,
    ({ unitId }) => `${unitId} ไม่ได้อยู่ใต้หน่วยงานที่ท่านดูแลทำเนียบ โปรดลบแถวนี้`,
  ],
} satisfies Record<string, readonly [english: Words, thai: Words]>;

export function problem(code: keyof typeof words, column: Column | null, params: Params = {}): RowProblem {
  const [english, thai] = words[code];
  const head = column && headOf(column, 'th');
  return { column: head, code, message: english(params), messageTh: thai(params) };
}

/** What a rule that knows nothing of tables refuses. */
export const problemOf = ({ code, message }: DomainError, column: Column | null = null): RowProblem => ({
  column: column && headOf(column, 'th'),
  code,
  message,
  messageTh: null,
});

/** What the contract of a unit or post refuses: the first of it. */
export const invalid = ([issue]: readonly {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}[]): RowProblem => ({
  column: null,
  code: 'TABLE.INVALID',
  message: issue ? `${issue.path.join('.')}: ${issue.message}` : 'it breaks the contract',
  messageTh: null,
});
