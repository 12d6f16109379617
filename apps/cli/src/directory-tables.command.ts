import { writeFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Command, Option } from 'commander';
import type { ApiClient, Page } from './api-client.js';
import { CliError, usageError } from './cli-error.js';
import { dayOf, wholeNumber, withExample, withPage, type PageOptions } from './command-parts.js';
import type { PlannedRow, TableImport } from './import-types.js';
import { readFile } from './letter-file.js';
import { differenceText, importItem, importText, problemText } from './output/import-text.js';
import type { OpenSession } from './program.js';
import type { Session } from './session.js';

/** Between two looks. */
const POLL_MS = 200;
/** Rows whose differences are shown before it is asked whether they are right. */
const SHOWN = 20;

const pathOf = (id: string) => `/directory/imports/${encodeURIComponent(id)}`;

/** `wian directory import`, `imports`, `undo`, `export`. */
export function addTables(directory: Command, open: OpenSession): void {
  addImport(directory, open);
  addImports(directory, open);
  addUndo(directory, open);
  addExport(directory, open);
}

interface ImportOptions {
  readonly on?: string;
  readonly dry?: boolean;
  readonly yes?: boolean;
  readonly waitLimit: number;
}

const withWait = (command: Command): Command =>
  command.option('--wait-limit <seconds>', 'how long to wait at most', wholeNumber(1, 3_600), 300);

function addImport(directory: Command, open: OpenSession): void {
  const command = withWait(
    directory
      .command('import <file>')
      .description('units and posts of a table (CSV or .xlsx): shows what it would change, asks, records it')
      .option('--on <day>', 'the first day on which its rows hold; today unless told', dayOf)
      .option('--dry', 'only show what it would change')
      .option('--yes', 'record it without asking'),
  );
  withExample(command, 'directory import units.xlsx --dry', "directory import units.csv --on '1 ตุลาคม 2568'");
  command.action(async (file: string, options: ImportOptions, of: Command) => {
    const session = open(of);
    const api = session.viewer();
    const bytes = readFile(session.terminal.cwd, file);
    const query = { fileName: basename(file), on: options.on };
    const { body } = await api.call<TableImport>({ method: 'POST', path: '/directory/imports/plan', query, bytes });
    const planned = await until(session, api, body, { doing: ['received'], seconds: options.waitLimit });
    const wrong = await rowsOf(api, planned, 'wrong');
    if (wrong.length > 0) throw refused(session, planned, wrong);
    const changed = await rowsOf(api, planned, 'changed', options.dry || session.json ? Infinity : SHOWN);
    if (options.dry || planned.plan?.changed === 0) return showPlan(session, planned, changed);
    await agreed(session, planned, { changed, yes: options.yes === true });
    const begun = await api.post<TableImport>(`${pathOf(planned.importId)}/apply`, { expect: planned.plan?.hash });
    const done = await until(session, api, begun, { doing: ['applying'], seconds: options.waitLimit });
    if (done.stopped) throw new CliError(done.stopped.code, done.stopped.message, { more: { import: done } });
    session.show(done, () => importText(done));
  });
}

/** Everything that is wrong, not only the first of it. */
function refused(session: Session, planned: TableImport, wrong: readonly PlannedRow[]): CliError {
  if (!session.json) session.terminal.out(`${wrong.map(problemText).join('\n')}\n`);
  return new CliError(
    'IMPORT.HAS_PROBLEMS',
    `${wrong.length} of ${planned.rows} rows are wrong, so nothing was recorded: correct them and import the file again.`,
    { more: { import: planned, rows: wrong } },
  );
}

const showPlan = (session: Session, planned: TableImport, changed: readonly PlannedRow[]): void =>
  session.show({ ...planned, changes: changed }, () =>
    [importText(planned), ...changed.flatMap(differenceText)].join('\n'),
  );

interface Agreement {
  readonly changed: readonly PlannedRow[];
  readonly yes: boolean;
}

async function agreed(session: Session, planned: TableImport, { changed, yes }: Agreement): Promise<void> {
  const { terminal, json } = session;
  const more = (planned.plan?.changed ?? 0) - changed.length;
  if (!json) {
    terminal.out(`${[importText(planned), ...changed.flatMap(differenceText)].join('\n')}\n`);
    if (more > 0) terminal.out(`… and ${more} more rows; --dry shows all\n`);
  }
  if (yes) return;
  if (!terminal.ask)
    throw new CliError(
      'IMPORT.YES_NEEDED',
      'Nobody can be asked here, so nothing was recorded: look at it with --dry, then add --yes.',
    );
  const answer = await terminal.ask(
    `Record the changes of ${planned.plan?.changed} rows from ${planned.on} on? [y/N] `,
  );
  if (!/^y(es)?$/i.test(answer.trim()))
    throw new CliError('IMPORT.NOT_AGREED', 'Not recorded: the answer was not yes.');
}

