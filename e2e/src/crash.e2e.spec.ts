import { topics } from '@wian/contracts';
import { sampleDirectory } from '../../tools/sample/directory.mjs';
import { type Answer, type Body, isAway } from './client.js';
import {
  type Wian,
  cascadeComplete,
  confirmLetter,
  DISTRICT_OFFICER,
  freshNumber,
  letterNumbered,
  servicesWithLog,
  startWian,
  testServers,
} from './harness.js';
import { type Copy, readTopics, recordedEvents } from './published.js';

const directory = sampleDirectory();
const recipients = directory.units
  .filter(({ periods }) => periods[0]?.parentId === 'unit_3703')
  .map(({ code }) => code);
const taskIdsOf = (directiveId: string) =>
  recipients.map((code) => `task_${directiveId.slice('directive_'.length)}_${code}`);

/** Of a step that waits for what a killed service holds, and then for its effects. */
const LIMIT_MILLIS = 240_000;

describe('killing every service once in the middle of its work', () => {
  let wian: Wian;
  const numbers = Array.from({ length: 8 }, freshNumber);
  const letters: { letterId: string; hash: string }[] = [];
  const directives: string[] = [];
  const acknowledged: string[] = [];
  let imported: Promise<readonly PromiseSettledResult<Body>[]>;

  beforeAll(async () => {
    wian = await startWian();
  });
  afterAll(() => wian.close());
  const officer = () => wian.as(DISTRICT_OFFICER);

  /** Kills a service the moment the first of the calls is answered, waits for the others, and starts it again. */
  async function killAmong(service: (typeof servicesWithLog)[number] | 'gateway', calls: readonly Promise<Answer>[]) {
    const tried = calls.map((call) => call.catch(() => undefined));
    const first = await Promise.any(calls);
    expect([200, 201]).toContain(first.status);
    const at = new Date().toISOString();
    await wian.services.kill(service);
    const answers = (await Promise.all(tried)).filter((answer) => answer !== undefined && !isAway(answer));
    await wian.services.start([service]);
    return { at, open: calls.length - answers.length };
  }

  it('directory, while rows are imported: each import is there whole or not at all, and can be repeated', async () => {
    const source = `crash ${Date.now()}`;
    const posts = directory.posts.slice(0, 400).map((post) => ({ ...post, source }));
    const imports = Array.from({ length: 20 }, (_, n) => posts.slice(n * 20, n * 20 + 20));
    const call = (rows: typeof posts) => wian.operator.call('POST', '/directory/imports', { posts: rows });
    const { open } = await killAmong('directory', imports.map(call));
    expect(open).toBeGreaterThan(0);
    const again = imports.map((rows) => wian.operator.post('/directory/imports', { posts: rows }));
    // Awaited at the end: the others are killed while the directory mends itself.
    imported = Promise.allSettled(again);
  });

  it(
    'intake, right after a letter was taken: every letter is read all the same, once',
    async () => {
      const texts = numbers.map(letterNumbered);
      for (const text of texts) await officer().post('/intake/letters', { text });
      await wian.services.kill('intake');
      await wian.services.start(['intake']);
      const confirm = async (text: string) => {
        const { letterId, status } = await officer().post('/intake/letters', { text });
        expect(['received', 'draft']).toContain(status);
        return { letterId, hash: await confirmLetter(officer(), letterId) };
      };
      letters.push(...(await Promise.all(texts.map(confirm))));
      expect(new Set(letters.map(({ letterId }) => letterId)).size).toBe(numbers.length);
    },
    LIMIT_MILLIS,
  );

  it(
    'assignment, right after an issue was answered: the tasks are made once it is back',
    async () => {
      const { at } = await killAmong('assignment', letters.map(issue));
      directives.push(...(await Promise.all(letters.map(issuedFor))));
      const made = await Promise.all(directives.map(assignedAt));
      expect(made.some((times) => times.every((time) => time > at))).toBe(true);
    },
    LIMIT_MILLIS,
  );

  it('gateway, while calls are open: what was answered stands, and the others can be repeated', async () => {
    const tasks = directives.slice(0, 2).flatMap(taskIdsOf);
    acknowledged.push(...tasks);
    const path = (taskId: string) => `/assignment/tasks/${taskId}/acknowledge`;
    const owner = (taskId: string) => wian.as(`local-officer-${taskId.split('_')[2]}`);
    const { open } = await killAmong(
      'gateway',
      tasks.map((taskId) => owner(taskId).call('POST', path(taskId), {})),
    );
    expect(open).toBeGreaterThan(0);
    for (const taskId of tasks) {
      const { status, body } = await owner(taskId).persist('POST', path(taskId), {});
      expect(status === 200 ? body.status : body.code).toMatch(/^(acknowledged|TASK\.ALREADY_ACKNOWLEDGED)$/);
    }
  });

  const issue = ({ letterId, hash }: (typeof letters)[number]) =>
    officer().call('POST', `/intake/letters/${letterId}/issue`, { expect: hash });

  /** Issues unless that was done, like a careful officer, and looks what the letter became. */
  async function issuedFor({ letterId, hash }: (typeof letters)[number]): Promise<string> {
    const { status, body } = await officer().persist('POST', `/intake/letters/${letterId}/issue`, { expect: hash });
    expect(status === 201 ? '' : body.code).toMatch(/^(LETTER\.ALREADY_ISSUED)?$/);
    return (await officer().get(`/intake/letters/${letterId}`)).directiveId;
  }

  async function assignedAt(directiveId: string): Promise<string[]> {
    await cascadeComplete(officer(), directiveId);
    const tasks = await officer().all(`/assignment/tasks`);
    return tasks.filter((task) => task.directiveId === directiveId).map((task) => task.assignedAt);
  }

  it('leaves each import whole or not at all, and records it once', async () => {
    const outcomes = await imported;
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    for (const outcome of outcomes) {
      const { recorded, unchanged } = outcome.status === 'fulfilled' ? outcome.value : {};
      expect([0, 20]).toContain(recorded);
      expect([0, 20]).toContain(unchanged);
    }
  });

  it('leaves one directive a letter, and eight tasks a directive', async () => {
    const issued = (await officer().all('/intake/directives')).filter(({ number }) =>
      numbers.includes(number.split('ว ')[1] ?? ''),
    );
    expect(issued.map(({ directiveId }) => directiveId).sort()).toEqual([...directives].sort());
    for (const directiveId of directives) {
      const cascade = await cascadeComplete(officer(), directiveId);
      expect(cascade).toMatchObject({ recipients: 8, tasksMade: 8 });
      expect((await officer().get(`/assignment/cascades/${directiveId}/tasks`)).items).toHaveLength(8);
    }
  });

  it('leaves logs that verify, and parks nothing of it', async () => {
    const own = new Set([
      ...directives,
      ...directives.flatMap(taskIdsOf),
      ...directory.posts.map(({ postId }) => postId),
    ]);
    for (const service of servicesWithLog) {
      expect(await wian.operator.get(`/${service}/log/verification`)).toMatchObject({ ok: true });
      const parked = await wian.operator.all(`/${service}/parked`);
      expect(parked.filter(({ key }) => own.has(key))).toEqual([]);
    }
  });

  describe('on the topics', () => {
    let copies: readonly Copy[];
    let firsts: readonly Copy[];
    const expectedIds = () =>
      [...directives, ...directives.flatMap(taskIdsOf)]
        .map((id) => `${id}:1`)
        .concat(acknowledged.map((id) => `${id}:2`))
        .sort();

    beforeAll(async () => {
      const isOwn = ({ event: { data } }: Copy) =>
        directives.includes(data?.directiveId) || numbers.includes(data?.number?.split('ว ')[1] ?? '');
      const isAll = (found: readonly Copy[]) => {
        const ids = new Set(found.map(({ event }) => event.id));
        return expectedIds().every((id) => ids.has(id));
      };
      const names = [topics.directive.name, topics.task.name];
      copies = (await readTopics(wian.log, { topics: names, until: isAll })).filter(isOwn);
      const seen = new Set<string>();
      firsts = copies.filter(({ event: { id } }) => !seen.has(id) && seen.add(id));
    });

    it('every event stands, and none that nobody asked for', () => {
      expect(firsts.map(({ event }) => event.id).sort()).toEqual(expectedIds());
    });

    it('a repeat of an event is equal to it, byte for byte, under the same key', () => {
      const first = new Map(firsts.map((copy) => [copy.event.id, copy]));
      for (const { event, key, text } of copies) {
        expect(first.get(event.id)).toMatchObject({ key, text });
        expect(key).toBe(event.subject);
      }
    });

    it('the versions of each key come in their order', () => {
      for (const key of new Set(firsts.map((copy) => copy.key))) {
        const versions = firsts.filter((copy) => copy.key === key).map(({ event }) => event.sequence);
        expect(versions).toEqual(versions.map((_, index) => index + 1));
      }
    });

    it.each([
      ['intake', topics.directive.name],
      ['assignment', topics.task.name],
    ])('the positions of %s grow on each partition and are those of its gap-free log', async (service, topic) => {
      const recorded = await recordedEvents(testServers().mongoUrl, `e2e_${service}`);
      const mine = firsts.filter(({ place }) => place.startsWith(`${topic}/`));
      expect(mine.map(({ event }) => recorded[event.position - 1])).toEqual(mine.map(({ event }) => event.id));
      for (const place of new Set(mine.map((copy) => copy.place))) {
        const positions = mine.filter((copy) => copy.place === place).map(({ event }) => event.position);
        expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
      }
    });
  });
});
