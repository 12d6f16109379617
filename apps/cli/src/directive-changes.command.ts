import { addressedField } from '@wian/contracts';
import type { Command } from 'commander';
import type { ChangeAnswer } from './change-types.js';
import { CliError, usageError } from './cli-error.js';
import { withExample } from './command-parts.js';
import { fieldsOfFile } from './given-fields.js';
import { changeText } from './output/change-text.js';
import type { OpenSession } from './program.js';
import type { Terminal } from './terminal.js';

const sample = 'directive_01957aaa-0000-7000-8000-000000000001';
const later = 'directive_01957aaa-0000-7000-8000-000000000009';
const as = '--as district-officer-3703';

interface ChangeOptions {
  readonly dry?: boolean;
  readonly expect?: string;
  readonly yes?: boolean;
  readonly approve?: boolean;
  readonly reason?: string;
  readonly by?: string;
  readonly jsonFile?: string;
  readonly to?: readonly string[];
  readonly reacknowledge?: boolean;
}

/** What is sent besides the hash. */
type Wish = Readonly<Record<string, unknown>>;

/** Changes to directives that were issued: each shows what it would come to, and asks first. */
export function addDirectiveChanges(directives: Command, open: OpenSession): void {
  const amend = changing(directives, 'amend', 'change what a directive asks, by when, or of whom')
    .option('--json-file <file>', 'orders, deadlines or audience as they are to be, as JSON {"orders": […], …}')
    .option('--reacknowledge', 'whoever it touches is to take note of it anew')
    .option('--by <directive>', 'the later directive by which it comes about')
    .option('--approve', 'as a second person, approve it instead of doing it');
  withExample(amend, `directives amend ${sample} --json-file amendment.json --reacknowledge --dry ${as}`);
  doing(amend, open, 'amend', (options, cwd) => ({
    ...fieldsOfFile(options.jsonFile, cwd),
    ...(options.reacknowledge && { needsAcknowledgement: true }),
    ...(options.by !== undefined && { byDirectiveId: options.by }),
  }));
  const add = changing(directives, 'add', 'let a directive bind more units')
    .option('--to <code...>', 'official codes of those who are added')
    .option('--json-file <file>', 'whom to add, as an expression of an audience in JSON')
    .option('--approve', 'as a second person, approve it instead of doing it');
  withExample(add, `directives add ${sample} --to 05370301 ${as}`);
  doing(add, open, 'add-recipients', addedOf);
  for (const [name, what] of [
    ['supersede', 'let a later directive stand in the place of this one'],
    ['cancel', 'let a later directive cancel this one'],
  ] as const) {
    const end = changing(directives, name, what).requiredOption('--by <directive>', 'the later directive');
    withExample(end, `directives ${name} ${sample} --by ${later} ${as}`);
    doing(end, open, name, ({ by }) => ({ byDirectiveId: by }));
  }
  const withdraw = changing(directives, 'withdraw', 'take a directive back; its open tasks end');
  withExample(withdraw, `directives withdraw ${sample} --reason ส่งผิดฉบับ ${as}`);
  doing(withdraw, open, 'withdraw', ({ reason }) => {
    if (reason === undefined) throw usageError('Expected --reason: those whose tasks end read why.');
    return {};
  });
}

const changing = (directives: Command, name: string, description: string): Command =>
  directives
    .command(`${name} <directive>`)
    .description(description)
    .option('--reason <words>', 'why, in words that those whom it touches read')
    .option('--dry', 'show what it would come to, and change nothing')
    .option('--expect <hash>', 'do it only if it is what the preview with this hash showed')
    .option('--yes', 'do what it comes to now, without asking');

function doing(
  command: Command,
  open: OpenSession,
  path: string,
  wishOf: (options: ChangeOptions, cwd: string) => Wish,
) {
  command.action(async (id: string, options: ChangeOptions, ran: Command) => {
    const session = open(ran);
    const api = session.person('Changing a directive');
    const { reason } = options;
    const wish = { ...wishOf(options, session.terminal.cwd), ...(reason !== undefined && { reason }) };
    const at = `/intake/directives/${encodeURIComponent(id)}`;
    const show = (answer: ChangeAnswer) => session.show(answer, () => changeText(answer));
    const look = () => api.post<ChangeAnswer>(`${at}/${path}?dry=true`, wish);
    if (options.dry) return show(await look());
    let { expect } = options;
    if (expect === undefined) {
      const shown = await look();
      if (shown.hash === null) return show(shown);
      if (!session.json) session.terminal.out(`${changeText(shown)}\n\n`);
      await agree(options, shown, session.terminal.ask);
      expect = shown.hash;
    }
    const approval = { expect, change: { kind: path, ...wish } };
    if (options.approve) return show(await api.post<ChangeAnswer>(`${at}/approve-change`, approval));
    show(await api.post<ChangeAnswer>(`${at}/${path}`, { ...wish, expect }));
  });
}

async function agree({ yes }: ChangeOptions, { touched, hash }: ChangeAnswer, ask: Terminal['ask']) {
  if (yes) return;
  if (!ask)
    throw new CliError(
      'DIRECTIVE.EXPECT_NEEDED',
      `Nobody can be asked here, so nothing was changed: add --expect ${hash} once this is right, or --yes.`,
    );
  const answer = await ask(`Do it? It touches ${touched.count} recipients. [y/N] `);
  if (!/^y(es)?$/i.test(answer.trim()))
    throw new CliError('DIRECTIVE.NOT_AGREED', 'Not changed: the answer was not yes.');
}

function addedOf({ to, jsonFile }: ChangeOptions, cwd: string): Wish {
  if ((to === undefined) === (jsonFile === undefined))
    throw usageError('Expected whom to add: --to with official codes, or --json-file with an expression.');
  const named = to?.map((code) => ({ name: code, unitCode: code }));
  const audience = addressedField.safeParse(named ? { named } : fieldsOfFile(jsonFile, cwd));
  if (!audience.success) throw usageError(`${jsonFile} holds no expression of an audience.`);
  return { audience: audience.data };
}
