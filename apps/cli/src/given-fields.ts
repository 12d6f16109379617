import { parseDate } from '@wian/thai';
import { z } from 'zod';
import { usageError } from './cli-error.js';
import { readTextFile } from './letter-file.js';

/** Fields as options give them. */
export interface FieldOptions {
  readonly set?: readonly string[];
  readonly unset?: readonly string[];
  readonly jsonFile?: string;
}

/** What may be given, and how the service will check it. */
export interface GivenKind<Schema extends z.ZodObject> {
  readonly schema: Schema;
  /** Fields that are written as JSON after `--set`. */
  readonly asJson: readonly string[];
  /** Fields that are days, which officers write as `6 มีนาคม 2568`. */
  readonly days: readonly string[];
  /** `These corrections`: begins what is said of fields that cannot be. */
  readonly called: string;
}

/** What `--json-file` holds, with every `--set` in its place; null for every `--unset`. Nothing given is `{}`. */
export function givenFields<Schema extends z.ZodObject>(
  kind: GivenKind<Schema>,
  { set = [], unset = [], jsonFile }: FieldOptions,
  cwd: string,
): z.infer<Schema> {
  const fromFile = fieldsOfFile(jsonFile, cwd);
  const taken = Object.fromEntries(unset.map((field) => [field, null]));
  const given = { ...fromFile, ...Object.fromEntries(set.map((text) => oneField(kind, text))), ...taken };
  const read = kind.schema.safeParse(given);
  if (read.success) return read.data;
  throw usageError(`${kind.called} cannot be made: ${z.prettifyError(read.error).replaceAll(/\s*\n\s*/g, ' ')}`);
}

/** What `--json-file` holds; `{}` without one. */
export const fieldsOfFile = (jsonFile: string | undefined, cwd: string): object =>
  jsonFile === undefined ? {} : asObject(json(readTextFile(cwd, jsonFile), jsonFile));

function oneField<Schema extends z.ZodObject>(
  { schema, asJson, days }: GivenKind<Schema>,
  text: string,
): [field: string, value: unknown] {
  const at = text.indexOf('=');
  const [field, value] = [text.slice(0, at), text.slice(at + 1)];
  const names = Object.keys(schema.shape);
  if (at < 1 || !names.includes(field))
    throw usageError(`Expected --set field=value with one of ${names.join(', ')}, found '${text}'.`);
  if (asJson.includes(field)) return [field, json(value, `--set ${field}`)];
  return [field, days.includes(field) ? (parseDate(value)?.date ?? value) : value];
}

function json(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw usageError(`Expected JSON in ${where}, found something else.`);
  }
}

function asObject(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw usageError('Expected an object {"field": value, …} in the file of --json-file.');
}
