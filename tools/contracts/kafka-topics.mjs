/** What Kafka must be told of each topic; read by the local start, by compose and by whoever runs a cluster. */
const FOR_EVER = -1;

export function topicConfig({ kind }) {
  const cleanup = kind === 'state' ? 'compact' : 'delete';
  return { 'cleanup.policy': cleanup, 'retention.ms': FOR_EVER, 'retention.bytes': FOR_EVER };
}

/** `replicationFactor` is that of one local broker (PRODUCTION says what a real cluster needs). */
export function topicsFile(topics) {
  return {
    topics: topics.map((topic) => ({
      name: topic.name,
      partitions: topic.partitions,
      replicationFactor: 1,
      config: topicConfig(topic),
    })),
  };
}

export const PRODUCTION =
  '# In production, on 3 or more brokers: replicationFactor 3 and min.insync.replicas 2 for every topic.\n';
