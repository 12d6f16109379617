import fc from 'fast-check';
import { parsedLetterField, readLetter, type ParsedLetter } from './index.js';
import { oddLetters } from './odd-letters.fixture.js';
import { sampleLetters } from './sample-letters.fixture.js';

const words = [
  ...['ที่ ', 'เรื่อง ', 'เรียน ', 'ถึง ', 'อ้างถึง ', 'สิ่งที่ส่งมาด้วย ', 'ด้วย', 'ตามที่', ' นั้น ', 'จึงขอให้', 'ดังนี้ '],
  ...['อจ ๐๓๑๘/ว ๖๕๕', 'มท 0899.9/ว.123', '๖ มีนาคม ๒๕๖๘', '31 ก.พ. 68', 'ลงวันที่ ', 'จำนวน ๑ ชุด', 'หนังสือ', 'ด่วนที่สุด'],
  ...['ภายใน', 'วันที่ ', 'ก่อน', 'นับแต่', 'ได้รับหนังสือ', '๙๙๙ วัน', '999 เดือน', 'วันทำการ', 'ทุกวันที่ ๕', 'เวลา ๒๙.๙๙ น.'],
  ...['นายอำเภอ', 'ทุกแห่ง', 'และ', 'ยกเว้น', 'จังหวัด', 'อำเภอปทุมราชวงศา', 'เทศบาลตำบล', 'รายงาน', 'ดำเนินการ', 'ทราบ'],
  ...['ขอแสดงความนับถือ', '(', ')', 'โทร. ๐ ๔๕๙๙', 'สำเนาส่ง ', 'ปฏิบัติราชการแทน', 'ลับ', 'จึงเรียนมาเพื่อ', 'กรณี', 'ไม่มี'],
  ...[
    '\n',
    '\n',
    '\n\n',
    ' ',
    '   ',
    '\t',
    '๑. ',
    '๒. ',
    '๑) ',
    '(๑)',
    'ก. ',
    '.',
    '/',
    '-',
    '\u0000',
    '\u200b',
    'ํ',
    'า',
    '\ud800',
    '😀',
  ],
];
const thaiish = fc.string({ unit: fc.constantFrom(...words), maxLength: 80, size: 'max' });

/** Any UTF-16 code units at all, lone surrogates among them. */
const anything = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

/** Every span of every field, with its path. */
const spansOf = ({ fields }: ParsedLetter) =>
  Object.entries(fields).flatMap(([path, { spans }]) => spans.map((span) => ({ path, span })));
const bare = (text: string | null | undefined) => text?.replace(/\s/g, '');

describe('readLetter', () => {
  it('answers any string in the shape of its contract, with spans inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(thaiish, anything), (text) => {
        const letter = readLetter(text);
        expect(parsedLetterField.parse(letter)).toEqual(letter);
        for (const { span } of spansOf(letter)) {
          expect(0 <= span[0] && span[0] < span[1] && span[1] <= letter.text.length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads a cleaned text as it read the original', () => {
    fc.assert(fc.property(thaiish, (text) => expect(readLetter(readLetter(text).text)).toEqual(readLetter(text))));
  });

  it('takes each text value from where its span says', () => {
    const anyLetter = fc.oneof(thaiish, fc.constantFrom(...[...sampleLetters, ...oddLetters].map(({ text }) => text)));
    fc.assert(
      fc.property(anyLetter, (text) => {
        const letter = readLetter(text);
        for (const [path, value] of textValues(letter)) {
          const at = letter.fields[path]?.spans.map((span) => letter.text.slice(...span)).join(' ');
          expect([path, bare(at)]).toEqual([path, bare(value)]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does not slow down on long monotonous text', () => {
    for (const unit of [
      ' ',
      '\n',
      '1',
      '(',
      'ภายใน',
      'นายอำเภอ ',
      '๑. ',
      'หนังสือ',
      'วันที่ ',
      'ที่ มท 0899.',
      'จึงขอให้ ',
      'รายงาน ',
    ]) {
      readLetter(`เรื่อง ก\nเรียน ข\nด้วย${unit.repeat(100_000 / unit.length)}`);
    }
  });
});

function textValues(letter: ParsedLetter): [string, string][] {
  const values: [string, string | null | undefined][] = [
    ['letterNumber', letter.letterNumber?.raw],
    ['subject', letter.subject],
    ['addressees.phrase', letter.addressees?.phrase],
    ['ownerUnit', letter.ownerUnit],
    ['telephone', letter.telephone],
    ['reportTo', letter.reportTo],
    ...letter.orders.map(({ text }, i): [string, string] => [`orders[${i}].text`, text]),
    ...letter.enclosures.map(({ text }, i): [string, string] => [`enclosures[${i}].text`, text]),
    ...letter.deadlines.map(({ text }, i): [string, string] => [`deadlines[${i}].at`, text]),
    ...letter.copyTo.map((text, i): [string, string] => [`copyTo[${i}]`, text]),
  ];
  return values.flatMap(([path, value]) => (value ? [[path, value]] : []));
}
