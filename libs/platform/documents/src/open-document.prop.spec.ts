import fc from 'fast-check';
import { FileProblem } from './file-problem.js';
import { openDocument } from './open-document.js';
import { docxOf, paragraph, xlsxOf, zipOf } from './zip.fixture.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const whole = [
  docxOf(paragraph('ที่ อจ ๐๓๑๘/ว ๖๕๕')),
  zipOf([
    { name: 'ก.txt', bytes: 'ก' },
    { name: 'ข.docx', bytes: docxOf(paragraph('ข')) },
    { name: 'ค.xlsx', bytes: xlsxOf([{ rows: '<row><c r="A1" t="s"><v>0</v></c></row>' }], '<si><t>ค</t></si>') },
  ]),
  Buffer.from(
    'From: a@b\r\nTo: c@d\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=a\r\n\r\nYQ==\r\n--b--',
  ),
];
const beginnings = [
  '',
  'PK\x03\x04',
  'PK\x05\x06',
  '\xd0\xcf\x11\xe0',
  'From: a\r\nTo: b\r\nSubject: c\r\n\r\n',
  '\xff\xfe',
].map(latin1);

const random = fc
  .tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }))
  .map((parts) => Buffer.concat(parts));
/** A whole file in which some bytes are others, and whose end may be missing. */
const spoilt = fc
  .record({
    file: fc.constantFrom(...whole),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
    kept: fc.double({ min: 0.2, max: 1, noNaN: true }),
  })
  .map(({ file, changes, kept }) => {
    const bytes = Buffer.from(file);
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
    return bytes.subarray(0, Math.ceil(bytes.length * kept));
  });

describe('any bytes', () => {
  it.each([
    ['at random', random],
    ['of a file that was spoilt on its way', spoilt],
  ])('%s are read, or are told as a problem of the file', async (_, files) => {
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        try {
          const { parts } = await openDocument({ name: 'a', bytes }, { folder: null, scratch: '/nowhere' });
          for (const part of parts) await part.read();
        } catch (error) {
          if (!(error instanceof FileProblem)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
