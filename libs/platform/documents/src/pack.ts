import { crc32 } from 'node:zlib';

/** One file of a zip as it is written: packed already, and with what it says of itself. */
interface ZipEntry {
  readonly name: Uint8Array;
  readonly flags: number;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
}

/** The name is in UTF-8. */
export const UTF8_NAME = 0x800;
/** 1 January 1980, the first day of zips: the same files always make the same bytes. */
const DAY = 0x21;

/** A zip as APPNOTE.TXT 6.3.10 describes it (4.3.7, 4.3.12, 4.3.16). */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, packed } = entry;
    const facts = factsOf(entry);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(Buffer.from('PK\x01\x02\x14\x00'), facts, place, name);
    locals.push(Buffer.from('PK\x03\x04'), facts, name, packed);
    offset += 4 + facts.length + name.length + packed.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}

/** What both headers of an entry say. */
function factsOf({ name, flags, method, crc, packed, size }: ZipEntry): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(flags, 2);
  facts.writeUInt16LE(method, 4);
  facts.writeUInt16LE(DAY, 8);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

/** Files that came together as one: a zip that stores them as they are. The same files in the same order make the same bytes. */
export const packFiles = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array =>
  writeZip(
    files.map(({ name, bytes }) => ({
      name: Buffer.from(name),
      flags: UTF8_NAME,
      method: 0,
      crc: crc32(bytes),
      packed: bytes,
      size: bytes.length,
    })),
  );
