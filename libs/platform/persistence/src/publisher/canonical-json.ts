/** Names of fields as they stand in the text, each with its colon; they are the same few, again and again. */
const quoted = new Map<string, string>();
/** Names beyond so many are not kept: those of a field that is keyed by ids have no end. */
const MOST_NAMES = 10_000;

/**
 * The canonical form (RFC 8785, JSON Canonicalization Scheme) of what JSON can hold: fields by the code units of their
 * names, no white space, numbers and strings as ECMAScript writes them. Fields that are undefined are left out. Throws a
 * TypeError for a number without an end and for anything that is no JSON, also a Date.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null) return 'null';
  if (typeof value === 'object') return Array.isArray(value) ? arrayText(value) : objectText(value);
  if (typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  throw new TypeError(`expected what JSON can hold, found ${String(value)}`);
}

function arrayText(values: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < values.length; index += 1)
    text += (index === 0 ? '' : ',') + canonicalJson(values[index]);
  return `${text}]`;
}

function objectText(object: object): string {
  if (object instanceof Date) throw new TypeError('expected what JSON can hold, found a Date');
  const fields = object as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const name of Object.keys(object).sort()) {
    const value = fields[name];
    if (value !== undefined) text += (text.length === 1 ? '' : ',') + nameText(name) + canonicalJson(value);
  }
  return `${text}}`;
}

function nameText(name: string): string {
  const known = quoted.get(name);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(name)}:`;
  if (quoted.size < MOST_NAMES) quoted.set(name, text);
  return text;
}
