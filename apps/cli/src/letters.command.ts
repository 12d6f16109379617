import { basename } from 'node:path';
import type { Command } from 'commander';
import type { ApiClient, Page } from './api-client.js';
import type { LetterItem, LetterView, ThreadItem } from './api-types.js';
import { addApprove } from './approve.command.js';
import { CliError } from './cli-error.js';
import { wholeNumber, withExample, withPage, type PageOptions } from './command-parts.js';
import type { FieldOptions } from './given-fields.js';
import { correctionsOf } from './letter-corrections.js';
import { readFile, readLetterOffline } from './letter-file.js';
import { addMerge, addSplit } from './letter-parts.command.js';
import { letterPath, untilRead } from './letter-waiting.js';
import { addWithhold } from './letter-withhold.command.js';
import { factsOfReading, letterSummary } from './output/letter-summary.js';
import { letterText } from './output/letter-text.js';
import { showDate } from './output/times.js';
import type { OpenSession } from './program.js';
import { addRelay } from './relay.command.js';
import type { Session } from './session.js';
import { addWatch } from './watch.command.js';

const sampleId = 'letter_01957aaa-0000-7000-8000-000000000000';
const as = '--as district-officer-3703';

export function addLetters(program: Command, open: OpenSession): void {
  const letters = program.command('letters').description('read, register, correct and confirm letters');
  withExample(letters, `letters list --status draft ${as}`);
  addParse(letters, open);
  addSubmit(letters, open);
  addWatch(letters, open);
  addCorrect(letters, open);
  addConfirm(letters, open);
  addApprove(letters, open);
  addReject(letters, open);
  addWithhold(letters, open);
  addRelay(letters, open);
  addSplit(letters, open);
  addMerge(letters, open);
  addLooking(letters, open);
}

function addParse(letters: Command, open: OpenSession): void {
  const parse = letters
    .command('parse <file>')
    .description('say what a letter says, without any server: text, .docx, PDF, picture, e-mail or zip');
  withExample(parse, 'letters parse samples/letters/pathum-ratchawongsa-w655.txt --json');
  parse.action(async (file: string, _: unknown, command: Command) => {
    const session = open(command);
    const read = await readLetterOffline(session.terminal, file);
    session.show(read, () => letterSummary(factsOfReading(read)));
  });
}

interface SubmitOptions {
  readonly wait: boolean;
  readonly waitLimit: number;
}

function addSubmit(letters: Command, open: OpenSession): void {
  const submit = withWait(
    letters
      .command('submit <file...>')
      .description(
        'register a letter and wait until it is read, several files as one letter with its enclosures; the same bytes again answer the letter that is there',
      ),
  );
  withExample(
    submit,
    `letters submit samples/letters/pathum-ratchawongsa-w655.txt ${as}`,
    `letters submit letter.pdf list.docx ${as}`,
  );
  submit.action(async (paths: readonly string[], { wait, waitLimit }: SubmitOptions, command: Command) => {
    const session = open(command);
    const files = paths.map((path) => ({ name: basename(path), bytes: readFile(session.terminal.cwd, path) }));
    const [first] = files;
    const api = session.person('Submitting a letter');
    const { status, body } = await api.call<LetterView>({
      method: 'POST',
      path: '/intake/letters/files',
      query: { fileName: first?.name },
      ...(files.length === 1 ? { bytes: first?.bytes } : { files }),
    });
    if (status === 200) session.note(`this letter is registered already as ${body.letterId}; nothing was added`);
    await showRead(session, { api, registered: body }, { wait, waitLimit });
  });
  addReadAgain(letters, open);
}

function addReadAgain(letters: Command, open: OpenSession): void {
  const again = withWait(
    letters
      .command('read-again <letter>')
      .description('read an unreadable letter once more, after what kept it from being read was mended'),
  );
  withExample(again, `letters read-again ${sampleId} ${as}`);
  again.action(async (id: string, options: SubmitOptions, command: Command) => {
    const session = open(command);
    const api = session.person('Reading a letter again');
    const registered = await api.post<LetterView>(`${letterPath(id)}/read-again`, undefined);
    await showRead(session, { api, registered }, options);
  });
}

const withWait = (command: Command): Command =>
  command
    .option('--no-wait', 'answer as soon as it is registered')
    .option('--wait-limit <seconds>', 'how long to wait at most', wholeNumber(1, 600), 60);

async function showRead(
  session: Session,
  { api, registered }: { readonly api: ApiClient; readonly registered: LetterView },
  { wait, waitLimit }: SubmitOptions,
): Promise<void> {
  const { letter, isRead } = await untilRead(api, registered, {
    seconds: wait ? waitLimit : 0,
    // Standard error holds nothing but the error then.
    ...(!session.json && { note: (text) => session.note(text) }),
  });
  if (wait && !isRead) throw notReadYet(letter.letterId, waitLimit);
  showLetter(session, letter);
  if (letter.status === 'unreadable') throw unreadable(letter);
  if (letter.status === 'withheld') throw withheld(letter);
}

function addCorrect(letters: Command, open: OpenSession): void {
  const correct = letters
    .command('correct <letter>')
    .description('put corrections in the place of what was read')
    .option('--set <field=value...>', 'e.g. subject=… or letterDate=2025-03-06; audience and orders as JSON')
    .option('--json-file <file>', 'corrections as a JSON object');
  withExample(correct, `letters correct ${sampleId} --set urgency=urgent ${as}`);
  correct.action(async (id: string, options: FieldOptions, command: Command) => {
    const session = open(command);
    const corrections = correctionsOf(options, session.terminal.cwd);
    const api = session.person('Correcting a letter');
    const { version } = await api.get<LetterView>(letterPath(id));
    showLetter(session, await api.patch<LetterView>(letterPath(id), { version, corrections }));
  });
}

