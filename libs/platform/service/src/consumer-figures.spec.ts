import type { GroupStanding, ParkedSummary } from '@wian/messaging';
import { Metrics } from '@wian/observability';
import { formatUuidV7, type Commit } from '@wian/kernel';
import { ConsumerFigures } from './consumer-figures.js';

const now = new Date('2025-03-06T02:00:00.000Z');
const working: GroupStanding = { delaySeconds: 0, stopped: { store: 0, events: 0 }, paused: undefined };

describe('the figures of consumers', () => {
  let metrics: Metrics;
  let figures: ConsumerFigures;
  let standing: GroupStanding;
  let lag: () => Promise<readonly { topic: string; events: number }[]>;
  let lying: readonly ParkedSummary[];
  let pending: readonly Pick<Commit, 'id'>[];
  let waiting: Record<string, Date | undefined>;

  beforeEach(() => {
    metrics = new Metrics('test');
    standing = working;
    lag = async () => [{ topic: 'wian.unit.v1', events: 3 }];
    lying = [];
    pending = [];
    waiting = {};
    figures = new ConsumerFigures({
      group: { name: 'g', lag: () => lag(), standing: () => standing },
      parking: { summary: async () => lying },
      store: { pending: async () => pending as never, unpublished: async () => [], commitsOf: async () => [] },
      work: { waiting: async () => waiting },
      clock: { now: () => now },
      metrics,
      logger: { warn: () => undefined },
    });
  });

  const figure = async (name: string): Promise<number> => {
    const line = (await metrics.registry.metrics()).split('\n').find((each) => each.startsWith(name));
    return Number(line?.split(' ').at(-1));
  };

  it('tells how many messages the group is behind, by topic', async () => {
    await figures.read();
    expect(await figure('wian_consumer_lag_events{topic="wian.unit.v1"')).toBe(3);
  });

  it('tells what lies parked by cause, how long, and that it is gone', async () => {
    lying = [{ cause: 'fails', count: 2, oldest: new Date(Date.now() - 60_000) }];
    await figures.read();
    expect(await figure('wian_parked_events{cause="fails"')).toBe(2);
    expect(await figure('wian_parked_events{cause="schema"')).toBe(0);
    expect(Math.round(await figure('wian_parked_oldest_seconds'))).toBe(60);
    lying = [];
    await figures.read();
    expect(await figure('wian_parked_events{cause="fails"')).toBe(0);
    expect(await figure('wian_parked_oldest_seconds')).toBe(0);
  });

  it('tells in real time how old the oldest commit is that waits to be published', async () => {
    pending = [{ id: `commit_${formatUuidV7(Date.now() - 60_000, new Uint8Array(10))}` }];
    await figures.read();
    expect(Math.round(await figure('wian_commits_oldest_pending_seconds'))).toBe(60);
    pending = [];
    await figures.read();
    expect(await figure('wian_commits_oldest_pending_seconds')).toBe(0);
  });

  it('tells in domain time how long work has waited that should not, and that it is done', async () => {
    waiting = { 'due steps': new Date(now.getTime() - 90_000), 'letters to read': undefined };
    await figures.read();
    expect(await figure('wian_work_oldest_seconds{kind="due steps"')).toBe(90);
    expect(await figure('wian_work_oldest_seconds{kind="letters to read"')).toBe(0);
    waiting = { 'due steps': undefined };
    await figures.read();
    expect(await figure('wian_work_oldest_seconds{kind="due steps"')).toBe(0);
  });

  it('tells at every look how this process stands: delay, breaker, pause', async () => {
    const pause = { group: 'g', at: now, by: 'machine_operator', reason: 'a look' };
    standing = { delaySeconds: 7, stopped: { store: 0, events: 2 }, paused: pause };
    expect(await figure('wian_consumer_delay_seconds')).toBe(7);
    expect(await figure('wian_consumer_stopped_partitions{why="events"')).toBe(2);
    expect(await figure('wian_consumer_stopped_partitions{why="store"')).toBe(0);
    expect(await figure('wian_consumer_paused')).toBe(1);
    standing = working;
    expect(await figure('wian_consumer_paused')).toBe(0);
  });

  it('keeps the last figures, and the time of them, while the broker is away', async () => {
    await figures.read();
    const readAt = await figure('wian_consumer_figures_read_timestamp_seconds');
    lag = () => Promise.reject(new Error('the broker is away'));
    await expect(figures.read()).rejects.toThrow('away');
    expect(await figure('wian_consumer_lag_events{topic="wian.unit.v1"')).toBe(3);
    expect(await figure('wian_consumer_figures_read_timestamp_seconds')).toBe(readAt);
  });
});
