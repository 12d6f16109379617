import { letterCorrectionsField, type LetterCorrections } from '@wian/intake-domain';
import { parseDate } from '@wian/thai';
import { z } from 'zod';
import { usageError } from './cli-error.js';
import { readTextFile } from './letter-file.js';

export interface CorrectOptions {
  readonly set?: readonly string[];
  readonly jsonFile?: string;
}

const fieldNames = Object.keys(letterCorrectionsField.shape);
const written = ['audience', 'orders'];

/** What `--json-file` holds, with every `--set` in its place, checked as the service will check it. */
export function correctionsOf({ set = [], jsonFile }: CorrectOptions, cwd: string): LetterCorrections {
  if (set.length === 0 && jsonFile === undefined)
    throw usageError(`Nothing to correct: add --set field=value (${fieldNames.join(', ')}) or --json-file FILE.`);
  const fromFile = jsonFile === undefined ? {} : json(readTextFile(cwd, jsonFile), jsonFile);
  const read = letterCorrectionsField.safeParse({ ...asObject(fromFile), ...Object.fromEntries(set.map(correction)) });
  if (read.success) return read.data;
  throw usageError(`These corrections cannot be made: ${z.prettifyError(read.error).replaceAll(/\s*\n\s*/g, ' ')}`);
}

function correction(text: string): [field: string, value: unknown] {
  const at = text.indexOf('=');
  const [field, value] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || !fieldNames.includes(field))
    throw usageError(`Expected --set field=value with one of ${fieldNames.join(', ')}, found '${text}'.`);
  if (written.includes(field)) return [field, json(value, `--set ${field}`)];
  return [field, field === 'letterDate' ? dayOf(value) : value];
}

/** Also as officers write it: `6 มีนาคม 2568`. */
const dayOf = (value: string): string => parseDate(value)?.date ?? value;

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
