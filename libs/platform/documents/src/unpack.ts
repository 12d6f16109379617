import PostalMime, { type Attachment } from 'postal-mime';
import { FileProblem } from './file-problem.js';
import { textOfHtml } from './html.js';
import { documentLimits } from './limits.js';
import { openZip, tooMany } from './zip.js';

export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What systems leave in archives beside what a person put there. */
const RUBBISH = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

/** How much one file may unpack to, counted over everything within it. */
export class Unpacked {
  private files = 0;
  private bytes = 0;

  constructor(private readonly limit = documentLimits.unpackedBytes) {}

  add({ bytes }: PackedFile): void {
    this.files += 1;
    this.bytes += bytes.length;
    if (this.files > documentLimits.files) throw tooMany();
    if (this.bytes > this.limit) throw new FileProblem('FILE.UNPACKS_TOO_LARGE', { limit: this.limit });
  }
}

/** The files of a zip, in its order, one at a time. */
export async function* filesOfZip(bytes: Uint8Array): AsyncGenerator<PackedFile> {
  for (const part of await openZip(bytes)) {
    if (!RUBBISH.test(part.name)) yield { name: baseName(part.name), bytes: await part.bytes() };
  }
}

/** The attachments of a mail (RFC 5322, RFC 2045), then its own text; pictures that belong to its layout are left out. */
export async function* filesOfMail(bytes: Uint8Array): AsyncGenerator<PackedFile> {
  const { attachments, subject, ...mail } = await parseMail(bytes);
  for (const [at, attachment] of attachments.entries()) {
    if (!attachment.related)
      yield { name: baseName(attachment.filename ?? `attachment-${at + 1}`), bytes: contentOf(attachment) };
  }
  const text = mail.text?.trim() ? mail.text : textOfHtml(mail.html ?? '');
  if (text.trim() !== '') yield { name: subject ?? 'message', bytes: new TextEncoder().encode(text) };
}

async function parseMail(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch {
    throw new FileProblem('FILE.DAMAGED', { kind: 'e-mail' });
  }
}

const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

/** Without folders: a name is a label here and never a path. */
const baseName = (name: string): string =>
  name
    .split(/[\\/]/)
    .pop()
    ?.replace(/[\u0000-\u001f\u007f]/g, '')
    .slice(0, 255) || 'file';
