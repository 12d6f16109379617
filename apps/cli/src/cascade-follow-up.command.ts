import { type Command, Option } from 'commander';
import type { Blockers, Reminded, Unanswered } from './cascade-types.js';
import { cascadePath } from './cascade-path.js';
import { type PageOptions, wholeNumber, withExample, withPage } from './command-parts.js';
import { blockersText, remindedText, unansweredText } from './output/follow-up-text.js';
import type { OpenSession } from './program.js';

const sampleId = 'directive_01957aaa-0000-7000-8000-000000000001';

interface Asked {
  readonly step: string;
  readonly under?: string;
}

const stepOption = (steps: readonly string[]) =>
  new Option('--step <step>', 'what is awaited: report = the result').choices(steps).default('acknowledge');
const underOption = () => new Option('--under <task>', 'only what is below this task');

/** Who owes something, and reminding them. */
export function addFollowUp(cascade: Command, open: OpenSession): void {
  addUnanswered(cascade, open);
  addBlockers(cascade, open);
  const remind = cascade
    .command('remind <directive>')
    .description('remind those who have not answered, and only those; nobody twice within a day')
    .addOption(stepOption(['acknowledge', 'report']))
    .addOption(underOption());
  withExample(remind, `cascade remind ${sampleId} --as district-officer-3703`);
  remind.action(async (id: string, { step, under }: Asked, command: Command) => {
    const session = open(command);
    const api = session.person('Reminding units');
    const done = await api.post<Reminded>(`${cascadePath(id)}/remind`, { step, ...(under && { node: under }) });
    session.show(done, () => remindedText(done));
  });
}

function addUnanswered(cascade: Command, open: OpenSession): void {
  const unanswered = withPage(
    cascade
      .command('unanswered <directive>')
      .description('who has not answered, at every level')
      .addOption(stepOption(['acknowledge', 'report', 'judge']))
      .addOption(underOption())
      .option('--level <level>', 'only this level, e.g. local; needed with --cursor'),
  );
  withExample(unanswered, `cascade unanswered ${sampleId} --step report --limit 20`);
  unanswered.action(async (id: string, options: Asked & PageOptions & { level?: string }, command: Command) => {
    const session = open(command);
    const { under, ...query } = options;
    const found = await session.viewer().get<Unanswered>(`${cascadePath(id)}/unanswered`, { ...query, node: under });
    session.show(found, () => unansweredText(found, session.terminal.columns));
  });
}

function addBlockers(cascade: Command, open: OpenSession): void {
  const blockers = cascade
    .command('blockers <directive>')
    .description('what blocks it, down to the unit')
    .addOption(underOption())
    .option('--limit <n>', 'how many at most', wholeNumber(1, 500), 50);
  withExample(blockers, `cascade blockers ${sampleId} --limit 20`);
  blockers.action(async (id: string, { under, limit }: { under?: string; limit: number }, command: Command) => {
    const session = open(command);
    const found = await session.viewer().get<Blockers>(`${cascadePath(id)}/blockers`, { node: under, limit });
    session.show(found, () => blockersText(found, session.terminal.columns));
  });
}
