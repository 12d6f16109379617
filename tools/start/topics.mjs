/** Topics as `infra/kafka/topics.yaml` states them. Needs the installed packages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import kafkajs from 'kafkajs';
import { parse } from 'yaml';
import { askKafka } from '../lib/ask-kafka.mjs';
import { Trouble } from '../lib/log.mjs';
import { root } from '../lib/paths.mjs';

export const topicsFile = join(root, 'infra', 'kafka', 'topics.yaml');

/**
 * Creates the topics that are missing and answers `{created, kept}` (numbers). Existing topics stay as they are and
 * none is ever deleted; one with another number of partitions is refused, since that number is fixed for ever.
 * `replicas` stands in the place of the file's replication factor.
 */
export async function createTopics(brokers, { file = topicsFile, replicas } = {}) {
  const { topics } = parse(readFileSync(file, 'utf8'));
  const client = new kafkajs.Kafka({ brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
  const admin = client.admin();
  await admin.connect();
  try {
    const present = await partitionsByTopic(admin, topics);
    refuseOtherPartitions(topics, present);
    const missing = topics.filter(({ name }) => !present.has(name));
    if (missing.length > 0)
      await createAndWait(
        admin,
        missing.map((topic) => wanted(topic, replicas)),
      );
    return { created: missing.length, kept: topics.length - missing.length };
  } finally {
    await admin.disconnect();
  }
}

/** Until every partition has a leader; kafkajs's own waiting gives up on a broker that does not know the new topic yet. */
async function createAndWait(admin, topics) {
  await admin.createTopics({ waitForLeaders: false, topics });
  const names = topics.map(({ topic }) => topic);
  await askKafka(() => admin.fetchTopicMetadata({ topics: names }), { what: 'The new topics should have leaders' });
}

async function partitionsByTopic(admin, topics) {
  const existing = new Set(await admin.listTopics());
  const names = topics.map(({ name }) => name).filter((name) => existing.has(name));
  if (names.length === 0) return new Map();
  const metadata = await admin.fetchTopicMetadata({ topics: names });
  return new Map(metadata.topics.map(({ name, partitions }) => [name, partitions.length]));
}

function refuseOtherPartitions(topics, present) {
  const other = topics.find(({ name, partitions }) => present.has(name) && present.get(name) !== partitions);
  if (!other) return;
  throw new Trouble(
    `Topic ${other.name} should have ${other.partitions} partitions, but the broker has it with ${present.get(other.name)}: the order of events hangs on that number, so use another broker, or \`npm run stack -- reset\` for a local one.`,
  );
}

const wanted = ({ name, partitions, replicationFactor = -1, config }, replicas = replicationFactor) => ({
  topic: name,
  numPartitions: partitions,
  replicationFactor: replicas,
  configEntries: Object.entries(config ?? {}).map(([key, value]) => ({ name: key, value: String(value) })),
});
