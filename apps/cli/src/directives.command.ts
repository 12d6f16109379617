import type { Directive } from '@wian/contracts';
import type { Command } from 'commander';
import { agreedHash, scheduleOf } from './agreement.js';
import type { Page } from './api-client.js';
import type { Impact } from './audience-types.js';
import { withExample, withPage, type PageOptions } from './command-parts.js';
import { addDirectiveChanges } from './directive-changes.command.js';
import { directiveText } from './output/directive-text.js';
import { letterPath } from './letter-waiting.js';
import { impactText } from './output/impact-text.js';
import { showDate } from './output/times.js';
import type { OpenSession } from './program.js';

const sampleLetter = 'letter_01957aaa-0000-7000-8000-000000000000';
const sampleDirective = 'directive_01957aaa-0000-7000-8000-000000000001';
const as = '--as district-officer-3703';

export function addDirectives(program: Command, open: OpenSession): void {
  const directives = program.command('directives').description('issue letters as directives, and look at them');
  withExample(directives, `directives issue ${sampleLetter} ${as}`);
  addIssue(directives, open);
  addImpact(directives, open);
  addLooking(directives, open);
  addDirectiveChanges(directives, open);
}

interface IssueOptions {
  readonly expect?: string;
  readonly yes?: boolean;
  readonly besides?: readonly string[];
  readonly buffer?: readonly string[];
  readonly relayed?: boolean;
}

function addIssue(directives: Command, open: OpenSession): void {
  const issue = directives
    .command('issue <letter>')
    .description('make a confirmed letter binding: shows whom it would reach and asks first')
    .option('--expect <hash>', 'issue only if it reaches exactly those whom the preview with this hash showed')
    .option('--besides <directive...>', 'the unit has issued these of the same matter, and this is another one')
    .option('--buffer <level=days...>', 'working days that a level is due before its superior, e.g. district=2 local=2')
    .option('--relayed', 'each level passes it on with a letter of its own; else every level gets it at once')
    .option('--yes', 'issue to those whom it reaches now, without asking');
  withExample(issue, `directives issue ${sampleLetter} ${as}`);
  issue.action(async (id: string, options: IssueOptions, command: Command) => {
    const session = open(command);
    const api = session.person('Issuing a directive');
    const { besides, buffer, relayed = false } = options;
    const schedule = buffer && { schedule: scheduleOf(buffer) };
    const expect =
      options.expect ??
      (await agreedHash(session, { api, id, yes: options.yes === true, schedule, to: 'Issue', relayed }));
    const said = { ...(besides && { besides }), ...(relayed && { mode: 'relayed' }), ...schedule };
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
