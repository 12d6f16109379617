import { DomainError, err, ok, type Result, unwrap } from '@wian/kernel';
import { type Column, columnOf, type EntitySet } from '../model/entity-set.js';
import type { Filter } from './filter.js';
import { parseFilter } from './filter-parser.js';
import { malformed, unknownColumn, unsupported } from './odata.errors.js';

export interface OrderBy {
  readonly column: Column;
  readonly descending: boolean;
}

/** What a request asks of one table. */
export interface ReportQuery {
  readonly filter: Filter | null;
  /** In the order asked; null = all. */
  readonly select: readonly Column[] | null;
  readonly orderBy: readonly OrderBy[];
  readonly top: number | null;
  readonly skip: number;
  readonly count: boolean;
  readonly format: string | null;
  /** As it was given out with the page before. */
  readonly skipToken: string | null;
}

/** Options as they stood in the address, decoded, in order. */
export type RawOptions = readonly (readonly [name: string, value: string])[];

/** Takes apart what follows the `?`; a `+` is a space. Fails with `ODATA.MALFORMED`. */
export function splitOptions(query: string): Result<RawOptions> {
  const parts = query.split('&').filter((part) => part !== '');
  const options: [string, string][] = [];
  for (const part of parts) {
    const [name = '', ...value] = part.split('=');
    try {
      const decoded = [name, value.join('=')].map((text) => decodeURIComponent(text.replaceAll('+', ' ')));
      options.push([decoded[0] ?? '', decoded[1] ?? '']);
    } catch {
      return err(malformed('escapes such as %20', part));
    }
  }
  return ok(options);
}

const readers = {
  $filter: (set: EntitySet, text: string) => ({ filter: unwrap(parseFilter(text, set)) }),
  $select: (set: EntitySet, text: string) => ({ select: selected(set, text) }),
  $orderby: (set: EntitySet, text: string) => ({ orderBy: ordered(set, text) }),
  $top: (_: EntitySet, text: string) => ({ top: whole('$top', text) }),
  $skip: (_: EntitySet, text: string) => ({ skip: whole('$skip', text) }),
  $count: (_: EntitySet, text: string) => ({ count: truth('$count', text) }),
  $format: (_: EntitySet, text: string) => ({ format: text }),
  $skiptoken: (_: EntitySet, text: string) => ({ skipToken: text }),
} satisfies Record<string, (set: EntitySet, text: string) => Partial<ReportQuery>>;
export type OptionName = keyof typeof readers;

/** `allowed`: the options that make sense for the resource; every other one is refused, never ignored. */
export function parseQuery(set: EntitySet, options: RawOptions, allowed: readonly OptionName[]): Result<ReportQuery> {
  try {
    refuseRepeats(options);
    const parts = options.map(([name, text]) => readerOf(name, allowed)(set, text));
    return ok(Object.assign({}, nothingAsked, ...parts) as ReportQuery);
  } catch (error) {
    if (error instanceof DomainError) return err(error);
    throw error;
  }
}

const nothingAsked: ReportQuery = {
  filter: null,
  select: null,
  orderBy: [],
  top: null,
  skip: 0,
  count: false,
  format: null,
  skipToken: null,
};

function readerOf(name: string, allowed: readonly OptionName[]) {
  const known = allowed.find((each) => each === name);
  if (known) return readers[known];
  throw unsupported(
    `the option ${name.slice(0, 40)} here`,
    allowed.length > 0 ? `there are ${allowed.join(', ')}` : 'ask without options',
  );
}

function refuseRepeats(options: RawOptions): void {
  const names = options.map(([name]) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw malformed('each option once', repeated);
}

function selected(set: EntitySet, text: string): readonly Column[] | null {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('*')) return null;
  const columns = names.map((name) => columnNamed(set, name));
  return columns.filter((column, index) => columns.indexOf(column) === index);
}

function ordered(set: EntitySet, text: string): readonly OrderBy[] {
  const orders = text.split(',').map((part) => {
    const [name = '', direction = 'asc', ...rest] = part.trim().split(/[ \t]+/);
    if (rest.length > 0 || (direction !== 'asc' && direction !== 'desc'))
      throw malformed('a column, then asc or desc', part.trim());
    return { column: columnNamed(set, name), descending: direction === 'desc' };
  });
  const names = orders.map(({ column }) => column.name);
  if (new Set(names).size < names.length) throw malformed('each column once in $orderby', text);
  return orders;
}

function columnNamed(set: EntitySet, name: string): Column {
  const column = columnOf(set, name);
  if (column) return column;
  if (/[/()]/.test(name)) throw unsupported(`'${name.slice(0, 40)}'`, 'name columns of this table');
  throw unknownColumn(
    name,
    set.name,
    set.columns.map((each) => each.name),
  );
}

function whole(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw malformed(`a whole number from 0 for ${option}`, text);
}

function truth(option: string, text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw malformed(`true or false for ${option}`, text);
}