async function rowsOf(
  api: ApiClient,
  { importId }: TableImport,
  state: PlannedRow['state'],
  most = Infinity,
): Promise<readonly PlannedRow[]> {
  const rows: PlannedRow[] = [];
  const limit = Math.min(most, 500);
  for await (const row of api.all<PlannedRow>(`${pathOf(importId)}/rows`, { state, limit })) {
    rows.push(row);
    if (rows.length >= most) break;
  }
  return rows;
}

interface Waiting {
  readonly doing: readonly TableImport['status'][];
  readonly seconds: number;
}

/** Looks until it is through, and says meanwhile how far it is. */
async function until(
  session: Session,
  api: ApiClient,
  begun: TableImport,
  { doing, seconds }: Waiting,
): Promise<TableImport> {
  const end = performance.now() + seconds * 1_000;
  let [found, told] = [begun, begun.done];
  while (doing.includes(found.status)) {
    if (performance.now() > end)
      throw new CliError(
        'IMPORT.NOT_YET',
        `${found.importId} is still ${found.status} after ${seconds} s; it goes on by itself: wian directory imports ${found.importId}`,
      );
    await pause(POLL_MS);
    found = await api.get<TableImport>(pathOf(found.importId));
    if (found.done !== told) session.note(`${found.status}: ${found.done} of ${found.plan?.chunks ?? '?'} parts stand`);
    told = found.done;
  }
  return found;
}

function addImports(directory: Command, open: OpenSession): void {
  const command = withPage(
    directory.command('imports [import]').description('tables that were imported, or one of them with its rows'),
  );
  withExample(command, 'directory imports', 'directory imports import_0190f0aa-0000-7000-8000-000000000000');
  command.action(async (id: string | undefined, { limit, cursor }: PageOptions, of: Command) => {
    const session = open(of);
    const api = session.viewer();
    if (id === undefined) {
      const page = await api.get<Page<TableImport>>('/directory/imports', { limit, cursor });
      return session.showPage(page, ['IMPORT', 'STATUS', 'FROM', 'ROWS', 'CHANGED', 'FILE'], importItem);
    }
    const found = await api.get<TableImport>(pathOf(id));
    const rows = await api.get<Page<PlannedRow>>(`${pathOf(id)}/rows`, { limit, cursor });
    session.show({ ...found, rows }, () => [importText(found), ...rows.items.flatMap(rowText)].join('\n'));
    if (rows.next !== null && !session.json) session.note(`there are more rows: add --cursor ${rows.next}`);
  });
}

const rowText = (row: PlannedRow): readonly string[] =>
  row.state === 'wrong' ? [problemText(row)] : differenceText(row);

function addUndo(directory: Command, open: OpenSession): void {
  const command = withWait(
    directory
      .command('undo <import>')
      .description('put back what an import changed; refused with a list where something changed since')
      .option('--partial', 'put back all the rest, and leave that as it is'),
  );
  withExample(command, 'directory undo import_0190f0aa-0000-7000-8000-000000000000');
  command.action(
    async (id: string, { partial = false, waitLimit }: { partial?: boolean; waitLimit: number }, of: Command) => {
      const session = open(of);
      const api = session.viewer();
      const begun = await api.post<TableImport>(`${pathOf(id)}/undo`, { partial });
      const done = await until(session, api, begun, { doing: ['undoing'], seconds: waitLimit });
      session.show(done, () => importText(done));
    },
  );
}

interface ExportOptions {
  readonly on?: string;
  readonly format?: string;
  readonly language?: string;
  readonly within?: string;
}

function addExport(directory: Command, open: OpenSession): void {
  const command = directory
    .command('export [file]')
    .description('the directory of a day as a table that can be imported again; onto the screen without a file')
    .option('--on <day>', 'as of this day; today unless told', dayOf)
    .addOption(new Option('--format <format>', "csv or xlsx; by the file's name unless told").choices(['csv', 'xlsx']))
    .addOption(new Option('--language <language>', 'of the names of the columns').choices(['th', 'en']))
    .option('--within <unit>', 'only this one and what stands below it');
  withExample(command, 'directory export units.xlsx', 'directory export --within unit_3703 --language en');
  command.action(async (file: string | undefined, { format, ...options }: ExportOptions, of: Command) => {
    const session = open(of);
    const wanted = format ?? (extname(file ?? '') === '.xlsx' ? 'xlsx' : 'csv');
    if (wanted === 'xlsx' && file === undefined) throw usageError('Expected a file for a workbook: it is no text.');
    const bytes = await session.viewer().bytes('/directory/export', { ...options, format: wanted });
    if (file === undefined) return session.terminal.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    writeFileSync(resolve(session.terminal.cwd, file), bytes);
    session.show({ file, bytes: bytes.length }, () => `${file}: ${bytes.length} bytes`);
  });
}
