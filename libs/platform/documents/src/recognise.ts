import { FileProblem } from './file-problem.js';
import { decodeText } from './text-file.js';
import { openZip } from './zip.js';

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  mail: 'message/rfc822',
  zip: 'application/zip',
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  text: 'text/plain',
  other: 'application/octet-stream',
} as const;
export type Kind = keyof typeof mediaTypes;

export interface Recognised {
  readonly kind: Kind;
  /** With the encoding where it is text. */
  readonly mediaType: string;
  /** Set where it is known to be unreadable: locked, of no use, with macros. */
  readonly problem: FileProblem | null;
}

const known = (kind: Kind, problem: FileProblem | null = null): Recognised => ({
  kind,
  mediaType: mediaTypes[kind],
  problem,
});
const unsupported = (found: string) => known('other', new FileProblem('FILE.UNSUPPORTED', { found }));

/** First bytes, in Latin-1, of what is never text; PDF may have some rubbish before it (ISO 32000-1, annex H.3.4.1). */
const signatures: readonly (readonly [RegExp, () => Recognised])[] = [
  [/^[^]{0,1019}%PDF-/, () => known('pdf')],
  [/^\x89PNG\r\n\x1a\n/, () => known('png')],
  [/^\xff\xd8\xff/, () => known('jpeg')],
  [/^(?:II\*\0|MM\0\*)/, () => known('tiff')],
  [/^\{\\rtf/, () => unsupported('RTF')],
  [/^(?:GIF8|BM|RIFF....WEBP|....ftyphei)/s, () => unsupported('a picture of another kind')],
  [/^Rar!|^7z\xbc\xaf/, () => unsupported('RAR or 7z')],
];

/** What a file is, by its bytes alone: names lie. Fails with a `FileProblem` where a zip is damaged. */
export async function recognise(bytes: Uint8Array): Promise<Recognised> {
  if (bytes.length === 0) return known('other', new FileProblem('FILE.EMPTY'));
  const start = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  if (/^PK(?:\x03\x04|\x05\x06)/.test(start)) return recogniseZip(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return recogniseOle(bytes);
  const found = signatures.find(([signature]) => signature.test(start));
  if (found) return found[1]();
  if (isMail(start)) return known('mail');
  const text = decodeText(bytes);
  if (!text) return unsupported('something else');
  if (/^\s*<(?:!doctype html|html)/i.test(text.text)) return unsupported('HTML');
  return { kind: 'text', mediaType: `${mediaTypes.text}; charset=${text.charset}`, problem: null };
}

/** Word, Excel and PowerPoint files are zips with well-known parts (ECMA-376, part 2). */
async function recogniseZip(bytes: Uint8Array): Promise<Recognised> {
  const names = (await openZip(bytes)).map(({ name }) => name);
  if (!names.includes('[Content_Types].xml')) return known('zip');
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return known('other', new FileProblem('FILE.MACROS'));
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return known('docx');
  return names.includes('xl/workbook.xml') ? known('xlsx') : unsupported('another Office file');
}

/** Compound files: Word before 2007, and Office files with a password ([MS-OFFCRYPTO] 2.3.2). */
function recogniseOle(bytes: Uint8Array): Recognised {
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isEncrypted ? known('other', new FileProblem('FILE.ENCRYPTED')) : unsupported('.doc or .xls before 2007');
}

const MAIL_HEADER =
  /^(?:From|To|Subject|Date|MIME-Version|Received|Message-ID|Return-Path|Delivered-To|DKIM-Signature):/i;

/** A block of RFC 5322 headers, three or more of which only mails have. */
function isMail(start: string): boolean {
  const [head = ''] = start.split(/\r?\n\r?\n/);
  const lines = head.split(/\r?\n/);
  return (
    lines.every((line) => /^[!-9;-~]+:|^[ \t]|^From /.test(line)) &&
    lines.filter((line) => MAIL_HEADER.test(line)).length >= 3
  );
}
