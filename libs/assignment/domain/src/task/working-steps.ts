import type { FileRef, OrderReport, Report, Task, TaskEvent } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { closePeriod, closesPeriod } from '../escalation/close-period.js';
import { owesNote } from './amendment.js';
import { formProblems } from './form.policy.js';
import type { Standing } from './standing.policy.js';
import type { EvidenceGiven, ReportMade, Surroundings } from './task.commands.js';
import { formNotFilled, notYours, orderNotBinding, unknownFile } from './task.errors.js';

/** When a step is taken, and by whom. */
export interface Step {
  readonly at: string;
  readonly by: string;
}

export type Decided = Result<readonly TaskEvent[]>;

export function acknowledge(task: Task, acknowledged: NonNullable<Task['acknowledged']>): Decided {
  const { amendment } = task;
  // Of what was changed since a note is taken of its own: the first one stays what it is.
  const noted = amendment && owesNote(task) ? { amendment: { ...amendment, acknowledged } } : {};
  if (task.status !== 'assigned') return ok([{ type: 'wian.task.reacknowledged.v1', data: { ...task, ...noted } }]);
  const known: Task = { ...task, ...noted, status: 'acknowledged', acknowledged };
  const events: TaskEvent[] = [{ type: 'wian.task.acknowledged.v1', data: known }];
  const { at, by } = acknowledged;
  return ok(task.endedBy === 'acknowledgement' ? [...events, completedEvent(known, { at, by })] : events);
}

interface Carrying extends Sent {
  readonly standings: readonly Standing[];
  readonly evidence: EvidenceGiven;
}

type Sent = Pick<Surroundings, 'sent'>;
type Asked = Pick<Surroundings, 'sent' | 'form' | 'period'>;

/** The unit next above has told one without computers, and says how. */
export function acknowledgeFor(task: Task, step: Step, { standings, evidence, sent }: Carrying): Decided {
  const [standing] = standings;
  if (!standing) return notYours(task, 'acknowledge-for', task.unitId);
  const given = filesOf(task, evidence.files, sent);
  if (!given.ok) return given;
  const { unitId, postId } = standing.post;
  const known = { text: evidence.text, ...given.value };
  return acknowledge(task, { ...step, onBehalf: { unitId, postId, why: 'no-computer', evidence: known } });
}

export function accept(
  task: Task,
  step: Step,
  { plan, finishOn }: { plan: string; finishOn?: string | undefined },
): Decided {
  const accepted = { ...step, plan, finishOn: finishOn ?? null };
  return ok([{ type: 'wian.task.accepted.v1', data: { ...task, accepted } }]);
}

export const start = (task: Task, started: Step): Decided =>
  ok([{ type: 'wian.task.started.v1', data: { ...task, status: 'in-progress', started } }]);

export const sendBack = (task: Task, step: Step, reason: string): Decided =>
  ok([{ type: 'wian.task.returned.v1', data: { ...task, status: 'returned', returned: { ...step, reason } } }]);

export const complete = (task: Task, step: Step): Decided => ok([completedEvent(task, step)]);

const completedEvent = (task: Task, completed: Step): TaskEvent => ({
  type: 'wian.task.completed.v1',
  data: { ...task, status: 'completed', completed },
});

/** A report on the whole, or on one order: with the last of these the whole is reported. */
export function report(task: Task, step: Step, made: ReportMade & Asked): Decided {
  const { order, text, kind, values } = made;
  const given = filesOf(task, made.files, made.sent);
  if (!given.ok) return given;
  const besides = { ...(kind ? { kind } : {}), ...(values?.length ? { values: [...values] } : {}), ...given.value };
  const said = { ...step, text, ...besides };
  if (order !== undefined && !task.orders.includes(order)) return err(orderNotBinding(task, order));
  const known = order === undefined ? task : withReport(task, { ...said, order });
  const isWhole = order === undefined || task.orders.every((each) => known.reports?.some((one) => one.order === each));
  const problems = formProblems(made.form, known, { ...made, isWhole });
  if (problems.length > 0) return err(formNotFilled(task, problems));
  if (!isWhole) return ok([{ type: 'wian.task.partially-reported.v1', data: known }]);
  return ok([closesPeriod(task) ? periodReported(known, said, made.period) : reportedEvent(known, said)]);
}

function periodReported(task: Task, report: Report, facts: Asked['period']): TaskEvent {
  if (!facts) throw new Error(`${task.taskId} was reported on without what its next period is counted by`);
  return closePeriod(task, { at: report.at, report, ...facts });
}

/** In the place of an earlier one on the same order. */
function withReport(task: Task, report: OrderReport): Task {
  const reports = [...(task.reports ?? []).filter(({ order }) => order !== report.order), report];
  return { ...task, reports: reports.sort((a, b) => a.order - b.order) };
}

/** The files named, each once; empty where none is. */
function filesOf(
  task: Task,
  named: readonly string[] = [],
  sent: readonly FileRef[] = [],
): Result<{ readonly files?: FileRef[] }> {
  const missing = named.find((sha256) => !sent.some((file) => file.sha256 === sha256));
  if (missing !== undefined) return err(unknownFile(task, missing));
  return ok(named.length === 0 ? {} : { files: sent.filter(({ sha256 }) => named.includes(sha256)) });
}

const reportedEvent = (task: Task, reported: NonNullable<Task['reported']>): TaskEvent => ({
  type: 'wian.task.reported.v1',
  data: { ...task, status: 'reported', reported },
});
