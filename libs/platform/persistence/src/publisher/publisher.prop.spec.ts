import fc from 'fast-check';
import { MemoryCommitLog } from '../commit-log/memory-commit-log.js';
import { MemoryLeaseStore } from '../leases/memory-lease-store.js';
import { Publisher } from './publisher.js';
import { types, writeNext } from './testing/test-publishers.js';
import type { OutgoingEvent } from './to-cloud-events.js';
import { verifyLog } from './verify-log.js';

/** What becomes of one send: it arrives, it never arrives, or it arrives and its answer is lost. */
type Send = 'arrives' | 'fails' | 'loses its answer';
const sends = fc.array(fc.constantFrom<Send>('arrives', 'arrives', 'fails', 'loses its answer'), { maxLength: 20 });
/** Aggregates that one commit after the other changes. */
const histories = fc.array(fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 15,
});

/** A topic whose sends go as told, then all arrive; between a send and its end anything else may happen. */
class Topic {
  readonly received: number[][] = [];
  inFlight = 0;
  mostInFlight = 0;

  constructor(
    private readonly fates: Send[],
    private readonly turn: () => Promise<unknown>,
  ) {}

  send = async (events: readonly OutgoingEvent[]): Promise<void> => {
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    await this.turn();
    this.inFlight -= 1;
    const fate = this.fates.shift() ?? 'arrives';
    if (fate !== 'fails') this.received.push(events.map(({ event }) => event.position));
    if (fate !== 'arrives') throw new Error(fate);
  };
}

/** Passes until nothing is left to do, however many of them fail. */
async function drain(publisher: Publisher): Promise<void> {
  for (let more = true; more;) more = await publisher.pass().catch(() => true);
}

describe('a publisher that seals while it sends', () => {
  it('sends one batch at a time, and after a failure everything from there on again, in order', async () => {
    await fc.assert(
      fc.asyncProperty(histories, sends, fc.scheduler(), async (history, fates, s) => {
        const log = new MemoryCommitLog(types);
        const topic = new Topic([...fates], () => s.schedule(Promise.resolve()));
        const publisher = new Publisher({
          service: 'test',
          owner: 'a',
          store: log,
          leases: new MemoryLeaseStore(),
          types,
          open: async () => ({ send: topic.send, close: async () => undefined }),
          onError: () => undefined,
          limits: { commits: 4, events: 2 },
        });
        const writing = async () => {
          for (const names of history) {
            await s.schedule(Promise.resolve());
            await writeNext(log, names);
          }
        };
        await s.waitFor(Promise.all([writing(), drain(publisher)]));
        await s.waitFor(drain(publisher));
        expect(topic.mostInFlight).toBe(1);
        const batches = (await log.batchesAfter(0, 100)).map(({ firstPosition }) => firstPosition);
        const sent = topic.received.map(([first]) => batches.indexOf(first ?? 0));
        // Going back is allowed, skipping is not: so the last of each aggregate to arrive is its newest.
        sent.forEach((batch, index) => expect(batch).toBeLessThanOrEqual((sent[index - 1] ?? -1) + 1));
        expect(sent.at(-1)).toBe(batches.length - 1);
        expect(await log.unpublished(1)).toEqual([]);
        expect(await verifyLog(log)).toMatchObject({ ok: true, commits: history.length });
      }),
      { numRuns: 200 },
    );
  });
});
