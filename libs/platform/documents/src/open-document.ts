import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentPart, DocumentText, OpenedDocument, Page } from './document.js';
import { textOfDocx } from './docx.js';
import { FileProblem } from './file-problem.js';
import { documentLimits } from './limits.js';
import { pagesOfPdf } from './pdf.js';
import type { Tools } from './program.js';
import { type Kind, recognise, type Recognised } from './recognise.js';
import { decodeText } from './text-file.js';

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
export async function openDocument(file: FileToOpen, workplace: Workplace): Promise<OpenedDocument> {
  if (file.bytes.length > documentLimits.bytes)
    throw new FileProblem('FILE.TOO_LARGE', { limit: documentLimits.bytes });
  const found = await recognise(file.bytes);
  return { mediaType: found.mediaType, parts: [partOf(file, found, workplace)] };
}

type Reader = (bytes: Uint8Array, workplace: Workplace) => Promise<DocumentText>;

const readers: Partial<Record<Kind, Reader>> = {
  text: async (bytes) => written([decodeText(bytes)?.text ?? '']),
  docx: async (bytes) => written([await textOfDocx(bytes)]),
  pdf: (bytes, workplace) => inFile(bytes, workplace, async (path) => written(await pagesOfPdf(workplace, path))),
};

function partOf({ name, bytes }: FileToOpen, { kind, mediaType, problem }: Recognised, at: Workplace): DocumentPart {
  const read = async () => {
    if (problem) throw problem;
    const reader = readers[kind];
    if (!reader) throw new FileProblem('FILE.UNSUPPORTED', { found: mediaType });
    return withText(await reader(bytes, at));
  };
  return { name, mediaType, bytes, isPicture: false, read };
}

function withText(document: DocumentText): DocumentText {
  if (document.text.trim() === '') throw new FileProblem('FILE.NO_TEXT');
  if (document.text.length > documentLimits.characters)
    throw new FileProblem('FILE.TOO_LONG', { limit: documentLimits.characters });
  return document;
}

function written(texts: readonly string[]): DocumentText {
  const pages: Page[] = [];
  let start = 0;
  for (const text of texts) {
    pages.push({ start, picture: null });
    start += text.length + 1;
  }
  return { text: texts.join('\n'), pages, origin: 'written' };
}

/** Programs read files, not memory; whatever they leave beside it goes with it. */
async function inFile<T>(bytes: Uint8Array, { scratch }: Workplace, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(scratch, 'file-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
