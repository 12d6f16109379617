import { join } from 'node:path';
import { KafkaMessageLog } from '@wian/messaging';
import { scenariosFolder } from '../../tools/lib/paths.mjs';
import { localIssuer, writeCredentials, type Credentials } from '../../tools/start/credentials.mjs';
import { createServices, type Servers, type ServiceName, type Services } from '../../tools/start/services.mjs';
import { createTopics } from '../../tools/start/topics.mjs';
import { sampleDirectory } from '../../tools/sample/directory.mjs';
import { letterNumbered, sampleLetter } from '../../tools/sample/letter-numbered.mjs';
import { samplePeople } from '../../tools/sample/people.mjs';
import { Client } from './client.js';
import { setClockOffset } from './clock.js';
import { eventually } from './eventually.js';
import { servicePorts } from './ports.js';

/**
 * The whole system as processes of their own, on the test servers. The first scenario file starts it, the others find it
 * running, as it would be in life, and start only what was left dead; `stop-services.ts` ends it after the last.
 */
export interface Wian {
  readonly services: Services;
  readonly credentialsFile: string;
  /** Holds the milliseconds by which the domain time of all services is moved: see `moveClock`. */
  readonly clockFile: string;
  /** Where the sink keeps the mails. */
  readonly mailFolder: string;
  readonly credentials: Credentials;
  /** For starting more of it beside: the test servers, and whose tokens count. */
  readonly servers: Servers;
  readonly auth: ReturnType<typeof localIssuer>;
  readonly operator: Client;
  readonly log: KafkaMessageLog;
  as(user: string): Client;
  /** Ends what this scenario opened; services, databases and topics stay for the one that follows. */
  close(): Promise<void>;
}

/** The officer who issues the sample letter. */
export const DISTRICT_OFFICER = 'district-officer-3703';
export { letterNumbered, sampleLetter };

/** A running number that no letter of these databases has, however often the scenarios run on them. */
export const freshNumber = (): string => String(++lastNumber);
// Seven digits: tenths of seconds, so that scenario files that start one after the other do not meet.
let lastNumber = 1_000_000 + (Math.floor(Date.now() / 100) % 8_000_000);

export async function startWian(): Promise<Wian> {
  const folder = scenariosFolder;
  const clockFile = join(folder, 'clock-offset');
  setClockOffset(clockFile, 0);
  const auth = localIssuer(join(folder, 'auth'));
  await createTopics(server('TEST_KAFKA_BROKERS'));
  const credentialsFile = join(folder, 'credentials.json');
  const services = createServices({
    folder,
    credentialsFile,
    ports: servicePorts(process.env),
    servers: testServers(),
    auth,
    databasePrefix: 'e2e_',
    restart: false,
    adopt: true,
    // The figures of cascades follow at once: the scenarios wait for them after every step.
    env: { WIAN_CLOCK_OFFSET_FILE: clockFile, ROLL_UP_MILLIS: '50' },
  });
  await startOrStop(services);
  const url = services.url('gateway');
  const credentials = writeCredentials(credentialsFile, { url, people: samplePeople, signToken: auth.signToken });
  const operator = new Client(url, credentials.operator.token);
  const log = new KafkaMessageLog({ brokers: server('TEST_KAFKA_BROKERS').split(','), clientId: 'e2e' });
  await importDirectory(operator);
  const as = (user: string) => new Client(url, tokenOf(credentials, user));
  await knownToAll(as(DISTRICT_OFFICER));
  return {
    services,
    credentialsFile,
    credentials,
    clockFile,
    mailFolder: join(folder, 'mail'),
    servers: testServers(),
    auth,
    operator,
    log,
    as,
    close: () => log.close(),
  };
}

/** What has started does not outlive a start that fails: the next scenario needs its ports. */
async function startOrStop(services: Services): Promise<void> {
  try {
    await services.start();
  } catch (error) {
    await services.stop();
    throw error;
  }
}

export const testServers = () => ({
  kafkaBrokers: server('TEST_KAFKA_BROKERS'),
  mongoUrl: server('TEST_MONGO_URL'),
  redisUrl: server('TEST_REDIS_URL'),
});

function server(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this through 'npm test -- e2e'`);
  return value;
}

function tokenOf({ people }: Credentials, user: string): string {
  const person = people[user];
  if (!person) throw new Error(`there is no sample person ${user}; there are ${Object.keys(people).join(', ')}`);
  return person.token;
}

/** In chunks, units first; a repeat adds nothing. Each service's copy follows by itself. */
async function importDirectory(operator: Client): Promise<void> {
  const { units, posts, calendars } = sampleDirectory();
  for (const [name, rows] of Object.entries({ units, posts, calendars })) {
    for (let from = 0; from < rows.length; from += 500) {
      await operator.post('/directory/imports', { [name]: rows.slice(from, from + 500) });
    }
  }
}

/** Resolves when every service that decides on rights knows the post of this officer. */
async function knownToAll(officer: Client): Promise<void> {
  for (const path of ['/intake/letters', '/assignment/tasks']) {
    await eventually(
      `${path} knows the officer`,
      async () => (await officer.call('GET', path)).status === 200 || undefined,
    );
  }
}

/** What the district officer does with a letter, up to its cascade; resolves to the directive's id. */
export async function issueLetter(officer: Client, text: string): Promise<string> {
  const { letterId } = await officer.post('/intake/letters', { text });
  const hash = await confirmLetter(officer, letterId);
  const { directiveId } = await officer.post(`/intake/letters/${letterId}/issue`, { expect: hash });
  return directiveId;
}

/** Confirms a letter as soon as it is read; resolves to the hash of its recipients, with which it is issued. */
export async function confirmLetter(officer: Client, letterId: string): Promise<string> {
  const { version } = await eventually('the letter is read', async () => {
    const letter = await officer.get(`/intake/letters/${letterId}`);
    if (!['received', 'draft'].includes(letter.status))
      throw new Error(`${letterId} should be new, but it is ${letter.status}: every scenario takes a fresh number`);
    return letter.status === 'draft' ? letter : undefined;
  });
  await officer.post(`/intake/letters/${letterId}/confirm`, { version });
  const { hash } = await previewOf(officer, letterId);
  return hash;
}

/** The preview, once intake's copy of the directory has all eight local administrations of the district. */
const previewOf = (officer: Client, letterId: string) =>
  eventually('the preview shows eight recipients', async () => {
    const preview = await officer.get(`/intake/letters/${letterId}/preview`);
    return preview.count === 8 ? preview : undefined;
  });

/** Resolves to the cascade once every task of it is made. */
export const cascadeComplete = (officer: Client, directiveId: string) =>
  eventually(`every task of ${directiveId} is made`, async () => {
    const { status, body } = await officer.call('GET', `/assignment/cascades/${directiveId}`);
    return status === 200 && body.status === 'complete' ? body : undefined;
  });

export const servicesWithLog: readonly ServiceName[] = [
  'directory',
  'intake',
  'assignment',
  'notification',
  'reporting',
];
