import { type Command, Option } from 'commander';
import type { ApiClient, Page } from './api-client.js';
import type { StepResults, TaskItem, TaskView } from './api-types.js';
import { withExample, withPage, type PageOptions } from './command-parts.js';
import { taskText } from './output/task-text.js';
import type { OpenSession } from './program.js';
import type { Session } from './session.js';
import { addFile, sendFiles } from './task-files.js';
import { type Options, type StepCommand, stepCommands } from './task-steps.js';

const sampleId = 'task_01957aaa-0000-7000-8000-000000000001_05370301';
const pathOf = (id: string) => `/assignment/tasks/${encodeURIComponent(id)}`;

export function addTasks(program: Command, open: OpenSession): void {
  const tasks = program.command('tasks').description('what each unit owes, and the steps it takes');
  withExample(tasks, 'tasks list --unit unit_05370301');
  addLooking(tasks, open);
  for (const step of stepCommands) addStep(tasks, open, step);
  addFile(tasks, open, sampleId);
  const bulk = tasks.command('bulk').description('the same step on up to 500 tasks');
  withExample(bulk, `tasks bulk acknowledge ${sampleId} --as local-officer-05370301`);
  for (const step of stepCommands.filter(({ alone }) => !alone)) addManyStep(bulk, open, step);
}

interface ListOptions extends PageOptions {
  readonly directive?: string;
  readonly unit?: string;
  readonly status?: string;
  readonly asks?: string;
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
    .option('--status <status>', 'assigned, acknowledged, in-progress, reported, returned or completed')
    .addOption(new Option('--asks <what>', 'only whose unit waits for this answer').choices(['more-time', 'not-ours']));
  withExample(list, 'tasks list --status assigned --as local-officer-05370301');
  list.action(async ({ directive, unit, status, asks, limit, cursor }: ListOptions, command: Command) => {
    const session = open(command);
    const query = { directive, unit, status, asks, limit, cursor };
    const page = await session.viewer().get<Page<TaskItem>>('/assignment/tasks', query);
    session.showPage(page, ['TASK', 'STATUS', 'UNIT', 'NUMBER', 'SUBJECT'], taskRow);
  });
}

function addStep(tasks: Command, open: OpenSession, step: StepCommand): void {
  const { name, path = name, doing, body = (said: Options) => said } = step;
  const command = withOptions(tasks.command(`${name} <task>`), step, ['tasks', name, sampleId]);
  command.action(async (id: string, said: Options, ran: Command) => {
    const session = open(ran);
    const api = session.person(doing);
    const task = await api.post<TaskView>(`${pathOf(id)}/${path}`, body(await withFiles(session, api, said)));
    session.show(task, () => taskText(task));
  });
}

/** The same step on many tasks; which of them refused it, and why, is told of each. */
function addManyStep(bulk: Command, open: OpenSession, step: StepCommand): void {
  const { name, doing, type = name, body = (said: Options) => said } = step;
  const command = withOptions(bulk.command(`${name} <tasks...>`), step, ['tasks bulk', name, sampleId]);
  command.action(async (taskIds: readonly string[], said: Options, ran: Command) => {
    const session = open(ran);
    const api = session.person(doing);
    const asked = { taskIds, step: { type, ...body(await withFiles(session, api, said)) } };
    const results = await api.post<StepResults>('/assignment/tasks/bulk', asked);
    session.showPage({ items: results.items, next: null }, ['TASK', 'STATUS', 'REFUSED'], resultRow);
    session.note(`taken on ${results.taken}, refused on ${results.refused}`);
  });
}

/** The files named are sent first: the step names them by what they hold. */
async function withFiles({ terminal }: Session, api: ApiClient, said: Options): Promise<Options> {
  const paths = said['file'] as readonly string[] | undefined;
  return paths ? { ...said, file: await sendFiles(api, terminal.cwd, paths) } : said;
}

function withOptions(command: Command, step: StepCommand, example: readonly string[]): Command {
  const { description, says = [], words = '', as } = step;
  for (const { flag, about, required = false, parse } of says) {
    const option = new Option(flag, about).makeOptionMandatory(required);
    command.addOption(parse ? option.argParser(parse) : option);
  }
  const whole = [...example, words, '--as', as].filter((word) => word !== '').join(' ');
  return withExample(command.description(description), whole);
}

const resultRow = ({ taskId, status, problem }: StepResults['items'][number]): string[] => [
  taskId,
  status ?? '',
  problem ? `${problem.code}: ${problem.detail}` : '',
];

const taskRow = ({ taskId, status, unitName, directive: { number, subject } }: TaskItem): string[] => [
  taskId,
  status,
  unitName,
  number,
  subject,
];
