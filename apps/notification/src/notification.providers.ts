import type { BeforeApplicationShutdown, OnApplicationBootstrap, Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { OrgTreeReplica, PostReplica, ReplicaGrantSource } from '@wian/directory-replica';
import type { Clock, CommitLog } from '@wian/kernel';
import {
  DELIVERY_QUERIES,
  MongoDeliveryQueries,
  NoticeReplica,
  NoticeStream,
  PUBLIC_URL,
  replicaSources,
  SendingWorker,
} from '@wian/notification-adapters';
import {
  ComposeNotice,
  DeliveryLog,
  type DeliveryQueries,
  NoticeFeed,
  type NoticeSources,
  PlanNotices,
  ReadNotices,
} from '@wian/notification-application';
import { EMAIL } from '@wian/notification-domain';
import { LOGGER, type Logger } from '@wian/observability';
import { CLOCK, COMMIT_LOG } from '@wian/service';
import type { Connection } from 'mongoose';
import type { NotificationConfig } from './config.js';
import { NOTICE_SOURCES } from './tokens.js';

/** Runs as long as the application does. */
class RunningFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly feed: NoticeFeed) {}

  onApplicationBootstrap(): void {
    this.feed.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.feed.stop();
  }
}

/** What every notice stands on: the copies of what others own, and the log of deliveries. */
const basics = (publicUrl: string): Provider[] => [
  { provide: PUBLIC_URL, useValue: publicUrl },
  { provide: NoticeReplica, useFactory: (own: Connection) => new NoticeReplica(own), inject: [getConnectionToken()] },
  { provide: NOTICE_SOURCES, useFactory: replicaSources, inject: [NoticeReplica, OrgTreeReplica, PostReplica] },
  {
    provide: DELIVERY_QUERIES,
    useFactory: (own: Connection) => new MongoDeliveryQueries(own),
    inject: [getConnectionToken()],
  },
  {
    provide: DeliveryLog,
    useFactory: (log: CommitLog, clock: Clock) => new DeliveryLog(log, clock),
    inject: [COMMIT_LOG, CLOCK],
  },
  {
    provide: ComposeNotice,
    useFactory: (sources: NoticeSources, clock: Clock) => new ComposeNotice(sources, clock, publicUrl),
    inject: [NOTICE_SOURCES, CLOCK],
  },
];

const planning = (hasMail: boolean): Provider => ({
  provide: PlanNotices,
  useFactory: (
    log: CommitLog,
    sources: NoticeSources,
    queries: DeliveryQueries,
    clock: Clock,
    feed: NoticeFeed,
    worker?: SendingWorker,
  ) =>
    new PlanNotices({
      log,
      sources,
      queries,
      clock,
      channels: hasMail ? [EMAIL] : [],
      onPlanned: (toBeMailed) => {
        feed.wake();
        worker?.planned(toBeMailed);
      },
    }),
  inject: [COMMIT_LOG, NOTICE_SOURCES, DELIVERY_QUERIES, CLOCK, NoticeFeed, { token: SendingWorker, optional: true }],
});

const reading: Provider[] = [
  {
    provide: NoticeFeed,
    useFactory: (queries: DeliveryQueries, clock: Clock, logger: Logger) =>
      new NoticeFeed({
        queries,
        clock,
        onError: (error) => logger.error({ error }, 'new notices could not be looked for; it is tried again'),
      }),
    inject: [DELIVERY_QUERIES, CLOCK, LOGGER],
  },
  { provide: RunningFeed, useFactory: (feed: NoticeFeed) => new RunningFeed(feed), inject: [NoticeFeed] },
  {
    provide: ReadNotices,
    useFactory: makeReadNotices,
    inject: [DELIVERY_QUERIES, DeliveryLog, NOTICE_SOURCES, ComposeNotice, ReplicaGrantSource, CLOCK],
  },
  {
    provide: NoticeStream,
    useFactory: (notices: ReadNotices, feed: NoticeFeed, queries: DeliveryQueries, clock: Clock) =>
      new NoticeStream({ notices, feed, queries, clock }),
    inject: [ReadNotices, NoticeFeed, DELIVERY_QUERIES, CLOCK],
  },
];

function makeReadNotices(
  queries: DeliveryQueries,
  deliveries: DeliveryLog,
  sources: NoticeSources,
  compose: ComposeNotice,
  grants: ReplicaGrantSource,
  clock: Clock,
): ReadNotices {
  const heldBy = async (personId: string, at: Date) => (await grants.rolesOf(personId, at)).map(({ postId }) => postId);
  return new ReadNotices({ queries, deliveries, sources, compose, posts: { heldBy }, clock });
}

export const notificationProviders = ({ PUBLIC_URL: url }: NotificationConfig, hasMail: boolean): Provider[] => [
  ...basics(url),
  ...reading,
  planning(hasMail),
];
