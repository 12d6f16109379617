import { crc32, deflateRawSync } from 'node:zlib';

export interface ZippedFile {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array | string;
  /** What it says of its size; the truth unless told. */
  readonly saidSize?: number;
  readonly encrypted?: boolean;
}

/** A zip as APPNOTE.TXT 6.3.10 describes it (4.3.7, 4.3.12, 4.3.16), small enough to be made wrong on purpose. */
export function zipOf(files: readonly ZippedFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, saidSize, encrypted = false } of files) {
    const nameBytes = Buffer.from(name);
    const raw = Buffer.from(bytes);
    const packed = deflateRawSync(raw);
    const flags = (typeof name === 'string' ? 0x800 : 0) | (encrypted ? 1 : 0);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(raw), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(saidSize ?? raw.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, nameBytes, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}

const word = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export const paragraph = (text: string, properties = '') =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word file with such a body and, besides, these parts. */
export const docxOf = (body: string, more: readonly ZippedFile[] = []): Uint8Array =>
  zipOf([
    {
      name: '[Content_Types].xml',
      bytes: `<Types xmlns="${types}"><Override PartName="/word/document.xml" ContentType="${wordMain}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', bytes: word(body) },
    ...more,
  ]);
