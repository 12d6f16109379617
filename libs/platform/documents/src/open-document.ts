import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentPart, DocumentText, OpenedDocument, ToldPage } from './document.js';
import { textOfDocx } from './docx.js';
import { FileProblem } from './file-problem.js';
import { documentLimits } from './limits.js';
import { PageBudget } from './page-budget.js';
import { joined, recognisePdf, textOfPdf } from './pdf.js';
import type { Tools } from './program.js';
import { type Kind, mediaTypes, recognise, type Recognised } from './recognise.js';
import { recognisePicture } from './scan.js';
import { decodeText } from './text-file.js';
import { latinAsThai } from './thai-bytes.js';
import { tiffPages } from './tiff.js';
import { filesOfMail, filesOfZip, type PackedFile, Unpacked } from './unpack.js';
import { textsOfXlsx } from './xlsx.js';
import { tooMany } from './zip.js';

export interface FileToOpen {
  /** As its sender called it; says nothing about what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Workplace extends Tools {
  /** A folder that is there, for what programs read and write. */
  readonly scratch: string;
}

/** Opens a file by what it is. Fails with a `FileProblem`: the whole file, not one of its parts, cannot be read. */
export async function openDocument(
  file: FileToOpen,
  workplace: Workplace,
  unpacked = new Unpacked(),
): Promise<OpenedDocument> {
  const found = await recognise(file.bytes);
  const limit = found.kind === 'zip' ? documentLimits.bytesTogether : documentLimits.bytes;
  if (file.bytes.length > limit) throw new FileProblem('FILE.TOO_LARGE', { limit });
  // A list comes with a letter; alone it is none.
  if (found.kind === 'xlsx')
    throw new FileProblem('FILE.UNSUPPORTED', { found: 'a workbook (.xlsx) without its letter' });
  const parts = await partsOf(file, found, { workplace, unpacked, budget: new PageBudget(), depth: 0 });
  if (parts.length === 0) throw new FileProblem('FILE.NO_TEXT');
  return { mediaType: found.mediaType, parts };
}

interface Place {
  readonly workplace: Workplace;
  readonly unpacked: Unpacked;
  readonly budget: PageBudget;
  /** Of packs around this file. */
  readonly depth: number;
}

const unpackers: Partial<Record<Kind, (bytes: Uint8Array) => AsyncGenerator<PackedFile>>> = {
  zip: filesOfZip,
  mail: filesOfMail,
};

async function partsOf(file: FileToOpen, found: Recognised, place: Place): Promise<DocumentPart[]> {
  const unpacker = found.problem ? undefined : unpackers[found.kind];
  if (!unpacker) return [partOf(file, found, place)];
  if (place.depth >= documentLimits.depth) throw tooMany();
  const parts: DocumentPart[] = [];
  for await (const inner of unpacker(file.bytes)) {
    place.unpacked.add(inner);
    parts.push(...(await partsOf(inner, await recognisedOrNot(inner), { ...place, depth: place.depth + 1 })));
  }
  return parts;
}

/** A damaged file among others is one that cannot be read; the others can. */
async function recognisedOrNot({ bytes }: PackedFile): Promise<Recognised> {
  try {
    return await recognise(bytes);
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return { kind: 'other', mediaType: mediaTypes.other, problem };
  }
}

/** The text as written, out of the bytes; null = pictures. */
const readers: Partial<Record<Kind, (bytes: Uint8Array, at: Workplace) => Promise<DocumentText | null>>> = {
  text: async (bytes) => written(decodeText(bytes)?.text ?? ''),
  xlsx: async (bytes) =>
    joined(
      (await textsOfXlsx(bytes)).map((text) => ({ text, picture: null, isRead: true })),
      'written',
    ),
  docx: async (bytes) => written(await textOfDocx(bytes)),
  pdf: (bytes, at) => inFile(bytes, at, (path) => textOfPdf(at, path)),
  png: async () => null,
  jpeg: async () => null,
  tiff: async () => null,
};

function partOf(
  { name, bytes }: FileToOpen,
  { kind, mediaType, problem }: Recognised,
  { workplace: at, budget }: Place,
): DocumentPart {
  const reader = readers[kind];
  return {
    name,
    mediaType,
    bytes,
    read: async () => {
      if (problem || !reader) throw problem ?? new FileProblem('FILE.UNSUPPORTED', { found: mediaType });
      const said = await reader(bytes, at);
      return said && withText(said);
    },
    recognise: async (told = () => undefined) =>
      withText(
        await inFile(bytes, at, (path, folder) =>
          kind === 'pdf'
            ? recognisePdf({ tools: at, budget, path, folder }, told)
            : recognised({ picture: { bytes, mediaType }, tools: at, budget, path }, told),
        ),
      ),
  };
}

interface PictureFile {
  readonly picture: { readonly bytes: Uint8Array; readonly mediaType: string };
  readonly tools: Tools;
  readonly budget: PageBudget;
  readonly path: string;
}

/** A picture is its own page; a TIFF may hold several. */
async function recognised({ picture, tools, budget, path }: PictureFile, told: ToldPage): Promise<DocumentText> {
  const count = picture.mediaType === mediaTypes.tiff ? tiffPages(picture.bytes) : 1;
  const pages = [];
  for (let page = 0; page < count; page += 1) {
    told(page + 1, count);
    const isRead = budget.take();
    pages.push({ text: isRead ? await recognisePicture(tools, path, page) : '', picture, isRead });
  }
  return joined(pages, 'recognised');
}

const written = (text: string): DocumentText =>
  joined([{ text: latinAsThai(text), picture: null, isRead: true }], 'written');

function withText(document: DocumentText): DocumentText {
  // A page that was not read may say anything.
  if (document.text.trim() === '' && document.pages.every(({ isRead }) => isRead))
    throw new FileProblem('FILE.NO_TEXT');
  if (document.text.length > documentLimits.characters)
    throw new FileProblem('FILE.TOO_LONG', { limit: documentLimits.characters });
  return document;
}

/** Programs read files, not memory; whatever they leave beside it goes with it. */
async function inFile<T>(
  bytes: Uint8Array,
  { scratch }: Workplace,
  work: (path: string, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(scratch, 'file-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return await work(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
