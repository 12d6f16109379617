/** Where consumer groups go on. */
import { askKafka } from '../lib/ask-kafka.mjs';
import { Trouble } from '../lib/log.mjs';

/** Committed offsets of a group, `[{topic, partition, offset}]`; offsets are numbers. */
export async function offsetsOf(admin, group) {
  const what = `Kafka should have told the offsets of ${group}`;
  const found = await askKafka(() => admin.fetchOffsets({ groupId: group }), { what });
  return found.flatMap(({ topic, partitions }) =>
    partitions
      .map(({ partition, offset }) => ({ topic, partition, offset: Number(offset) }))
      .filter(({ offset }) => offset >= 0),
  );
}

/** Throws where the group stood behind the end of a partition: then this is another Kafka, or an emptied one. */
export async function refuseOtherKafka(admin, { group, offsets }) {
  for (const topic of new Set(offsets.map((each) => each.topic))) {
    const ends = new Map((await endsOf(admin, topic)).map(({ partition, high }) => [partition, Number(high)]));
    const beyond = offsets.find((each) => each.topic === topic && each.offset > (ends.get(each.partition) ?? 0));
    if (beyond)
      throw new Trouble(
        `${group} stood at offset ${beyond.offset} of ${topic}/${beyond.partition}, which ends at ${ends.get(beyond.partition) ?? 'nothing'}: this is not the Kafka of the backup, or it lost its data.`,
      );
  }
}

/** Sets the group, which has no members, to exactly these offsets; what it has read besides, it reads from its beginning. */
export async function setOffsets({ kafka, admin }, { group, offsets }) {
  const wanted = new Map(offsets.map((each) => [placeOf(each), each]));
  for (const { topic, partition } of await offsetsOf(admin, group))
    if (!wanted.has(placeOf({ topic, partition })))
      wanted.set(placeOf({ topic, partition }), {
        topic,
        partition,
        offset: await beginningOf(admin, topic, partition),
      });
  if (wanted.size > 0) await commitAsMember(kafka, group, [...wanted.values()]);
  const stored = new Map((await offsetsOf(admin, group)).map((each) => [placeOf(each), each.offset]));
  const wrong = [...wanted].find(([place, { offset }]) => stored.get(place) !== offset);
  if (wrong)
    throw new Trouble(
      `${group} should go on at ${wrong[1].offset} of ${wrong[0]}, but Kafka says ${stored.get(wrong[0])}.`,
    );
}

const placeOf = ({ topic, partition }) => `${topic}/${partition}`;

/** Of each partition; none where there is no such topic. kafkajs would ask many times for one that is not there. */
async function endsOf(admin, topic) {
  return (await admin.listTopics()).includes(topic) ? admin.fetchTopicOffsets(topic) : [];
}

async function beginningOf(admin, topic, partition) {
  return Number((await endsOf(admin, topic)).find((each) => each.partition === partition)?.low ?? 0);
}

/**
 * Kafka takes offsets of a group from its members only, so this joins it for a moment. It reads nothing: where the group
 * stood before what the topic still holds, kafkajs would answer the first read with an offset of its own.
 */
async function commitAsMember(kafka, groupId, offsets) {
  const topics = [...new Set(offsets.map(({ topic }) => topic))];
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false });
  const joined = new Promise((resolve, reject) => {
    consumer.on(consumer.events.GROUP_JOIN, () => {
      consumer.pause(topics.map((topic) => ({ topic })));
      resolve();
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({ autoCommit: false, eachBatch: async () => undefined });
    await joined;
    await consumer.commitOffsets(offsets.map((each) => ({ ...each, offset: String(each.offset) })));
  } finally {
    await consumer.disconnect();
  }
}
