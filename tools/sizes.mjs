/** `node tools/sizes.mjs`: how large what is stored is, document by document and message by message. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import mongoose from 'mongoose';
import { parse } from 'yaml';
import { databasesOf, chosenServices, withServers } from './backup/servers.mjs';
import { printFailure, Trouble } from './lib/log.mjs';
import { topicsFile } from './start/topics.mjs';

const help = `node tools/sizes.mjs [--stack local|test] [--database-prefix wian_] [--sample 1000] [--json]

Of every collection and topic: how many there are and how many bytes one has in the middle (BSON without indexes; key and
value of a message before compression), measured on the newest --sample of each. The figures of docs/explanation/scaling.md.
MONGO_URL and KAFKA_BROKERS name other servers.`;

async function main() {
  const text = { type: 'string' };
  const options = { help: { type: 'boolean' }, json: { type: 'boolean' }, stack: { ...text, default: 'local' } };
  const { values } = parseArgs({
    options: { ...options, 'database-prefix': { ...text, default: 'wian_' }, sample: { ...text, default: '1000' } },
  });
  if (values.help) return console.log(help);
  const sample = Number(values.sample);
  if (!(Number.isInteger(sample) && sample > 0))
    throw new Trouble(`--sample should be a number from 1 on, but it is "${values.sample}".`);
  const found = await withServers(values.stack, async ({ client, kafka, admin }) => ({
    collections: await collectionSizes(client, { prefix: values['database-prefix'], sample }),
    topics: await topicSizes({ kafka, admin, sample }),
  }));
  if (values.json) return console.log(JSON.stringify(found));
  print('COLLECTION', found.collections);
  print('TOPIC', found.topics);
}

/** `{name, count, bytes}` of each; `bytes`: the mean of the newest. */
async function collectionSizes(client, { prefix, sample }) {
  const sizes = [];
  for (const { service, database } of await databasesOf(client, { services: chosenServices(), prefix })) {
    const db = client.db(database);
    for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
      const documents = await db.collection(name).find({}, { raw: true }).sort({ _id: -1 }).limit(sample).toArray();
      const count = await db.collection(name).countDocuments();
      if (count === 0) continue;
      const lengths = documents.map(({ length }) => length);
      sizes.push({ name: `${service}.${name}`, count, bytes: meanOf(lengths) });
      if (name === 'commits') sizes.push(eachEvent(service, documents));
    }
  }
  return sizes;
}

/** A commit may hold one event or five hundred: what one comes to, of the newest commits. */
function eachEvent(service, documents) {
  const count = documents.reduce((sum, bytes) => sum + mongoose.mongo.BSON.deserialize(bytes).events.length, 0);
  const bytes = documents.reduce((sum, { length }) => sum + length, 0);
  return { name: `${service}.commits, each event`, count, bytes: Math.round(bytes / count) };
}

async function topicSizes({ kafka, admin, sample }) {
  const known = new Set(await admin.listTopics());
  const names = parse(readFileSync(topicsFile, 'utf8'))
    .topics.map(({ name }) => name)
    .filter((name) => known.has(name));
  const sizes = [];
  for (const name of names) {
    const partitions = await admin.fetchTopicOffsets(name);
    const count = partitions.reduce((sum, { low, high }) => sum + Number(high) - Number(low), 0);
    if (count > 0) sizes.push({ name, count, bytes: meanOf(await messageSizes(kafka, name, Math.min(sample, count))) });
  }
  return sizes;
}

/** Of the first ones, read by a group that nobody knows; a topic with transactions has fewer than its offsets say. */
async function messageSizes(kafka, topic, wanted) {
  const consumer = kafka.consumer({ groupId: `sizes-${randomUUID()}` });
  const sizes = [];
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    await new Promise((resolve, reject) => {
      let quiet = setTimeout(resolve, 10_000);
      const eachMessage = async ({ message: { key, value } }) => {
        sizes.push((key?.length ?? 0) + (value?.length ?? 0));
        clearTimeout(quiet);
        if (sizes.length >= wanted) resolve();
        else quiet = setTimeout(resolve, 2_000);
      };
      consumer.run({ autoCommit: false, eachMessage }).catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
  return sizes;
}

const meanOf = (sizes) => Math.round(sizes.reduce((sum, size) => sum + size, 0) / Math.max(sizes.length, 1));

function print(head, rows) {
  console.log(`${head.padEnd(44)}${'COUNT'.padStart(10)}${'BYTES EACH'.padStart(12)}`);
  for (const { name, count, bytes } of rows)
    console.log(`${name.padEnd(44)}${String(count).padStart(10)}${String(bytes).padStart(12)}`);
}

main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
