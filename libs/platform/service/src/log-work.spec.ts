import { MemoryParkingStore, type ParkRequest } from '@wian/messaging';
import { addLogWork } from './log-work.js';
import { WorkAtHand } from './work-at-hand.js';

const message = (key: string, offset: number, status: ParkRequest['status'] = 'parked'): ParkRequest => ({
  id: `wian.test~wian.task.v1~0~${String(offset).padStart(6, '0')}`,
  group: 'wian.test',
  topic: 'wian.task.v1',
  partition: 0,
  key,
  offset,
  eventId: `${key}:${offset}`,
  type: 'wian.task.assigned.v1',
  position: offset,
  status,
  cause: status === 'dead' ? 'unreadable' : 'fails',
  reason: 'not today',
  attempts: 3,
  at: new Date(0),
  value: new Uint8Array(),
  blocksKey: true,
});

/** A service that has nothing left but what is parked. */
async function workWith(parked: readonly ParkRequest[]) {
  const work = new WorkAtHand();
  const parking = new MemoryParkingStore();
  if (parked.length > 0) await parking.park(parked, new Date(0));
  addLogWork({
    work,
    parking,
    store: { pending: async () => [], unpublished: async () => [] },
    group: { lag: async () => [] },
  });
  return work.look();
}

describe('the work at hand', () => {
  it('is none where nothing is parked', async () => {
    expect(await workWith([])).toEqual({ commits: 0, batches: 0, messages: 0, 'parked messages': 0 });
  });

  it('counts what is parked and will be tried again, also beyond a page of dead ones', async () => {
    const dead = Array.from({ length: 250 }, (_, index) => message(`dead-${index}`, index, 'dead'));
    expect(await workWith([...dead, message('a', 300), message('a', 301), message('b', 302)])).toMatchObject({
      'parked messages': 3,
    });
  });

  it('does not count what is dead, nor what waits behind it', async () => {
    expect(await workWith([message('a', 1, 'dead'), message('a', 2)])).toMatchObject({ 'parked messages': 0 });
  });
});
