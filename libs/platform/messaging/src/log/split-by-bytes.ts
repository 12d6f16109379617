import type { OutgoingMessage } from './message-log.port.js';

/** Bytes of keys and values in one produce request, about; brokers take 1 MiB of one partition unless told otherwise. */
export const SEND_BYTES = 512 * 1024;

/** Parts of at most `limit` bytes of keys and values, in order; a message larger than that stands alone. */
export function splitByBytes(messages: readonly OutgoingMessage[], limit: number): OutgoingMessage[][] {
  const parts: OutgoingMessage[][] = [];
  let room = 0;
  for (const message of messages) {
    const bytes = message.value.byteLength + Buffer.byteLength(message.key);
    const part = parts.at(-1);
    if (part && bytes <= room) part.push(message);
    else parts.push([message]);
    room = (part && bytes <= room ? room : limit) - bytes;
  }
  return parts;
}
