/**
 * The one question the bootstrap asks a broker before any client library is installed: Metadata v1 without topics.
 * A broker that lists itself is unfenced and creates topics; an open port alone does not mean that.
 */
import { ask } from './wire.mjs';

const metadataRequest = Buffer.from([
  ...[0, 0, 0, 14], // size of what follows
  ...[0, 3, 0, 1], // Metadata, version 1
  ...[0, 0, 0, 7], // correlation id
  ...[255, 255], // no client id
  ...[0, 0, 0, 0], // an array of no topics
]);

/** True when the first broker of a comma list answers and knows at least one live broker. */
export async function firstBrokerAnswers(brokers) {
  const [host, port] = brokers.split(',')[0].trim().split(':');
  const isWhole = (bytes) => bytes.length >= 4 && bytes.length >= 4 + bytes.readInt32BE(0);
  const answer = await ask({ host, port: Number(port ?? 9092), request: metadataRequest, isWhole });
  return answer !== null && answer.length >= 12 && answer.readInt32BE(8) > 0;
}
