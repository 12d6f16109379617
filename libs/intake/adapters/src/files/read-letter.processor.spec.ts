import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import read from './read-letter.processor.js';
import type { FileTask } from './reading-task.js';

const folder = mkdtempSync(join(tmpdir(), 'wian-processor-'));
const path = join(folder, 'received');
const searched = process.env['PATH'];
afterEach(() => void (process.env['PATH'] = searched));
afterAll(() => rmSync(folder, { recursive: true }));

const LETTER = 'ที่ อจ ๐๓๑๘/ว ๖๕๕\n๖ มีนาคม ๒๕๖๘\nเรื่อง การประชุม\nเรียน นายอำเภอ\n\nจึงเรียนมาเพื่อทราบ';
const answerTo = (bytes: Uint8Array | string, more: Partial<FileTask> = {}) => {
  writeFileSync(path, bytes);
  const data = { path, folder, name: 'a', tools: null, unitNames: null, ...more };
  return read({ data, updateProgress: async () => undefined });
};

describe('the process that reads', () => {
  it('answers with a problem, and with its own mistake, where it breaks on a letter: a further try would too', async () => {
    const broken = new Proxy({}, { get: () => raise(new TypeError('of the reader')) });
    expect(await answerTo(LETTER, { unitNames: broken })).toEqual({
      problem: expect.objectContaining({ code: 'FILE.TOO_HEAVY', mediaType: 'text/plain; charset=utf-8' }),
      bug: expect.stringContaining('TypeError: of the reader'),
    });
  });

  it('reads texts again with the files that came with them, but not those that it cannot', async () => {
    const files = [
      ['list.csv', '๑. ทต.ห้วย\n๒. อบต.ลือ'],
      ['broken.docx', 'PK\x03\x04'],
      ['empty.txt', ''],
    ].map(([name = '', bytes = ''], at) => ({ path: join(folder, `${at}`), name, bytes }));
    for (const { path, bytes } of files) writeFileSync(path, bytes);
    const text = LETTER.replace('นายอำเภอ', 'นายกเทศมนตรีตำบล ตามรายชื่อที่แนบ\nสิ่งที่ส่งมาด้วย บัญชีรายชื่อ');
    const texts = [{ name: 'a', text, origin: 'recognised', pages: [{ start: 0, isRead: false, picture: null }] }];
    writeFileSync(path, JSON.stringify({ texts, enclosed: [], lists: [] }));
    const task = { texts: path, files, folder, tools: null, unitNames: { 3701: 'อำเภอเมือง' } };
    const answer = await read({ data: task, updateProgress: async () => undefined });
    const found = 'reads' in answer ? answer.reads[0] : undefined;
    expect(found).toMatchObject({
      read: { lists: [{ file: 'list.csv', names: [{}, {}] }] },
      pages: [{ isRead: false }],
    });
    const asked = found?.read.questions.map(({ field }) => field);
    expect(asked).toEqual(expect.arrayContaining(['issuer.unitCode', 'letterNumber', 'text', 'addressees.audience']));
  });

  it('answers with the problem alone where it is the file', async () => {
    expect(await answerTo('')).toEqual({ problem: expect.objectContaining({ code: 'FILE.EMPTY' }) });
  });

  it('fails where a program or a file of its own is missing: a further try may read it', async () => {
    process.env['PATH'] = folder;
    const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
    await expect(answerTo(pdf)).rejects.toThrow('pdfinfo is neither');
    await expect(answerTo(LETTER, { path: join(folder, 'gone') })).rejects.toThrow('ENOENT');
  });
});

const raise = (error: Error): never => {
  throw error;
};
