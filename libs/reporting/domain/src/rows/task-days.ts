import { type CloudEvent, orgPathOfTask, type Task, type TaskStatus, topics } from '@wian/contracts';
import { dateOfDay, dayOfDate, instantOf, localDateOf } from '@wian/working-time';
import { type EntitySet, fixedDate, fixedText, flag, modifiedAt, type Row, text } from '../model/entity-set.js';
import { utc } from './task-rows.js';

/** Their own source beside the task topic: days are written after the events that they follow from. */
export const TASK_DAYS = 'TaskDays';

export const taskDaysSet: EntitySet = {
  name: TASK_DAYS,
  entity: 'TaskDay',
  key: 'taskDayId',
  scope: 'path',
  topics: [topics.task.name, TASK_DAYS],
  en: 'Each task on each day from the day it was given to the day it was completed',
  th: 'สถานะของแต่ละงานในแต่ละวัน ตั้งแต่วันที่มอบหมายถึงวันที่เสร็จสิ้น',
  columns: [
    fixedText('taskDayId', 'Task and day', 'รหัสงานและวันที่'),
    fixedText('taskId', 'Id of the task', 'รหัสงาน'),
    fixedText('directiveId', 'Directive of the task', 'รหัสข้อสั่งการ'),
    text('unitId', 'Unit that owned the task that day', 'หน่วยงานที่รับผิดชอบในวันนั้น'),
    fixedDate('date', 'The day (Asia/Bangkok); see Dates', 'วันที่ ดูตาราง Dates'),
    text('status', 'Status at the end of that day; today: so far', 'สถานะเมื่อสิ้นวัน (วันนี้: จนถึงขณะนี้)'),
    flag('open', 'Something was still owed at the end of that day', 'ยังไม่เสร็จสิ้นเมื่อสิ้นวัน'),
    modifiedAt,
  ],
};

/** One step of a task, as far as its days depend on it. */
export interface HistoryStep {
  readonly epoch: number;
  readonly sequence: number;
  readonly at: string;
  readonly status: TaskStatus;
  readonly unitId: string;
}

/** All that is known of a task's days: rows follow from the steps alone, whatever order they came in. */
export interface TaskHistory {
  readonly taskId: string;
  readonly directiveId: string;
  readonly path: readonly string[];
  /** By sequence. */
  readonly steps: readonly HistoryStep[];
  /** First day whose row is still to be written; `never` once the days of a completed task are all written. */
  readonly pendingFrom: string;
  /** Last day that has a row; absent before the first one. */
  readonly writtenTo?: string;
}

/** After every day. */
export const NEVER = '9999-12-31';

/** Adds a step; one that is known changes nothing. A newer epoch drops what an older one held from that step on. */
export function recordStep(history: TaskHistory | undefined, event: CloudEvent<Task>): TaskHistory {
  const { taskId, directiveId, status, unitId } = event.data;
  const path = orgPathOfTask(event.data);
  const step = { epoch: event.epoch, sequence: event.sequence, at: utc(event.time), status, unitId };
  const known = history?.steps ?? [];
  if (history && known.some((each) => isSame(each, step) || outdates(each, step))) return history;
  const steps = [...known.filter((each) => !outdates(step, each)), step].sort((a, b) => a.sequence - b.sequence);
  const day = localDateOf(new Date(step.at));
  const pendingFrom = history && history.pendingFrom < day ? history.pendingFrom : day;
  const newest = history && steps.at(-1) !== step ? history : { directiveId, path };
  return { ...history, taskId, directiveId: newest.directiveId, path: newest.path, steps, pendingFrom };
}

/** What is left of a history after its service was restored from a backup; undefined where nothing is. */
export function voidSteps(
  history: TaskHistory,
  { epoch, lastVersion }: { readonly epoch: number; readonly lastVersion: number },
): TaskHistory | undefined {
  const steps = history.steps.filter((step) => step.epoch >= epoch || step.sequence <= lastVersion);
  return steps.length === 0 ? undefined : { ...history, steps };
}

const isSame = (a: HistoryStep, b: HistoryStep): boolean => a.epoch === b.epoch && a.sequence === b.sequence;
const outdates = (newer: HistoryStep, older: HistoryStep): boolean =>
  newer.epoch > older.epoch && newer.sequence <= older.sequence;

/** A row and the version that it stands on. */
export interface DayRow {
  readonly row: Row;
  readonly epoch: number;
  readonly v: number;
}

/** What there is to do for a task's days. */
export interface DaysTaken {
  readonly rows: readonly DayRow[];
  /** Rows of days after this one are to go. */
  readonly removeAfter: string | undefined;
  /** As it is then. */
  readonly history: TaskHistory;
}

/** Up to which day, and how many rows at most. */
export interface DaysWanted {
  readonly today: string;
  readonly limit: number;
  /**
   * What becomes of rows of days after `today`, which another clock has written: only one replica, whose clock counts, may
   * `remove` them. Days behind a completion go in any case.
   */
  readonly ahead: 'keep' | 'remove';
}

/** The rows that are due. What stands once those ahead are removed follows from the steps and from `today` alone. */
export function takeDays(history: TaskHistory, { today, limit, ahead }: DaysWanted): DaysTaken {
  const last = lastDayOf(history) ?? NEVER;
  const end = earlier(last, today);
  const bound = ahead === 'remove' ? end : last;
  const { writtenTo = '' } = history;
  const removeAfter = writtenTo > bound ? bound : undefined;
  const rows: DayRow[] = [];
  const again = later(nextDay(bound), firstDayOf(history));
  let day = removeAfter !== undefined && again < history.pendingFrom ? again : history.pendingFrom;
  while (day <= end && rows.length < limit) {
    rows.push(...rowOn(history, day));
    day = nextDay(day);
  }
  const pendingFrom = day > last ? NEVER : day;
  return {
    rows,
    removeAfter,
    history: { ...history, pendingFrom, writtenTo: lastWritten(removeAfter ?? writtenTo, rows) },
  };
}

const nextDay = (day: string): string => dateOfDay(dayOfDate(day) + 1);

function lastWritten(before: string, rows: readonly DayRow[]): string {
  const day = String(rows.at(-1)?.row['date'] ?? '');
  return day > before ? day : before;
}

/** Not always that of the first step: the clock may have been set back between two. */
const firstDayOf = ({ steps }: TaskHistory): string =>
  steps.map(({ at }) => localDateOf(new Date(at))).reduce(earlier, NEVER);

/** The day of completion, if there is one: rows of later days do not exist. */
function lastDayOf({ steps }: TaskHistory): string | undefined {
  const last = steps.at(-1);
  return last?.status === 'completed' ? localDateOf(new Date(last.at)) : undefined;
}

function rowOn({ taskId, directiveId, steps }: TaskHistory, day: string): DayRow[] {
  const step = steps.findLast(({ at }) => localDateOf(new Date(at)) <= day);
  if (!step) return [];
  const { epoch, sequence, status, unitId, at } = step;
  const row = {
    taskDayId: taskDayId(taskId, day),
    taskId,
    directiveId,
    unitId,
    date: day,
    status,
    open: status !== 'completed',
    // A day that only carries a status on is news from its first moment.
    modifiedAt: later(at, new Date(instantOf(dayOfDate(day), 0)).toISOString()),
  };
  return [{ row, epoch, v: sequence }];
}

export const taskDayId = (taskId: string, day: string): string => `${taskId}@${day}`;

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);
