import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentLimits } from './limits.js';
import { openDocument } from './open-document.js';
import { pdfOf } from './pdf.fixture.js';

const scratch = mkdtempSync(join(tmpdir(), 'wian-pdf-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const read = async (bytes: Uint8Array) => {
  const { mediaType, parts } = await openDocument(
    { name: 'a.txt', bytes },
    { folder: process.env['LETTER_TOOLS'] ?? null, scratch },
  );
  return { mediaType, ...(await parts[0]?.read()) };
};

describe('a PDF', () => {
  it('is read page by page, and leaves nothing behind', async () => {
    const {
      mediaType,
      text = '',
      pages = [],
      origin,
    } = await read(pdfOf(['the first page of it', 'and the second page']));
    expect({ mediaType, origin }).toEqual({ mediaType: 'application/pdf', origin: 'written' });
    expect(pages.map(({ start }) => text.slice(start).trim().split('\n')[0])).toEqual([
      'the first page of it',
      'and the second page',
    ]);
    expect(readdirSync(scratch)).toEqual([]);
  });

  it.each([
    ['with a password', pdfOf(['locked'], { locked: true }), 'FILE.ENCRYPTED'],
    ['that is cut off', pdfOf(['cut off']).subarray(0, 60), 'FILE.DAMAGED'],
    ['with more pages than are read', pdfOf(Array(documentLimits.pages + 1).fill('page')), 'FILE.TOO_MANY_PAGES'],
  ])('%s is told as that', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('waits where there are no programs to read it: nothing is wrong with the file', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    try {
      const { parts } = await openDocument({ name: 'a.pdf', bytes: pdfOf(['a']) }, { folder: '/nowhere', scratch });
      await expect(parts[0]?.read()).rejects.toThrow('pdfinfo is neither in LETTER_TOOLS nor on the PATH');
    } finally {
      process.env['PATH'] = path;
    }
  });
});
