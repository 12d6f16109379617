import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Letters of Sarabun are 1.47 times as high as those of TH Sarabun (ก: 586 of 1000 units against 400), in which offices set 16
 * points. With so many units to the em a size has letters of the same height in both.
 */
const EM = 1470;

/** Sarabun (SIL Open Font License 1.1), as a TrueType font that a PDF takes in. */
export const sarabun = {
  regular: withEm(readFileSync(require.resolve('@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf')), EM),
  bold: withEm(readFileSync(require.resolve('@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf')), EM),
};

/** The font with another number of units to the em: `unitsPerEm` of its `head` table (OpenType 1.9). */
function withEm(font: Buffer, em: number): Buffer {
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, at) => 12 + 16 * at);
  const head = tables.find((at) => font.toString('latin1', at, at + 4) === 'head');
  if (head === undefined) throw new Error('expected a TrueType font, found no head table in it');
  const changed = Buffer.from(font);
  changed.writeUInt16BE(em, font.readUInt32BE(head + 8) + 18);
  return changed;
}
