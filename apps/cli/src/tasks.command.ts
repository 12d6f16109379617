import type { Command } from 'commander';
import type { Page } from './api-client.js';
import type { TaskItem, TaskView } from './api-types.js';
import { withExample, withPage, type PageOptions } from './command-parts.js';
import { taskText } from './output/task-text.js';
import type { OpenSession } from './program.js';

const sampleId = 'task_01957aaa-0000-7000-8000-000000000001_05370301';
const pathOf = (id: string) => `/assignment/tasks/${encodeURIComponent(id)}`;

interface Step {
  readonly name: 'acknowledge' | 'start' | 'report' | 'return' | 'complete';
  readonly description: string;
  readonly doing: string;
  /** What must be said with the step: the field of the request and the option of the same name. */
  readonly says?: 'text' | 'reason';
  readonly as: string;
}

const unit = 'local-officer-05370301';
const issuer = 'district-officer-3703';
const steps: readonly Step[] = [
  { name: 'acknowledge', description: 'take note of a task', doing: 'Acknowledging a task', as: unit },
  { name: 'start', description: 'begin the work', doing: 'Starting a task', as: unit },
  { name: 'report', description: 'report the result to the issuer', doing: 'Reporting', says: 'text', as: unit },
  { name: 'return', description: 'give a report back', doing: 'Returning a report', says: 'reason', as: issuer },
  { name: 'complete', description: 'end a task', doing: 'Completing a task', as: unit },
];

export function addTasks(program: Command, open: OpenSession): void {
  const tasks = program.command('tasks').description('what each unit owes, and the steps it takes');
  withExample(tasks, 'tasks list --unit unit_05370301');
  addLooking(tasks, open);
  for (const step of steps) addStep(tasks, open, step);
}

interface ListOptions extends PageOptions {
  readonly directive?: string;
  readonly unit?: string;
  readonly status?: string;
}

function addLooking(tasks: Command, open: OpenSession): void {
  const show = tasks.command('show <task>').description('a task with its orders and the steps taken');
  withExample(show, `tasks show ${sampleId}`).action(async (id: string, _: unknown, command: Command) => {
    const session = open(command);
    const task = await session.viewer().get<TaskView>(pathOf(id));
    session.show(task, () => taskText(task));
  });
  const list = withPage(tasks.command('list').description('tasks, newest directive first'))
    .option('--directive <id>', 'only of this directive')
    .option('--unit <id>', 'only of this unit, e.g. unit_05370301')
    .option('--status <status>', 'assigned, acknowledged, in-progress, reported, returned or completed');
  withExample(list, 'tasks list --status assigned --as local-officer-05370301');
  list.action(async ({ directive, unit, status, limit, cursor }: ListOptions, command: Command) => {
    const session = open(command);
    const query = { directive, unit, status, limit, cursor };
    const page = await session.viewer().get<Page<TaskItem>>('/assignment/tasks', query);
    session.showPage(page, ['TASK', 'STATUS', 'UNIT', 'NUMBER', 'SUBJECT'], taskRow);
  });
}

function addStep(tasks: Command, open: OpenSession, { name, description, doing, says, as }: Step): void {
  const command = tasks.command(`${name} <task>`).description(description);
  if (says) command.requiredOption(`--${says} <words>`, `the ${says === 'text' ? 'report' : 'reason'}`);
  withExample(command, `tasks ${name} ${sampleId}${says ? ` --${says} "…"` : ''} --as ${as}`);
  command.action(async (id: string, said: Readonly<Record<string, string>>, ran: Command) => {
    const session = open(ran);
    const body = says ? { [says]: said[says] } : {};
    const task = await session.person(doing).post<TaskView>(`${pathOf(id)}/${name}`, body);
    session.show(task, () => taskText(task));
  });
}

const taskRow = ({ taskId, status, unitName, directive: { number, subject } }: TaskItem): string[] => [
  taskId,
  status,
  unitName,
  number,
  subject,
];
