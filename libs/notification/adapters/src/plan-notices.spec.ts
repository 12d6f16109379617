import { taskAssigned, taskReturned } from '@wian/contracts';
import type { DeliveryQueries } from '@wian/notification-application';
import { EventTypes, MemoryCommitLog } from '@wian/persistence';
import { deliveryTypes, notificationOver, office, taskEvent } from './notification.fixture.js';

const here = office('05370301');

/** Notices over a memory log; `told` says which versions, and of which epoch, the officer was told of by mail. */
function setUp() {
  const known = new Set<string>();
  const told: string[] = [];
  const memory = new MemoryCommitLog(new EventTypes(deliveryTypes));
  const commit: typeof memory.commit = async (request) => {
    const committed = await memory.commit(request);
    if (!committed.ok) return committed;
    for (const { aggregateId } of request.changes) {
      known.add(aggregateId);
      if (aggregateId.endsWith('-email')) told.push(/-((e\d+-)?\d+)-05370301-officer/.exec(aggregateId)?.[1] ?? '');
    }
    return committed;
  };
  const queries = {
    known: async (ids: readonly string[]) => new Set(ids.filter((id) => known.has(id))),
  } as unknown as DeliveryQueries;
  const log = Object.assign(Object.create(memory), { commit });
  const mail = { send: async () => ({ kind: 'accepted' }) as const };
  const { plan } = notificationOver({ offices: [here], log, queries, mail });
  return { told, plan };
}

describe('behind a restored backup of the tasks', () => {
  const lineage = '2:790';
  const returned = (sequence: number) => taskEvent({ ...here.task, status: 'returned' }, taskReturned.type, sequence);

  it('tells people anew of a task that was returned again at a version that was lost', async () => {
    const { plan, told } = setUp();
    await plan.handle([returned(4)]);
    const again = { ...returned(4), epoch: 2, position: 792, lineage };
    await plan.handle([again]);
    await plan.handle([again]);
    expect(told).toEqual(['4', 'e2-4']);
  });

  it('plans what is new of a batch that has come in part before, and nothing twice', async () => {
    const { plan, told } = setUp();
    await plan.handle([returned(4)]);
    await plan.handle([returned(4), returned(5)]);
    await plan.handle([returned(5), returned(4)]);
    expect(told).toEqual(['4', '5']);
  });

  it('tells nobody of the state that a task fell back to: they were told when it first came', async () => {
    const { plan, told } = setUp();
    const assigned = taskEvent(here.task, taskAssigned.type);
    await plan.handle([assigned]);
    await plan.handle([{ ...assigned, epoch: 2, position: 791, lineage }]);
    expect(told).toEqual(['1']);
  });
});
