import type { LeaseStore } from '@wian/kernel';
import type { SealedCommit } from '../commit-log/commit-store.port.js';
import { hashBatch } from './hash-chain.js';
import { Publisher } from './publisher.js';
import { Sealer } from './sealer.js';
import { change, drain, setUp, types } from './testing/test-publishers.js';
import { verifyLog } from './verify-log.js';

describe('the publisher', () => {
  it('publishes each event once, in the order of versions, also when ids sort the other way', async () => {
    let next = 1_000;
    const { sent, publisherOf, commit } = setUp({ next: () => String(next--) });
    for (const version of [0, 1, 2]) await commit(change('A', version), change('B', version));
    await drain(publisherOf('a'));
    expect(sent.filter(({ event }) => event.subject === 'task_A').map(({ event }) => event.sequence)).toEqual([
      1, 2, 3,
    ]);
    expect(sent).toHaveLength(6);
  });

  it('keeps internal events in the log', async () => {
    const { sent, publisherOf, commit } = setUp();
    await commit(change('A', 0, 'note.kept'));
    await drain(publisherOf('a'));
    expect(sent).toEqual([]);
  });

  it('gives every event a position, from one and without gaps', async () => {
    const { sent, publisherOf, commit } = setUp();
    const publisher = publisherOf('a');
    await commit(change('A', 0), change('B', 0));
    await drain(publisher);
    await commit(change('A', 1));
    await drain(publisher);
    expect(sent.map(({ event }) => event.position)).toEqual([1, 2, 3]);
  });

  it('publishes again, with the same ids, after a crash between sending and marking', async () => {
    const { log, sent, publisherOf, commit } = setUp();
    await commit(change('A', 0));
    const crashing = publisherOf('a', async (events) => {
      sent.push(...events);
      throw new Error('crashed after the broker had it');
    });
    await expect(crashing.pass()).rejects.toThrow('crashed');
    await drain(publisherOf('a'));
    expect(sent.map(({ event }) => event.id)).toEqual(['task_A:1', 'task_A:1']);
    expect(await log.unpublished(10)).toEqual([]);
  });

  it('lets only the holder of the lease work', async () => {
    const { sent, publisherOf, commit } = setUp();
    const leader = publisherOf('a');
    await leader.pass();
    await commit(change('A', 0));
    expect(await publisherOf('b').pass()).toBe(false);
    expect(sent).toEqual([]);
    await leader.stop();
    await drain(publisherOf('b'));
    expect(sent).toHaveLength(1);
  });

  it('keeps the log whole when another leader seals between two of its reads', async () => {
    const { log, publisherOf, commit } = setUp();
    await commit(change('A', 0), change('B', 0));
    const pending = log.pending.bind(log);
    log.pending = async (limit) => {
      const found = await pending(limit);
      log.pending = pending;
      await new Sealer(log, { commits: 10, events: 10 }).next(2);
      return found;
    };
    await drain(publisherOf('a'));
    expect(await verifyLog(log)).toMatchObject({ ok: true, batches: 1, commits: 1, lastPosition: 2 });
  });

  it('seals each batch number once: the slower of two leaders seals nothing', async () => {
    const { log, publisherOf, commit } = setUp();
    await commit(change('A', 0));
    await drain(publisherOf('a'));
    const [batch] = await log.batchesAfter(0, 1);
    expect(batch && (await log.seal(batch, []))).toBe(false);
  });
});

