import type { TaskView } from '../api/types.js';

/** The steps that this page offers, the likeliest first. */
const steps = ['acknowledge', 'start', 'report', 'complete', 'return'] as const;
export type Step = (typeof steps)[number];

/** What may be done with a task now: the service decides, and this page offers what it has words for. */
export const offeredSteps = ({ can }: Pick<TaskView, 'can'>): readonly Step[] =>
  steps.filter((step) => can.includes(step));
