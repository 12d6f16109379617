import { type DomainError, err, ok, type Result } from '@wian/kernel';
import { malformed, notAcceptable, unsupported } from '@wian/reporting-domain';

export type Format = 'json' | 'csv' | 'xml';

interface Wanted {
  /** As in the address: it counts before `Accept`. */
  readonly format: string | null;
  readonly accept: string | undefined;
  /** What the resource can be sent as; the first one where nothing is said. */
  readonly offered: readonly [Format, ...Format[]];
}

/** What the answer is sent as. Fails with `ODATA.UNSUPPORTED` for `$format`, `ODATA.NOT_ACCEPTABLE` for `Accept`. */
export function formatOf({ format, accept, offered }: Wanted): Result<Format> {
  if (format === null) return accepted(accept ?? '*/*', offered);
  const found = formatNamed(format.toLowerCase().replaceAll(' ', ''));
  if (found && offered.includes(found)) return ok(found);
  return err(unsupported(`$format=${format.slice(0, 60)} here`, `there is ${offered.join(' or ')}`));
}

function formatNamed(name: string): Format | undefined {
  if (name === 'csv' || name.startsWith('text/csv')) return 'csv';
  if (name === 'json' || isJson(name)) return 'json';
  return name === 'xml' || name.startsWith('application/xml') ? 'xml' : undefined;
}

/** Full metadata is not made; minimal is also what OData sends where nothing is said. */
const isJson = (type: string): boolean =>
  type.startsWith('application/json') &&
  !/odata\.metadata=(full|none)|streaming=false|ieee754compatible=true/.test(type);

const anything = /^(\*\/\*|application\/\*)/;

function accepted(accept: string, offered: Wanted['offered']): Result<Format> {
  for (const type of byPreference(accept)) {
    const found = anything.test(type) ? offered[0] : formatNamed(type);
    if (found && offered.includes(found)) return ok(found);
  }
  return err(refused(accept, offered));
}

const byPreference = (accept: string): readonly string[] =>
  accept
    .toLowerCase()
    .replaceAll(' ', '')
    .split(',')
    .map((type) => ({ type, weight: Number(/;q=([\d.]+)/.exec(type)?.[1] ?? 1) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ type }) => type);

const mediaTypes: Readonly<Record<Format, string>> = {
  json: 'application/json (minimal metadata)',
  csv: 'text/csv',
  xml: 'application/xml',
};
const refused = (accept: string, offered: readonly Format[]): DomainError =>
  notAcceptable(accept, offered.map((format) => mediaTypes[format]).join(' or '));

const LIMIT = 5_000;

/** Rows of a page: the caller's `Prefer: odata.maxpagesize=n`, at most ours. */
export function pageSizeOf(prefer: string | undefined): { readonly size: number; readonly applied: boolean } {
  const asked = Number(/(?:odata\.)?maxpagesize=(\d{1,9})/i.exec(prefer ?? '')?.[1] ?? 0);
  return asked > 0 ? { size: Math.min(asked, LIMIT), applied: true } : { size: 1_000, applied: false };
}

/** A caller that only reads versions before 4.0 would misread the answer. */
export function checkVersion(maxVersion: string | undefined): Result<undefined> {
  if (maxVersion === undefined || Number(maxVersion) >= 4) return ok(undefined);
  return err(malformed('OData-MaxVersion 4.0 or newer', maxVersion));
}
