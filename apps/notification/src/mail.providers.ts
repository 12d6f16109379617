import type { Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { BullJobQueue } from '@wian/jobs';
import { countedMailChannel, DELIVERY_QUERIES, SendingWorker, SmtpMailChannel } from '@wian/notification-adapters';
import {
  ComposeNotice,
  DeliveryLog,
  type DeliveryQueries,
  type NoticeSources,
  OwedDeliveries,
  SendDelivery,
  type SendingPayload,
} from '@wian/notification-application';
import { EMAIL, MOST_ATTEMPTS } from '@wian/notification-domain';
import { systemClock } from '@wian/kernel';
import { LOGGER, type Logger, Metrics } from '@wian/observability';
import { WorkAtHand } from '@wian/service';
import type { Connection } from 'mongoose';
import type { NotificationConfig } from './config.js';
import { NOTICE_SOURCES } from './tokens.js';

type SendingQueue = BullJobQueue<SendingPayload>;
type Sending = [DeliveryLog, NoticeSources, ComposeNotice, SmtpMailChannel, Metrics];

/** What sends mails; only there when there is a mail server to send to. */
export const mailProviders = (config: NotificationConfig, smtpUrl: string): Provider[] => [
  {
    provide: SmtpMailChannel,
    useFactory: () => new SmtpMailChannel({ url: smtpUrl, from: config.MAIL_FROM }),
  },
  {
    provide: BullJobQueue,
    useFactory: (connection: Connection, logger: Logger) => sendingQueue(config, connection, logger),
    inject: [getConnectionToken(), LOGGER],
  },
  {
    provide: OwedDeliveries,
    useFactory: makeOwed,
    inject: [DELIVERY_QUERIES, BullJobQueue, WorkAtHand],
  },
  {
    provide: SendDelivery,
    useFactory: (...[deliveries, sources, compose, channel, metrics]: Sending) => {
      const mail = countedMailChannel(channel, metrics);
      return new SendDelivery({ deliveries, sources, compose, mail, messageDomain: domainOf(config.MAIL_FROM) });
    },
    inject: [DeliveryLog, NOTICE_SOURCES, ComposeNotice, SmtpMailChannel, Metrics],
  },
  {
    provide: SendingWorker,
    useFactory: makeWorker,
    inject: [BullJobQueue, OwedDeliveries, SendDelivery, SmtpMailChannel, LOGGER],
  },
];

/** Named after the database whose deliveries it sends, so that one Redis may serve several stacks. */
const sendingQueue = (
  { REDIS_URL, MAILS_PER_SECOND }: NotificationConfig,
  { name }: Connection,
  logger: Logger,
): SendingQueue =>
  new BullJobQueue({
    name: `${name}.sending`,
    redisUrl: REDIS_URL,
    attempts: MOST_ATTEMPTS,
    backoffMillis: 2_000,
    rateLimit: { jobs: MAILS_PER_SECOND, perMillis: 1_000 },
    takeOverMillis: 10_000,
    onError: (error, jobId) => logger.warn({ error, jobId }, 'a sending failed or Redis is away; it is tried again'),
  });

function makeOwed(queries: DeliveryQueries, jobs: SendingQueue, work: WorkAtHand): OwedDeliveries {
  work.addDated('mails to send', async () => {
    const [first] = await queries.owed(EMAIL, { limit: 1 });
    return first && new Date(first.plannedAt);
  });
  return new OwedDeliveries(queries, jobs, systemClock);
}

function makeWorker(
  queue: SendingQueue,
  owed: OwedDeliveries,
  send: SendDelivery,
  channel: SmtpMailChannel,
  logger: Logger,
): SendingWorker {
  const onError = (error: unknown) => logger.error({ error }, 'mails that are owed could not be queued');
  return new SendingWorker({ queue, owed, send, closeChannel: () => channel.close(), onError });
}

/** `Wian <wian@example.org>` → `example.org`. */
const domainOf = (from: string): string => /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'wian.invalid';
