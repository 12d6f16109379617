import { MemoryParkingStore } from '@wian/messaging';
import { LogTopicReadings } from './log-topic-readings.js';

const log = {
  endOffsets: () =>
    Promise.resolve([
      { partition: 0, start: 2, end: 7 },
      { partition: 1, start: 3, end: 9 },
    ]),
  committedOffsets: () => Promise.resolve(new Map([[0, 5]])),
};

const parkedOf = (group: string) => ({
  id: `${group}-1`,
  group,
  topic: 'wian.task.v1',
  partition: 1,
  key: 'task_a',
  offset: 4,
  eventId: 'task_a:1',
  type: 'task',
  position: 1,
  status: 'parked' as const,
  cause: 'fails' as const,
  reason: 'its handler fails',
  attempts: 3,
  at: new Date('2025-03-06T02:00:00Z'),
  value: new Uint8Array(),
  blocksKey: true,
});

describe('the reading of a topic', () => {
  it('knows each partition by itself; what was never read begins at the oldest message kept', async () => {
    const { partitions } = await new LogTopicReadings(log, new MemoryParkingStore(), 'mine').of('wian.task.v1');
    expect(partitions).toEqual([
      { partition: 0, end: 7, done: 5 },
      { partition: 1, end: 9, done: 3 },
    ]);
  });

  it('tells of events that the own group has parked, whenever they are tried again', async () => {
    const parking = new MemoryParkingStore();
    const readings = new LogTopicReadings(log, parking, 'mine');
    await parking.park([parkedOf('other')], new Date('2025-03-06T02:00:00Z'));
    expect(await readings.of('wian.task.v1')).toMatchObject({ parked: false });
    await parking.park([parkedOf('mine')], new Date('2035-03-06T02:00:00Z'));
    expect(await readings.of('wian.task.v1')).toMatchObject({ parked: true });
    expect(await readings.of('wian.unit.v1')).toMatchObject({ parked: false });
  });
});
