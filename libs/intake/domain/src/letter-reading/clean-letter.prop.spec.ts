import fc from 'fast-check';
import { cleanLetter } from './clean-letter.js';

const letter = 'ที่ อจ ๐๓๑๘/ว ๖๕๕\nเรื่อง การประชุม\nเรียน นายอำเภอ\n\nด้วย';
const cleaned = (text: string) => cleanLetter(text).text;

describe('the text of a letter', () => {
  it.each([
    ['a page number between two pages', `${letter}จะ\n- ๒ -\nประชุม`, `${letter}จะ\nประชุม`],
    ['a page number in words', `${letter}จะ\nหน้า ๒ จาก ๓\nประชุม`, `${letter}จะ\nประชุม`],
    ['a bare number at the edge of a page', `${letter}จะ\n๑\n\f๒\nประชุม`, `${letter}จะ\n\nประชุม`],
    [
      'the first words of the next page at the end of one',
      `${letter}จะ\n\n/ประชุม...\n\fประชุม`,
      `${letter}จะ\n\n\nประชุม`,
    ],
    [
      'a head that each page repeats',
      `ศาลากลาง หน้า ๑\n${letter}\n\fศาลากลาง หน้า ๒\nประชุม`,
      `ศาลากลาง หน้า ๑\n${letter}\n\nประชุม`,
    ],
    [
      'the number of the letter below the number of a page',
      `${letter}จะ\n\n- ๒ -\n\nที่ อจ ๐๓๑๘/ว ๖๕๕\n\nประชุม`,
      `${letter}จะ\n\n\n\nประชุม`,
    ],
    [
      'two columns at the head',
      'ที่ อจ ๐๐๑๗/ว ๑        ศาลากลาง\n\t\tถนนชยางกูร\nเรื่อง ก    ข',
      'ที่ อจ ๐๐๑๗/ว ๑\nศาลากลาง\n\t\tถนนชยางกูร\nเรื่อง ก    ข',
    ],
    [
      'lost tone marks of the words that open parts',
      'ทีอจ ๐๐๑๗/ว ๑\nเรือง ก\nสิงทีส่งมาด้วย ข ลงวันที ๖',
      'ที่ อจ ๐๐๑๗/ว ๑\nเรื่อง ก\nสิ่งที่ส่งมาด้วย ข ลงวันที่ ๖',
    ],
    [
      'line ends within the number of a letter',
      `${letter}ตามหนังสือ ที่ อจ\n  ๐๐๑๗.๒/ว\n๑๒๙๐ ลงวันที่`,
      `${letter}ตามหนังสือ ที่ อจ ๐๐๑๗.๒/ว ๑๒๙๐ ลงวันที่`,
    ],
    [
      'the head of the e-mail that it came with',
      `จาก: saraban@example.go.th\nถึง: office@example.go.th\nวันที่: 5 ม.ค. 2569 09:14\nหัวข้อ: หนังสือเวียน\n\n${letter}`,
      `\n${letter}`,
    ],
    [
      'the head of an e-mail in English, with a name',
      `From: Saraban <saraban@example.go.th>\nSent: Monday, January 5, 2026\nTo: Office\nSubject: Fwd: circular\n${letter}`,
      letter,
    ],
    [
      'line ends before the circular mark and the slash of a number',
      `${letter}ตามหนังสือ ที่ อจ ๐๐๑๗.๒/\nว ๑๒๙๐ และที่ อจ ๐๐๑๗.๒\n/ว ๑๒๙๑ นั้น`,
      `${letter}ตามหนังสือ ที่ อจ ๐๐๑๗.๒/ ว ๑๒๙๐ และที่ อจ ๐๐๑๗.๒ /ว ๑๒๙๑ นั้น`,
    ],
    [
      'no gap within a date',
      'ที่ อจ ๐๐๑๗/ว ๑\n     ๖    มีนาคม     พ.ศ. ๒๕๖๘\nวันที่ ๖     มี.ค.     ๖๘      ศาลากลาง\nเรื่อง ก',
      'ที่ อจ ๐๐๑๗/ว ๑\n     ๖    มีนาคม     พ.ศ. ๒๕๖๘\nวันที่ ๖     มี.ค.     ๖๘\nศาลากลาง\nเรื่อง ก',
    ],
    ['marks in a wrong order, and split sara am', `${letter}ท่ีนํ้า`, `${letter}ที่น้ำ`],
  ])('is cleaned of %s', (_, original, expected) => {
    expect(cleaned(original)).toBe(expected);
  });

  it.each([
    ['a bare number within a page', `${letter}จำนวน\n๑\nชุด`],
    [
      'a bare number within one of several pages',
      `${letter}จำนวน\n๑\nชุด\n\fต่อ\n๒\nชุด`,
      `${letter}จำนวน\n๑\nชุด\n\nต่อ\n๒\nชุด`,
    ],
    ['an order that begins with its number', `${letter}ดังนี้\n๑. ประชุม\n๒. รายงาน`],
    ['line ends beside numbers and months', `${letter}ข้อ ๑/๒\nและ ที่\n๑๒ ตุลาคม\n๑๒ คน`],
    [
      'the number of another letter below that of a page',
      `${letter}จะ\n- ๒ -\nที่ อจ ๐๓๑๘/ว ๖๕๖\nประชุม`,
      `${letter}จะ\nที่ อจ ๐๓๑๘/ว ๖๕๖\nประชุม`,
    ],
    ['a gap within a sentence', `${letter}ส่ง     มา`],
    ['a line that two parts of one page share', `${letter}\nนายอำเภอ\nนายอำเภอ`],
    ['the head of a fax', `จาก: กระทรวงมหาดไทย\nถึง: จังหวัดทุกจังหวัด\nที่ มท ๐๘๙๙/ว ๑\nด้วย`],
    ['เรือ and ที of other words', `${letter}\nเรือนจำ ทีมงาน เรือ`],
  ])('keeps %s', (_, original, expected = original) => {
    expect(cleaned(original)).toBe(expected);
  });

  const pieces = [
    'ที่ อจ\n',
    '๐๐๑๗/ว\n๑',
    '๑\nมีนาคม\n๒๕๖๘',
    '- ๒ -',
    'ทีอจ ๐๐๑๗/ว ๑',
    'เรือง ก',
    'เรื่อง ข',
    'ก        ข',
    'ท่ี',
    '๑',
    '/ต่อ...',
    'ก',
    ' ',
    '\n',
    '\f',
    '\u0000',
    '\t',
  ];
  const noisy = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((each) => each.join(''));

  it('knows of every character where it came from, in order, whatever was cut out before it', () => {
    fc.assert(
      fc.property(noisy, (original) => {
        const { text, toOriginal } = cleanLetter(original);
        expect(toOriginal(text.length)).toBeLessThanOrEqual(original.length);
        for (let at = 0; at < text.length; at += 1) {
          expect(toOriginal(at)).toBeLessThanOrEqual(toOriginal(at + 1));
          // Words stay, so each can be found where it says it came from; mended words are found by their first letter.
          if (/[กข๐๗๑]/.test(text.charAt(at))) expect(original.charAt(toOriginal(at))).toBe(text.charAt(at));
        }
      }),
      { numRuns: 500 },
    );
  });
});
