import type { CloudEvent, Task, TaskStatus } from '@wian/contracts';
import { localDateOf } from '@wian/working-time';
import { utc } from './instants.js';

/** One step of a task, as far as its days depend on it. */
export interface HistoryStep {
  readonly epoch: number;
  readonly sequence: number;
  readonly at: string;
  readonly status: TaskStatus;
  readonly unitId: string;
  /** How the task ended without being done; absent where it did not. */
  readonly ended?: string;
}

/** By sequence. */
export type Steps = readonly HistoryStep[];

/** After every day. */
export const NEVER = '9999-12-31';

/** Adds a step; one that is known answers the same list. A newer epoch drops what an older one held from that step on. */
export function withStep(known: Steps, event: CloudEvent<Task>): Steps {
  const { status, unitId, ended } = event.data;
  const place = { epoch: event.epoch, sequence: event.sequence, at: utc(event.time) };
  const step: HistoryStep = { ...place, status, unitId, ...(ended && { ended: ended.kind }) };
  if (known.some((each) => isSame(each, step) || outdates(each, step))) return known;
  return [...known.filter((each) => !outdates(step, each)), step].sort((a, b) => a.sequence - b.sequence);
}

/** What is left of them after their service was restored from a backup. */
export const withoutVoided = (
  steps: Steps,
  { epoch, lastVersion }: { readonly epoch: number; readonly lastVersion: number },
): Steps => steps.filter((step) => step.epoch >= epoch || step.sequence <= lastVersion);

const isSame = (a: HistoryStep, b: HistoryStep): boolean => a.epoch === b.epoch && a.sequence === b.sequence;
const outdates = (newer: HistoryStep, older: HistoryStep): boolean =>
  newer.epoch > older.epoch && newer.sequence <= older.sequence;

/** The day of a step in Bangkok. */
export const dayOfStep = ({ at }: HistoryStep): string => localDateOf(new Date(at));

/** Not always that of the first step: the clock may have been set back between two. */
export const firstDayOf = (steps: Steps): string =>
  steps.map(dayOfStep).reduce((first, day) => (day < first ? day : first), NEVER);

/** The day on which it was completed, `NEVER` while it is open: rows of later days do not exist. */
export function lastDayOf(steps: Steps): string {
  const last = steps.at(-1);
  return last?.status === 'completed' ? dayOfStep(last) : NEVER;
}
