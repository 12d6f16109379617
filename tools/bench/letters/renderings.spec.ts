import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { openDocument } from '@wian/documents';
import { sampleLetters } from './corpus.mjs';
import { DAMAGES, degraded } from './degrade.mjs';
import { parsePgm, toPng } from './gray-picture.mjs';
import { Renderings, scannedLetters } from './renderings.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wian-renderings-'));
afterAll(() => rmSync(folder, { recursive: true }));
const letter = { name: 'a', part: 'open', text: 'ที่ อจ ๐๐๑๗/ว ๑          ศาลากลางจังหวัด\n\nเรื่อง  ก “ข” (Action 5)\n' };

describe('a rendering', () => {
  const renderings = new Renderings(null, folder);
  const bytesOf = async (kind: string, of: typeof letter = letter) => readFileSync(await renderings.file(kind, of));

  it('as a Word file says what the letter says, line by line', async () => {
    const opened = await openDocument({ name: 'a', bytes: await bytesOf('docx') }, { folder: null, scratch: folder });
    expect(opened.mediaType).toContain('wordprocessingml');
    const said = (await opened.parts[0]?.read())?.text;
    expect(said).toBe(letter.text.replace(/ {3,}/, '\t'));
  });

  it('as a PDF is one, with its text in the letters of the government typeface', async () => {
    const pdf = (await bytesOf('pdf')).toString('latin1');
    expect([pdf.slice(0, 5), pdf.includes('Sarabun')]).toEqual(['%PDF-', true]);
  });

  it('is made once, and anew when its letter says something else', async () => {
    const made = await renderings.file('docx', letter);
    expect(await renderings.file('docx', letter)).toBe(made);
    expect(await renderings.file('docx', { ...letter, text: 'ข' })).not.toBe(made);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a scan', () => {
  const pixels = Uint8Array.from({ length: 60 * 40 }, (_, at) => (at % 60 < 30 ? 0 : 255));
  const picture = { width: 60, height: 40, pixels };

  it('is damaged in the same way each time, and in another for another page', () => {
    const once = degraded(picture, DAMAGES.noisy, 1);
    expect(degraded(picture, DAMAGES.noisy, 1)).toEqual(once);
    expect(degraded(picture, DAMAGES.noisy, 2)).not.toEqual(once);
    expect(once.pixels).not.toEqual(pixels);
  });

  it('is turned about its middle: what stood upright leans', () => {
    const { pixels: leaning } = degraded(picture, { degrees: 10, noise: 0 }, 1);
    const edge = (y: number) => leaning.subarray(y * 60 + 10, y * 60 + 50).findIndex((shade: number) => shade > 127);
    expect(edge(36)).not.toBe(edge(4));
    expect(edge(20)).toBeGreaterThan(17);
    expect(edge(20)).toBeLessThan(23);
  });

  it('goes from the shades that poppler writes into a PNG without losing any', () => {
    const pgm = Buffer.concat([Buffer.from('P5\n60 40\n255\n'), pixels]);
    expect(parsePgm(pgm)).toEqual(picture);
    const png = toPng(picture);
    const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8);
    const rows = inflateSync(data);
    expect(rows.subarray(1, 61)).toEqual(Buffer.from(pixels.subarray(0, 60)));
    expect(() => parsePgm(Buffer.from('P6\n1 1\n255\n'))).toThrow('PGM of 8 bits');
  });

  it('is made of letters of both parts, in each of the ways', () => {
    const scanned = scannedLetters(sampleLetters());
    expect(new Set(scanned.map(({ part }) => part))).toEqual(new Set(['open', 'held-out']));
    expect(new Set(scanned.map(({ damage }) => damage))).toEqual(new Set(Object.keys(DAMAGES)));
    expect(scanned.length).toBeGreaterThanOrEqual(12);
  });
});
