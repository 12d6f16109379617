import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileProblem, openDocument, ToolMissing, type DocumentText, type OpenedDocument } from '@wian/documents';
import { readFiles, type FoundLetter, type ReadingStep, type ToldStep } from '@wian/intake-application';
import { pageStarts, stubOf } from '@wian/intake-domain';
import { isFileProblem, unitNameOf } from './reading-facts.js';
import type { FileAnswer, FileTask, ReadingAnswer, ReadingTask, WrittenFile } from './reading-task.js';
import { readTextsTask } from './texts-task.js';

/** Runs in a process of its own, which may be killed at any time: it reads one file and writes what came out of it, or reads texts. */
export default async function read(job: Job): Promise<ReadingAnswer> {
  const opened: { mediaType: string | null } = { mediaType: null };
  try {
    if ('texts' in job.data) return await readTextsTask(job.data);
    return await readFileTask(job.data, opened, (step) => void job.updateProgress(step));
  } catch (error) {
    if (isOfMachine(error)) throw error;
    const { code, message, messageTh } = error instanceof FileProblem ? error : new FileProblem('FILE.TOO_HEAVY');
    const problem = { code, message, messageTh, mediaType: opened.mediaType };
    return error instanceof FileProblem ? { problem } : { problem, bug: (error as Error).stack ?? String(error) };
  }
}

async function readFileTask(
  { path, name, folder, tools, unitNames }: FileTask,
  opened: { mediaType: string | null },
  told: ToldStep,
): Promise<FileAnswer> {
  const document = await openDocument({ name, bytes: await readFile(path) }, { folder: tools, scratch: folder });
  opened.mediaType = document.mediaType;
  const found = await readFiles(document.parts, isFileProblem, { ...unitNameOf(unitNames), told });
  if (found.secrecy !== 'none') return { stub: stubOf(found.read, found.secrecy) };
  return answer(document, found, new Writer(folder));
}

/** A program, disk or the like that fails: nothing is wrong with the letter, and the next try may read it. */
const isOfMachine = (error: unknown): boolean =>
  error instanceof ToolMissing || (typeof error === 'object' && error !== null && 'syscall' in error);

/** As BullMQ hands it to a sandboxed processor. */
interface Job {
  readonly data: ReadingTask;
  updateProgress(step: ReadingStep): Promise<void>;
}

async function answer(
  { mediaType, parts }: OpenedDocument,
  { index, further, text, read }: FoundLetter<DocumentText>,
  writer: Writer,
): Promise<FileAnswer> {
  const starts = pageStarts(
    text.text,
    read.text,
    text.pages.map(({ start }) => start),
  );
  const pages = [];
  for (const [at, { picture, isRead }] of text.pages.entries())
    pages.push({ start: starts[at] ?? 0, isRead, picture: picture && (await writer.write(picture)) });
  const files = [];
  const isAlone = parts.length === 1 && parts[0]?.mediaType === mediaType;
  for (const [at, part] of isAlone ? [] : parts.entries())
    files.push({ ...(await writer.write(part)), name: part.name, isLetter: at === index || further.includes(at) });
  return { mediaType, origin: text.origin, read, pages, files };
}

class Writer {
  private written = 0;

  constructor(private readonly folder: string) {}

  async write({ bytes, mediaType }: { bytes: Uint8Array; mediaType: string }): Promise<WrittenFile> {
    const path = join(this.folder, `out-${(this.written += 1)}`);
    await writeFile(path, bytes);
    return { path, mediaType };
  }
}
