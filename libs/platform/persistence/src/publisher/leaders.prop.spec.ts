import fc from 'fast-check';
import type { CommitStore } from '../commit-log/commit-store.port.js';
import { MemoryCommitLog } from '../commit-log/memory-commit-log.js';
import { Sealer } from './sealer.js';
import { types, writeNext } from './testing/test-publishers.js';
import { verifyLog } from './verify-log.js';

/** What a writer does: one commit over these aggregates, with an id from its own clock, which is off by its own skew. */
const steps = fc.array(
  fc.record({
    writer: fc.nat(2),
    aggregates: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 25 },
);
const skews = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), fc.constant(0));

/** A store whose every call waits for its turn: between any two of them anything else may happen. */
function interleaved(store: CommitStore, turn: () => Promise<unknown>): CommitStore {
  return {
    pending: (limit, events) => turn().then(() => store.pending(limit, events)),
    holding: (ids) => turn().then(() => store.holding(ids)),
    lastBatch: () => turn().then(() => store.lastBatch()),
    seal: (batch, commits) => turn().then(() => store.seal(batch, commits)),
    unpublished: (limit) => store.unpublished(limit),
    archived: (ids) => store.archived(ids),
    commitsOf: (batch) => store.commitsOf(batch),
    markPublished: (batch) => store.markPublished(batch),
    batchesAfter: (number, limit) => store.batchesAfter(number, limit),
    changedAfter: (position, limit) => store.changedAfter(position, limit),
  };
}

async function sealedVersions(log: MemoryCommitLog): Promise<Map<string, number[]>> {
  const versions = new Map<string, number[]>();
  for (const batch of await log.batchesAfter(0, 1_000))
    for (const { events } of await log.commitsOf(batch))
      for (const { aggregateId, version } of events)
        versions.set(aggregateId, [...(versions.get(aggregateId) ?? []), version]);
  return versions;
}

describe('two leaders at once, writers with skewed clocks', () => {
  it('seal every commit once, each aggregate in the order of its versions, in a log that verifies', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        skews,
        fc.integer({ min: 1, max: 4 }),
        fc.scheduler(),
        async (history, skew, window, s) => {
          let time = 1_000;
          let writer = 0;
          const ids = { next: () => String(time++ * 10 + (skew[writer] ?? 0) * 100).padStart(9, '0') + time };
          const log = new MemoryCommitLog(types, ids);
          const limits = { commits: window, events: 3 };
          const leader = async (term: number) => {
            const sealer = new Sealer(
              interleaved(log, () => s.schedule(Promise.resolve())),
              limits,
            );
            for (let pass = 0; pass < history.length; pass += 1) await sealer.next(term);
          };
          const writing = async () => {
            for (const step of history) {
              await s.schedule(Promise.resolve());
              writer = step.writer;
              await writeNext(log, step.aggregates);
            }
          };
          await s.waitFor(Promise.all([writing(), leader(1), leader(2)]));
          const last = new Sealer(log, limits);
          while (await last.next(3));
          for (const versions of (await sealedVersions(log)).values())
            expect(versions).toEqual(versions.map((_, index) => index + 1));
          expect(await log.pending(1)).toEqual([]);
          expect(await verifyLog(log)).toMatchObject({ ok: true, commits: history.length });
        },
      ),
      { numRuns: 150 },
    );
  });
});
