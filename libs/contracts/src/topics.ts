/**
 * Fact topics keep everything for ever, twelve partitions, fixed for ever (the key decides the partition).
 * State topics keep the newest state per key, one partition, read to their end before a service is ready.
 */
export interface Topic {
  readonly name: string;
  readonly kind: 'fact' | 'state';
  readonly partitions: number;
  /** Field of the events' data that holds the aggregate's id: it is the message's key, so its order is kept. */
  readonly key: string;
  /** The only service that publishes to it. */
  readonly owner: string;
  readonly description: string;
}

const fact = (name: string, owner: string, key: string, description: string): Topic => ({
  name,
  kind: 'fact',
  partitions: 12,
  owner,
  key,
  description,
});
const state = (name: string, owner: string, key: string, description: string): Topic => ({
  name,
  kind: 'state',
  partitions: 1,
  owner,
  key,
  description,
});

export const topics = {
  unit: state('wian.unit.v1', 'directory', 'unitId', 'Organisations with all their validity periods'),
  post: state('wian.post.v1', 'directory', 'postId', 'Posts with incumbents (by person id) and role grants'),
  calendar: state('wian.calendar.v1', 'directory', 'calendarId', 'Working weeks and closed days'),
  directive: fact('wian.directive.v1', 'intake', 'directiveId', 'Directives as issued'),
  task: fact('wian.task.v1', 'assignment', 'taskId', 'What each recipient owes, step by step'),
} as const;
