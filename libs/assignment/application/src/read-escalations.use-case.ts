import type { ClockKind, Task } from '@wian/contracts';
import { plan, type PlannedClock, stepsOf, unknownTask } from '@wian/assignment-domain';
import { type Clock, type CommitLog, ok, type Result } from '@wian/kernel';
import { escalationFacts } from './escalation-facts.js';
import type { DirectorySource, EscalationFilter, EscalationQueries, StepPlace, StepStatus } from './ports.js';
import { nameOn } from './unit-name.js';
import { maySeeTask } from './visibility.policy.js';

/** One step of one clock, as lists show it. */
export interface EscalationRow extends StepPlace {
  readonly directiveId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly clock: ClockKind;
  readonly dueAt: string;
  readonly target: string;
  readonly channel: string;
  readonly status: StepStatus;
  /** When it was decided; null = pending. */
  readonly at: string | null;
  readonly reason: string | null;
  readonly targetUnitId: string | null;
  readonly policyId: string;
  readonly policyVersion: number;
}

export interface TaskPlan {
  readonly taskId: string;
  readonly asOf: string;
  readonly clocks: readonly PlannedClock[];
}

type ListQuery = EscalationFilter & { readonly limit: number; readonly after?: StepPlace | undefined };

/** Escalation as people read it: what fired, what did not and why, and what is still to come. */
export class ReadEscalations {
  constructor(
    private readonly log: CommitLog,
    private readonly queries: EscalationQueries,
    private readonly directory: DirectorySource,
    private readonly clock: Clock,
  ) {}

  /** Newest directive first. Paged by what never changes of a step: nothing is lost or repeated while steps are decided. */
  async list({ limit, after, ...filter }: ListQuery): Promise<{ items: EscalationRow[]; next: StepPlace | null }> {
    const items: EscalationRow[] = [];
    let from = after?.taskId;
    for (;;) {
      const tasks = await this.queries.tasksWithSteps({ ...filter, from, limit: limit + 1 });
      for (const task of tasks) {
        if (task.taskId === from && task.taskId !== after?.taskId) continue;
        items.push(...(await this.rowsOf(task, filter.status, after)));
        if (items.length > limit) return { items: items.slice(0, limit), next: placeOf(items[limit - 1]) };
      }
      const last = tasks.at(-1)?.taskId;
      if (tasks.length <= limit || last === from) return { items, next: null };
      from = last;
    }
  }

  async planOf(taskId: string, visible: EscalationFilter['visible']): Promise<Result<TaskPlan>> {
    const found = await this.log.load<Task>('task', taskId);
    if (!found || !maySeeTask(visible, found.state)) return unknownTask();
    const now = this.clock.now();
    const facts = await escalationFacts(this.directory, found.state, now);
    return ok({ taskId, asOf: now.toISOString(), clocks: plan(found.state, now, facts) });
  }

  private async rowsOf(task: Task, status: StepStatus | undefined, after: StepPlace | undefined) {
    const { taskId, directiveId, unitId } = task;
    const unitName = nameOn((await this.directory.byId()).get(unitId), this.clock.now()) ?? unitId;
    const rows = stepsOf(task).map(({ kind, clock, step: { outcome, ...step } }): EscalationRow => ({
      ...step,
      ...{ taskId, directiveId, unitId, unitName, clock: kind },
      status: outcome?.kind ?? 'pending',
      at: outcome?.at ?? null,
      reason: outcome?.reason ?? null,
      targetUnitId: outcome?.targetUnitId ?? null,
      policyId: clock.policyId,
      policyVersion: clock.policyVersion,
    }));
    return rows.slice(indexAfter(rows, after)).filter((row) => status === undefined || row.status === status);
  }
}

const indexAfter = (rows: readonly EscalationRow[], after: StepPlace | undefined): number =>
  after ? rows.findIndex((row) => isAt(row, after)) + 1 : 0;

const isAt = (row: StepPlace, place: StepPlace): boolean =>
  row.taskId === place.taskId && row.clock === place.clock && row.stepId === place.stepId;

const placeOf = (row: StepPlace | undefined): StepPlace | null =>
  row ? { taskId: row.taskId, clock: row.clock, stepId: row.stepId } : null;
