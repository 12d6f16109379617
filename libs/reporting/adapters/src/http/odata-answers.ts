import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BOM } from '@wian/http';
import type { Freshness } from '@wian/reporting-application';
import { type Column, type EntitySet, entitySets, type Row } from '@wian/reporting-domain';
import type { Response } from 'express';
import { headerLine, rowLine } from './csv.js';

/** JSON with minimal metadata, and how fresh it is: in annotations for programs that read them, in headers for all. */
const JSON_TYPE = 'application/json;odata.metadata=minimal;charset=utf-8';

export const freshnessHeaders = ({ asOf, behind, lagSeconds }: Freshness): Readonly<Record<string, string>> => ({
  'Wian-As-Of': asOf,
  'Wian-Events-Behind': behind === null ? 'unknown' : String(behind),
  'Wian-Lag-Seconds': String(lagSeconds),
});

export const freshnessNotes = ({ asOf, behind, lagSeconds }: Freshness) => ({
  '@Wian.Reporting.asOf': asOf,
  '@Wian.Reporting.eventsBehind': behind,
  '@Wian.Reporting.lagSeconds': lagSeconds,
});

export const sendJson = (response: Response, body: object): void =>
  void response.type(JSON_TYPE).send(JSON.stringify(body));

export const sendCount = (response: Response, count: number): void =>
  void response.type('text/plain').send(String(count));

export const serviceDocument = (root: string, freshness: Freshness) => ({
  '@odata.context': `${root}/$metadata`,
  ...freshnessNotes(freshness),
  value: entitySets.map(({ name }) => ({ name, kind: 'EntitySet', url: name })),
});

export const contextOf = (root: string, set: EntitySet, select: readonly Column[] | null): string =>
  `${root}/$metadata#${set.name}${select ? `(${select.map(({ name }) => name).join(',')})` : ''}`;

/** Only what was selected, in the model's order where nothing was. */
export const picked = (row: Row, columns: readonly Column[]): Row =>
  Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));

interface CsvAnswer {
  readonly set: EntitySet;
  readonly columns: readonly Column[];
  readonly pages: AsyncGenerator<readonly Row[]>;
}

/** All rows in one answer, page after page as fast as they are taken. */
export async function sendCsv(response: Response, { set, columns, pages }: CsvAnswer): Promise<void> {
  // what can be refused is refused before the answer begins
  const first = await pages.next();
  response.type('text/csv; charset=utf-8; header=present');
  response.set('content-disposition', `attachment; filename="${set.name}.csv"`);
  await pipeline(Readable.from(csvText(columns, first, pages)), response);
}

async function* csvText(
  columns: readonly Column[],
  first: IteratorResult<readonly Row[], unknown>,
  pages: AsyncGenerator<readonly Row[]>,
): AsyncGenerator<string> {
  yield BOM + headerLine(columns);
  if (first.done !== true) yield linesOf(columns, first.value);
  for await (const page of pages) yield linesOf(columns, page);
}

const linesOf = (columns: readonly Column[], rows: readonly Row[]): string =>
  rows.map((row) => rowLine(columns, row)).join('');
