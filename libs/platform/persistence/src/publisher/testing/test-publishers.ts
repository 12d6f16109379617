import { defineInternalEvent, topics } from '@wian/contracts';
import { type AggregateChange, unwrap } from '@wian/kernel';
import { z } from 'zod';
import { MemoryCommitLog } from '../../commit-log/memory-commit-log.js';
import { EventTypes } from '../../commit-log/prepare-commit.js';
import { MemoryLeaseStore } from '../../leases/memory-lease-store.js';
import { type EventSink, Publisher, type PublisherOptions } from '../publisher.js';
import type { OutgoingEvent } from '../to-cloud-events.js';

const data = z.object({ text: z.string() });
export const types = new EventTypes([
  { type: 'wian.task.noted.v1', topic: topics.task, data },
  defineInternalEvent('note.kept', data),
]);

/** The next version of a task. */
export const change = (id: string, expectedVersion: number, type = 'wian.task.noted.v1'): AggregateChange => ({
  aggregate: 'task',
  aggregateId: `task_${id}`,
  expectedVersion,
  events: [{ type, data: { text: `${id}${expectedVersion + 1}` } }],
  state: {},
});

/** Commits the next version of each of these tasks. */
export async function writeNext(log: MemoryCommitLog, names: readonly string[]): Promise<void> {
  const versions = names.map(async (name) => (await log.load('task', `task_${name}`))?.version ?? 0);
  const changes = (await Promise.all(versions)).map((version, index) => change(names[index] ?? '', version));
  unwrap(await log.commit({ at: new Date(0), actor: { id: 'person_test' }, correlationId: 'c', changes }));
}

/** An empty log, what of it was sent, and publishers of it. */
export function setUp(ids?: { next(): string }) {
  const log = new MemoryCommitLog(types, ids);
  const leases = new MemoryLeaseStore();
  const sent: OutgoingEvent[] = [];
  const arrive: EventSink = async (events) => void sent.push(...events);
  const publisherOf = (owner: string, sink = arrive, options: Partial<PublisherOptions> = {}) =>
    new Publisher({
      service: 'test',
      owner,
      store: log,
      leases,
      types,
      open: async () => ({ send: sink, close: async () => undefined }),
      onError: (error) => {
        throw error;
      },
      ...options,
    });
  const commit = (...changes: AggregateChange[]) =>
    log.commit({ at: new Date(0), actor: { id: 'person_test' }, correlationId: 'c', changes });
  return { log, leases, sent, publisherOf, commit };
}

export const drain = async (publisher: Publisher) => {
  while (await publisher.pass());
};
