import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packFiles } from '@wian/documents';
import type { FileReading, UnitNames } from '@wian/intake-application';
import { SandboxLetterReader, type SandboxLimits } from './sandbox-letter-reader.js';

const samples = join(import.meta.dirname, '../../../../../samples/letters');
const sample = (name: string) => readFileSync(join(samples, name));
const expected = JSON.parse(sample('pathum-ratchawongsa-w655.json').toString()) as { subject: string };

const opened: SandboxLetterReader[] = [];
const bugs: Error[] = [];
const reader = (tools: string | null, limits?: SandboxLimits) => {
  opened.push(new SandboxLetterReader(tools, (error) => bugs.push(error), limits));
  return opened.at(-1) as SandboxLetterReader;
};
afterEach(() => expect(bugs).toEqual([]));
afterAll(() => Promise.all(opened.map((each) => each.onApplicationShutdown())));

/** Built like the service's own: with the programs that the test stack brought. */
const all = reader(process.env['LETTER_TOOLS'] ?? null);
const readingOf = async (bytes: Uint8Array, unitNames: UnitNames | null = null) => {
  const reading: FileReading = await all.read({ bytes, fileName: null }, unitNames);
  if (!('read' in reading)) throw new Error(`expected a letter, found ${JSON.stringify(reading)}`);
  const text = reading.kept.find(({ sha256 }) => sha256 === reading.source.textSha256);
  return { ...reading, text: new TextDecoder().decode(text?.bytes) };
};
const problemOf = async (bytes: Uint8Array | string) => {
  const reading = await all.read({ bytes: Buffer.from(bytes), fileName: 'a.txt' }, null);
  return 'problem' in reading ? reading.problem : null;
};

