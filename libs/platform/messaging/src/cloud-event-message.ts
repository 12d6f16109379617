import { type CloudEvent, cloudEventContentType, cloudEventField } from '@wian/contracts';
import { DomainError, type Result, err, ok } from '@wian/kernel';
import type { OutgoingMessage } from './log/message-log.port.js';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** CloudEvents structured mode; the key is the subject, so that an aggregate's events keep their order. */
export const toMessage = ({ topic, event }: { topic: string; event: CloudEvent }): OutgoingMessage => ({
  topic,
  key: event.subject,
  value: Buffer.from(JSON.stringify(event)),
  headers: { 'content-type': cloudEventContentType },
});

/** The event in a message's bytes; `MESSAGE.UNREADABLE` where there is none. Unknown attributes are kept. */
export function parseMessage(bytes: Uint8Array): Result<CloudEvent> {
  try {
    const parsed = cloudEventField.safeParse(JSON.parse(decoder.decode(bytes)));
    return parsed.success ? ok(parsed.data as CloudEvent) : unreadable(parsed.error.message);
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

const unreadable = (found: string) =>
  err(new DomainError('MESSAGE.UNREADABLE', 'invalid', `expected a CloudEvent 1.0 in JSON, found: ${found}`));
