import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BullJobQueue } from '@wian/jobs';
import { systemClock, unwrap, uuidV7 } from '@wian/kernel';
import { type MailChannel, OwedDeliveries, type SendingPayload } from '@wian/notification-application';
import { ensureLogIndexes, EventTypes, MongoCommitLog } from '@wian/persistence';
import mongoose, { type Connection } from 'mongoose';
import { SendingWorker } from './jobs/sending-worker.js';
import { MailSink } from './mail/mail-sink.js';
import { SmtpMailChannel } from './mail/smtp-mail-channel.js';
import { MongoDeliveryQueries } from './mongo/mongo-delivery-queries.js';
import { NoticeReplica } from './mongo/notice-replica.js';
import { ensureNotificationIndexes } from './mongo/notification-collections.js';
import { deliveryTypes, notificationOver, office, taskEvent } from './notification.fixture.js';

const offices = ['05370301', '05370302', '06370301'].map(office);
const events = offices.map(({ task }) => taskEvent(task));
const [first] = offices;
if (!first) throw new Error('there are three offices');
const context = { actor: { id: first.personId }, correlationId: 'request_2' };
const everything = { visible: 'everywhere', limit: 100 } as const;

let connection: Connection;
let sink: MailSink;
let channel: SmtpMailChannel;
const ending: (() => Promise<void>)[] = [];

beforeEach(async () => {
  const dbName = `t_${uuidV7.next()}`;
  connection = await mongoose.createConnection(process.env.TEST_MONGO_URL ?? '', { dbName }).asPromise();
  await ensureLogIndexes(connection);
  await ensureNotificationIndexes(connection);
  await ensureNotificationIndexes(connection);
  sink = new MailSink(mkdtempSync(join(tmpdir(), 'wian-mail-')));
  channel = new SmtpMailChannel({ url: await sink.start(), from: 'wian@sample.invalid' });
});

afterEach(async () => {
  for (const end of ending.splice(0)) await end();
  channel.close();
  await sink.stop();
  await connection.dropDatabase();
  await connection.close();
});

function world(mail: MailChannel = channel) {
  const queries = new MongoDeliveryQueries(connection);
  const log = new MongoCommitLog(connection, new EventTypes(deliveryTypes));
  return { queries, ...notificationOver({ offices, log, queries, mail }) };
}

/** A worker with a queue of its own, as one process has it. */
function startWorker({ queries, send }: ReturnType<typeof world>) {
  const queue = new BullJobQueue<SendingPayload>({
    name: `t_${uuidV7.next()}`,
    redisUrl: process.env.TEST_REDIS_URL ?? '',
    backoffMillis: 5,
    rateLimit: { jobs: 100, perMillis: 100 },
    onError: () => undefined,
  });
  const owed = new OwedDeliveries(queries, queue, systemClock);
  const worker = new SendingWorker({ queue, owed, send, closeChannel: () => undefined, onError: () => undefined });
  worker.onApplicationBootstrap();
  ending.push(() => worker.beforeApplicationShutdown());
  return worker;
}

async function settled({ queries }: ReturnType<typeof world>) {
  for (;;) {
    const [owed] = await queries.owed('email', { limit: 1 });
    if (!owed) return queries.list(everything);
    await pause(10);
  }
}

const mailed = () => sink.mails().map(({ messageId, to, copies }) => [messageId, to, copies] as const);

describe('the copies of tasks and directives', () => {
  it('drop what a restored service has lost, and no more', async () => {
    const replica = new NoticeReplica(connection);
    const [kept, lost] = events.map((event) => ({ ...event, sequence: 2 }));
    if (!kept || !lost) throw new Error('there are three tasks');
    await replica.recordTasks([kept, lost]);
    // An older one of the same comes late, beside one that is new; and all of it once more.
    const [older, late] = [{ ...kept, sequence: 1 }, events[2]];
    for (let time = 1; time <= 2; time++)
      await replica.recordTasks([{ ...older, data: { ...older.data, unitId: 'unit_old' } }, ...(late ? [late] : [])]);
    expect(await replica.taskById(kept.subject)).toMatchObject({ unitId: kept.data.unitId });
    expect(await replica.taskById(String(late?.subject))).toBeDefined();
    const voided = (subject: string, lastVersion: number) => ({ ...kept, subject, epoch: 2, data: { lastVersion } });
    await replica.voidTasks([voided(kept.subject, 2), voided(lost.subject, 1)]);
    expect(await replica.taskById(kept.subject)).toBeDefined();
    expect(await replica.taskById(lost.subject)).toBeUndefined();
  });
});

