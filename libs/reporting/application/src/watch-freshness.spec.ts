import { topics } from '@wian/contracts';
import { type Row, taskDaysSet, tasksSet } from '@wian/reporting-domain';
import type { TopicReading } from './ports.js';
import { type FreshnessStore, freshnessOf, WatchFreshness } from './watch-freshness.js';

const now = new Date('2025-03-06T05:00:00.000Z');
const atEnd: TopicReading = { partitions: [{ partition: 0, end: 5, done: 5 }], parked: false };

function setUp({ before = [] }: { before?: readonly Row[] }) {
  let rows = before;
  const store: FreshnessStore = {
    positions: () => Promise.resolve([]),
    freshness: () => Promise.resolve(rows),
    saveFreshness: (saved) => Promise.resolve(void (rows = saved)),
  };
  const readings = new Map<string, TopicReading>();
  const of = (topic: string) => Promise.resolve(readings.get(topic) ?? atEnd);
  const watch = new WatchFreshness({ store, readings: { of }, clock: { now: () => now } }, (error) => {
    throw error;
  });
  const asOf = (set: typeof tasksSet) => freshnessOf(set, rows, now).asOf;
  return { watch, readings, asOf };
}

describe('what the tables say of their freshness', () => {
  it('is the moment of the look where all is read', async () => {
    const { watch, asOf } = setUp({});
    await watch.look();
    expect([asOf(tasksSet), asOf(taskDaysSet)]).toEqual([now.toISOString(), now.toISOString()]);
  });

  it('is what was last said while a partition is behind, also after a restart', async () => {
    const said = '2025-03-06T02:00:00.000Z';
    const { watch, readings, asOf } = setUp({ before: [{ topic: topics.task.name, asOf: said }] });
    readings.set(topics.task.name, {
      partitions: [
        { partition: 0, end: 5, done: 5 },
        { partition: 1, end: 5, done: 4 },
      ],
      parked: false,
    });
    await watch.look();
    expect(asOf(tasksSet)).toBe(said);
  });
});
