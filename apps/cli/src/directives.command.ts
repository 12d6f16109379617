import type { Directive } from '@wian/contracts';
import type { Command } from 'commander';
import type { ApiClient, Page } from './api-client.js';
import type { Preview } from './api-types.js';
import type { Impact } from './audience-types.js';
import { CliError, usageError } from './cli-error.js';
import { withExample, withPage, type PageOptions } from './command-parts.js';
import { directiveText, previewText } from './output/directive-text.js';
import { impactText } from './output/impact-text.js';
import { showDate } from './output/times.js';
import type { OpenSession } from './program.js';
import type { Session } from './session.js';

const letterPath = (id: string) => `/intake/letters/${encodeURIComponent(id)}`;
const sampleLetter = 'letter_01957aaa-0000-7000-8000-000000000000';
const sampleDirective = 'directive_01957aaa-0000-7000-8000-000000000001';
const as = '--as district-officer-3703';

export function addDirectives(program: Command, open: OpenSession): void {
  const directives = program.command('directives').description('issue letters as directives, and look at them');
  withExample(directives, `directives issue ${sampleLetter} ${as}`);
  addIssue(directives, open);
  addImpact(directives, open);
  addLooking(directives, open);
}

interface IssueOptions {
  readonly expect?: string;
  readonly yes?: boolean;
  readonly besides?: readonly string[];
  readonly buffer?: readonly string[];
}

function addIssue(directives: Command, open: OpenSession): void {
  const issue = directives
    .command('issue <letter>')
    .description('make a confirmed letter binding: shows whom it would reach and asks first')
    .option('--expect <hash>', 'issue only if it reaches exactly those whom the preview with this hash showed')
    .option('--besides <directive...>', 'the unit has issued these of the same matter, and this is another one')
    .option('--buffer <level=days...>', 'working days that a level is due before its superior, e.g. district=2 local=2')
    .option('--yes', 'issue to those whom it reaches now, without asking');
  withExample(issue, `directives issue ${sampleLetter} ${as}`);
  issue.action(async (id: string, options: IssueOptions, command: Command) => {
    const session = open(command);
    const api = session.person('Issuing a directive');
    const { besides, buffer } = options;
    const schedule = buffer && { schedule: scheduleOf(buffer) };
    const expect = options.expect ?? (await agreedHash(session, { api, id, yes: options.yes === true, schedule }));
    const said = { ...(besides && { besides }), ...schedule };
    const directive = await api.post<Directive>(`${letterPath(id)}/issue`, { expect, ...said });
    session.show(directive, () => directiveText(directive));
    if (!session.json) session.note(`\nfollow it with: wian cascade show ${directive.directiveId}`);
  });
}

function addImpact(directives: Command, open: OpenSession): void {
  const impact = directives
    .command('impact <letter>')
    .description('what would come of a letter if it were issued now: who, how many, without contact, due when')
    .option(
      '--buffer <level=days...>',
      'working days that a level is due before its superior, e.g. district=2 local=2',
    );
  withExample(impact, `directives impact ${sampleLetter} --buffer local=2 ${as}`);
  impact.action(async (id: string, { buffer }: Pick<IssueOptions, 'buffer'>, command: Command) => {
    const session = open(command);
    const asked = buffer ? { schedule: scheduleOf(buffer) } : {};
    const found = await session.person('Looking at an impact').post<Impact>(`${letterPath(id)}/impact`, asked);
    session.show(found, () => impactText(found));
  });
}

function scheduleOf(buffers: readonly string[]): Directive['schedule'] {
  const days = buffers.map((said) => {
    const [, level, amount] = /^([a-z]+)=(\d{1,2})$/.exec(said) ?? [];
    if (level === undefined) throw usageError(`Expected --buffer level=days such as district=2, found '${said}'.`);
    return [level, Number(amount)];
  });
  return { bufferWorkingDays: Object.fromEntries(days) };
}

interface Asking {
  readonly api: ApiClient;
  readonly id: string;
  readonly yes: boolean;
  readonly schedule: Pick<Directive, 'schedule'> | undefined;
}

/** The hash of what was just shown and agreed to. Throws where nobody agreed. */
async function agreedHash(session: Session, { api, id, yes, schedule }: Asking): Promise<string> {
  const preview = await api.get<Preview>(`${letterPath(id)}/preview`);
  const { terminal, json } = session;
  if (!json) {
    const impact = await api.post<Impact>(`${letterPath(id)}/impact`, schedule ?? {});
    terminal.out(`${previewText(preview, terminal.columns)}\n\n${impactText(impact)}\n\n`);
  }
  if (yes) return preview.hash;
  if (!terminal.ask) throw nobodyToAsk(preview);
  const answer = await terminal.ask(`Issue it to these ${preview.count} recipients? [y/N] `);
  if (/^y(es)?$/i.test(answer.trim())) return preview.hash;
  throw new CliError('DIRECTIVE.NOT_AGREED', 'Not issued: the answer was not yes.');
}

function nobodyToAsk(preview: Preview): CliError {
  return new CliError(
    'DIRECTIVE.EXPECT_NEEDED',
    `Nobody can be asked here, so nothing was issued: add --expect ${preview.hash} once these ${preview.count} recipients are right.`,
    { more: { preview } },
  );
}

function addLooking(directives: Command, open: OpenSession): void {
  const show = directives.command('show <directive>').description('a directive as issued');
  withExample(show, `directives show ${sampleDirective}`);
  show.action(async (id: string, _: unknown, command: Command) => {
    const session = open(command);
    const directive = await session.viewer().get<Directive>(`/intake/directives/${encodeURIComponent(id)}`);
    session.show(directive, () => directiveText(directive));
  });
  const list = withPage(directives.command('list').description('directives, newest first'));
  withExample(list, 'directives list --limit 10');
  list.action(async ({ limit, cursor }: PageOptions, command: Command) => {
    const session = open(command);
    const page = await session.viewer().get<Page<Directive>>('/intake/directives', { limit, cursor });
    session.showPage(page, ['DIRECTIVE', 'NUMBER', 'DATE', 'RECIPIENTS', 'SUBJECT'], directiveRow);
  });
}

const directiveRow = ({ directiveId, number, letterDate, shown, subject }: Directive): string[] => [
  directiveId,
  number,
  showDate(letterDate),
  String(shown.count),
  subject,
];
