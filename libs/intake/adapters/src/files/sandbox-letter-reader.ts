import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { FileProblem } from '@wian/documents';
import {
  readingStepField,
  type FileReading,
  type KeptBytes,
  type LetterFileReader,
  type ReceivedFile,
  type TextsAgain,
  type TextsRead,
  type ToldStep,
  type UnitNames,
} from '@wian/intake-application';
import { Sandbox, SandboxBroken } from '@wian/jobs';
import type { FileTrouble } from '@wian/intake-domain';
import { KeyedLock, sha256Hex } from '@wian/kernel';
import { newReadingPlace, removeLeftPlaces } from './reading-place.js';
import type { FileAnswer, ReadingAnswer, ReadingTask, TextsAnswer, Trouble, WrittenFile } from './reading-task.js';

export interface SandboxLimits {
  /** Of one letter, in real seconds. */
  readonly seconds: number;
  /** Of the process that reads, and of each program that it starts. */
  readonly memoryMegabytes: number;
}

export const sandboxLimits: SandboxLimits = { seconds: 240, memoryMegabytes: 1_024 };

/** Always the built file: a process of its own cannot run TypeScript. */
const processor = fileURLToPath(new URL('./read-letter.processor.js', import.meta.url)).replace('/src/', '/dist/');

/** Reads letters in processes of their own, without a database and with limits of time and memory. */
export class SandboxLetterReader implements LetterFileReader, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sandbox: Sandbox<ReadingTask, ReadingAnswer>;
  private readonly turns = new KeyedLock();

  /**
   * `tools`: folder with poppler's programs and tesseract; null = they are on the PATH. `onBug` is told where the reader broke on
   * a letter, which is unreadable until that is mended.
   */
  constructor(
    private readonly tools: string | null,
    private readonly onBug: (error: Error) => void,
    private readonly limits: SandboxLimits = sandboxLimits,
  ) {
    this.sandbox = new Sandbox({
      file: processor,
      timeLimitMillis: limits.seconds * 1_000,
      memoryMegabytes: limits.memoryMegabytes,
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'], LANG: 'C.UTF-8' },
    });
  }

  async read({ bytes, fileName }: ReceivedFile, unitNames: UnitNames | null, told?: ToldStep): Promise<FileReading> {
    return this.at(async ({ place, folder }) => {
      const path = join(place, 'received');
      await writeFile(path, bytes);
      const task = { path, folder, name: fileName ?? 'letter', tools: this.tools, unitNames };
      const answer = (await this.answerTo(task, told)) as FileAnswer;
      return 'read' in answer ? keptOf(answer) : answer;
    });
  }

  /** One after the other: an officer waits for each, and however many ask at once, they start no more processes. */
  readAgain({ files, ...kept }: TextsAgain, unitNames: UnitNames | null) {
    return this.turns.run('texts', () =>
      this.at<TextsRead>(async ({ place, folder }) => {
        const texts = join(place, 'texts');
        await writeFile(texts, JSON.stringify(kept));
        const enclosed = files.map(({ fileName }, at) => ({ path: join(place, `${at}`), name: fileName ?? 'file' }));
        for (const [at, { path }] of enclosed.entries()) await writeFile(path, files[at]?.bytes ?? '');
        const task = { texts, files: enclosed, folder, tools: this.tools, unitNames };
        return (await this.answerTo(task)) as TextsAnswer;
      }),
    );
  }

  /** In a place of its own, which is gone afterwards. */
  private async at<Done extends object>(
    work: (at: { place: string; folder: string }) => Promise<Done | Trouble>,
  ): Promise<Done | { readonly problem: FileTrouble }> {
    const place = await newReadingPlace();
    try {
      const folder = join(place, 'out');
      await mkdir(folder);
      const done = await work({ place, folder });
      if (!('problem' in done)) return done;
      if (done.bug !== undefined) this.onBug(new Error(`the reader broke on a letter: ${done.bug}`));
      return { problem: done.problem };
    } catch (error) {
      if (!(error instanceof SandboxBroken)) throw error;
      return { problem: this.problemOf(error) };
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  }

  onApplicationBootstrap(): Promise<void> {
    return removeLeftPlaces(true);
  }

  onApplicationShutdown(): Promise<void> {
    return this.sandbox.close();
  }

  /** A process may die because the machine was short of memory for another's sake: the second try decides. */
  private async answerTo(task: ReadingTask, told: ToldStep = () => undefined): Promise<ReadingAnswer> {
    const tell = (step: unknown) => told(readingStepField.parse(step));
    try {
      return await this.sandbox.run(task, tell);
    } catch (error) {
      if (!(error instanceof SandboxBroken) || error.how !== 'died') throw error;
      return this.sandbox.run(task, tell);
    }
  }

  private problemOf({ how }: SandboxBroken) {
    const { code, message, messageTh } =
      how === 'too-slow'
        ? new FileProblem('FILE.TOO_SLOW', { seconds: this.limits.seconds })
        : new FileProblem('FILE.TOO_HEAVY');
    return { code, message, messageTh, mediaType: null };
  }
}

async function keptOf(
  answer: Extract<FileAnswer, { read: unknown }>,
): Promise<Extract<FileReading, { read: unknown }>> {
  const kept: KeptBytes[] = [];
  const keep = (bytes: Uint8Array) => {
    const sha256 = sha256Hex(bytes);
    kept.push({ sha256, bytes });
    return { sha256, bytes: bytes.length };
  };
  const keepFile = async ({ path, mediaType }: WrittenFile) => ({ ...keep(await readFile(path)), mediaType });
  const { mediaType, origin, read } = answer;
  const textSha256 = keep(new TextEncoder().encode(read.text)).sha256;
  const pages = [];
  for (const { picture, ...page } of answer.pages)
    pages.push({ ...page, picture: picture && (await pictureOf(picture)) });
  const files = [];
  for (const { name, isLetter, ...written } of answer.files)
    files.push({ name, isLetter, ...(await keepFile(written)) });
  return { read, source: { mediaType, origin, textSha256, pages, files }, kept };

  async function pictureOf(written: WrittenFile) {
    const { sha256, mediaType } = await keepFile(written);
    return { sha256, mediaType };
  }
}
