import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { ReadRow, TableReader } from '@wian/directory-application';
import { FileProblem } from '@wian/documents';
import { Sandbox, SandboxBroken } from '@wian/jobs';
import { DomainError, err, KeyedLock, ok, type Result } from '@wian/kernel';
import type { TableAnswer, TableTask } from './table-task.js';

export interface TableLimits {
  /** Of one table, in real seconds: below what a request may take. */
  readonly seconds: number;
  readonly memoryMegabytes: number;
}

const tableLimits: TableLimits = { seconds: 25, memoryMegabytes: 1_536 };

/** Always the built file: a process of its own cannot run TypeScript. */
const processor = fileURLToPath(new URL('./read-table.processor.js', import.meta.url)).replace('/src/', '/dist/');

/** Reads tables in a process of its own, without a database and with limits of time and memory, one after the other. */
export class SandboxTableReader implements TableReader, OnApplicationShutdown {
  private readonly sandbox: Sandbox<TableTask, TableAnswer>;
  private readonly turns = new KeyedLock();

  /** `onBug` is told where the reader broke on a table, which cannot be read until that is mended. */
  constructor(
    private readonly onBug: (error: Error) => void,
    private readonly limits: TableLimits = tableLimits,
  ) {
    this.sandbox = new Sandbox({
      file: processor,
      timeLimitMillis: limits.seconds * 1_000,
      memoryMegabytes: limits.memoryMegabytes,
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'], LANG: 'C.UTF-8' },
    });
  }

  read(bytes: Uint8Array, told: (rows: readonly ReadRow[]) => Promise<void>): Promise<Result<void>> {
    return this.turns.run('table', () => this.inPlace(bytes, told));
  }

  onApplicationShutdown(): Promise<void> {
    return this.sandbox.close();
  }

  private async inPlace(bytes: Uint8Array, page: (rows: readonly ReadRow[]) => Promise<void>): Promise<Result<void>> {
    const place = await mkdtemp(join(tmpdir(), 'wian-table-'));
    try {
      const task = { path: join(place, 'received'), rows: join(place, 'rows') };
      await writeFile(task.path, bytes);
      const { problem, bug } = await this.sandbox.run(task);
      if (bug !== undefined) this.onBug(new Error(`the reader broke on a table: ${bug}`));
      if (problem) return err(told(new FileProblem(problem.code, problem.params)));
      for await (const line of createInterface({ input: createReadStream(task.rows), crlfDelay: Infinity }))
        await page(JSON.parse(line) as ReadRow[]);
      return ok(undefined);
    } catch (error) {
      if (error instanceof SandboxBroken) return err(told(this.problemOf(error)));
      throw error;
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  }

  private problemOf({ how }: SandboxBroken): FileProblem {
    return how === 'too-slow'
      ? new FileProblem('FILE.TOO_SLOW', { seconds: this.limits.seconds })
      : new FileProblem('FILE.TOO_HEAVY');
  }
}

/** With what people read in Thai, where answers carry it. */
const told = ({ code, kind, message, messageTh, params }: FileProblem): DomainError =>
  new DomainError(code, kind, message, { ...params, messageTh });