describe('a letter read in a process of its own', () => {
  it('as text, with the text that was read beside it', async () => {
    const { read, source, text } = await readingOf(sample('pathum-ratchawongsa-w655.txt'));
    expect(read).toMatchObject({ subject: expected.subject, letterNumber: { normalized: 'อจ 0318/ว 655' } });
    expect(source).toMatchObject({ mediaType: 'text/plain; charset=utf-8', origin: 'written', files: [] });
    expect(text).toBe(read.text);
  });

  it('as text, its issuer held against the organisation tree', async () => {
    const asked = async (names: UnitNames) => {
      const { read } = await readingOf(sample('pathum-ratchawongsa-w655.txt'), names);
      return read.questions.map(({ field }) => field);
    };
    expect(await asked({ 3703: 'อำเภอปทุมราชวงศา' })).toEqual([]);
    expect(await asked({ 3703: 'อำเภออื่น' })).toEqual(['issuer.name']);
  });

  it('as a PDF, with the pages on which each field stands', async () => {
    const { read, source } = await readingOf(sample('pathum-ratchawongsa-w655.pdf'));
    expect(read).toMatchObject({ letterNumber: { normalized: 'อจ 0318/ว 655' }, letterDate: '2025-03-06' });
    expect(read.orders).toHaveLength(2);
    expect(source).toMatchObject({ mediaType: 'application/pdf', origin: 'written' });
    expect(source.pages).toHaveLength(2);
    expect(read.text.slice(source.pages[1]?.start)).toMatch(/^ดังนี้\s+๑\. ขอให้พิจารณา/);
  });

  it('as a mail, with everything that came in it kept beside it', async () => {
    const boundary = '--b';
    const attached = (name: string, bytes: Uint8Array) =>
      `${boundary}\r\nContent-Disposition: attachment; filename=${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`;
    const head = 'From: a@b.invalid\r\nTo: c@d.invalid\r\nSubject: x\r\nMIME-Version: 1.0\r\n';
    const list = Buffer.from('รายชื่อ');
    const mail = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${attached('list.txt', list)}${attached('letter.pdf', sample('pathum-ratchawongsa-w655.pdf'))}${boundary}--`;
    const { read, source, kept } = await readingOf(Buffer.from(mail));
    expect(read.letterNumber?.normalized).toBe('อจ 0318/ว 655');
    expect(source.mediaType).toBe('message/rfc822');
    expect(source.files.map(({ name, mediaType, isLetter }) => [name, mediaType, isLetter])).toEqual([
      ['list.txt', 'text/plain; charset=utf-8', false],
      ['letter.pdf', 'application/pdf', true],
    ]);
    const [first] = source.files;
    expect(Buffer.from(kept.find(({ sha256 }) => sha256 === first?.sha256)?.bytes ?? [])).toEqual(list);
  });

  it('as no more than its stub where it, or anything that came with it, is secret', async () => {
    const secret = 'หน้า ๑ ของ ๑ หน้า\nลับมาก\nที่ อจ ๐๓๑๘/๗\n\nเรื่อง ปลาวาฬ\nเรียน นายอำเภอ\n\nด้วยปลาวาฬ';
    const stub = { secrecy: 'secret', letterNumber: 'อจ 0318/7', letterDate: null };
    const alone = await all.read({ bytes: Buffer.from(secret), fileName: 'ปลาวาฬ.txt' }, null);
    expect(alone).toEqual({ stub: expect.objectContaining(stub) });
    const open = sample('pathum-ratchawongsa-w655.txt');
    const both = [secret, open].map((bytes, at) => ({ name: `${at}.txt`, bytes: Buffer.from(bytes) }));
    const together = await all.read({ bytes: packFiles(both), fileName: null }, null);
    expect(together).toEqual({ stub: expect.objectContaining({ secrecy: 'secret' }) });
    expect(JSON.stringify([alone, together])).not.toContain('ปลาวาฬ');
  });

  it('again, out of its text, with the list that came with it, and no more than its stub where that is secret', async () => {
    const text = sample('pathum-ratchawongsa-w655.txt').toString();
    const texts = [{ name: 'a', text, origin: 'written' as const, pages: [] }];
    const again = (list: string) => {
      const files = [{ bytes: Buffer.from(list), fileName: 'list.txt' }];
      return all.readAgain({ texts, enclosed: [], lists: [], files }, { 3703: 'อำเภออื่น' });
    };
    const both = await Promise.all([again('รายชื่อ'), again('ลับมาก\n\nปลาวาฬ')]);
    const asked = [expect.objectContaining({ field: 'issuer.name' })];
    expect(both).toEqual([
      { reads: [{ read: expect.objectContaining({ subject: expected.subject, questions: asked }), pages: [] }] },
      { stub: expect.objectContaining({ secrecy: 'secret', letterNumber: 'อจ 0318/ว 655' }) },
    ]);
    const hurried = reader(null, { seconds: 0.001, memoryMegabytes: 512 });
    const late = await hurried.readAgain({ texts, enclosed: [], lists: [], files: [] }, null);
    expect(late).toMatchObject({ problem: { code: 'FILE.TOO_SLOW' } });
  });

  it('saying file by file how far it is', async () => {
    const told: unknown[] = [];
    await all.read({ bytes: sample('pathum-ratchawongsa-w655.txt'), fileName: null }, null, (step) => told.push(step));
    expect(told).toEqual([{ file: 1, files: 1, page: null, pages: null }]);
  });

  it('as a scan, with the picture of its page, and nothing in it taken for sure', async () => {
    const picture = sample('letter-head-scan.png');
    const { read, source, kept } = await readingOf(picture);
    expect(source).toMatchObject({ mediaType: 'image/png', origin: 'recognised' });
    expect(read.subject).toMatch(/นโยบาย.*\(พ\.ศ\./);
    expect(read.text).not.toMatch(/\n\s*\n/);
    expect(read.questions.map(({ field }) => field)).toContain('letterNumber');
    const page = source.pages[0]?.picture;
    expect(page?.mediaType).toBe('image/png');
    expect(Buffer.from(kept.find(({ sha256 }) => sha256 === page?.sha256)?.bytes ?? [])).toEqual(picture);
  });

  it('as a problem in both languages, with what the file is', async () => {
    expect(await problemOf('{\\rtf1}')).toMatchObject({
      code: 'FILE.UNSUPPORTED',
      mediaType: 'application/octet-stream',
    });
    expect(await problemOf('')).toMatchObject({ code: 'FILE.EMPTY', messageTh: expect.stringContaining('ว่างเปล่า') });
  });

  it('not at all where it takes longer than it may', async () => {
    const hurried = reader(null, { seconds: 0.001, memoryMegabytes: 512 });
    const reading = await hurried.read({ bytes: Buffer.from('ก'), fileName: null }, null);
    expect(reading).toMatchObject({ problem: { code: 'FILE.TOO_SLOW' } });
  });
});
