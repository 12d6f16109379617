import type { Column, Value } from '../model/entity-set.js';
import { malformed, unsupported } from './odata.errors.js';
import type { Token } from './tokens.js';

const described: Readonly<Record<Column['type'], string>> = {
  'Edm.String': "a text in single quotes, such as 'x'",
  'Edm.Int32': 'a number',
  'Edm.Boolean': 'true or false',
  'Edm.Date': 'a day such as 2025-03-06',
  'Edm.DateTimeOffset': 'an instant such as 2025-03-06T02:00:00Z (a + in it is written %2B)',
};

/** The value of a literal, in the column's type. Throws `ODATA.MALFORMED` or `ODATA.UNSUPPORTED`. */
export function valueOf(column: Column, token: Token): Value {
  if (token.kind === 'word' && token.text === 'null') return null;
  const value = readers[column.type](token);
  if (value !== undefined) return value;
  throw malformed(`${described[column.type]} for ${column.name} (${column.type})`, token.text);
}

const readers: Readonly<Record<Column['type'], (token: Token) => Value | undefined>> = {
  'Edm.String': ({ kind, text }) => (kind === 'string' ? plainText(text) : undefined),
  'Edm.Int32': ({ kind, text }) => (kind === 'number' && Number.isFinite(Number(text)) ? Number(text) + 0 : undefined),
  'Edm.Boolean': ({ kind, text }) => (kind === 'word' ? truths.get(text) : undefined),
  'Edm.Date': ({ kind, text }) => (kind === 'date' && isDay(text) ? text : undefined),
  'Edm.DateTimeOffset': ({ kind, text }) => (kind === 'instant' ? instant(text) : undefined),
};

/** No column holds a NUL, and the database's patterns cannot. */
function plainText(text: string): string | undefined {
  return text.includes('\0') ? undefined : text;
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Rows hold milliseconds; finer limits would be rounded, and that is not what was asked. */
function instant(text: string): string | undefined {
  // a parser of dates would take 24:00 for the next day
  if (!isDay(text.slice(0, 10)) || /T24/i.test(text)) return undefined;
  if (/\.\d{3}\d*[1-9]/.test(text)) throw unsupported('a time finer than milliseconds', 'write at most three digits');
  const time = Date.parse(text.toUpperCase().replace(/(\.\d{3})\d+/, '$1'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
