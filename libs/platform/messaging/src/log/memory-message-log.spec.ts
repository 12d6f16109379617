import { MemoryMessageLog } from './memory-message-log.js';
import type { MessageBatch, Place } from './message-log.port.js';

describe('MemoryMessageLog', () => {
  it('refuses the commit of a member whose partitions another has taken over', async () => {
    const log = new MemoryMessageLog();
    await log.createTopics([{ name: 't', partitions: 1 }]);
    await log.produce([{ topic: 't', key: 'a', value: new Uint8Array(), headers: {} }]);
    const first = await firstBatch(log);
    const second = await firstBatch(log);
    expect(first.isCurrent()).toBe(false);
    await expect(first.commit(1)).rejects.toThrow('belongs to another member');
    await second.commit(1);
    expect(await log.committedOffsets('g', 't')).toEqual(new Map([[0, 1]]));
  });

  it('deals the partitions out as it is told, and those of a member that is given up to the others', async () => {
    const log = new MemoryMessageLog({ share: ({ partition }, members) => partition % members });
    await log.createTopics([{ name: 't', partitions: 4 }]);
    const [one, other] = [memberOf(log), memberOf(log)];
    expect([one.owned(), other.owned()]).toEqual([
      [0, 2],
      [1, 3],
    ]);
    log.expel(one.subscription);
    expect([one.owned(), other.owned()]).toEqual([[], [0, 1, 2, 3]]);
  });

  it('hands over again, to the same owner too, what was at hand when the partitions were dealt out anew', async () => {
    const log = new MemoryMessageLog({ share: () => 0 });
    await log.createTopics([{ name: 't', partitions: 1 }]);
    await log.produce([{ topic: 't', key: 'a', value: new Uint8Array(), headers: {} }]);
    const { batches } = memberOf(log);
    log.reassign('g');
    expect(batches.map((batch) => batch.isCurrent())).toEqual([false, true]);
    await expect(batches[0]?.commit(1)).rejects.toThrow('belongs to another member');
    await batches[1]?.commit(1);
  });
});

/** Subscribes a new member that leaves every batch at hand for ever. */
function memberOf(log: MemoryMessageLog) {
  let places: readonly Place[] = [];
  const batches: MessageBatch[] = [];
  const subscription = log.subscribe({
    group: 'g',
    topics: ['t'],
    concurrency: 1,
    onAssigned: (owned) => void (places = owned),
    onError: () => undefined,
    onBatch: (batch) => {
      batches.push(batch);
      return new Promise(() => undefined);
    },
  });
  return { subscription, batches, owned: () => places.map(({ partition }) => partition) };
}

/** Subscribes a new member and leaves its first batch at hand for ever. */
const firstBatch = (log: MemoryMessageLog): Promise<MessageBatch> =>
  new Promise((resolve) => {
    log.subscribe({
      group: 'g',
      topics: ['t'],
      concurrency: 1,
      onAssigned: () => undefined,
      onError: () => undefined,
      onBatch: (batch) => {
        resolve(batch);
        return new Promise(() => undefined);
      },
    });
  });