function addConfirm(letters: Command, open: OpenSession): void {
  const confirm = letters
    .command('confirm <letter>')
    .description('stand by what was read and corrected; its number is then its own')
    .option('--same-as <letter>', 'the number is taken because it is the same letter as this one');
  withExample(confirm, `letters confirm ${sampleId} ${as}`);
  confirm.action(async (id: string, { sameAs }: { sameAs?: string }, command: Command) => {
    const session = open(command);
    const api = session.person('Confirming a letter');
    const { version } = await api.get<LetterView>(letterPath(id));
    const confirmation = { version, ...(sameAs !== undefined && { sameAs }) };
    showLetter(session, await api.post<LetterView>(`${letterPath(id)}/confirm`, confirmation));
  });
}

function addReject(letters: Command, open: OpenSession): void {
  const reject = letters.command('reject <letter>').description('nothing is to come of a draft');
  reject.requiredOption('--reason <text>', 'why');
  withExample(reject, `letters reject ${sampleId} --reason 'ไม่ใช่หนังสือถึงอำเภอ' ${as}`);
  reject.action(async (id: string, { reason }: { reason: string }, command: Command) => {
    const session = open(command);
    const api = session.person('Rejecting a letter');
    const { version } = await api.get<LetterView>(letterPath(id));
    showLetter(session, await api.post<LetterView>(`${letterPath(id)}/reject`, { version, reason }));
  });
  const reopen = letters.command('reopen <letter>').description('make a rejected letter a draft again');
  withExample(reopen, `letters reopen ${sampleId} ${as}`).action(async (id: string, _: unknown, command: Command) => {
    const session = open(command);
    const api = session.person('Opening a letter again');
    const { version } = await api.get<LetterView>(letterPath(id));
    showLetter(session, await api.post<LetterView>(`${letterPath(id)}/reopen`, { version }));
  });
}

function addLooking(letters: Command, open: OpenSession): void {
  const show = letters.command('show <letter>').description('a letter with what is still to be settled');
  withExample(show, `letters show ${sampleId} ${as}`).action(async (id: string, _: unknown, command: Command) => {
    const session = open(command);
    showLetter(session, await session.person('Reading a letter').get<LetterView>(letterPath(id)));
  });
  const thread = letters
    .command('thread <letter>')
    .description(
      'the letters above and below this one, its copies, and what its unit passes on of the same; the highest first',
    );
  withExample(thread, `letters thread ${sampleId} ${as}`).action(async (id: string, _: unknown, command: Command) => {
    const session = open(command);
    const { items } = await session
      .person('Reading a letter')
      .get<{ readonly items: readonly ThreadItem[] }>(`${letterPath(id)}/thread`);
    session.showPage({ items, next: null }, ['PLACE', 'NUMBER', 'DATE', 'UNIT', 'STATUS', 'LETTER'], threadRow);
  });
  const list = withPage(letters.command('list').description('letters, newest first'));
  list.option(
    '--status <status>',
    'received, draft, confirmed, issued, duplicate, unreadable, withheld, rejected, split or merged',
  );
  withExample(list, 'letters list --status draft --json');
  list.action(async ({ status, limit, cursor }: PageOptions & { status?: string }, command: Command) => {
    const session = open(command);
    const page = await session.viewer().get<Page<LetterItem>>('/intake/letters', { status, limit, cursor });
    session.showPage(page, ['LETTER', 'STATUS', 'NUMBER', 'DATE', 'SUBJECT'], letterRow);
  });
}

const threadRow = (item: ThreadItem): string[] => [
  placeOf(item),
  item.number ?? '–',
  item.date === null ? '–' : showDate(item.date),
  item.letter?.unitId ?? item.organisation ?? '–',
  item.letter?.status ?? '–',
  item.letter?.letterId ?? 'not here',
];

function placeOf({ relation, steps, by }: ThreadItem): string {
  if (relation === 'same') return by ? `same (by ${by})` : 'same';
  return steps === 0 ? relation : `${steps} ${relation}`;
}

const letterRow = ({ letterId, status, fields, fileName }: LetterItem): string[] => [
  letterId,
  status,
  fields?.letterNumber ?? '–',
  fields?.letterDate ? showDate(fields.letterDate) : '–',
  fields?.subject ?? fileName ?? '',
];

const showLetter = (session: Session, letter: LetterView): void => session.show(letter, () => letterText(letter));

const notReadYet = (letterId: string, seconds: number) =>
  new CliError(
    'LETTER.NOT_READ_YET',
    `${letterId} is registered but was not read within ${seconds} s; look later with 'wian letters show ${letterId}'.`,
    { more: { params: { letterId } } },
  );

const reasonOf = ([first]: LetterView['questions']): string =>
  [first?.message ?? 'no reason given', first?.messageTh].filter(Boolean).join(' · ');

const withheld = ({ letterId, questions }: LetterView) =>
  new CliError('LETTER.WITHHELD', `${letterId} is secret: ${reasonOf(questions)}`, { more: { params: { letterId } } });

const unreadable = ({ letterId, questions }: LetterView) =>
  new CliError('LETTER.UNREADABLE', `${letterId} could not be read: ${reasonOf(questions)}`, {
    more: { params: { letterId } },
  });
