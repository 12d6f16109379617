/** The one-shot job that makes the topics of infra/kafka/topics.yaml; run again, it keeps what is there. */
import { createTopics } from '../../tools/start/topics.mjs';

const brokers = process.env.KAFKA_BROKERS;
if (!brokers) throw new Error('KAFKA_BROKERS is not set; give host:port, several separated by commas');
const { created, kept } = await createTopics(brokers);
console.log(`topics: ${created} created, ${kept} kept`);
