import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { topics } from '@wian/contracts';
import { collectionNameOf, collectionOf } from '@wian/persistence';
import mongoose, { type Connection } from 'mongoose';
import { root, scenariosFolder } from '../../tools/lib/paths.mjs';
import { nationalDirectory } from '../../tools/sample/national.mjs';
import { ministryOfficer } from '../../tools/sample/people.mjs';
import { createServices, type ProcessName, type Services } from '../../tools/start/services.mjs';
import { Client } from './client.js';
import { setClock, settled } from './clock.js';
import { eventually } from './eventually.js';
import { freshNumber, servicesWithLog, startWian, type Wian } from './harness.js';
import { servicePorts } from './ports.js';
import { type Copy, readTopics } from './published.js';
import { Tables } from './tables.js';

const letterFile = join(root, 'samples/letters/moi-flood-readiness-2568.txt');
const failPointFile = join(scenariosFolder, 'fail-points', 'assignment');
const SECOND = ['gateway-2', ...servicesWithLog.map((name) => `${name}-2` as const)] satisfies readonly ProcessName[];
const country = nationalDirectory({ seed: 1, locals: 8 });
/** All 76 provinces and 878 districts. */
const addressed = country.units.filter(({ periods }) => ['province', 'district'].includes(String(periods[0]?.type)));
const LIMIT_MILLIS = 240_000;

/** One directive of the ministry to every province and district, while two of each service share the work. */
describe('two replicas of every service', () => {
  let wian: Wian;
  let pair: Services;
  let officer: Client;
  let operator: Client;
  const stores = new Map<string, Connection>();

  beforeAll(async () => {
    wian = await startWian();
    setClock(wian, '2025-05-20T03:00:00.000Z');
    pair = pairOf(wian);
    // Anew, so that either of its replicas can be ended at a place of our choice.
    await wian.services.stop(['assignment']);
    await pair.start();
    officer = new Client(pair.url('gateway-2'), wian.auth.signToken({ sub: ministryOfficer.personId }));
    operator = new Client(pair.url('gateway-2'), wian.credentials.operator.token);
    await importOfficers(operator);
    for (const service of ['assignment', 'notification'])
      stores.set(service, await connect(wian.servers.mongoUrl, `e2e_${service}`));
  }, LIMIT_MILLIS);
  afterAll(async () => {
    await Promise.all([...stores.values()].map((store) => store.close()));
    rmSync(failPointFile, { force: true });
    await pair.stop(SECOND);
    await wian.services.start();
    await wian.close();
  }, LIMIT_MILLIS);

  const store = (service: string): Connection => {
    const found = stores.get(service);
    if (!found) throw new Error(`the database of ${service} was not opened`);
    return found;
  };

  it(
    'share one national directive: of each service one is killed amid it, and the other brings it to the same end',
    async () => {
      await settled({ operator });
      // The cascade is asked for, begun, and has its first page of tasks: then whoever made that is gone.
      writeFileSync(failPointFile, 'SIGKILL commit.after 3');
      const directiveId = await issueToTheCountry();
      const atTheKill = await killOneOfEach(directiveId);
      expect(atTheKill).toMatchObject({ status: 'running', nodes: addressed.length });
      expect(atTheKill.pagesDone).toBeLessThan(atTheKill.pages);
      const survivors = [pair.pid('assignment'), pair.pid('assignment-2')].filter((pid) => pid !== null);
      expect(survivors).toHaveLength(1);

      await eventually('the other one has made every task', async () => {
        const { body } = await officer.call('GET', `/assignment/cascades/${directiveId}`);
        return body.status === 'complete' || undefined;
      });
      await settled({ operator });
      await figuresAgree(directiveId);
      await endAll(directiveId);
    },
    LIMIT_MILLIS,
  );

  async function issueToTheCountry(): Promise<string> {
    const text = readFileSync(letterFile, 'utf8').replace('ว ๒๓๔๕', `ว ${freshNumber()}`);
    for (const path of ['/intake/letters', '/assignment/tasks'])
      await eventually(
        `${path} knows the officer`,
        async () => (await officer.call('GET', path)).status === 200 || undefined,
      );
    const { letterId } = await officer.post('/intake/letters', { text });
    const path = `/intake/letters/${letterId}`;
    const { version } = await eventually('the letter is read', async () => {
      const letter = await officer.get(path);
      return letter.status === 'draft' ? letter : undefined;
    });
    const audience = { select: { types: ['province', 'district'], within: 'issuer' } };
    const corrections = { issuerUnitId: 'unit_moi', audience };
    const corrected = await officer.persist('PATCH', path, { version, corrections });
    expect(corrected.status).toBe(200);
    await officer.post(`${path}/confirm`, { version: corrected.body.version });
    const { hash, count } = await officer.get(`${path}/preview`);
    expect(count).toBe(addressed.length);
    return (await officer.post(`${path}/issue`, { expect: hash })).directiveId;
  }

  /** Waits for the end of a replica of assignment, and then ends one of each of those who copy its tasks. */
  async function killOneOfEach(directiveId: string): Promise<CascadeFigures> {
    const cascades = collectionOf<CascadeFigures>(store('assignment'), collectionNameOf('cascade'));
    const cascadeId = directiveId.replace('directive_', 'cascade_');
    await eventually('a replica of assignment is gone', async () => existsSync(`${failPointFile}.hit`) || undefined);
    const figures = await cascades.findOne({ _id: cascadeId });
    await eventually('reporting has begun', async () => ((await rowsOf(directiveId)).length > 0 ? true : undefined));
    await Promise.all((['notification', 'reporting'] as const).map((service) => pair.kill(service)));
    return figures ?? { _id: cascadeId, status: 'missing', nodes: 0, pages: 0, pagesDone: 0 };
  }

  /** Ids of its tasks in the tables. */
  async function rowsOf(directiveId: string): Promise<readonly string[]> {
    const tables = new Tables({ ...wian, services: pair }, pair.url('gateway-2'));
    const filter = `$filter=${encodeURIComponent(`directiveId eq '${directiveId}'`)}`;
    return (await tables.csv(`Tasks?${filter}&$select=taskId`)).flat();
  }

  /** In the store of the tasks, on their topic, in the tables and among the deliveries: each once. */
  async function figuresAgree(directiveId: string): Promise<void> {
    const uuid = directiveId.slice('directive_'.length);
    const expected = addressed.map(({ code }) => `task_${uuid}_${code}`).sort();
    const tasks = collectionOf<{ _id: string; directiveId: string }>(store('assignment'), collectionNameOf('task'));
    const made = (await tasks.find({ directiveId }).toArray()).map(({ _id }) => _id);
    expect(made.sort()).toEqual(expected);

    const isOwn = ({ event }: Copy) => event.data?.directiveId === directiveId;
    const copies = (
      await readTopics(wian.log, {
        topics: [topics.task.name],
        until: (all) => new Set(all.filter(isOwn).map(({ event }) => event.id)).size >= expected.length,
      })
    ).filter(isOwn);
    const texts = new Map(copies.map(({ event, text }) => [event.id, text]));
    expect([...texts.keys()].sort()).toEqual(expected.map((taskId) => `${taskId}:1`).sort());
    for (const { event, text } of copies) expect(texts.get(event.id)).toBe(text);

    expect([...(await rowsOf(directiveId))].sort()).toEqual(expected);

    const deliveries = collectionOf<{ taskId: string; channel: string; directiveId: string }>(
      store('notification'),
      collectionNameOf('delivery'),
    );
    const planned = await deliveries.find({ directiveId, channel: 'in-app' }).toArray();
    expect(planned.map(({ taskId }) => taskId).sort()).toEqual(expected);

    for (const service of servicesWithLog) {
      expect(await operator.get(`/${service}/log/verification`)).toMatchObject({ ok: true });
      const parked = await operator.all(`/${service}/parked`);
      expect(parked.filter(({ key }) => key.includes(uuid))).toEqual([]);
    }
  }

  /** So that no scenario that moves the clock makes a thousand tasks late. */
  async function endAll(directiveId: string): Promise<void> {
    const uuid = directiveId.slice('directive_'.length);
    const taskIds = addressed.map(({ code }) => `task_${uuid}_${code}`);
    const step = { type: 'exempt', reason: 'the scenario is over' };
    for (const part of [taskIds.slice(0, 500), taskIds.slice(500)])
      expect(await officer.post('/assignment/tasks/bulk', { taskIds: part, step })).toMatchObject({ refused: 0 });
  }
});

