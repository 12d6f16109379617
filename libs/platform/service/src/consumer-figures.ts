import { type Clock, PollLoop, timeOfId } from '@wian/kernel';
import type { ConsumerGroup, ParkCause, ParkingStore } from '@wian/messaging';
import type { Logger, Metrics } from '@wian/observability';
import type { CommitStore } from '@wian/persistence';
import type { WorkAtHand } from './work-at-hand.js';

interface Parts {
  readonly group: Pick<ConsumerGroup, 'name' | 'lag' | 'standing'>;
  readonly parking: Pick<ParkingStore, 'summary'>;
  readonly store: Pick<CommitStore, 'pending' | 'unpublished' | 'commitsOf'>;
  readonly work: Pick<WorkAtHand, 'waiting'>;
  /** Domain time, in which work is dated. */
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly logger: Pick<Logger, 'warn'>;
}

const READ_MILLIS = 5_000;
/** All of them, so that a figure falls to 0 and does not vanish. */
const causes: readonly ParkCause[] = ['fails', 'waits', 'unreadable', 'schema', 'version'];
const whys = ['store', 'events'] as const;

/**
 * What an operator watches of a service's consumers. Figures of this member are looked at when they are asked for;
 * those of the whole group, and of the log, are read from broker and database now and then, and keep their last value,
 * with the time of it beside them, while one of these is away.
 */
export class ConsumerFigures {
  private readonly loop: PollLoop;
  private readonly gauges: ReturnType<typeof groupGauges>;

  constructor(private readonly parts: Parts) {
    this.gauges = groupGauges(parts.metrics);
    memberGauges(parts);
    this.loop = new PollLoop({
      pass: async () => {
        await this.read();
        return false;
      },
      onError: (error) => parts.logger.warn({ error }, 'could not read the figures of the consumers'),
      pollMillis: READ_MILLIS,
      maxBackoffMillis: 60_000,
    });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** One look at broker and database. */
  async read(): Promise<void> {
    const { group, parking, clock } = this.parts;
    const { lag, parked, parkedOldest, pendingOldest, workOldest, readAt } = this.gauges;
    const [behind, lying, pending, waiting] = await Promise.all([
      group.lag(),
      parking.summary(group.name),
      this.oldestPending(),
      this.parts.work.waiting(),
    ]);
    for (const { topic, events } of behind) lag.set({ topic }, events);
    for (const cause of causes) parked.set({ cause }, lying.find((each) => each.cause === cause)?.count ?? 0);
    parkedOldest.set(Math.max(0, ...lying.map((each) => secondsSince(each.oldest, new Date()))));
    pendingOldest.set(secondsSince(pending, new Date()));
    for (const [kind, since] of Object.entries(waiting)) workOldest.set({ kind }, secondsSince(since, clock.now()));
    readAt.setToCurrentTime();
  }

  /** When, in real time, the oldest commit was made whose events may not stand on their topics yet. */
  private async oldestPending(): Promise<Date | undefined> {
    const { store } = this.parts;
    const [batch] = await store.unpublished(1);
    const [commit] = batch ? await store.commitsOf(batch) : await store.pending(1);
    return commit && timeOfId(commit.id);
  }
}

const secondsSince = (at: Date | undefined, now: Date): number =>
  at ? Math.max(0, now.getTime() - at.getTime()) / 1_000 : 0;

const groupGauges = (metrics: Metrics) => ({
  lag: metrics.gauge({
    name: 'wian_consumer_lag_events',
    help: 'Messages that the group has not done yet',
    labelNames: ['topic'],
  }),
  parked: metrics.gauge({
    name: 'wian_parked_events',
    help: 'Events that lie parked or dead, by cause',
    labelNames: ['cause'],
  }),
  parkedOldest: metrics.gauge({ name: 'wian_parked_oldest_seconds', help: 'How long the oldest of them has lain' }),
  pendingOldest: metrics.gauge({
    name: 'wian_commits_oldest_pending_seconds',
    help: 'Age of the oldest commit that is not published yet, in real time',
  }),
  workOldest: metrics.gauge({
    name: 'wian_work_oldest_seconds',
    help: 'How long the oldest work of a kind has waited that should never wait long',
    labelNames: ['kind'],
  }),
  readAt: metrics.gauge({
    name: 'wian_consumer_figures_read_timestamp_seconds',
    help: 'When these figures were last read from broker and database',
  }),
});

function memberGauges({ metrics, group }: Parts): void {
  metrics.gauge({
    name: 'wian_consumer_delay_seconds',
    help: 'How long the oldest message at hand of this process has been waiting',
    collect() {
      this.set(group.standing().delaySeconds);
    },
  });
  metrics.gauge({
    name: 'wian_consumer_stopped_partitions',
    help: 'Partitions of this process whose offset is kept: the store is away, or the breaker is open for the events',
    labelNames: ['why'],
    collect() {
      for (const why of whys) this.set({ why }, group.standing().stopped[why]);
    },
  });
  metrics.gauge({
    name: 'wian_consumer_paused',
    help: '1 while an operator has paused the group',
    collect() {
      this.set(group.standing().paused ? 1 : 0);
    },
  });
}
