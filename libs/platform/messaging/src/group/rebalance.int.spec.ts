import { uuidV7 } from '@wian/kernel';
import { KafkaMessageLog } from '../log/kafka-message-log.js';
import type { MessageLog } from '../log/message-log.port.js';
import { MemoryParkingStore } from '../parking/memory-parking-store.js';
import { gate, keysOf, message } from './testing/backbone.js';
import { type TestGroup, type TestGroupOptions, noted, startGroup } from './testing/test-group.js';

const log = new KafkaMessageLog({ brokers: (process.env.TEST_KAFKA_BROKERS ?? '').split(','), clientId: 'test' });
const members: TestGroup[] = [];
afterEach(async () => {
  for (const member of members.splice(0)) await member.close();
});
afterAll(() => log.close());

/** The log as one member sees it; `owned` is told how many partitions it has at every change. */
const watched = (owned: (partitions: number) => void): MessageLog =>
  Object.assign(Object.create(log) as MessageLog, {
    subscribe: (request: Parameters<MessageLog['subscribe']>[0]) =>
      log.subscribe({
        ...request,
        onAssigned: (places) => {
          request.onAssigned(places);
          owned(places.length);
        },
      }),
  });

describe('a rebalance on Kafka while a batch is at hand', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f'];

  it('lets the member end what it has begun and commit it, and another one goes on with nothing lost or repeated', async () => {
    const given = { topic: `t-${uuidV7.next()}`, group: `g-${uuidV7.next()}`, parking: new MemoryParkingStore() };
    await log.createTopics([{ name: given.topic, partitions: 2 }]);
    const applied: string[] = [];
    const join = async (options: Partial<TestGroupOptions>) => {
      const member = await startGroup({ ...given, log, onApplied: (id) => applied.push(id), ...options });
      members.push(member);
      return member;
    };
    const [released, begun, drained] = [gate(), gate(), gate()];
    let hasBegun = false;
    await log.produce(keysOf(...keys).map((event) => message(given.topic, event)));
    const first = await join({
      // Only a heartbeat that is sent while the handler works can tell this member of the other one.
      log: watched((partitions) => hasBegun && partitions === 0 && drained.open()),
      before: async () => {
        hasBegun = true;
        begun.open();
        await released.opened;
      },
    });
    await begun.opened;
    const second = await join({});
    await drained.opened;
    await log.produce(keys.map((key) => message(given.topic, noted(key, 2))));
    released.open();
    const both = () => first.applied.length + second.applied.length >= 2 * keys.length;
    await Promise.race([first.until(both), second.until(both)]);
    expect(applied.filter((id) => id.endsWith(':1')).sort()).toEqual(keys.map((key) => `${key}:1`));
    expect(applied.slice(keys.length).sort()).toEqual(keys.map((key) => `${key}:2`));
    expect(second.applied.length).toBeGreaterThan(0);
    expect(await given.parking.list({ limit: 1 })).toEqual([]);
  });
});
