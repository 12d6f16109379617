import { localDateOf } from '@wian/working-time';
import type { Column, EntitySet, Row } from '../model/entity-set.js';
import type { Filter } from '../odata/filter.js';
import { escalationRows, escalationsSet } from './escalation-rows.js';
import { taskDayRows, taskDaysSet } from './task-days.js';
import type { TaskRecord } from './task-record.js';

/** A table that is not stored: its rows are made of the records of tasks when they are read. */
export interface DerivedSet {
  readonly set: EntitySet;
  /** In the order of their keys, which begin with the id of the task. */
  readonly rowsOf: (record: TaskRecord, today: string) => Iterable<Row>;
  /** Columns that have the same value as the column of this name in Tasks, in each row of a task. */
  readonly ofTask: ReadonlySet<string>;
  /** Columns of which a value belongs to one day, and which. */
  readonly days: ReadonlyMap<string, (value: string) => string>;
}

const derived: readonly DerivedSet[] = [
  {
    set: escalationsSet,
    rowsOf: escalationRows,
    ofTask: new Set(['taskId', 'directiveId', 'unitId', 'modifiedAt']),
    days: new Map(),
  },
  {
    set: taskDaysSet,
    rowsOf: taskDayRows,
    ofTask: new Set(['taskId', 'directiveId']),
    days: new Map([
      ['date', (date) => date],
      ['modifiedAt', (instant) => localDateOf(new Date(instant))],
    ]),
  },
];

export const derivedSetOf = (set: EntitySet): DerivedSet | undefined => derived.find((each) => each.set === set);

/** The task of a row, by its key: `task_A:acknowledge:remind`, `task_A@2025-03-06`. */
export const taskOfKey = (key: string): string => /^[^:@]*/.exec(key)?.[0] ?? '';

/** Which tasks may have rows that a filter lets through; more of them do no harm. */
export interface Narrowed {
  /** On columns of Tasks. */
  readonly filter: Filter | null;
  /** Some of its days lie from the first to the last of these; '' = whatever day. */
  readonly from: string;
  readonly to: string;
}

export function narrowed({ ofTask, days }: DerivedSet, filter: Filter | null): Narrowed {
  const parts = filter === null ? [] : partsOf(filter);
  const own = parts.filter((part) => columnsOf(part).every(({ name }) => ofTask.has(name)));
  const spans = parts.map((part) => spanOf(part, days));
  return {
    filter: own.length > 0 ? { kind: 'and', parts: own } : null,
    from: spans.map(({ from }) => from).reduce((a, b) => (a > b ? a : b), ''),
    to: spans.map(({ to }) => to).reduce((a, b) => (a === '' || (b !== '' && b < a) ? b : a), ''),
  };
}

/** All of them have to hold. */
const partsOf = (filter: Filter): readonly Filter[] =>
  filter.kind === 'and' ? filter.parts.flatMap(partsOf) : [filter];

function columnsOf(filter: Filter): readonly Column[] {
  if ('parts' in filter) return filter.parts.flatMap(columnsOf);
  return 'part' in filter ? columnsOf(filter.part) : [filter.column];
}

const anyDay = { from: '', to: '' };

function spanOf(filter: Filter, days: DerivedSet['days']): Pick<Narrowed, 'from' | 'to'> {
  if (filter.kind !== 'compare' || typeof filter.value !== 'string') return anyDay;
  const day = days.get(filter.column.name)?.(filter.value);
  if (day === undefined || filter.op === 'ne') return anyDay;
  if (filter.op === 'eq') return { from: day, to: day };
  return filter.op === 'ge' || filter.op === 'gt' ? { from: day, to: '' } : { from: '', to: day };
}
