import type { SealedCommit } from '../commit-log/commit-store.port.js';
import type { EventSink } from './publisher.js';
import { change, drain, setUp } from './testing/test-publishers.js';

describe('the publisher tells', () => {
  it('of each commit, once its events are acknowledged and it is marked, and not before', async () => {
    const { publisherOf, commit } = setUp();
    const told: SealedCommit[] = [];
    const telling = (send: EventSink) =>
      publisherOf('a', send, { onPublished: (commits) => void told.push(...commits) });
    await commit(change('A', 0));
    const failing = telling(() => Promise.reject(new Error('the broker is away')));
    await expect(failing.pass()).rejects.toThrow('away');
    expect(told).toEqual([]);
    await drain(telling(async () => void expect(told).toEqual([])));
    expect(told.map(({ events }) => events.map(({ id }) => id))).toEqual([['task_A:1']]);
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
