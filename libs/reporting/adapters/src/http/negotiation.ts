import { err, ok, type DomainError, type Result } from '@wian/kernel';
import { malformed, unsupported } from '@wian/reporting-domain';

export type Format = 'json' | 'csv';

/** What the rows are sent as: `$format` first, then `Accept`; JSON unless told. */
export function formatOf(format: string | null, accept: string | undefined): Result<Format> {
  if (format === null) return accepted(accept ?? '*/*');
  const found = formatNamed(format.toLowerCase().replaceAll(' ', ''));
  return found ? ok(found) : err(unsupported(`$format=${format.slice(0, 60)}`, 'there are json and csv'));
}

function formatNamed(name: string): Format | undefined {
  if (name === 'csv' || name.startsWith('text/csv')) return 'csv';
  if (name === 'json' || isJson(name)) return 'json';
  return undefined;
}

/** Full metadata is not made; minimal is also what OData sends where nothing is said. */
const isJson = (type: string): boolean =>
  type.startsWith('application/json') &&
  !/odata\.metadata=(full|none)|streaming=false|ieee754compatible=true/.test(type);

function accepted(accept: string): Result<Format> {
  for (const type of byPreference(accept)) {
    const found = formatNamed(type) ?? (/^(\*\/\*|application\/\*)/.test(type) ? 'json' : undefined);
    if (found) return ok(found);
  }
  return err(notAcceptable(accept));
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

const notAcceptable = (accept: string): DomainError =>
  unsupported(`Accept: ${accept.slice(0, 80)}`, 'accept application/json (minimal metadata) or text/csv');

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
