import type { Command } from 'commander';
import type { Page } from './api-client.js';
import type { EscalationItem, TaskPlan } from './api-types.js';
import { withExample, withPage, type PageOptions } from './command-parts.js';
import { planText } from './output/plan-text.js';
import { showInstant } from './output/times.js';
import type { OpenSession } from './program.js';

const sampleId = 'task_01957aaa-0000-7000-8000-000000000001_05370301';

interface ListOptions extends PageOptions {
  readonly directive?: string;
  readonly status?: string;
}

export function addEscalations(program: Command, open: OpenSession): void {
  const escalations = program.command('escalations').description('who was told of what is late, and who will be');
  withExample(escalations, 'escalations list --status fired');
  const list = withPage(escalations.command('list').description('steps of escalation, newest directive first'))
    .option('--directive <id>', 'only of this directive')
    .option('--status <status>', 'pending, fired, superfluous or skipped');
  withExample(list, 'escalations list --status fired --as district-officer-3703');
  list.action(async ({ directive, status, limit, cursor }: ListOptions, command: Command) => {
    const session = open(command);
    const query = { directive, status, limit, cursor };
    const page = await session.viewer().get<Page<EscalationItem>>('/assignment/escalations', query);
    session.showPage(page, ['TASK', 'CLOCK', 'STEP', 'DUE', 'STATUS', 'WHEN', 'TOLD', 'UNIT'], stepRow);
  });
  const plan = escalations.command('plan <task>').description("a task's clocks, and what becomes of each step");
  withExample(plan, `escalations plan ${sampleId}`).action(async (id: string, _: unknown, command: Command) => {
    const session = open(command);
    const found = await session.viewer().get<TaskPlan>(`/assignment/tasks/${encodeURIComponent(id)}/plan`);
    session.show(found, () => planText(found));
  });
}

const stepRow = (step: EscalationItem): string[] => [
  step.taskId,
  step.clock,
  step.stepId,
  showInstant(step.dueAt),
  step.reason === null ? step.status : `${step.status} (${step.reason})`,
  step.at === null ? '–' : showInstant(step.at),
  step.targetUnitId ?? '–',
  step.unitName,
];
