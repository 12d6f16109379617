import type { ApiClient, Page } from './api-client.js';
import type { CascadeView, RecipientsToday, TaskNode } from './cascade-types.js';
import { type Command, Option } from 'commander';
import { addFollowUp } from './cascade-follow-up.command.js';
import { cascadePath } from './cascade-path.js';
import { addSteering } from './cascade-steering.command.js';
import { wholeNumber, withExample } from './command-parts.js';
import { cascadeText, type CascadeNode } from './output/cascade-text.js';
import type { OpenSession } from './program.js';

const sampleId = 'directive_01957aaa-0000-7000-8000-000000000001';

interface ShowOptions {
  readonly depth: number;
  readonly limit: number;
  readonly under?: string;
  readonly open?: boolean;
}

export function addCascade(program: Command, open: OpenSession): void {
  const cascade = program.command('cascade').description("a directive's tree of tasks");
  withExample(cascade, `cascade show ${sampleId}`);
  addShow(cascade, open);
  addFollowUp(cascade, open);
  const confirm = cascade
    .command('confirm <directive>')
    .description('start a held cascade with the recipients of today')
    .requiredOption('--expect <hash>', 'hash of the recipients of today, as "cascade show" tells it');
  withExample(confirm, `cascade confirm ${sampleId} --expect 3f8a… --as district-officer-3703`);
  confirm.action(async (id: string, { expect }: { expect: string }, command: Command) => {
    const session = open(command);
    const api = session.person('Confirming a cascade');
    const view = await api.post<CascadeView>(`${cascadePath(id)}/confirm`, { expect });
    session.show(view, () => cascadeText({ view, tasks: [], more: false, today: null }));
  });
  addSteering(cascade, open, { sampleId, pathOf: cascadePath });
}

function addShow(cascade: Command, open: OpenSession): void {
  const show = cascade
    .command('show <directive>')
    .description('how far it is, and its tree a screenful at a time')
    .option('--depth <levels>', 'how many levels of the tree', wholeNumber(1, 6), 2)
    .option('--limit <n>', 'how many tasks of each branch', wholeNumber(1, 500), 50)
    .option('--under <task>', 'only what is below this task')
    .addOption(new Option('--open', 'only branches that are not done'));
  withExample(show, `cascade show ${sampleId} --depth 1 --open`);
  show.action(async (id: string, { under, ...options }: ShowOptions, command: Command) => {
    const session = open(command);
    const api = session.viewer();
    const view = await api.get<CascadeView>(cascadePath(id));
    const tree = new Tree(api, cascadePath(id), options);
    const tasks = await tree.below(under ?? 'root', options.depth);
    const today = view.status === 'held' ? await api.get<RecipientsToday>(`${cascadePath(id)}/recipients`) : null;
    session.show({ ...view, tasks, today }, () => cascadeText({ view, tasks, more: tree.more, today }));
  });
}

/** Branches asked for in one answer: a cascade of the whole country has a thousand. */
const MOST_BRANCHES = 100;

/** A bounded part of the tree. One request a branch, one after another, so that the services stay free for others. */
class Tree {
  /** Something was left out. */
  more = false;
  private asked = 0;

  constructor(
    private readonly api: ApiClient,
    private readonly path: string,
    private readonly options: Pick<ShowOptions, 'limit' | 'open'>,
  ) {}

  async below(parent: string, depth: number): Promise<CascadeNode[]> {
    if (this.asked === MOST_BRANCHES) return this.leaveOut();
    this.asked += 1;
    const { limit, open } = this.options;
    const query = { limit, parent, ...(open ? { open: 'true' } : {}) };
    const { items, next } = await this.api.get<Page<TaskNode>>(`${this.path}/tasks`, query);
    if (next !== null) this.more = true;
    const nodes: CascadeNode[] = [];
    for (const task of items) {
      const goesOn = task.children > 0 && depth > 1;
      nodes.push({ ...task, tasks: goesOn ? await this.below(task.taskId, depth - 1) : [] });
    }
    return nodes;
  }

  private leaveOut(): CascadeNode[] {
    this.more = true;
    return [];
  }
}
