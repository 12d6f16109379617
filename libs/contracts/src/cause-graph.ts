import type { topics } from './topics.js';

type TopicKey = keyof typeof topics;

/**
 * Which topics get an event because one was consumed from this topic. Keeping a replica brings about nothing; what a
 * person or the clock does is not in here. Receipts end the way: assignment keeps them beside the task and publishes
 * none, so that no notice can ever bring about a notice.
 */
export const effects: Readonly<Record<TopicKey, readonly TopicKey[]>> = {
  unit: [],
  post: [],
  calendar: [],
  directive: ['task'],
  letter: ['task'],
  opening: [],
  task: ['delivery'],
  delivery: [],
};
