import type { Delivery } from '@wian/notification-domain';
import type { DeliveryQueries, OutgoingMail, SendOutcome } from '@wian/notification-application';
import { EventTypes, MemoryCommitLog } from '@wian/persistence';
import { deliveryTypes, notificationOver, office, taskEvent } from './notification.fixture.js';

const here = office('05370301');
const id = `delivery_${here.task.taskId.slice('task_'.length)}-assigned-1-05370301-officer-email`;

/** One planned mail, and a mail server that answers so. */
async function planned(answer: SendOutcome = { kind: 'accepted' }) {
  const log = new MemoryCommitLog(new EventTypes(deliveryTypes));
  const sent: OutgoingMail[] = [];
  const queries = { known: async () => new Set() } as unknown as DeliveryQueries;
  const mail = { send: async (each: OutgoingMail) => (sent.push(each), answer) };
  const world = notificationOver({ offices: [here], log, queries, mail });
  await world.plan.handle([taskEvent(here.task)]);
  const delivery = () => world.deliveries.load(id) as Promise<Delivery>;
  return { ...world, sent, delivery };
}

describe('sending a mail', () => {
  it('goes to the post’s address, in Thai, under the id of the delivery, and once', async () => {
    const { send, sent, delivery } = await planned();
    await send.handle(id);
    await send.handle(id);
    expect(sent).toMatchObject([
      {
        to: 'local-officer-05370301@sample.invalid',
        messageId: `<${id}@sample.invalid>`,
        subject: expect.stringContaining('มีงานใหม่'),
      },
    ]);
    expect(await delivery()).toMatchObject({ status: 'delivered' });
  });

  it('looks at the task once more: what it has moved on from is not sent', async () => {
    const { send, sent, tasks, delivery } = await planned();
    tasks.set(here.task.taskId, { ...here.task, status: 'acknowledged' });
    await send.handle(id);
    expect(sent).toEqual([]);
    expect(await delivery()).toMatchObject({ status: 'not-delivered', reason: 'superseded' });
  });

  it('is not sent for a task that was lost by a restored backup', async () => {
    const { send, sent, tasks, delivery } = await planned();
    tasks.delete(here.task.taskId);
    await send.handle(id);
    expect(sent).toEqual([]);
    expect(await delivery()).toMatchObject({ status: 'not-delivered', detail: expect.stringContaining('no more') });
  });

  it('is tried again under the same Message-ID while refused for now, and says how often', async () => {
    const { send, sent, delivery } = await planned({ kind: 'refused', error: '451 later', permanent: false });
    for (let attempt = 1; attempt <= 5; attempt += 1) await expect(send.handle(id)).rejects.toThrow('451 later');
    await send.handle(id);
    expect(new Set(sent.map(({ messageId }) => messageId))).toEqual(new Set([`<${id}@sample.invalid>`]));
    expect(sent).toHaveLength(5);
    expect(await delivery()).toMatchObject({ reason: 'failed', attempts: 5, detail: '451 later' });
  });

  it('is given up at once when refused for good, without asking the queue to try again', async () => {
    const { send, sent, delivery } = await planned({ kind: 'refused', error: '550 no such user', permanent: true });
    await send.handle(id);
    expect(sent).toHaveLength(1);
    expect(await delivery()).toMatchObject({ reason: 'failed', attempts: 1, detail: '550 no such user' });
  });
});
