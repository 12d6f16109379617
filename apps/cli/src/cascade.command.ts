import type { Command } from 'commander';
import type { ApiClient } from './api-client.js';
import type { CascadeView, RecipientsToday, TaskNode } from './api-types.js';
import { addSteering } from './cascade-steering.command.js';
import { withExample } from './command-parts.js';
import { cascadeText, type CascadeNode } from './output/cascade-text.js';
import type { OpenSession } from './program.js';

const sampleId = 'directive_01957aaa-0000-7000-8000-000000000001';
const pathOf = (id: string) => `/assignment/cascades/${encodeURIComponent(id.replace(/^cascade_/, 'directive_'))}`;

export function addCascade(program: Command, open: OpenSession): void {
  const cascade = program.command('cascade').description("a directive's tree of tasks");
  withExample(cascade, `cascade show ${sampleId}`);
  const show = cascade.command('show <directive>').description('the tree, with the state of every task');
  withExample(show, `cascade show ${sampleId}`).action(async (id: string, _: unknown, command: Command) => {
    const session = open(command);
    const api = session.viewer();
    const view = await api.get<CascadeView>(pathOf(id));
    const tasks = await tasksBelow(api, pathOf(id), 'root');
    const today = view.status === 'held' ? await api.get<RecipientsToday>(`${pathOf(id)}/recipients`) : null;
    session.show({ ...view, tasks, today }, () => cascadeText({ view, tasks, today }));
  });
  const confirm = cascade
    .command('confirm <directive>')
    .description('start a held cascade with the recipients of today')
    .requiredOption('--expect <hash>', 'hash of the recipients of today, as "cascade show" tells it');
  withExample(confirm, `cascade confirm ${sampleId} --expect 3f8a… --as district-officer-3703`);
  confirm.action(async (id: string, { expect }: { expect: string }, command: Command) => {
    const session = open(command);
    const api = session.person('Confirming a cascade');
    const view = await api.post<CascadeView>(`${pathOf(id)}/confirm`, { expect });
    session.show(view, () => cascadeText({ view, tasks: [], today: null }));
  });
  addSteering(cascade, open, { sampleId, pathOf });
}

/** The tasks under one task, each with those under it. One request a page, so that the services stay free for others. */
async function tasksBelow(api: ApiClient, path: string, parent: string): Promise<CascadeNode[]> {
  const nodes: CascadeNode[] = [];
  for await (const task of api.all<TaskNode>(`${path}/tasks`, { parent })) {
    const tasks = task.children > 0 ? await tasksBelow(api, path, task.taskId) : [];
    nodes.push({ ...task, tasks });
  }
  return nodes;
}
