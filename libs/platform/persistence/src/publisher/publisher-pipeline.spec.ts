import type { MemoryCommitLog } from '../commit-log/memory-commit-log.js';
import { PUBLISHER_LEASE } from './publisher.js';
import { Sealer } from './sealer.js';
import { change, drain, setUp } from './testing/test-publishers.js';
import type { OutgoingEvent } from './to-cloud-events.js';

describe('the publisher’s pipeline', () => {
  const limits = { commits: 10, events: 1 };
  /** Longer than all takes that could be done meanwhile in memory. */
  const aWhile = () => new Promise(setImmediate);
  const batchesOf = async (log: MemoryCommitLog) => (await log.batchesAfter(0, 100)).length;

  it('seals one batch, and no third, while another is being sent', async () => {
    const { log, publisherOf, commit } = setUp();
    for (const id of ['A', 'B', 'C']) await commit(change(id, 0));
    const sealedDuring: number[] = [];
    const publisher = publisherOf(
      'a',
      async () => {
        await aWhile();
        sealedDuring.push(await batchesOf(log));
      },
      { limits },
    );
    await drain(publisher);
    expect(sealedDuring).toEqual([2, 3, 3]);
  });

  it('ends the send at hand before it fails, when sealing fails meanwhile', async () => {
    const { log, sent, publisherOf, commit } = setUp();
    for (const version of [0, 1]) await commit(change('A', version));
    const seal = log.seal.bind(log);
    log.seal = async (batch, commits) => {
      if (batch.number === 2) throw new Error('the database is away');
      return seal(batch, commits);
    };
    const sink = async (events: readonly OutgoingEvent[]) => {
      await aWhile();
      sent.push(...events);
    };
    await expect(publisherOf('a', sink, { limits }).pass()).rejects.toThrow('the database is away');
    expect(sent).toHaveLength(1);
    expect(await log.unpublished(10)).toEqual([]);
  });

  it('sends all that is left, however much it is, before anything that it seals', async () => {
    const { log, sent, publisherOf, commit } = setUp();
    for (let version = 0; version < 25; version += 1) await commit(change('A', version));
    const sealer = new Sealer(log, limits);
    for (let batch = 0; batch < 23; batch += 1) await sealer.next(1);
    await drain(publisherOf('a', undefined, { limits }));
    expect(sent.map(({ event }) => event.sequence)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  });

  it('leaves what it has sealed to its successor when it lost the lease during the send before', async () => {
    const { log, sent, publisherOf, commit, leases } = setUp();
    for (const version of [0, 1]) await commit(change('A', version));
    const sink = async (events: readonly OutgoingEvent[]) => {
      await aWhile();
      sent.push(...events);
      await leases.release({ name: PUBLISHER_LEASE, owner: 'a', term: 1 });
      await leases.acquire(PUBLISHER_LEASE, 'b', 60_000);
    };
    const first = publisherOf('a', sink, { limits, leaseMillis: 0 });
    expect(await first.pass()).toBe(true);
    expect(await first.pass()).toBe(false);
    expect(sent.map(({ event }) => event.id)).toEqual(['task_A:1']);
    expect(await batchesOf(log)).toBe(2);
    await drain(publisherOf('b', undefined, { limits }));
    expect(sent.map(({ event }) => event.id)).toEqual(['task_A:1', 'task_A:2']);
  });
});
