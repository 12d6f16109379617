import { FileProblem } from './file-problem.js';
import { documentLimits } from './limits.js';
import { openDocument } from './open-document.js';
import { docxOf, paragraph, zipOf } from './zip.fixture.js';

/** None of these needs a program or a folder. */
const nowhere = { folder: null, scratch: '/nowhere' };
const open = (bytes: Uint8Array | string) => openDocument({ name: 'a.pdf', bytes: Buffer.from(bytes) }, nowhere);
const read = async (bytes: Uint8Array | string) => (await open(bytes)).parts[0]?.read();
const problemOf = async (bytes: Uint8Array | string): Promise<FileProblem> => {
  const error: unknown = await read(bytes).catch((error: unknown) => error);
  if (error instanceof FileProblem) return error;
  throw new Error(`expected a problem, found ${JSON.stringify(error)}`);
};
const thai = 'ที่ อจ ๐๓๑๘/ว ๖๕๕\n';
const tis620 = Uint8Array.from(thai, (char) => (char < 'ก' ? char.charCodeAt(0) : char.charCodeAt(0) - 0xd60));

describe('text in any encoding of Thai, told by its bytes and not by its name', () => {
  it.each([
    ['UTF-8', Buffer.from(thai), 'utf-8'],
    ['UTF-8 with U+0000 in it', Buffer.from(`\u0000${thai}${thai}`), 'utf-8'],
    ['TIS-620', tis620, 'windows-874'],
    ['UTF-16', Buffer.from(`\ufeff${thai}`, 'utf16le'), 'utf-16le'],
  ])('%s', async (_, bytes, charset) => {
    const { mediaType, parts } = await open(bytes);
    expect(mediaType).toBe(`text/plain; charset=${charset}`);
    const document = await parts[0]?.read();
    expect(document).toMatchObject({ origin: 'written', pages: [{ start: 0, picture: null, isRead: true }] });
    expect(document?.text).toContain(thai);
  });

  it('is Thai again where it was taken for Latin, character by character; French stays', async () => {
    const taken = Buffer.from(tis620).toString('latin1').repeat(3);
    expect((await read(taken))?.text).toBe(thai.repeat(3));
    const french = 'Élève très âgé où ça';
    expect((await read(french))?.text).toBe(french);
  });

  it('keeps offsets those of the file, byte order mark and all', async () => {
    expect((await read(`\ufeff${thai}`))?.text).toBe(`\ufeff${thai}`);
  });
});

