import { offsetsOf, refuseOtherKafka, setOffsets } from './offsets.mjs';

const group = { group: 'wian.intake', offsets: [{ topic: 'wian.unit.v1', partition: 0, offset: 7 }] };
const broker = (topics: string[], high: () => string) => ({
  listTopics: async () => topics,
  fetchTopicOffsets: async () => [{ partition: 0, low: '0', high: high() }],
});

describe('a Kafka is that of the backup', () => {
  it('where it ends no earlier than the group stood', async () => {
    await refuseOtherKafka(
      broker(['wian.unit.v1'], () => '7'),
      group,
    );
  });

  it('and not where it ends earlier, or has no such topic', async () => {
    const emptied = broker(['wian.unit.v1'], () => '6');
    await expect(refuseOtherKafka(emptied, group)).rejects.toThrow(
      'which ends at 6: this is not the Kafka of the backup',
    );
    const other = broker([], () => '7');
    await expect(refuseOtherKafka(other, group)).rejects.toThrow('which ends at nothing: this is not the Kafka');
  });

  it('which a broker that gives no answer leaves open: its failure is told as it is', async () => {
    const silent = broker(['wian.unit.v1'], () => {
      throw new Error('not the leader of this partition');
    });
    await expect(refuseOtherKafka(silent, group)).rejects.toThrow('not the leader of this partition');
  });
});

describe('the offsets of a group', () => {
  const failing = (retriable: boolean) => {
    const answers = [() => Promise.reject(Object.assign(new Error('not the coordinator'), { retriable }))];
    const partitions = [0, 1].map((partition) => ({ partition, offset: partition === 0 ? '7' : '-1' }));
    return {
      fetchOffsets: async () => (answers.pop() ?? (async () => [{ topic: 'wian.unit.v1', partitions }]))(),
    };
  };

  it('are asked for again where a broker has just started', async () => {
    expect(await offsetsOf(failing(true), 'wian.intake')).toEqual(group.offsets);
  });

  it('are not where the broker says that this is in vain', async () => {
    await expect(offsetsOf(failing(false), 'wian.intake')).rejects.toThrow('not the coordinator');
  });
});

/** A group that stood at 3 of a topic which begins at 5: the first read of a member puts its own offset over the group's. */
function beforeTheBeginning() {
  let stored = 3;
  let isPaused = false;
  let joined = (): void => undefined;
  const consumer = {
    events: { GROUP_JOIN: 'join', CRASH: 'crash' },
    on: (event: string, listener: () => void) => void (event === 'join' && (joined = listener)),
    connect: async () => undefined,
    subscribe: async () => undefined,
    pause: () => void (isPaused = true),
    run: async () => joined(),
    commitOffsets: async ([{ offset }]: { offset: string }[]) => void (stored = Number(offset)),
    disconnect: async () => void (isPaused || (stored = -2)),
  };
  const places = async () => [{ topic: 'wian.unit.v1', partitions: [{ partition: 0, offset: String(stored) }] }];
  return { kafka: { consumer: () => consumer }, admin: { fetchOffsets: places }, stored: () => stored };
}

it('the offsets of a group are set also where it stood before what its topic still holds', async () => {
  const { stored, ...servers } = beforeTheBeginning();
  await setOffsets(servers, group);
  expect(stored()).toBe(7);
});
