/** The database server and Kafka as the two commands use them, and the databases of the services. */
import kafkajs from 'kafkajs';
import mongoose from 'mongoose';
import { Trouble } from '../lib/log.mjs';
import { addressOf } from '../stack/mongo.mjs';
import { stackSettings } from '../stack/settings.mjs';
import { serviceNames } from '../start/services.mjs';

/** Opens both; calls `work` with `{client, kafka, admin, mongoUrl, brokers}` and closes them again. */
export async function withServers(stack, work) {
  const { mongo, kafka: broker } = stackSettings(stack);
  const mongoUrl = mongo.given ?? `mongodb://127.0.0.1:${mongo.port}/?directConnection=true`;
  const brokers = broker.given ?? `127.0.0.1:${broker.port}`;
  const client = new mongoose.mongo.MongoClient(mongoUrl, { serverSelectionTimeoutMS: 5_000 });
  const { logLevel } = kafkajs;
  const kafka = new kafkajs.Kafka({ brokers: brokers.split(','), clientId: 'wian-backup', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  try {
    await client.connect().catch((error) => away(`MongoDB on ${hostOf(mongoUrl)}`, error));
    await admin.connect().catch((error) => away(`Kafka on ${brokers}`, error));
    return await work({ client, kafka, admin, mongoUrl, brokers });
  } finally {
    await admin.disconnect();
    await client.close();
  }
}

function away(server, { message }) {
  throw new Trouble(
    `${server} should have answered (${message}): start it with \`npm run stack -- up\`, or set MONGO_URL and KAFKA_BROKERS.`,
  );
}

/** Never the whole URL, which may hold a password. */
function hostOf(url) {
  const { host, port } = addressOf(url) ?? { host: 'its server', port: '' };
  return `${host}:${port}`;
}

/** Of the named services what exists: `{service, database, group}`. */
export async function databasesOf(client, { services, prefix }) {
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
  const found = new Set(databases.map(({ name }) => name));
  return services
    .map((service) => ({ service, database: `${prefix}${service}`, group: `wian.${service}` }))
    .filter(({ database }) => found.has(database));
}

/** The groups with which rebuilds of the service's tables read, e.g. `wian.reporting.g2-1767225600000`. */
export async function rebuildGroupsOf(admin, group) {
  const { groups } = await admin.listGroups();
  const isRebuild = (id) => id.startsWith(`${group}.`) && /^g\d+-/.test(id.slice(group.length + 1));
  return groups.map(({ groupId }) => groupId).filter(isRebuild);
}

/** Services of the command line, or all that keep something. */
export function chosenServices(names = []) {
  const known = serviceNames.filter((name) => name !== 'gateway');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Trouble(`--service is one of ${known.join(', ')}, but "${unknown}" was asked for.`);
  return names.length > 0 ? names : known;
}

/** Throws while a process of the service runs: the publisher's lease is held, or one of its groups has members. */
export async function refuseRunning({ client, admin }, { service, database, group, beside }) {
  const lease = await client.db(database).collection('leases').findOne({ _id: 'publisher' });
  const seconds = Math.ceil(((lease?.until ?? 0) - Date.now()) / 1_000);
  // The members are those of the live service, which a database beside it does not concern.
  const { groups } = beside
    ? { groups: [] }
    : await admin.describeGroups([group, ...(await rebuildGroupsOf(admin, group))]);
  const joined = groups.find(({ members }) => members.length > 0);
  if (seconds <= 0 && !joined) return;
  const sign = joined
    ? `group ${joined.groupId} has ${joined.members.length} members`
    : `its publisher's lease holds for ${seconds} s more`;
  throw new Trouble(
    `${service} should be stopped, but ${sign}: stop every replica of it, wait ten seconds, and try again.`,
  );
}