interface CascadeFigures {
  readonly _id: string;
  readonly status: string;
  readonly nodes: number;
  readonly pages: number;
  readonly pagesDone: number;
}

/** Two of each and a gateway that knows both: the first ones are those of the scenarios, taken over. */
function pairOf(wian: Wian): Services {
  mkdirSync(dirname(failPointFile), { recursive: true });
  for (const file of [failPointFile, `${failPointFile}.hit`]) rmSync(file, { force: true });
  return createServices({
    folder: scenariosFolder,
    credentialsFile: wian.credentialsFile,
    ports: servicePorts(process.env),
    servers: wian.servers,
    auth: wian.auth,
    databasePrefix: 'e2e_',
    restart: false,
    adopt: true,
    replicas: 2,
    readyLimitMs: 120_000,
    env: { WIAN_CLOCK_OFFSET_FILE: wian.clockFile },
    envOf: (name): Record<string, string> => (name === 'assignment' ? { WIAN_FAIL_POINT_FILE: failPointFile } : {}),
  });
}

/** Officers of the addressed units, told in the console alone: a thousand mails would take their time. */
async function importOfficers(operator: Client): Promise<void> {
  const ids = new Set(['unit_moi', ...addressed.map(({ unitId }) => unitId)]);
  const posts = country.posts
    .filter(({ postId, unitId }) => postId.endsWith('-officer') && ids.has(unitId))
    .map((post) => (['unit_37', 'unit_3703'].includes(post.unitId) ? post : { ...post, contactPoints: [] }));
  for (let from = 0; from < posts.length; from += 500)
    await operator.post('/directory/imports', { posts: posts.slice(from, from + 500) });
}

const connect = (url: string, dbName: string) => mongoose.createConnection(url, { dbName }).asPromise();
