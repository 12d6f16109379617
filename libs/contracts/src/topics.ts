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

type TopicText = Pick<Topic, 'name' | 'owner' | 'key' | 'description'>;
const fact = (text: TopicText): Topic => ({ ...text, kind: 'fact', partitions: 12 });
const state = (text: TopicText): Topic => ({ ...text, kind: 'state', partitions: 1 });

export const topics = {
  unit: state({
    name: 'wian.unit.v1',
    owner: 'directory',
    key: 'unitId',
    description: 'Organisations with all their validity periods',
  }),
  post: state({
    name: 'wian.post.v1',
    owner: 'directory',
    key: 'postId',
    description: 'Posts with incumbents (by person id) and role grants',
  }),
  calendar: state({
    name: 'wian.calendar.v1',
    owner: 'directory',
    key: 'calendarId',
    description: 'Working weeks and closed days',
  }),
  directive: fact({
    name: 'wian.directive.v1',
    owner: 'intake',
    key: 'directiveId',
    description: 'Directives as issued',
  }),
  letter: fact({
    name: 'wian.letter.v1',
    owner: 'intake',
    key: 'letterId',
    description: 'Letters as they get their numbers in the registers of units',
  }),
  opening: fact({
    name: 'wian.opening.v1',
    owner: 'intake',
    key: 'openingId',
    description: 'Who has opened the letter of a directive',
  }),
  task: fact({
    name: 'wian.task.v1',
    owner: 'assignment',
    key: 'taskId',
    description: 'What each recipient owes, step by step',
  }),
  delivery: fact({
    name: 'wian.delivery.v1',
    owner: 'notification',
    key: 'deliveryId',
    description: 'What became of each notice',
  }),
} as const;
