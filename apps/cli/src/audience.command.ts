import { addressedField, type Addressed } from '@wian/contracts';
import type { Command } from 'commander';
import { z } from 'zod';
import type { ApiClient } from './api-client.js';
import type { AudienceMember, ShownAudience } from './audience-types.js';
import { CliError, usageError } from './cli-error.js';
import { withExample, withPage, type PageOptions } from './command-parts.js';
import { readTextFile } from './letter-file.js';
import { audienceHeading, whyText } from './output/audience-text.js';
import { letterPath } from './letter-waiting.js';
import type { OpenSession } from './program.js';

const sampleId = 'letter_01957aaa-0000-7000-8000-000000000000';
const as = '--as district-officer-3703';

interface ShowOptions extends PageOptions {
  readonly on?: string;
  readonly issuer?: string;
  readonly why?: string | true;
}

/** Questions about who is addressed; nothing is changed by them. */
export function addAudience(program: Command, open: OpenSession): void {
  const audience = program.command('audience').description('whom a letter or an expression addresses, and why');
  withExample(audience, `audience show ${sampleId} ${as}`);
  const show = withPage(
    audience
      .command('show <letter-or-file>')
      .description('the units on a day: of a letter by its id, or of a file with an expression as JSON')
      .option('--on <day>', 'the organisation as it stands on that day, e.g. 2025-03-06 (default: today)')
      .option('--issuer <unit>', 'the unit that would issue the expression, where you act for several')
      .option('--why [unit]', 'the reasons of every unit shown, or why one unit is addressed or is not'),
  );
  withExample(show, `audience show ${sampleId} --why 05370301 ${as}`, `audience show expression.json --why ${as}`);
  show.action(async (what: string, options: ShowOptions, command: Command) => {
    const session = open(command);
    const api = session.person('Looking at an audience');
    const shown = await askedFor(api, { what, options, cwd: session.terminal.cwd });
    const unit = typeof options.why === 'string' ? options.why : undefined;
    if (unit !== undefined) {
      if (!shown.asked) throw noSuchUnit(unit, shown.date);
      const { asked } = shown;
      session.show(asked, () => whyText(asked));
      return;
    }
    if (!session.json) session.note(audienceHeading(shown));
    session.showPage(shown, ['CODE', 'TYPE', 'NAME', ...(options.why ? ['WHY'] : [])], memberRow);
  });
}

interface Asking {
  readonly what: string;
  readonly options: ShowOptions;
  readonly cwd: string;
}

function askedFor(api: ApiClient, { what, options, cwd }: Asking): Promise<ShownAudience> {
  const { on, issuer, why, limit, cursor } = options;
  const unit = typeof why === 'string' ? why : undefined;
  const withReasons = why === true;
  if (what.startsWith('letter_')) {
    const query = { on, unit, limit, cursor, ...(withReasons && { why: 'true' }) };
    return api.get<ShownAudience>(`${letterPath(what)}/preview/recipients`, query);
  }
  const asked = { expression: expressionIn(cwd, what), on, issuer, unit, limit, cursor, why: withReasons };
  return api.post<ShownAudience>('/intake/audiences/evaluate', asked);
}

function expressionIn(cwd: string, file: string): Addressed {
  let json: unknown;
  try {
    json = JSON.parse(readTextFile(cwd, file));
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw usageError(`Expected an expression as JSON in ${file}, found something else.`);
  }
  const read = addressedField.safeParse(json);
  if (read.success) return read.data;
  throw usageError(`${file} holds no expression: ${z.prettifyError(read.error).replaceAll(/\s*\n\s*/g, ' ')}`);
}

const memberRow = ({ code, type, name, reasons }: AudienceMember): string[] => [
  code,
  type,
  name,
  ...(reasons ? [reasons.map(({ th }) => th).join('; ')] : []),
];

const noSuchUnit = (unit: string, date: string) =>
  new CliError('UNIT.UNKNOWN', `There is no unit ${unit} on ${date}; give its id or its official code.`);
