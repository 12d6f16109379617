import type { Message, TopicMessages } from 'kafkajs';
import type { OutgoingMessage } from './message-log.port.js';

/** As kafkajs sends them; the order within a topic stays. */
export function byTopic(messages: readonly OutgoingMessage[]): TopicMessages[] {
  const topics = new Map<string, Message[]>();
  for (const { topic, key, value, headers } of messages) {
    const group = topics.get(topic) ?? [];
    group.push({ key, value: bytesOf(value), headers: { ...headers } });
    topics.set(topic, group);
  }
  return [...topics].map(([topic, group]) => ({ topic, messages: group }));
}

/** The same bytes, not a copy: nobody writes to a message that is being sent. */
const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength);
