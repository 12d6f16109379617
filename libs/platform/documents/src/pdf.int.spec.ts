import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentLimits } from './limits.js';
import { openDocument } from './open-document.js';
import { pdfOf, scanOf } from './pdf.fixture.js';
import { run } from './program.js';

const scratch = mkdtempSync(join(tmpdir(), 'wian-pdf-'));
afterAll(() => rmSync(scratch, { recursive: true }));
/** In ms: on a busy machine recognition takes its time. */
const SLOW = 60_000;
const tools = { folder: process.env['LETTER_TOOLS'] ?? null };
const open = async (bytes: Uint8Array) => {
  const { parts } = await openDocument({ name: 'a.txt', bytes }, { ...tools, scratch });
  const [part] = parts;
  if (!part) throw new Error('a PDF is one part');
  return part;
};
const read = async (bytes: Uint8Array) => (await open(bytes)).read();

/** The head of the sample letter, as a scanner would deliver it. */
async function pictureOfALetter() {
  const sample = join(import.meta.dirname, '../../../../samples/letters/pathum-ratchawongsa-w655.pdf');
  const out = join(scratch, 'head');
  const [width, height] = [1_060, 480];
  const cut = ['-x', '100', '-y', '120', '-W', String(width), '-H', String(height)];
  await run(tools, 'pdftoppm', ['-r', '150', '-gray', '-jpeg', '-singlefile', '-l', '1', ...cut, sample, out]);
  const bytes = readFileSync(`${out}.jpg`);
  rmSync(`${out}.jpg`);
  return { bytes, width, height };
}

describe('a PDF', () => {
  it('is read page by page, and leaves nothing behind', async () => {
    const pdf = await open(pdfOf(['the first page of it', 'and the second page']));
    const { text = '', pages = [], origin } = (await pdf.read()) ?? {};
    expect({ mediaType: pdf.mediaType, origin }).toEqual({ mediaType: 'application/pdf', origin: 'written' });
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

  it(
    'of pictures is recognised, with the picture of each page; blank pages stay blank',
    async () => {
      const picture = await pictureOfALetter();
      const scan = await open(scanOf([null, ' '], picture));
      expect(await scan.read()).toBeNull();
      const { text, pages, origin } = await scan.recognise();
      expect(origin).toBe('recognised');
      // Tesseract alone takes ๘ for ๕ and ๖ for ๒.
      expect(text).toContain('๐๓๑๘/ว ๖๕๕');
      expect(text).toContain('๖ มีนาคม ๒๕๖๘');
      expect(pages.map(({ isRead, picture }) => [isRead, picture?.mediaType ?? null])).toEqual([
        [true, 'image/jpeg'],
        [true, null],
      ]);
      expect(Buffer.from(pages[0]?.picture?.bytes ?? []).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
      expect(readdirSync(scratch)).toEqual([]);
    },
    SLOW,
  );

  it(
    'is a scan under a stamp, and under a text that somebody recognised: that is used, and is no surer',
    async () => {
      const picture = await pictureOfALetter();
      expect(await read(scanOf([{ over: 'Received 1234 on 6 March 2025' }], picture))).toBeNull();
      const layered = await open(scanOf([{ over: 'word '.repeat(100) }], picture));
      expect(await layered.read()).toBeNull();
      const { text, pages, origin } = await layered.recognise();
      expect(text).toContain('word word word');
      expect([origin, pages[0]?.picture?.mediaType]).toEqual(['recognised', 'image/jpeg']);
    },
    SLOW,
  );

  it('that begins with text says which of its pages are pictures that were not read', async () => {
    const letter = 'a letter with words enough';
    const said = await read(scanOf([letter, null, ' '], await pictureOfALetter()));
    expect(said?.origin).toBe('written');
    expect(said?.pages.map(({ isRead }) => isRead)).toEqual([true, false, true]);
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
