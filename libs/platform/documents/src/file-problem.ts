import { DomainError } from '@wian/kernel';

type Params = Readonly<Record<string, string | number>>;
type Words = (params: Params) => string;

const megabytes = (bytes: string | number | undefined): string => (Number(bytes) / 1_048_576).toFixed(0);

/** Every reason for which a file is not read: in English and Thai, each with what to do. */
const words = {
  'FILE.EMPTY': [() => 'The file is empty; send it again.', () => 'ไฟล์ว่างเปล่า โปรดส่งไฟล์ใหม่'],
  'FILE.TOO_LARGE': [
    ({ limit }) =>
      `The file is larger than ${megabytes(limit)} MB; send a smaller one, such as a scan in grey at 300 dpi.`,
    ({ limit }) => `ไฟล์ใหญ่เกิน ${megabytes(limit)} เมกะไบต์ โปรดส่งไฟล์ที่เล็กลง เช่น สแกนสีเทาที่ 300 dpi`,
  ],
  'FILE.TOO_LONG': [
    ({ limit }) => `It holds more than ${limit} characters of text; send the letter without its long enclosures.`,
    ({ limit }) => `มีข้อความยาวเกิน ${limit} ตัวอักษร โปรดส่งหนังสือโดยแยกเอกสารแนบที่ยาวออก`,
  ],
  'FILE.ENCRYPTED': [
    () => 'The file is locked with a password; save it without one and send it again.',
    () => 'ไฟล์ตั้งรหัสผ่านไว้ โปรดบันทึกเป็นไฟล์ที่ไม่มีรหัสผ่านแล้วส่งใหม่',
  ],
  'FILE.DAMAGED': [
    ({ kind }) => `Expected a whole ${kind}, found it damaged or cut off; send it again from where it came.`,
    ({ kind }) => `ไฟล์ ${kind} ชำรุดหรือไม่ครบถ้วน โปรดขอไฟล์จากต้นทางแล้วส่งใหม่`,
  ],
  'FILE.MACROS': [
    () => 'The file holds macros, which are never opened; save it without them (.docx, .xlsx) or as PDF and send that.',
    () => 'ไฟล์มีแมโคร ระบบไม่เปิดอ่าน โปรดบันทึกเป็นไฟล์ที่ไม่มีแมโคร (.docx .xlsx) หรือ PDF แล้วส่งใหม่',
  ],
  'FILE.FORMULAS': [
    ({ row }) =>
      `The workbook calculates (a formula in row ${row}), so that what it says may change; save it with its values only, or as CSV.`,
    ({ row }) => `ไฟล์ Excel มีสูตรคำนวณ (แถว ${row}) ค่าที่แสดงอาจเปลี่ยนได้ โปรดบันทึกเป็นค่าอย่างเดียวหรือเป็น CSV แล้วส่งใหม่`,
  ],
  'FILE.MERGED_CELLS': [
    ({ row }) =>
      `Cells are merged in row ${row}, so that the rows below have none of their own; take the merging back.`,
    ({ row }) => `แถว ${row} มีการผสานเซลล์ โปรดยกเลิกการผสานเซลล์และกรอกค่าให้ครบทุกแถวแล้วส่งใหม่`,
  ],
  'FILE.HIDDEN_ROWS': [
    ({ row }) => `Row ${row} is hidden, so that nobody sees what it would do; show all rows, or remove it.`,
    ({ row }) => `แถว ${row} ถูกซ่อนไว้ โปรดเลิกซ่อนหรือลบแถวนั้นแล้วส่งใหม่`,
  ],
  'FILE.SHEETS': [
    () => 'More than one sheet of the workbook has something in it; keep one sheet, the one with the table.',
    () => 'ไฟล์ Excel มีข้อมูลมากกว่าหนึ่งแผ่นงาน โปรดเหลือเฉพาะแผ่นงานที่เป็นตารางแล้วส่งใหม่',
  ],
  'FILE.QUOTES': [
    ({ row }) => `The quotes of row ${row} are not closed, or stand within a cell; save the table as CSV anew.`,
    ({ row }) => `แถว ${row} มีเครื่องหมายคำพูดไม่ครบคู่ โปรดบันทึกตารางเป็น CSV ใหม่แล้วส่งอีกครั้ง`,
  ],
  'FILE.TOO_MANY_ROWS': [
    ({ limit }) => `The table has more than ${limit} rows; send it in parts, those above first.`,
    ({ limit }) => `ตารางมีเกิน ${limit} แถว โปรดแบ่งส่งเป็นหลายไฟล์ โดยส่งหน่วยงานระดับบนก่อน`,
  ],
  'FILE.NO_TABLE': [
    ({ found }) => `Expected a table, as CSV or .xlsx, found ${found}; save it as one of them.`,
    ({ found }) => `ระบบรับเฉพาะตาราง CSV หรือ .xlsx แต่ไฟล์นี้เป็น ${found} โปรดบันทึกเป็นแบบใดแบบหนึ่งแล้วส่งใหม่`,
  ],
  'FILE.UNPACKS_TOO_LARGE': [
    ({ limit }) =>
      `The file unpacks to more than ${megabytes(limit)} MB and was not opened; send its parts one by one.`,
    ({ limit }) => `ไฟล์ขยายออกแล้วใหญ่เกิน ${megabytes(limit)} เมกะไบต์ ระบบไม่เปิดอ่าน โปรดส่งทีละไฟล์`,
  ],
  'FILE.TOO_MANY_FILES': [
    ({ limit }) =>
      `It holds more than ${limit} files, or packs packed too deep; send the letter and its enclosures alone.`,
    ({ limit }) => `มีไฟล์ภายในเกิน ${limit} ไฟล์ หรือซ้อนกันลึกเกินไป โปรดส่งเฉพาะหนังสือและสิ่งที่ส่งมาด้วย`,
  ],
  'FILE.TOO_MANY_PAGES': [
    ({ pages, limit }) =>
      `It has ${pages} pages, and at most ${limit} are read; send the letter without its long enclosures.`,
    ({ pages, limit }) => `มี ${pages} หน้า ระบบอ่านได้ไม่เกิน ${limit} หน้า โปรดส่งหนังสือโดยแยกเอกสารแนบที่ยาวออก`,
  ],
  'FILE.NO_TEXT': [
    () => 'No text was found in it; scan the page again, upright and sharp, or send the original file.',
    () => 'ไม่พบข้อความในไฟล์ โปรดสแกนใหม่ให้ตรงและคมชัด หรือส่งไฟล์ต้นฉบับ',
  ],
  'FILE.UNSUPPORTED': [
    ({ found }) =>
      `Expected text, .docx, PDF, PNG, JPEG, TIFF, e-mail or zip, found ${found}; save it as PDF or .docx.`,
    ({ found }) =>
      `ระบบอ่านได้เฉพาะข้อความ .docx PDF PNG JPEG TIFF อีเมล และ zip แต่ไฟล์นี้เป็น ${found} โปรดบันทึกเป็น PDF หรือ .docx`,
  ],
  'FILE.TOO_SLOW': [
    ({ seconds }) => `It was not read within ${seconds} s and was given up; send fewer pages, or the original file.`,
    ({ seconds }) => `อ่านไม่เสร็จภายใน ${seconds} วินาที ระบบจึงหยุดอ่าน โปรดส่งจำนวนหน้าน้อยลง หรือไฟล์ต้นฉบับ`,
  ],
  'FILE.TOO_HEAVY': [
    () => 'Reading it took more memory than it may, or broke the reader; send the original file, or a PDF of it.',
    () => 'การอ่านไฟล์นี้ใช้หน่วยความจำเกินกำหนดหรือทำให้ตัวอ่านหยุดทำงาน โปรดส่งไฟล์ต้นฉบับหรือ PDF',
  ],
} satisfies Record<string, readonly [english: Words, thai: Words]>;

export type FileProblemCode = keyof typeof words;

/** Why a file is not read. Expected: the file is kept, and its sender is told. */
export class FileProblem extends DomainError {
  readonly messageTh: string;

  constructor(
    override readonly code: FileProblemCode,
    override readonly params: Params = {},
  ) {
    const [english, thai] = words[code];
    super(code, code === 'FILE.TOO_LARGE' ? 'too-large' : 'invalid', english(params), params);
    this.messageTh = thai(params);
  }
}
