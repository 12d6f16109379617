import { setTimeout as timer } from 'node:timers/promises';
import type { Producer, RetryOptions, TopicMessages } from 'kafkajs';

/**
 * For producers of `sendWhole`. When one of several brokers fails, kafkajs tries again by leaving out those that have
 * answered; partitions that have meanwhile moved to one of these are left out with it, and the send still succeeds. Their
 * messages would be lost without a word (kafkajs 2.2.4, `producer/sendMessages.js`), so kafkajs never tries again itself.
 */
export const withoutRetries: RetryOptions = { retries: 0 };

const TRIES = 8;
const FIRST_PAUSE_MILLIS = 100;
const LONGEST_PAUSE_MILLIS = 2_000;

/**
 * Sends all of it, again from the beginning where any part failed: what had arrived arrives twice. Throws after 8 tries,
 * or at once where trying again is of no use.
 */
export async function sendWhole(
  producer: Pick<Producer, 'sendBatch'>,
  topicMessages: TopicMessages[],
  pause: (millis: number) => Promise<unknown> = (millis) => timer(millis),
): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await producer.sendBatch({ acks: -1, topicMessages });
      return;
    } catch (error) {
      if (tries === TRIES || !isWorthAnotherTry(error)) throw error;
      await pause(Math.min(FIRST_PAUSE_MILLIS * 2 ** (tries - 1), LONGEST_PAUSE_MILLIS));
    }
  }
}

/** How kafkajs names an error that it would have tried again, had it been allowed to; only its name is exported to ESM. */
const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof Error && error.name === 'KafkaJSNumberOfRetriesExceeded';
