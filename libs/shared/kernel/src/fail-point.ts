/** Places at which a crash is worth trying: each between two effects that must not depend on both being done. */
export const failPoints = [
  'commit.before',
  'commit.after',
  'seal.before',
  'seal.after',
  'send.before',
  'send.after',
  'mark.before',
  'mark.after',
  'effect.before',
  'effect.after',
  'offset.before',
  'offset.after',
] as const;
export type FailPoint = (typeof failPoints)[number];

let onReached: ((point: FailPoint) => void) | undefined;

/** Says that this place is reached. Does nothing unless a test armed the process. */
export function failPoint(point: FailPoint): void {
  onReached?.(point);
}

/** For tests: what is called at every place that is reached; undefined disarms. */
export function onFailPoint(reached: ((point: FailPoint) => void) | undefined): void {
  onReached = reached;
}
