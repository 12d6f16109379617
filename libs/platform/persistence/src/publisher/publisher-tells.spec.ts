import { topics } from '@wian/contracts';
import { z } from 'zod';
import type { SealedCommit } from '../commit-log/commit-store.port.js';
import { MemoryCommitLog } from '../commit-log/memory-commit-log.js';
import { EventTypes } from '../commit-log/prepare-commit.js';
import { MemoryLeaseStore } from '../leases/memory-lease-store.js';
import { type EventSink, Publisher } from './publisher.js';

const data = z.object({ text: z.string() });
const types = new EventTypes([{ type: 'wian.task.noted.v1', topic: topics.task, data }]);

function setUp() {
  const log = new MemoryCommitLog(types);
  const leases = new MemoryLeaseStore();
  const told: SealedCommit[] = [];
  const publisherOf = (owner: string, send: EventSink = async () => undefined) =>
    new Publisher({
      ...{ service: 'test', owner, store: log, leases, types },
      open: async () => ({ send, close: async () => undefined }),
      onError: (error) => {
        throw error;
      },
      onPublished: (commits) => void told.push(...commits),
    });
  const commit = (aggregateId: string) => {
    const events = [{ type: 'wian.task.noted.v1', data: { text: 't' } }];
    const changes = [{ aggregate: 'task', aggregateId, expectedVersion: 0, events, state: {} }];
    return log.commit({ at: new Date(0), actor: { id: 'person_test' }, correlationId: 'c', changes });
  };
  return { publisherOf, commit, told };
}

describe('the publisher tells', () => {
  it('of each commit, once its events are acknowledged and it is marked, and not before', async () => {
    const { publisherOf, commit, told } = setUp();
    await commit('task_a');
    const failing = publisherOf('a', () => Promise.reject(new Error('the broker is away')));
    await expect(failing.pass()).rejects.toThrow('away');
    expect(told).toEqual([]);
    const publisher = publisherOf('a', async () => void expect(told).toEqual([]));
    while (await publisher.pass());
    expect(told.map(({ events }) => events.map(({ id }) => id))).toEqual([['task_a:1']]);
  });

  it('which of two processes leads', async () => {
    const { publisherOf } = setUp();
    const [first, second] = [publisherOf('a'), publisherOf('b')];
    expect(first.leads).toBe(false);
    await first.pass();
    await second.pass();
    expect([first.leads, second.leads]).toEqual([true, false]);
    await first.stop();
    await second.pass();
    expect([first.leads, second.leads]).toEqual([false, true]);
  });
});
