import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { parseDate } from '@wian/thai';
import type { Page } from './api-client.js';
import type { RegisterItem, RegisterLine } from './api-types.js';
import { wholeNumber, withExample, withPage, type PageOptions } from './command-parts.js';
import { registerLineText } from './output/register-text.js';
import { showDate, showInstant } from './output/times.js';
import type { OpenSession } from './program.js';

const books = ['received', 'sent'];
const allSeries = ['ordinary', 'circular', 'confidential', 'secret', 'top-secret'];
const linesPath = '/intake/registers/lines';
const sampleId = 'registration_received-2568-circular-05370301-17';
const as = '--as local-officer-05370301';

export function addRegisters(program: Command, open: OpenSession): void {
  const registers = program.command('registers').description('numbers of letters received (เลขรับ) and sent (เลขส่ง)');
  withExample(registers, `registers lines --search ภัยแล้ง ${as}`);
  addAdd(registers, open);
  addVoid(registers, open);
  addLooking(registers, open);
  addExport(registers, open);
}

const withBook = (command: Command): Command =>
  command
    .addOption(new Option('--book <book>', 'which of the two registers').choices(books).default('received'))
    .addOption(new Option('--series <series>', 'only this series').choices(allSeries))
    .option('--unit <unit>', 'whose; needed from who acts for several units');

interface AddOptions {
  readonly book: string;
  readonly letter?: string;
  readonly directive?: string;
  readonly letterDate?: string;
  readonly [field: string]: unknown;
}

function addAdd(registers: Command, open: OpenSession): void {
  const add = withBook(
    registers.command('add').description('give a letter its number; the same letter again has the number that it has'),
  )
    .option('--letter <letter>', 'a letter of the unit')
    .option('--directive <directive>', 'a directive that reached the unit')
    .option(
      '--number <n>',
      'the number that it must get: the next, or the first of an empty register',
      wholeNumber(1, 9_999_999),
    )
    .option('--subject <text>', 'เรื่อง, of a letter that is not in Wian')
    .option('--letter-number <number>', 'ที่')
    .option('--letter-date <date>', 'ลงวันที่, e.g. 2025-03-06 or 6 มีนาคม 2568')
    .option('--from <text>', 'จาก')
    .option('--to <text>', 'ถึง');
  withExample(
    add,
    `registers add --directive directive_01957aaa-0000-7000-8000-000000000001 ${as}`,
    `registers add --book sent --subject 'ขอเชิญประชุม' --to 'นายอำเภอ' ${as}`,
  );
  add.action(async ({ letter, directive, letterDate, ...rest }: AddOptions, command: Command) => {
    const session = open(command);
    const body = {
      ...rest,
      letterId: letter,
      directiveId: directive,
      letterDate: letterDate && (parseDate(letterDate)?.date ?? letterDate),
    };
    const api = session.person('Registering a letter');
    const { status, body: line } = await api.call<RegisterLine>({ method: 'POST', path: linesPath, body });
    if (status === 200) session.note('this letter has its number already; nothing was added');
    session.show(line, () => registerLineText(line));
  });
}

function addVoid(registers: Command, open: OpenSession): void {
  const strikeOut = registers
    .command('void <registration>')
    .description('strike a number out; it stays in the register with the reason')
    .requiredOption('--reason <text>', 'why');
  withExample(strikeOut, `registers void ${sampleId} --reason 'ลงผิดทะเบียน' ${as}`);
  strikeOut.action(async (id: string, { reason }: { reason: string }, command: Command) => {
    const session = open(command);
    const api = session.person('Striking a number out');
    const line = await api.post<RegisterLine>(`${linesPath}/${encodeURIComponent(id)}/void`, { reason });
    session.show(line, () => registerLineText(line));
  });
}

interface LookOptions {
  readonly book: string;
  readonly series?: string;
  readonly unit?: string;
  readonly year?: number;
  readonly search?: string;
}

const withSearch = (command: Command): Command =>
  withBook(command)
    .option('--year <year>', 'only of this Buddhist year, e.g. 2568', wholeNumber(2400, 2999))
    .option('--search <words>', 'words, or their beginnings, that all stand in the line');

const queryOf = ({ book, series, unit, year, search }: LookOptions) => ({ book, series, unit, year, search });

function addLooking(registers: Command, open: OpenSession): void {
  const list = registers.command('list').description('the registers of a unit, and how far their numbers have come');
  list.option('--unit <unit>', 'whose; needed from who acts for several units');
  withExample(list, `registers list ${as}`).action(async ({ unit }: { unit?: string }, command: Command) => {
    const session = open(command);
    const { items } = await session
      .person('Reading a register')
      .get<{ readonly items: readonly RegisterItem[] }>('/intake/registers', { unit });
    session.showPage({ items, next: null }, ['YEAR', 'BOOK', 'SERIES', 'FROM', 'TO', 'LAST AT'], registerRow);
  });
  const lines = withPage(withSearch(registers.command('lines').description('lines of a register, newest first')));
  withExample(lines, `registers lines --search ภัยแล้ง ${as}`);
  lines.action(async ({ limit, cursor, ...look }: LookOptions & PageOptions, command: Command) => {
    const session = open(command);
    const query = { ...queryOf(look), limit, cursor };
    const page = await session.person('Reading a register').get<Page<RegisterLine>>(linesPath, query);
    session.showPage(page, ['REGISTRATION', 'NO', 'AT', 'LETTER', 'DATE', 'SUBJECT', 'NOTE'], lineRow);
  });
}

function addExport(registers: Command, open: OpenSession): void {
  const command = withSearch(registers.command('export').description('a register as a file, the oldest line first'))
    .addOption(
      new Option('--format <format>', 'for spreadsheets, or a page to print').choices(['csv', 'html']).default('csv'),
    )
    .option('--output <file>', 'where to; standard output without it');
  withExample(command, `registers export --book sent --year 2568 --output sent.csv ${as}`);
  type Exported = LookOptions & { readonly format: 'csv' | 'html'; readonly output?: string };
  command.action(async ({ format, output, ...look }: Exported, used: Command) => {
    const session = open(used);
    const path = format === 'csv' ? `${linesPath}.csv` : '/intake/registers/print';
    const text = await session.person('Exporting a register').file(path, queryOf(look));
    if (output === undefined) return session.terminal.out(text);
    writeFileSync(resolve(session.terminal.cwd, output), text);
    session.note(`written to ${output}`);
  });
}

const registerRow = ({ year, book, series, first, last, lastAt }: RegisterItem): string[] => [
  String(year),
  book,
  series,
  String(first),
  String(last),
  showInstant(lastAt),
];

const lineRow = (line: RegisterLine): string[] => [
  line.registrationId,
  String(line.number),
  showInstant(line.registeredAt),
  line.letterNumber ?? '–',
  line.letterDate === null ? '–' : showDate(line.letterDate),
  line.subject,
  line.voided ? `void: ${line.voided.reason}` : '',
];
