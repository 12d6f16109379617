import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { CliError } from './cli-error.js';
import type { Terminal } from './terminal.js';

const credentialsField = z.object({
  url: z.url().optional(),
  operator: z.object({ token: z.string().min(1) }),
  people: z.record(z.string(), z.object({ token: z.string().min(1), post: z.string(), unit: z.string() })),
});
export type Credentials = z.infer<typeof credentialsField>;

const place = join('.wian', 'credentials.json');

/** Reads the named file, else that of WIAN_CREDENTIALS, else the nearest `.wian/credentials.json` upwards. */
export function readCredentials({ env, cwd }: Pick<Terminal, 'env' | 'cwd'>, named: string | undefined): Credentials {
  const wanted = named ?? env['WIAN_CREDENTIALS'];
  const found = wanted === undefined ? nearest(cwd) : { file: wanted, text: textOf(resolve(cwd, wanted)) };
  if (found?.text === undefined) throw missing(found?.file, cwd);
  return parsed(found.text, found.file);
}

function nearest(folder: string): { file: string; text: string } | undefined {
  const file = join(folder, place);
  const text = textOf(file);
  if (text !== undefined) return { file, text };
  const above = dirname(folder);
  return above === folder ? undefined : nearest(above);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    if (why === 'ENOENT' || why === 'ENOTDIR') return undefined;
    throw new CliError('CREDENTIALS.UNREADABLE', `The credentials file ${file} cannot be read (${why}).`);
  }
}

function parsed(text: string, file: string): Credentials {
  try {
    return credentialsField.parse(JSON.parse(text));
  } catch {
    throw new CliError(
      'CREDENTIALS.INVALID',
      `${file} is not a credentials file: expected {"operator": {"token"}, "people": {…}}; 'npm start' writes a new one.`,
    );
  }
}

const missing = (file: string | undefined, cwd: string) =>
  new CliError(
    'CREDENTIALS.MISSING',
    `There is no ${file ?? `${place} in ${cwd} or above`}: 'npm start' in the project folder writes it, --credentials names another.`,
  );
