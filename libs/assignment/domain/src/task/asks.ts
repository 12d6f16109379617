import type { Task } from '@wian/contracts';

/** What a unit may ask of those above it, and what waits until it is answered. */
export const taskAsks = ['more-time', 'not-ours'] as const;
export type TaskAsk = (typeof taskAsks)[number];

/** What the unit has asked and was not answered yet; nothing once the task has ended. */
export function asksOf({ status, extension, disowned }: Task): readonly TaskAsk[] {
  if (status === 'completed') return [];
  const isAsked: Readonly<Record<TaskAsk, boolean>> = {
    'more-time': extension?.state === 'asked',
    'not-ours': disowned?.answered === null,
  };
  return taskAsks.filter((ask) => isAsked[ask]);
}
