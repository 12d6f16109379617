/** By name: what kafkajs throws where no broker could be reached, or none answered in time. */
const CONNECTION_ERRORS = new Set([
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSRequestTimeoutError',
  'KafkaJSBrokerNotFound',
  'KafkaJSNoBrokerAvailableError',
]);

/** Kafka could not be reached, at once or after all tries. */
export function isLogUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return CONNECTION_ERRORS.has(error.name) || isLogUnavailable(error.cause);
}
