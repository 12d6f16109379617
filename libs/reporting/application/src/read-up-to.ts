import type { TopicReading } from './ports.js';

/** A reading and the moment before it was asked: what was published until then stands below its ends. */
export interface Look extends TopicReading {
  readonly at: string;
}

export interface Watch {
  /** Everything published up to this moment has been applied. */
  readonly asOf: string;
  /** The look whose ends are still to be reached. */
  readonly waitingFor: Look | null;
}

/**
 * How far a topic is certainly applied after one more look. Partitions are read side by side, so the newest event applied
 * says nothing of the others: only when every partition has come to the end that an earlier look found is everything
 * known that was published before that look. Until then, and while an event is parked, the old moment stands.
 */
export function reached(watch: Watch, look: Look): Watch {
  if (look.parked) return { ...watch, waitingFor: watch.waitingFor ?? look };
  if (behindOf(look) === 0) return { asOf: later(watch.asOf, look.at), waitingFor: null };
  const goal = watch.waitingFor;
  if (!goal) return { ...watch, waitingFor: look };
  return hasReached(look, goal) ? { asOf: later(watch.asOf, goal.at), waitingFor: look } : watch;
}

/** Events that are published and not yet read. */
export const behindOf = ({ partitions }: TopicReading): number =>
  partitions.reduce((sum, { end, done }) => sum + Math.max(0, end - done), 0);

/** Is everything done that stood on the topic when `goal` was read? */
export const hasReached = ({ partitions }: TopicReading, goal: TopicReading): boolean =>
  goal.partitions.every(({ partition, end }) =>
    partitions.some((each) => each.partition === partition && each.done >= end),
  );

const later = (a: string, b: string): string => (a > b ? a : b);
