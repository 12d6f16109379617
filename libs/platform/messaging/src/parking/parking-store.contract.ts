import type { Gate, ParkRequest, ParkingStore } from './parking-store.port.js';

const place = { topic: 'wian.unit.v1', partition: 0 };
const group = 'g';
const early = new Date('2025-03-06T02:00:00.000Z');
const late = new Date('2025-03-06T03:00:00.000Z');

const request = (key: string, offset: number, change: Partial<ParkRequest> = {}): ParkRequest => ({
  ...place,
  id: `${group}|${key}:${offset}`,
  group,
  key,
  offset,
  eventId: `${key}:${offset}`,
  type: 'wian.unit.recorded.v1',
  position: offset + 1,
  status: 'parked',
  cause: 'fails',
  reason: 'it fails',
  attempts: 3,
  at: early,
  value: Buffer.from(`bytes of ${offset}`),
  blocksKey: true,
  ...change,
});

/** The laws of every ParkingStore. `open` makes an empty one. */
export function parkingStoreContract(open: () => Promise<ParkingStore>): void {
  let store: ParkingStore;

  beforeEach(async () => {
    store = await open();
  });

  const dueAt = (at: Date, places = [place]) => store.due({ group, places, at, limit: 10 });
  const gateOf = async (key: string): Promise<Gate> => {
    const gate = (await dueAt(late)).find((due) => due.key === key);
    if (!gate) throw new Error(`no gate for ${key}`);
    return gate;
  };
  const opened = async (key: string) => {
    const found = await store.open((await gateOf(key)).id, 10);
    if (!found) throw new Error(`nothing waits at ${key}`);
    return found;
  };

  it('closes the keys of what it parks, for that group and partition only', async () => {
    await store.park([request('a', 1), request('b', 2)], late);
    expect(await store.closedKeys(group, place)).toEqual(new Set(['a', 'b']));
    expect(await store.closedKeys('other', place)).toEqual(new Set());
    expect(await store.closedKeys(group, { ...place, partition: 1 })).toEqual(new Set());
  });

  it('keeps a dead message that blocks nothing without closing its key', async () => {
    await store.park([request('a', 1, { status: 'dead', cause: 'schema', blocksKey: false })], late);
    expect(await store.closedKeys(group, place)).toEqual(new Set());
    expect(await store.list({ limit: 10 })).toMatchObject([{ key: 'a', status: 'dead' }]);
  });

  it('adds nothing when a message is parked again, and says so', async () => {
    expect(await store.park([request('a', 1)], late)).toEqual(['g|a:1']);
    expect(await store.park([request('a', 1, { reason: 'other' }), request('a', 2)], late)).toEqual(['g|a:2']);
    expect((await store.list({ limit: 10 })).map(({ reason }) => reason)).toEqual(['it fails', 'it fails']);
  });

  it('keeps the bytes, and hands out what waits at a gate in the order of the log', async () => {
    await store.park([request('a', 10), request('a', 9), request('b', 1)], late);
    const { messages } = await opened('a');
    expect(messages.map(({ offset }) => offset)).toEqual([9, 10]);
    expect(Buffer.from(messages[0]?.value ?? []).toString()).toBe('bytes of 9');
  });

  it('finds a gate due from its instant on, on the partitions asked for, the longest waiting first', async () => {
    await store.park([request('b', 2)], late);
    await store.park([request('a', 1)], early);
    expect((await dueAt(early)).map(({ key }) => key)).toEqual(['a']);
    expect((await dueAt(late)).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(await dueAt(late, [{ ...place, partition: 1 }])).toEqual([]);
  });

  it('opens the key again once everything that waited is done', async () => {
    await store.park([request('a', 1), request('a', 2)], early);
    const { gate, messages } = await opened('a');
    expect(await store.settle(gate, { done: messages.map(({ id }) => id), nextAt: early })).toBe(true);
    expect(await store.closedKeys(group, place)).toEqual(new Set());
    expect(await store.list({ limit: 10 })).toEqual([]);
    expect(await store.open(gate.id, 10)).toBeUndefined();
  });

  it('keeps what failed again at the head, with its new reason, until its next instant', async () => {
    await store.park([request('a', 1), request('a', 2)], early);
    const { gate } = await opened('a');
    const failed = { id: 'g|a:1', reason: 'still fails' };
    expect(await store.settle(gate, { done: [], failed, nextAt: late })).toBe(true);
    expect(await dueAt(early)).toEqual([]);
    const after = await opened('a');
    expect(after.gate.failures).toBe(1);
    expect(after.messages).toMatchObject([{ reason: 'still fails', attempts: 4 }, { reason: 'it fails' }]);
  });

  it('refuses a redrive that another has overtaken, and changes nothing', async () => {
    await store.park([request('a', 1)], early);
    const { gate } = await opened('a');
    await store.park([request('a', 2)], early);
    expect(await store.settle(gate, { done: ['g|a:1'], nextAt: early })).toBe(false);
    expect((await opened('a')).messages.map(({ offset }) => offset)).toEqual([1, 2]);
  });

  it('loses no message that is parked while the last one before it is released', async () => {
    await store.park([request('a', 1)], early);
    const { gate } = await opened('a');
    await Promise.all([store.settle(gate, { done: ['g|a:1'], nextAt: early }), store.park([request('a', 2)], early)]);
    expect((await opened('a')).messages.map(({ offset }) => offset)).toContain(2);
  });

  it('lists by pages', async () => {
    await store.park([request('a', 1), request('b', 2), request('c', 3)], late);
    const [first, second] = await store.list({ limit: 2 });
    expect([first?.key, second?.key]).toEqual(['a', 'b']);
    expect((await store.list({ limit: 2, after: second?.id ?? '' })).map(({ key }) => key)).toEqual(['c']);
  });

  const given = { at: early, by: 'machine_operator', reason: 'sent by mistake' };

  it('makes a gate due at once when an operator asks, for each message that waits there', async () => {
    await store.park([request('a', 1), request('a', 2), request('b', 3)], late);
    expect(await store.redriveSoon('g|a:2', early)).toBe(true);
    expect((await dueAt(early)).map(({ key }) => key)).toEqual(['a']);
  });

  it('has nothing to redrive for what blocks nothing or is not there', async () => {
    await store.park([request('a', 1, { status: 'dead', cause: 'schema', blocksKey: false })], late);
    expect(await store.redriveSoon('g|a:1', early)).toBe(false);
    expect(await store.redriveSoon('g|a:9', early)).toBe(false);
  });

  it('keeps what is discarded with its reason, apart from what lies here', async () => {
    await store.park([request('a', 1), request('b', 2)], late);
    expect(await store.discard('g|a:1', given)).toBe(true);
    expect((await store.list({ limit: 10 })).map(({ key }) => key)).toEqual(['b']);
    const [kept] = await store.list({ limit: 10, discarded: true });
    expect(kept).toMatchObject({ key: 'a', status: 'discarded', discarded: given, reason: 'it fails' });
    expect(Buffer.from(kept?.value ?? []).toString()).toBe('bytes of 1');
    expect(await store.find('g|a:1')).toEqual(kept);
  });

  it('opens the key when its last message is discarded', async () => {
    await store.park([request('a', 1)], late);
    await store.discard('g|a:1', given);
    expect(await store.closedKeys(group, place)).toEqual(new Set());
    expect(await dueAt(late)).toEqual([]);
  });

  it('lets the messages behind a discarded one go on at once', async () => {
    await store.park([request('a', 1), request('a', 2)], late);
    await store.discard('g|a:1', given);
    expect(await store.closedKeys(group, place)).toEqual(new Set(['a']));
    expect((await dueAt(early)).map(({ key }) => key)).toEqual(['a']);
    expect((await opened('a')).messages.map(({ offset }) => offset)).toEqual([2]);
  });

  it('discards once, and nothing that is not there', async () => {
    await store.park([request('a', 1)], late);
    await store.discard('g|a:1', given);
    expect(await store.discard('g|a:1', { ...given, reason: 'again' })).toBe(false);
    expect(await store.discard('g|a:9', given)).toBe(false);
    expect((await store.find('g|a:1'))?.discarded).toEqual(given);
  });

  it('lets a discard overtake a redrive at hand', async () => {
    await store.park([request('a', 1), request('a', 2)], early);
    const { gate } = await opened('a');
    await store.discard('g|a:1', given);
    expect(await store.settle(gate, { done: ['g|a:1'], nextAt: early })).toBe(false);
    expect((await store.find('g|a:1'))?.status).toBe('discarded');
  });

  it('knows a discarded message when it comes again, and parks it no more', async () => {
    await store.park([request('a', 1), request('b', 5)], late);
    await store.discard('g|a:1', given);
    expect(await store.discardedOffsets(group, place, { from: 0, to: 10 })).toEqual(new Set([1]));
    expect(await store.discardedOffsets(group, place, { from: 2, to: 10 })).toEqual(new Set());
    expect(await store.discardedOffsets(group, place, { from: 0, to: 1 })).toEqual(new Set());
    expect(await store.discardedOffsets('other', place, { from: 0, to: 10 })).toEqual(new Set());
    expect(await store.discardedOffsets(group, { ...place, partition: 1 }, { from: 0, to: 10 })).toEqual(new Set());
    expect(await store.park([request('a', 1)], late)).toEqual([]);
    expect((await store.find('g|a:1'))?.status).toBe('discarded');
  });

  it('knows every message that lies here by its place, whatever its status', async () => {
    await store.park([request('a', 1), request('b', 5), request('c', 7, { status: 'dead' })], late);
    await store.discard('g|a:1', given);
    expect(await store.heldOffsets(group, place, { from: 0, to: 10 })).toEqual(new Set([1, 5, 7]));
    expect(await store.heldOffsets(group, place, { from: 2, to: 7 })).toEqual(new Set([5]));
    expect(await store.heldOffsets('other', place, { from: 0, to: 10 })).toEqual(new Set());
    expect(await store.heldOffsets(group, { ...place, partition: 1 }, { from: 0, to: 10 })).toEqual(new Set());
  });

  it('opens a gate that an append closed for a message that was discarded meanwhile', async () => {
    await store.park([request('a', 1)], early);
    await store.discard('g|a:1', given);
    await store.park([request('a', 1)], early);
    const { gate, messages } = await opened('a');
    expect(messages).toEqual([]);
    await store.settle(gate, { done: [], nextAt: early });
    expect(await store.closedKeys(group, place)).toEqual(new Set());
  });

  it('tells what lies here by cause, and since when', async () => {
    await store.park(
      [request('a', 1), request('a', 2, { cause: 'waits', at: late }), request('b', 3, { at: late })],
      late,
    );
    await store.park([request('c', 4), request('d', 5, { group: 'other', id: 'other|d:5' })], late);
    await store.discard('g|c:4', given);
    expect(await store.summary(group)).toEqual([
      { cause: 'fails', count: 2, oldest: early },
      { cause: 'waits', count: 1, oldest: late },
    ]);
  });

  it('forgets groups that are gone, by how their names begin, with their gates and what was discarded', async () => {
    const of = (name: string, offset: number) => request('a', offset, { group: name, id: `${name}|a:${offset}` });
    await store.park([of('g.2-1', 1), of('g.2-1', 2), of('g.2-7', 3), of('g.21-1', 4), of('g', 5)], late);
    await store.discard('g.2-1|a:1', given);
    await store.forgetGroups('g.2-');
    expect((await store.list({ limit: 10 })).map(({ group: left }) => left)).toEqual(['g.21-1', 'g']);
    expect(await store.list({ limit: 10, discarded: true })).toEqual([]);
    expect(await store.closedKeys('g.2-1', place)).toEqual(new Set());
    expect(await store.closedKeys('g.21-1', place)).toEqual(new Set(['a']));
    await store.forgetGroups('g.2-');
  });

  it('tells the lowest position that lies here of a topic, which a copy has not applied', async () => {
    expect(await store.lowestPosition(group, place.topic)).toBeUndefined();
    await store.park([request('a', 7), request('b', 4), request('c', 2), request('d', 1, { position: null })], late);
    await store.discard('g|c:2', given);
    expect(await store.lowestPosition(group, place.topic)).toBe(5);
    expect(await store.lowestPosition(group, 'wian.post.v1')).toBeUndefined();
    expect(await store.lowestPosition('other', place.topic)).toBeUndefined();
  });
}
