/** Pictures in shades of gray: `{width, height, pixels: Uint8Array}`, 0 = black. */
import { crc32, deflateSync } from 'node:zlib';

/** As pdftoppm writes them: binary PGM (netpbm, pgm(5)), 8 bits. */
export function parsePgm(bytes) {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('a PGM of 8 bits was expected');
  const [width, height] = head.slice(1).map(Number);
  return { width, height, pixels: new Uint8Array(bytes.subarray(head[0].length)) };
}

/** A PNG (W3C REC-png-3), gray, 8 bits, not interlaced. */
export function toPng({ width, height, pixels }) {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