describe('notices on MongoDB, Redis and SMTP', () => {
  it('go to each office once, however often the events come, and whatever the queue has lost', async () => {
    const here = world();
    await here.plan.handle(events);
    await here.plan.handle(events);
    expect(here.planned.times).toBe(1);
    // The worker begins only now, with an empty queue: as after a crash that took Redis with it.
    startWorker(here);
    const log = await settled(here);
    expect(log.map(({ channel: way, status }) => `${way} ${status}`).sort()).toEqual([
      ...offices.map(() => 'email delivered'),
      ...offices.map(() => 'in-app planned'),
    ]);
    const expected = offices.map(({ task, post }) => [
      `<delivery_${task.taskId.slice('task_'.length)}-assigned-1-${post.postId.slice('post_'.length)}-email@sample.invalid>`,
      [post.contactPoints?.[0]?.address],
      1,
    ]);
    expect(mailed().sort()).toEqual(expected.sort());
    expect(sink.mails()[0]?.text).toContain('http://wian.test/tasks/task_');
  });

  it('are put into the queue when they are planned, before any sweep', async () => {
    const here = world();
    await here.plan.handle(events);
    const owed = await here.queries.owed('email', { limit: 10 });
    expect(owed.map(({ deliveryId }) => deliveryId).sort()).toEqual(here.planned.toBeMailed.sort());
    expect(owed.map(({ order }) => order)).toEqual(owed.map(({ order }) => order).sort());
  });

  it('come again under the same Message-ID after a crash between the yes of the server and the commit', async () => {
    const here = world();
    await here.plan.handle(events.slice(0, 1));
    const [owed] = await here.queries.owed('email', { limit: 1 });
    const crashing = world({
      send: async (mail) => {
        await channel.send(mail);
        throw new Error('killed');
      },
    });
    await expect(crashing.send.handle(String(owed?.deliveryId))).rejects.toThrow('killed');
    await here.send.handle(String(owed?.deliveryId));
    await here.send.handle(String(owed?.deliveryId));
    const address = first.post.contactPoints?.[0]?.address;
    expect(mailed()).toEqual([[`<${owed?.deliveryId}@sample.invalid>`, [address], 2]]);
    expect(await here.deliveries.load(String(owed?.deliveryId))).toMatchObject({ status: 'delivered' });
  });

  it('are not sent once the task has moved on, and the log says why', async () => {
    const here = world();
    await here.plan.handle(events.slice(0, 1));
    here.tasks.set(first.task.taskId, { ...first.task, status: 'acknowledged' });
    startWorker(here);
    const log = await settled(here);
    expect(log.find(({ channel: way }) => way === 'email')).toMatchObject({
      status: 'not-delivered',
      reason: 'superseded',
      detail: 'The task is acknowledged already.',
    });
    expect(mailed()).toEqual([]);
    expect(await here.read.list(context, { limit: 10, language: 'th' })).toMatchObject({ items: [], unread: 0 });
  });

  it('are tried again while refused, and given up in the end', async () => {
    const tries: string[] = [];
    const here = world({
      send: async ({ messageId }) => {
        tries.push(messageId);
        return { kind: 'refused', error: '451 try later', permanent: false };
      },
    });
    await here.plan.handle(events.slice(0, 1));
    startWorker(here);
    const log = await settled(here);
    expect(log.find(({ channel: way }) => way === 'email')).toMatchObject({ reason: 'failed', attempts: 5 });
    expect(tries).toHaveLength(5);
    expect(new Set(tries).size).toBe(1);
  });

  it('wait while the server is away, without a try being counted', async () => {
    const away = new SmtpMailChannel({ url: 'smtp://127.0.0.1:1', from: 'wian@sample.invalid' });
    const here = world(away);
    await here.plan.handle(events.slice(0, 1));
    const [owed] = await here.queries.owed('email', { limit: 1 });
    await expect(here.send.handle(String(owed?.deliveryId))).rejects.toThrow('ECONNREFUSED');
    away.close();
    expect(await here.deliveries.load(String(owed?.deliveryId))).toMatchObject({ status: 'planned', attempts: 0 });
  });

  it('are delivered by being listed, read once, and only for who holds the post', async () => {
    const here = world();
    await here.plan.handle(events);
    const list = await here.read.list(context, { limit: 10, language: 'en' });
    expect(list).toMatchObject({ items: [{ taskId: first.task.taskId, read: false }], unread: 1, next: null });
    expect(list.items[0]?.title).toContain('New task: อจ 0318/ว 655');
    const id = String(list.items[0]?.noticeId);
    const stranger = { ...context, actor: { id: String(offices[1]?.personId) } };
    expect(await here.read.open(stranger, id, 'th')).toMatchObject({ ok: false, error: { code: 'NOTICE.NOT_FOUND' } });
    expect(unwrap(await here.read.open(context, id, 'th'))).toMatchObject({ read: true });
    expect(unwrap(await here.read.open(context, id, 'th'))).toMatchObject({ read: true });
    expect(await here.read.list(context, { limit: 10, language: 'th' })).toMatchObject({ unread: 0 });
    const log = await here.queries.list({ ...everything, task: first.task.taskId, status: 'read' });
    expect(log).toMatchObject([{ deliveryId: id, channel: 'in-app' }]);
  });

  it('are paged by a key that never changes, and seen within one’s own part of the tree only', async () => {
    const here = world();
    await here.plan.handle(events);
    const pages: string[] = [];
    let from: string | undefined;
    for (;;) {
      const [next] = await here.queries.list({ ...everything, limit: 1, from });
      if (!next) break;
      pages.push(next.deliveryId);
      from = next.order;
    }
    expect(new Set(pages).size).toBe(offices.length * 2);
    const seen = async (unitId: string) => (await here.queries.list({ ...everything, visible: [unitId] })).length;
    expect(await Promise.all(['unit_37', 'unit_3703', 'unit_36'].map(seen))).toEqual([6, 6, 0]);
  });
});
