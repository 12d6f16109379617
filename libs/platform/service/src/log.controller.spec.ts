import { defineInternalEvent } from '@wian/contracts';
import { Metrics } from '@wian/observability';
import { EventTypes, MemoryCommitLog, Publisher } from '@wian/persistence';
import { z } from 'zod';
import { KeptCheckpoints } from './checkpoints.providers.js';
import { LogController } from './log.controller.js';
import { verificationsOf } from './log-figures.js';

const types = new EventTypes([defineInternalEvent('note.kept', z.object({}))]);
const log = new MemoryCommitLog(types);
const publisher = new Publisher({
  ...{ service: 'test', owner: 'a', store: log, types },
  open: async () => ({ send: async () => undefined, close: async () => undefined }),
  leases: { acquire: async (name, owner) => ({ name, owner, term: 1 }), release: async () => undefined },
  onError: (error) => {
    throw error;
  },
});
const metrics = new Metrics('test');
const controller = new LogController('test', log, new KeptCheckpoints(undefined), metrics);

beforeAll(async () => {
  for (const name of ['a', 'b', 'c']) {
    const events = [{ type: 'note.kept', data: {} }];
    const changes = [{ aggregate: 'note', aggregateId: `note_${name}`, expectedVersion: 0, events, state: {} }];
    await log.commit({ at: new Date(0), actor: { id: 'person_a' }, correlationId: 'c', changes });
    await publisher.pass();
  }
});

const clock = performance.now;
/** Each look at the clock is 3 s later. */
const steps =
  (now = 0) =>
  () =>
    (now += 3_000);
afterEach(() => void (performance.now = clock));

describe('the verification of a log', () => {
  const unsigned = { configured: false, checked: 0, signedTo: 0, unreadable: 0 };
  const whole = { service: 'test', ok: true, batches: 3, commits: 3, lastPosition: 3, endPosition: 3, firstBad: null };

  it('of a short log is one answer', async () => {
    expect(await controller.verify({})).toEqual({ ...whole, checkpoints: unsigned, next: null });
  });

  it('stops well before a request runs out of time, and goes on from there', async () => {
    performance.now = steps();
    const walked: number[] = [];
    let cursor: string | undefined;
    do {
      const { lastPosition, endPosition, next } = await controller.verify({ cursor });
      expect(endPosition).toBe(3);
      walked.push(lastPosition);
      cursor = next ?? undefined;
    } while (cursor !== undefined && walked.length < 5);
    expect(walked).toEqual([2, 3]);
  });

  it('is counted once a walk, by what it found', async () => {
    const counted = async () => {
      const { values } = await verifications.get();
      return values.map(({ labels, value }) => `${labels['result']} ${value}`);
    };
    const verifications = verificationsOf(metrics);
    verifications.reset();
    verificationsOf(metrics);
    performance.now = steps();
    const { next } = await controller.verify({});
    expect(await counted()).toEqual(['whole 0', 'broken 0']);
    await controller.verify({ cursor: next ?? '' });
    expect(await counted()).toEqual(['whole 1', 'broken 0']);
    const tampered = {
      batchesAfter: async () => (await log.batchesAfter(0, 1)).map((batch) => ({ ...batch, hash: 'f'.repeat(64) })),
      commitsOf: log.commitsOf.bind(log),
      lastBatch: log.lastBatch.bind(log),
    };
    await new LogController('test', tampered, new KeptCheckpoints(undefined), metrics).verify({});
    expect(await counted()).toEqual(['whole 1', 'broken 1']);
  });

  it('takes no cursor of its own making', async () => {
    await expect(controller.verify({ cursor: 'eyJhIjoxfQ' })).rejects.toMatchObject({ code: 'CURSOR.INVALID' });
  });
});
