import { openSync, closeSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ReadRow } from '@wian/directory-application';
import { FileProblem, rowsOfTable } from '@wian/documents';
import type { TableAnswer, TableTask } from './table-task.js';

/** Rows of a page, and characters of their text, so that a page is a document of the store whatever it holds. */
const PAGE = 500;
const PAGE_TEXT = 1_000_000;

/** Runs in a process of its own, which may be killed at any time: it reads one table and writes its rows. */
export default async function read({ data }: { readonly data: TableTask }): Promise<TableAnswer> {
  const pages = new Pages(data.rows);
  try {
    const bytes = await readFile(data.path);
    await rowsOfTable(bytes, ({ number, cells }) =>
      pages.add({ number, cells: Array.from(cells, (cell) => cell ?? null) }),
    );
    pages.end();
    return {};
  } catch (error) {
    // A disk that fails says nothing of the table.
    if (error instanceof Error && 'syscall' in error) throw error;
    if (error instanceof FileProblem) return { problem: { code: error.code, params: error.params } };
    const bug = (error as Error).stack ?? String(error);
    return { problem: { code: 'FILE.TOO_HEAVY', params: {} }, bug };
  } finally {
    pages.close();
  }
}

class Pages {
  private readonly file: number;
  private rows: ReadRow[] = [];
  private text = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  add(row: ReadRow): void {
    this.rows.push(row);
    this.text += row.cells.reduce((sum, cell) => sum + (cell?.length ?? 0), 0);
    if (this.rows.length >= PAGE || this.text >= PAGE_TEXT) this.end();
  }

  end(): void {
    if (this.rows.length > 0) writeSync(this.file, `${JSON.stringify(this.rows)}\n`);
    this.rows = [];
    this.text = 0;
  }

  close(): void {
    closeSync(this.file);
  }
}