describe('a Word file', () => {
  it('is read a line a paragraph, cells of a table apart by tabs, with tabs, breaks and empty lines', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const body = `${paragraph('ที่ อจ ๐๓๑๘/ว ๖๕๕')}<w:p/><w:p><w:r><w:t>เรื่อง</w:t><w:tab/><w:t>การ</w:t><w:br/><w:t>ประชุม</w:t></w:r></w:p><w:tbl><w:tr>${cell('ก')}${cell('ข')}</w:tr></w:tbl>`;
    const { mediaType, parts } = await open(docxOf(body));
    expect(mediaType).toContain('wordprocessingml');
    expect((await parts[0]?.read())?.text).toBe('ที่ อจ ๐๓๑๘/ว ๖๕๕\n\nเรื่อง\tการ\nประชุม\nก\tข');
  });

  it('has what its pages are headed and footed with, each line once and without page numbers', async () => {
    const margin = (kind: string, at: number, ...lines: string[]) => ({
      name: `word/${kind}${at}.xml`,
      bytes: `<w:hdr xmlns:w="w">${lines.map((line) => paragraph(line)).join('')}</w:hdr>`,
    });
    const box = `<w:p><w:r><w:t>หน้า</w:t><w:pict><w:txbxContent>${paragraph('ลับมาก')}</w:txbxContent></w:pict></w:r></w:p>`;
    const margins = [
      margin('footer', 1, 'ลับ', 'โทร ๐'),
      margin('header', 1, 'ลับ', '- ๒ -'),
      { name: 'word/header2.xml', bytes: `<w:hdr xmlns:w="w">${paragraph('ลับ')}${box}</w:hdr>` },
    ];
    expect((await read(docxOf(paragraph('ที่ มท ๐๒๙๙/๑'), margins)))?.text).toBe(
      'ลับ\nหน้า\nลับมาก\nที่ มท ๐๒๙๙/๑\nลับ\nโทร ๐',
    );
  });

  it('has the words that are drawn on its pages: a watermark, a stamp', async () => {
    const watermark =
      '<w:r><w:pict><v:shape><v:textpath style="font-family:Sarabun" string="ลับ"/></v:shape></w:pict></w:r>';
    const stamp = '<w:r><w:drawing><a:p><a:r><a:t>ลับ</a:t></a:r><a:r><a:t>ที่สุด</a:t></a:r></a:p></w:drawing></w:r>';
    const header = { name: 'word/header1.xml', bytes: `<w:hdr xmlns:w="w"><w:p>${watermark}</w:p></w:hdr>` };
    expect((await read(docxOf(paragraph('ที่ มท ๐๒๙๙/๑'), [header])))?.text).toBe('ลับ\nที่ มท ๐๒๙๙/๑');
    const drawn = { name: 'word/header1.xml', bytes: `<w:hdr xmlns:w="w"><w:p>${stamp}</w:p></w:hdr>` };
    expect((await read(docxOf(paragraph('ที่ มท ๐๒๙๙/๑'), [drawn])))?.text).toBe('ลับที่สุด\nที่ มท ๐๒๙๙/๑');
    const body = paragraph('ที่ มท ๐๒๙๙/๑', watermark);
    expect((await read(docxOf(body)))?.text?.split('\n')[0]).toBe('ลับ');
  });

  it('has the numbers that Word counts itself', async () => {
    const numbered = (level: number) =>
      `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
    const levels = [0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="thaiNumbers"/></w:lvl>`).join('');
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const body = [0, 1, 1, 0].map((level) => paragraph('ก', numbered(level))).join('');
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`;
    const parts = [
      { name: 'word/numbering.xml', bytes: numbering },
      { name: 'word/_rels/document.xml.rels', bytes: rels },
    ];
    expect((await read(docxOf(body, parts)))?.text).toBe('1. ก\n1.1. ก\n1.2. ก\n2. ก');
  });
});

describe('a file that cannot be read is told in English and Thai, with what to do', () => {
  const compound = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(text, 'utf16le')]);
  it.each([
    ['empty', '', 'FILE.EMPTY'],
    ['blank', ' \n\t', 'FILE.NO_TEXT'],
    ['rich text', '{\\rtf1 ก}', 'FILE.UNSUPPORTED'],
    ['a web page', '<!DOCTYPE html><p>', 'FILE.UNSUPPORTED'],
    ['some bytes', Uint8Array.from({ length: 64 }, (_, at) => (at * 37) % 256), 'FILE.UNSUPPORTED'],
    ['Word before 2007', compound('WordDocument'), 'FILE.UNSUPPORTED'],
    ['an Office file with a password', compound('EncryptedPackage'), 'FILE.ENCRYPTED'],
    ['a Word file with macros', docxOf(paragraph('ก'), [{ name: 'word/vbaProject.bin', bytes: 'x' }]), 'FILE.MACROS'],
    [
      'a workbook',
      zipOf(['[Content_Types].xml', 'xl/workbook.xml'].map((name) => ({ name, bytes: '' }))),
      'FILE.UNSUPPORTED',
    ],
    ['a Word file that is cut off', docxOf(paragraph('ก')).subarray(0, 300), 'FILE.DAMAGED'],
    ['a Word file without a whole document', docxOf('<w:p>'), 'FILE.DAMAGED'],
    [
      'a Word file that unpacks without end',
      docxOf('', [{ name: 'word/a.xml', bytes: 'x', saidSize: 2e9 }]),
      'FILE.UNPACKS_TOO_LARGE',
    ],
    [
      'a Word file that lies about its size',
      docxOf('', [{ name: 'word/a.xml', bytes: Buffer.alloc(1e6), saidSize: 9 }]),
      'FILE.DAMAGED',
    ],
    ['a text that never ends', 'ก'.repeat(documentLimits.characters + 1), 'FILE.TOO_LONG'],
  ])('%s', async (_, bytes, code) => {
    const problem = await problemOf(bytes);
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(/^[ -~]+$/);
    expect(problem.messageTh).toMatch(/โปรด/);
  });

  it('larger than any letter', async () => {
    await expect(open(new Uint8Array(documentLimits.bytes + 1))).rejects.toMatchObject({ code: 'FILE.TOO_LARGE' });
  });
});