describe('the publisher’s channel', () => {
  /** Two publishers over one log; the test says who leads, and only the newest channel may be used. */
  function twoLeaders() {
    const { log, commit } = setUp();
    const lead = { is: 'a' };
    const leases: LeaseStore = {
      acquire: async (name, owner) => (owner === lead.is ? { name, owner, term: 1 } : undefined),
      release: async () => undefined,
    };
    let newest = '';
    const said: string[] = [];
    const publisherOf = (owner: string, during: () => Promise<void> = async () => undefined) =>
      new Publisher({
        service: 'test',
        owner,
        store: log,
        leases,
        types,
        open: async () => {
          newest = owner;
          said.push(`${owner} opens`);
          return {
            send: async (events) => {
              await during();
              if (newest !== owner) throw new Error(`${owner} is shut out`);
              said.push(...events.map(({ event }) => `${owner} sends ${event.id}`));
            },
            close: async () => void said.push(`${owner} closes`),
          };
        },
        onError: () => undefined,
        // Nothing is taken for granted: the lease is asked for each time.
        leaseMillis: 0,
      });
    return { log, commit, said, publisherOf, lead };
  }

  it('is opened only by the holder of the lease, and closed when the lease is lost', async () => {
    const { commit, said, publisherOf, lead } = twoLeaders();
    const [first, second] = [publisherOf('a'), publisherOf('b')];
    await commit(change('A', 0));
    expect(await second.pass()).toBe(false);
    await drain(first);
    lead.is = 'b';
    await commit(change('A', 1));
    expect(await first.pass()).toBe(false);
    await drain(second);
    expect(said).toEqual(['a opens', 'a sends task_A:1', 'a closes', 'b opens', 'b sends task_A:2']);
  });

  it('stays shut for a leader that is stopped in mid-send and wakes after its successor has sealed', async () => {
    const { commit, said, log, publisherOf, lead } = twoLeaders();
    const second = publisherOf('b');
    const first = publisherOf('a', async () => {
      lead.is = 'b';
      await commit(change('A', 1));
      await drain(second);
    });
    await commit(change('A', 0));
    await expect(first.pass()).rejects.toThrow('a is shut out');
    expect(await first.pass()).toBe(false);
    expect(said).toEqual(['a opens', 'b opens', 'b sends task_A:1', 'b sends task_A:2', 'a closes']);
    expect(await log.unpublished(10)).toEqual([]);
  });

  it('is opened anew after a failure, since a channel that was shut out stays so', async () => {
    const { commit, said, publisherOf } = twoLeaders();
    let fails = true;
    const publisher = publisherOf('a', async () => {
      if (fails) throw new Error('cut');
    });
    await commit(change('A', 0));
    await expect(publisher.pass()).rejects.toThrow('cut');
    fails = false;
    await drain(publisher);
    expect(said).toEqual(['a opens', 'a closes', 'a opens', 'a sends task_A:1']);
  });

  it('holds back while it fails: no further commit is sealed, and everything goes out in order afterwards', async () => {
    const { log, sent, publisherOf, commit } = setUp();
    let away = true;
    const publisher = publisherOf('a', async (events) => {
      if (away) throw new Error('Kafka is away');
      sent.push(...events);
    });
    for (let version = 0; version < 5; version += 1) {
      await commit(change('A', version));
      await expect(publisher.pass()).rejects.toThrow('Kafka is away');
    }
    expect(await log.unpublished(10)).toHaveLength(1);
    expect(await log.pending(10)).toHaveLength(4);
    away = false;
    await drain(publisher);
    expect(sent.map(({ event }) => event.sequence)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('verifyLog', () => {
  async function sealedLog() {
    const { log, publisherOf, commit } = setUp();
    const publisher = publisherOf('a');
    for (const version of [0, 1, 2]) {
      await commit(change('A', version));
      await drain(publisher);
    }
    return log;
  }

  it('finds a whole log right', async () => {
    expect(await verifyLog(await sealedLog())).toMatchObject({
      ok: true,
      batches: 3,
      commits: 3,
      lastPosition: 3,
      firstBad: null,
    });
  });

  it.each([
    [
      'a changed commit',
      (commits: readonly SealedCommit[]) => commits.map((commit) => ({ ...commit, actor: 'person_other' })),
      'was changed',
    ],
    ['a removed commit', () => [], 'is missing'],
  ])('names the first position of %s', async (_name, tamper, problem) => {
    const log = await sealedLog();
    const commitsOf = log.commitsOf.bind(log);
    log.commitsOf = async (batch) => (batch.number === 2 ? tamper(await commitsOf(batch)) : commitsOf(batch));
    expect(await verifyLog(log)).toMatchObject({
      ok: false,
      firstBad: { position: 2, problem: expect.stringContaining(problem) },
    });
  });

  it('names the first position after a removed batch', async () => {
    const log = await sealedLog();
    const batchesAfter = log.batchesAfter.bind(log);
    log.batchesAfter = async (number, limit) =>
      (await batchesAfter(number, limit)).filter((batch) => batch.number !== 2);
    expect(await verifyLog(log)).toMatchObject({ ok: false, firstBad: { position: 2, problem: 'batch 2 is missing' } });
  });

  it('finds a batch that was sealed anew, with a hash that fits it, on a past that is not this one', async () => {
    const log = await sealedLog();
    const batchesAfter = log.batchesAfter.bind(log);
    const previous = 'f'.repeat(64);
    log.batchesAfter = async (number, limit) =>
      Promise.all(
        (await batchesAfter(number, limit)).map(async (batch) =>
          batch.number === 3 ? { ...batch, previous, hash: hashBatch(previous, await log.commitsOf(batch)) } : batch,
        ),
      );
    expect(await verifyLog(log)).toMatchObject({
      ok: false,
      firstBad: { position: 3, problem: 'batch 3 does not follow batch 2' },
    });
  });

  it('reads on beyond the batches that it asks for at once', async () => {
    const { log, publisherOf, commit } = setUp();
    const publisher = publisherOf('a');
    for (let version = 0; version < 60; version += 1) {
      await commit(change('A', version));
      await drain(publisher);
    }
    expect(await verifyLog(log)).toMatchObject({ ok: true, batches: 60, commits: 60, lastPosition: 60 });
  });
});
