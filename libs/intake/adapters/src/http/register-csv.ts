import type { Book } from '@wian/contracts';
import { BOM, csvLine } from '@wian/http';
import type { Registration } from '@wian/intake-domain';
import { cellsOf, headsOf } from './register-columns.js';

/** The whole register, page after page as fast as it is taken. */
export async function* registerCsv(book: Book, pages: AsyncIterable<readonly Registration[]>): AsyncGenerator<string> {
  yield BOM + csvLine(headsOf(book));
  for await (const lines of pages) yield lines.map((line) => csvLine(cellsOf(line))).join('');
}
