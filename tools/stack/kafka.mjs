/**
 * Kafka: a real broker (KRaft), alone or one of a cluster, from `KAFKA_BROKERS`, from a Kafka on PATH (`kafka-server-start.sh`),
 * or the jars of Apache Kafka fetched from Maven Central.
 */
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mustRun, onPath } from '../lib/command.mjs';
import { Trouble } from '../lib/log.mjs';
import { javaProblems, mavenProblems } from '../lib/prerequisites.mjs';
import { provisioned } from './provisioning.mjs';
import { firstBrokerAnswers } from './kafka-wire.mjs';

const version = '4.2.0';

export function kafka(settings) {
  const { port, folder, controller, given, cluster, faulty } = settings;
  const home = join(settings.cache, `kafka-${version}`);
  return {
    name: cluster ? `kafka-${cluster.id}` : 'kafka',
    given,
    url: given ?? `127.0.0.1:${port}`,
    folder,
    ports: [settings, controller, ...(faulty ? [faulty] : [])],
    find: () => kafkaOnPath() ?? provisioned.find(home),
    problems: async (found) => [...(await javaProblems()), ...(found ? [] : await mavenProblems())],
    provision: (say) => provisioned.make(home, say, () => fetchJars(home, say)),
    prepare: (found, say) => prepareData(settings, found, say),
    command: (found) => ({ command: 'java', args: javaArgs(found, 'kafka.Kafka', [propertiesFile(folder)]) }),
    ready: () => firstBrokerAnswers(given ?? `127.0.0.1:${port}`),
    readyLimitMs: 60_000,
  };
}

function kafkaOnPath() {
  const script = onPath('kafka-server-start.sh');
  if (!script) return null;
  const libraries = join(dirname(realpathSync(script)), '..', 'libs');
  const core =
    existsSync(libraries) && readdirSync(libraries).find((file) => /^kafka_2\.13-[4-9]\..*\.jar$/.test(file));
  return core ? { libraries } : null;
}

async function fetchJars(home, say) {
  say(`fetching Apache Kafka ${version} from Maven Central (43 MB)`);
  writeFileSync(join(home, 'pom.xml'), pom());
  await mustRun('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], {
    cwd: home,
    mend: 'Maven has to reach Maven Central (a proxy or mirror goes into ~/.m2/settings.xml).',
  });
  return { libraries: join(home, 'lib') };
}

function pom() {
  const dependency = (group, artifact, wanted) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${wanted}</version></dependency>`;
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>wian</groupId><artifactId>kafka</artifactId><version>1</version><packaging>pom</packaging><dependencies>
${dependency('org.apache.kafka', 'kafka_2.13', version)}
${dependency('org.slf4j', 'slf4j-simple', '1.7.36')}
</dependencies></project>
`;
}

/** Small heap, and the quick compiler only: the broker starts in half the time and serves one developer. */
function javaArgs({ libraries }, main, args) {
  const jvm = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  return [...jvm, '-cp', join(libraries, '*'), main, ...args];
}

const propertiesFile = (folder) => join(folder, 'broker.properties');
const dataFolder = (folder) => join(folder, 'data');

async function prepareData(settings, found, say) {
  const data = dataFolder(settings.folder);
  writeProperties(settings, data);
  if (existsSync(join(data, 'meta.properties'))) return;
  refuseLostIdentity(data);
  if (existsSync(data)) say('a folder that was never formatted to the end is made anew');
  await format(settings, data, found);
}

/** Partitions without `meta.properties` were written by a formatted broker: they are never thrown away unasked. */
function refuseLostIdentity(data) {
  const partitions = existsSync(data) ? readdirSync(data).filter((name) => /-\d+$/.test(name)) : [];
  if (partitions.every((name) => name.startsWith('__cluster_metadata'))) return;
  throw new Trouble(
    `kafka: ${data} holds ${partitions.length} partitions but no meta.properties, so no broker can open it: restore that file, or give the data up with \`npm run stack -- reset\`.`,
  );
}

/** Formatted beside its place and moved there, so that a crash in between leaves nothing that looks formatted. */
async function format(settings, data, found) {
  const fresh = `${data}.new`;
  for (const folder of [data, fresh]) rmSync(folder, { recursive: true, force: true });
  const file = join(settings.folder, 'format.properties');
  writeFileSync(file, properties(settings, fresh));
  const tool = (...args) => mustRun('java', javaArgs(found, 'kafka.tools.StorageTool', args), {});
  const kind = settings.cluster ? ['-t', sharedClusterId] : ['--standalone', '-t', clusterId()];
  await tool('format', ...kind, '-c', file);
  renameSync(fresh, data);
  rmSync(file);
}

/** All brokers of a cluster are formatted with one id. */
const sharedClusterId = Buffer.from('wian-chaos-stack').toString('base64url');

/** Kafka's form of a UUID: 16 random bytes in URL-safe base64, not beginning with a dash. */
function clusterId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const id = Buffer.from(bytes).toString('base64url');
  return id.startsWith('-') ? clusterId() : id;
}

function writeProperties(settings, data) {
  mkdirSync(settings.folder, { recursive: true });
  writeFileSync(propertiesFile(settings.folder), properties(settings, data));
}

function properties({ port, controller, cluster, faulty, proxy }, data) {
  const at = (name, place) => `${name}://127.0.0.1:${place}`;
  const listeners = [at('PLAINTEXT', port), at('CONTROLLER', controller.port)];
  const through = faulty ? [[at('FAULTY', faulty.port)], [at('FAULTY', proxy.port)]] : [[], []];
  return `process.roles=broker,controller
node.id=${cluster?.id ?? 1}
listeners=${[...listeners, ...through[0]].join()}
advertised.listeners=${[...listeners, ...through[1]].join()}
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,FAULTY:PLAINTEXT
${quorum(cluster, controller)}
log.dirs=${data}
offsets.topic.num.partitions=5
transaction.state.log.num.partitions=5
${replication(cluster ? { replicas: 3, inSync: 2 } : { replicas: 1, inSync: 1 })}
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
`;
}

const quorum = (cluster, { port }) =>
  cluster
    ? `controller.quorum.voters=${cluster.controllers.map((each) => `${each.id}@127.0.0.1:${each.port}`).join()}`
    : `controller.quorum.bootstrap.servers=127.0.0.1:${port}`;

const replication = ({ replicas, inSync }) => `default.replication.factor=${replicas}
min.insync.replicas=${inSync}
offsets.topic.replication.factor=${replicas}
transaction.state.log.replication.factor=${replicas}
transaction.state.log.min.isr=${inSync}`;
