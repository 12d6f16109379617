import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentLimits } from './limits.js';
import { openDocument } from './open-document.js';
import { packFiles } from './pack.js';
import { tiffPages } from './tiff.js';

/** A folder with programs that stand in for Tesseract and poppler. */
const folder = mkdtempSync(join(tmpdir(), 'wian-scan-'));
afterAll(() => rmSync(folder, { recursive: true }));
const program = (name: string, script: string) => {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
};
const tesseract = (script: string) => program('tesseract', script);
const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const parts = async (bytes: Uint8Array, limitMillis = 60_000) =>
  (await openDocument({ name: 'a', bytes }, { folder, scratch: folder, limitMillis })).parts;
const recognised = async (bytes: Uint8Array, limitMillis?: number) =>
  Promise.all((await parts(bytes, limitMillis)).map((part) => part.recognise()));

/** Directories without entries, each naming the next. */
function tiffOf(pages: number): Uint8Array {
  const bytes = Buffer.alloc(8 + pages * 6);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  for (let page = 1; page < pages; page += 1) bytes.writeUInt32LE(8 + page * 6, 8 + page * 6 - 4);
  return bytes;
}

describe('recognising pictures', () => {
  const LIMIT = documentLimits.scannedPages;

  it('ends with the pages that a letter may cost, counted over all its pictures', async () => {
    tesseract(`echo x >> ${folder}/runs; echo ก > "$2.txt"; : > "$2.tsv"`);
    const files = Array.from({ length: LIMIT + 2 }, (_, at) => ({ name: `${at}.png`, bytes: png }));
    const pages = (await recognised(packFiles(files))).flatMap((each) => each.pages);
    expect(pages.filter(({ isRead }) => isRead)).toHaveLength(LIMIT);
    expect(pages).toHaveLength(LIMIT + 2);
    expect(readFileSync(join(folder, 'runs'), 'utf8').split('\n')).toHaveLength(LIMIT + 1);
  });

  it('reads a TIFF page by page, and says which pages it did not read', async () => {
    tesseract('for each; do case $each in tessedit_page_*) echo "$each" > "$2.txt";; esac; done; : > "$2.tsv"');
    const [{ text, pages } = { text: '', pages: [] }] = await recognised(tiffOf(LIMIT + 2));
    expect(pages.map(({ isRead }) => isRead)).toEqual([...Array(LIMIT).fill(true), false, false]);
    expect(text.slice(pages[1]?.start, pages[2]?.start).trim()).toBe('tessedit_page_number=1');
  });

  it('counts the pages of a TIFF, and comes to an end with one that is damaged', () => {
    expect([1, 3].map((pages) => tiffPages(tiffOf(pages)))).toEqual([1, 3]);
    const circular = Buffer.from(tiffOf(2));
    circular.writeUInt32LE(8, circular.length - 4);
    expect(tiffPages(circular)).toBe(2);
    expect(tiffPages(tiffOf(1).subarray(0, 6))).toBe(1);
  });

  it.each([
    ['without noise once', 0, 'drawn'],
    ['with noise once more without it', 255, 'cleaned'],
  ])('recognises a picture %s', async (_, speck, said) => {
    const [width, height] = [40, 40];
    const rows = Buffer.from(Array.from({ length: width * height }, (__, at) => (at % 3 === 0 ? speck : 0)));
    writeFileSync(join(folder, 'drawn.pgm'), Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), rows]));
    program('pdftoppm', `for last; do :; done; cp ${folder}/drawn.pgm "$last.pgm"`);
    const row = [1, 1, 0, 0, 0, 0, 0, 0, width, height, -1].join('\\t');
    tesseract(`case $1 in *.pgm) echo cleaned;; *) echo drawn;; esac > "$2.txt"; printf '${row}\\n' > "$2.tsv"`);
    const [{ text } = { text: '' }] = await recognised(png);
    expect(text.trim()).toBe(said);
  });

  it.each([
    ['that ends with an error', 'exit 1', 'FILE.DAMAGED'],
    ['that is killed for its memory', 'kill -ABRT $$', 'FILE.TOO_HEAVY'],
  ])('tells a picture of a program %s', async (_, script, code) => {
    tesseract(script);
    await expect(recognised(png)).rejects.toMatchObject({ code });
  });

  it('tells a picture on which the program hangs', async () => {
    tesseract('exec sleep 60');
    await expect(recognised(png, 300)).rejects.toMatchObject({ code: 'FILE.TOO_SLOW' });
  });

  it.each([0, 1])(
    'waits for the data of a language that is missing, also where it goes on without (%d)',
    async (code) => {
      tesseract(`echo "Failed loading language 'tha'" >&2; echo abc; exit ${code}`);
      await expect(recognised(png)).rejects.toThrow("tesseract's data of the language tha is neither");
    },
  );

  describe('with a Latin word', () => {
    const row = (...cells: readonly (string | number)[]) => `${cells.join('\\t')}\\n`;
    const page = row(1, 1, 0, 0, 0, 0, 0, 0, 40, 40, -1);
    const table = (word: string, confidence: number) => page + row(5, 1, 1, 1, 1, 1, 5, 5, 20, 10, confidence, word);
    const inThai = `printf '${table('6๐', 70)}' > "$2.tsv"; echo 6๐ > "$2.txt"`;
    const reads = (inEnglish: string) => {
      const rows = Buffer.concat([Buffer.from('P5\n40 40\n255\n'), Buffer.alloc(1_600)]);
      writeFileSync(join(folder, 'drawn.pgm'), rows);
      program('pdftoppm', `for last; do :; done; cp ${folder}/drawn.pgm "$last.pgm"`);
      tesseract(`case "$*" in *'-l eng'*) ${inEnglish};; *) ${inThai};; esac`);
      return recognised(png);
    };

    it('takes it from the same picture in English', async () => {
      const [{ text } = { text: '' }] = await reads(`printf '${table('Form', 96)}' > "$2.tsv"`);
      expect(text.trim()).toBe('Form');
    });

    it('waits where the data of English are missing', async () => {
      const failed = reads(`echo "Failed loading language 'eng'" >&2; exit 1`);
      await expect(failed).rejects.toThrow("tesseract's data of the language eng is neither");
    });
  });
});
