import { type Level, levelField, type Task, type TaskStatus } from '@wian/contracts';
import { type Awaited, awaitedOf } from './awaited.js';

type Numbers<Key extends string> = Readonly<Partial<Record<Key, number>>>;

/** Tasks, counted. */
export interface Counts {
  readonly byStatus: Numbers<TaskStatus>;
  /** How many have been acknowledged and reported on, whatever came after; a task counts once in each. */
  readonly acknowledged: number;
  /** Of the acknowledged: by another unit, for one without computers. */
  readonly onBehalf: number;
  readonly reported: number;
  /** How many ended otherwise than by completion, by kind: `exempted` … */
  readonly ended: Readonly<Record<string, number>>;
  /** How many wait for what; one task may wait for several things. */
  readonly awaits: Numbers<Awaited>;
}

/** Those of one level; units that only pass on are counted apart. */
export interface Figures extends Counts {
  readonly level: Level;
  readonly relaying: boolean;
}

/** What figures are made of. */
export type CountedTask = Pick<
  Task,
  'level' | 'obligations' | 'endedBy' | 'status' | 'ended' | 'acknowledged' | 'reported'
>;

export const figuresOf = (task: CountedTask): Figures => ({
  level: task.level,
  relaying: !task.obligations.act,
  byStatus: { [task.status]: 1 },
  acknowledged: task.acknowledged ? 1 : 0,
  onBehalf: task.acknowledged?.onBehalf ? 1 : 0,
  reported: task.reported ? 1 : 0,
  ended: task.ended ? { [task.ended.kind]: 1 } : {},
  awaits: Object.fromEntries(awaitedOf(task).map((step) => [step, 1])),
});

export const placeOfFigures = ({ level, relaying }: Figures): string => `${level}|${relaying}`;

/** By level from the top, those addressed before those that pass on. */
export const inOrderOfLevels = (a: Figures, b: Figures): number =>
  levelField.options.indexOf(a.level) - levelField.options.indexOf(b.level) || Number(a.relaying) - Number(b.relaying);

const NOTHING: Counts = { byStatus: {}, acknowledged: 0, onBehalf: 0, reported: 0, ended: {}, awaits: {} };

export const sumOfCounts = (one: Counts, other: Counts): Counts => ({
  byStatus: sumsOf(one.byStatus, other.byStatus),
  acknowledged: one.acknowledged + other.acknowledged,
  onBehalf: one.onBehalf + other.onBehalf,
  reported: one.reported + other.reported,
  ended: sumsOf<string>(one.ended, other.ended) as Readonly<Record<string, number>>,
  awaits: sumsOf(one.awaits, other.awaits),
});

/** All levels together, and how many tasks these are. */
export function totalsOf(figures: readonly Counts[]): Counts & { readonly total: number } {
  const counts = figures.reduce(sumOfCounts, NOTHING);
  return { ...counts, total: countOf(counts) };
}

/** How many wait for this step; at one level, or at all. */
export const awaitedIn = (figures: readonly Figures[], step: Awaited, level?: Level): number =>
  figures.reduce((sum, each) => sum + (level === undefined || each.level === level ? (each.awaits[step] ?? 0) : 0), 0);

/** How many tasks were counted. */
export const countOf = ({ byStatus }: Pick<Counts, 'byStatus'>): number =>
  Object.values(byStatus).reduce((sum, count) => sum + count, 0);

/** In the order of the keys, so that the same counts are the same text. */
function sumsOf<Key extends string>(one: Numbers<Key>, other: Numbers<Key>): Numbers<Key> {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort() as Key[];
  return Object.fromEntries(keys.map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)])) as Numbers<Key>;
}
