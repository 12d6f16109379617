import type { Producer, RetryOptions, TopicMessages } from 'kafkajs';
import { tryAgain, type Wait } from './try-again.js';

/**
 * For producers of `sendWhole`. When one of several brokers fails, kafkajs tries again by leaving out those that have
 * answered; partitions that have meanwhile moved to one of these are left out with it, and the send still succeeds. Their
 * messages would be lost without a word (kafkajs 2.2.4, `producer/sendMessages.js`), so kafkajs never tries again itself.
 */
export const withoutRetries: RetryOptions = { retries: 0 };

/**
 * Sends all of it, again from the beginning where any part failed: what had arrived arrives twice. Throws after 8 tries,
 * or at once where trying again is of no use.
 */
export async function sendWhole(
  producer: Pick<Producer, 'sendBatch'>,
  topicMessages: TopicMessages[],
  wait?: Wait,
): Promise<void> {
  await tryAgain(() => producer.sendBatch({ acks: -1, topicMessages }), isWorthAnotherTry, wait);
}

/** How kafkajs names an error that it would have tried again, had it been allowed to; only its name is exported to ESM. */
const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof Error && error.name === 'KafkaJSNumberOfRetriesExceeded';
