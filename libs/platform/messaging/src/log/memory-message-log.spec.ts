import { MemoryMessageLog } from './memory-message-log.js';
import type { MessageBatch } from './message-log.port.js';

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
});

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
