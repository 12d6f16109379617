import type { Answer } from './client.js';
import { eventually } from './eventually.js';
import { listenLive, type Live, type LiveEvent } from './live.js';
import {
  cascadeComplete,
  DISTRICT_OFFICER,
  freshNumber,
  issueLetter,
  letterNumbered,
  startWian,
  type Wian,
} from './harness.js';
import { mailsOf } from './mails.js';

const livePath = '/api/notification/notices/stream';
const OFFICER = 'local-officer-05370301';

const uuidOf = (directiveId: string) => directiveId.slice('directive_'.length);

describe('notices of an issued letter', () => {
  let wian: Wian;
  let directiveId: string;
  const number = freshNumber();
  beforeAll(async () => {
    wian = await startWian();
    directiveId = await issueLetter(wian.as(DISTRICT_OFFICER), letterNumbered(number));
    await cascadeComplete(wian.as(DISTRICT_OFFICER), directiveId);
  });
  afterAll(() => wian.close());

  const deliveriesOf = async (directive: string) =>
    (await wian.operator.get(`/notification/deliveries?directive=${directive}&limit=500`)).items;

  const allSettled = (directive: string) =>
    eventually(
      `all sixteen notices of ${directive} are planned and every mail is delivered`,
      async () => {
        const found = await deliveriesOf(directive);
        const mails = found.filter(({ channel }) => channel === 'email');
        const isDone = found.length === 16 && mails.every(({ status }) => status === 'delivered');
        return isDone ? found : undefined;
      },
      90_000,
    );

  /** Exactly one mail to each office, under the id that says cause, recipient and channel. */
  async function expectEightMails(directive: string): Promise<void> {
    const tasks = (await wian.as(DISTRICT_OFFICER).get(`/assignment/cascades/${directive}/tasks`)).items;
    const codes = tasks.map(({ unitId }) => unitId.slice('unit_'.length)).sort();
    const idOf = (code: string) =>
      `<delivery_${uuidOf(directive)}_${code}-assigned-1-${code}-officer-email@sample.invalid>`;
    const mails = mailsOf(wian, directive);
    expect(mails.map(({ messageId }) => messageId).sort()).toEqual(codes.map(idOf));
    expect(mails.flatMap(({ to }) => to).sort()).toEqual(codes.map((code) => `local-officer-${code}@sample.invalid`));
    for (const { text } of mails) expect(text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/tasks\/task_[a-f0-9-]+_\d{8}/);
  }

  it('are eight in the application and eight mails', async () => {
    const found = await allSettled(directiveId);
    expect(found.filter(({ channel }) => channel === 'in-app')).toHaveLength(8);
    await expectEightMails(directiveId);
  });

  it('are delivered when an incumbent lists them, read when opened, and never shown to others', async () => {
    const [task, other] = (await wian.as(DISTRICT_OFFICER).get(`/assignment/cascades/${directiveId}/tasks`)).items;
    const officer = wian.as(`local-officer-${task?.unitId.slice('unit_'.length)}`);
    const stranger = wian.as(`local-officer-${other?.unitId.slice('unit_'.length)}`);
    const mine = async () =>
      (await officer.get('/notification/notices')).items.filter((notice) => notice.directiveId === directiveId);
    const [notice] = await mine();
    expect(notice).toMatchObject({
      taskId: task?.taskId,
      read: false,
      title: expect.stringContaining(`อจ 0318/ว ${number}`),
    });
    const path = `/notification/notices/${notice?.noticeId}/read`;
    expect(await stranger.call('POST', path, {})).toMatchObject({ status: 404, body: { code: 'NOTICE.NOT_FOUND' } });
    expect(await officer.call('POST', path, {})).toMatchObject({ status: 200, body: { read: true } });
    expect(await mine()).toMatchObject([{ noticeId: notice?.noticeId, read: true }]);
    const log = (await wian.operator.get(`/notification/deliveries?task=${task?.taskId}`)).items;
    expect(log.map(({ channel, status }) => `${channel} ${status}`).sort()).toEqual(['email delivered', 'in-app read']);
  });

  it('are not sent any more once the task has moved on, and the log says why', async () => {
    await wian.services.stop(['notification']);
    const officer = wian.as(DISTRICT_OFFICER);
    const late = await issueLetter(officer, letterNumbered(freshNumber()));
    await cascadeComplete(officer, late);
    const [task] = (await officer.get(`/assignment/cascades/${late}/tasks`)).items;
    await wian
      .as(`local-officer-${task?.unitId.slice('unit_'.length)}`)
      .post(`/assignment/tasks/${task?.taskId}/acknowledge`, {});
    await wian.services.start(['notification']);
    const log = await eventually('the mail of the task is settled', async () => {
      const { items } = await wian.operator.get(`/notification/deliveries?task=${task?.taskId}`);
      return items.some(({ channel, status }) => channel === 'email' && status !== 'planned') ? items : undefined;
    });
    expect(log.find(({ channel }) => channel === 'email')).toMatchObject({
      status: 'not-delivered',
      reason: 'superseded',
      detail: 'The task is acknowledged already.',
    });
    expect(mailsOf(wian, late).filter(({ text }) => text.includes(String(task?.taskId)))).toEqual([]);
  });

  it('are the same when notification is killed in the middle: no mail under another id', async () => {
    const officer = wian.as(DISTRICT_OFFICER);
    const killed = await issueLetter(officer, letterNumbered(freshNumber()));
    await eventually('the first notices are planned', async () => {
      const answer: Answer = await wian.operator.call('GET', '/notification/deliveries?limit=500');
      return answer.body.items?.some((delivery) => delivery.directiveId === killed) || undefined;
    });
    await wian.services.kill('notification');
    await wian.services.start(['notification']);
    await cascadeComplete(officer, killed);
    const found = await allSettled(killed);
    expect(found.filter(({ channel }) => channel === 'in-app')).toHaveLength(8);
    await expectEightMails(killed);
    expect(await wian.operator.get('/notification/log/verification')).toMatchObject({ ok: true });
    // A commit that the killed process left open may refuse an event three times; it is redriven after two seconds.
    await eventually('nothing of it lies parked any more', async () => {
      const parked = await wian.operator.all('/notification/parked');
      return !parked.some(({ key }) => key.includes(uuidOf(killed))) || undefined;
    });
  });

  describe('that come live', () => {
    const opened: Live[] = [];
    afterEach(() => opened.splice(0).forEach((live) => live.close()));

    async function listen(token: string, lastEventId?: string): Promise<Live> {
      const live = await listenLive(`${wian.services.url('gateway')}${livePath}`, token, lastEventId);
      opened.push(live);
      if (live.status === 200) await live.event('the stream says that it is ready', ({ event }) => event === 'ready');
      return live;
    }
    const tokenOf = (user: string): string => wian.credentials.people[user]?.token ?? '';
    const noticeOf = (live: Live, directive: string) =>
      live.event(`the notice of ${directive} comes`, (event) => dataOf(event).directiveId === directive);
    const issued = (running: string) => issueLetter(wian.as(DISTRICT_OFFICER), letterNumbered(running));

    it('come to the posts that the person holds, and to nobody else', async () => {
      const officer = await listen(tokenOf(OFFICER));
      const withoutPost = await listen(wian.auth.signToken({ sub: 'person_without-post' }));
      const directive = await issued('๙๐๓');
      await noticeOf(officer, directive);
      await allSettled(directive);
      // Whatever was to come to the other has been heard in the same look by now.
      const [ready, ...more] = withoutPost.seen.filter(({ event }) => event !== 'ping');
      expect(dataOf(ready)).toEqual({ unread: 0 });
      expect(more).toEqual([]);
      expect(new Set(noticesOf(officer).map(({ unitId }) => unitId))).toEqual(new Set(['unit_05370301']));
    });

    it('go on behind the last one seen, through a killed service', async () => {
      const before = await listen(tokenOf(OFFICER));
      const seen = await noticeOf(before, await issued('๙๐๔'));
      before.close();
      const missed = await issued('๙๐๕');
      await cascadeComplete(wian.as(DISTRICT_OFFICER), missed);
      await allSettled(missed);
      await wian.services.kill('notification');
      await wian.services.start(['notification']);
      const fresh = await listen(tokenOf(OFFICER));
      const after = await listen(tokenOf(OFFICER), seen.id);
      const found = await noticeOf(after, missed);
      expect(found.id > seen.id).toBe(true);
      const later = await issued('๙๐๖');
      await Promise.all([noticeOf(after, later), noticeOf(fresh, later)]);
      expect(noticesOf(after).map(({ noticeId }) => noticeId)).not.toContain(dataOf(seen).noticeId);
    });

    it('are refused to who is not signed in', async () => {
      expect(await listen('')).toMatchObject({ status: 401 });
    });
  });
});

const dataOf = (event: LiveEvent | undefined): Record<string, unknown> =>
  event?.data ? (JSON.parse(event.data) as Record<string, unknown>) : {};
const noticesOf = (live: Live) => live.seen.filter(({ event }) => event === 'notice').map(dataOf);
