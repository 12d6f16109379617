import { crc32, deflateRawSync } from 'node:zlib';
import { UTF8_NAME, writeZip } from './pack.js';

export interface ZippedFile {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array | string;
  /** What it says of its size; the truth unless told. */
  readonly saidSize?: number;
  readonly encrypted?: boolean;
}

/** Small enough to be made wrong on purpose. */
export const zipOf = (files: readonly ZippedFile[]): Uint8Array =>
  writeZip(
    files.map(({ name, bytes, saidSize, encrypted = false }) => {
      const raw = Buffer.from(bytes);
      return {
        name: Buffer.from(name),
        flags: (typeof name === 'string' ? UTF8_NAME : 0) | (encrypted ? 1 : 0),
        method: 8,
        crc: crc32(raw),
        packed: deflateRawSync(raw),
        size: saidSize ?? raw.length,
      };
    }),
  );

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

/** A workbook of such sheets (the XML within `sheetData`) and shared strings; `state` of each sheet. */
export function xlsxOf(
  sheets: readonly { readonly rows: string; readonly state?: string }[],
  strings = '',
): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const tabs = sheets.map(
    ({ state = 'visible' }, at) => `<sheet name="${at}" sheetId="${at + 1}" state="${state}" r:id="r${at}"/>`,
  );
  const targets = sheets.map(
    (_, at) => `<Relationship Id="r${at}" Type="${relations}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  );
  return zipOf([
    { name: '[Content_Types].xml', bytes: `<Types xmlns="${types}"/>` },
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${tabs.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', bytes: `<Relationships>${targets.join('')}</Relationships>` },
    { name: 'xl/sharedStrings.xml', bytes: `<sst xmlns="${main}">${strings}</sst>` },
    ...sheets.map(({ rows }, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      bytes: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ]);
}
