import type { ParkingStore } from '../parking/parking-store.port.js';
import { type Backbone, committed, gate, losingCommits, useBackbone } from './testing/backbone.js';
import { noted } from './testing/test-group.js';

/** The races of the parking place within the process that owns the partition, on any message log and any parking store. */
export function racesContract(open: () => Promise<Backbone>): void {
  const given = useBackbone(open);
  const { start, produce, parked } = given;
  const operator = { at: new Date(), by: 'machine_operator', reason: 'sent by mistake' };
  const idOf = (offset: number) => `${given.group}~${given.topic}~0~${offset}`;

  it('redrives again, without harm, after a crash between a redrive and its release', async () => {
    let mended = false;
    await produce(noted('a', 1), noted('a', 2));
    const one = await start({
      fails: () => !mended,
      parking: losingReleases(given.parking, () => mended),
    });
    await one.until(({ parked }) => parked === 2);
    mended = true;
    await one.until(({ redriven }) => redriven === 2);
    expect(one.applied).toEqual(['a:1', 'a:2', 'a:1', 'a:2']);
    expect(one.rows).toEqual(new Map([['a', 2]]));
    expect(await parked()).toEqual([]);
  });

  it('applies no discarded event that comes again since its offset was not committed', async () => {
    let mended = false;
    const discarded = gate();
    await produce(noted('a', 1));
    const log = losingCommits(given.log, 1, async () => {
      mended = true;
      await given.parking.discard(idOf(0), operator);
      discarded.open();
    });
    const one = await start({ log, fails: () => !mended });
    await discarded.opened;
    await produce(noted('a', 2));
    await one.until(({ applied }) => applied >= 1 && one.applied.includes('a:2'));
    expect(one.applied).toEqual(['a:2']);
    expect(await parked()).toEqual([]);
    expect(await given.parking.list({ limit: 10, discarded: true })).toMatchObject([{ eventId: 'a:1' }]);
  });

  it('opens a key again when the event that closed it was discarded while it was being parked anew', async () => {
    await produce(noted('a', 1));
    const one = await start({ fails: ({ id }) => id === 'a:1', parking: discardingAtAppend(given.parking, operator) });
    await one.until(() => one.warnings.some((warning) => warning.includes('parks the key')));
    const looked = one.looksAtSwitch;
    await one.until(() => one.looksAtSwitch > looked + 10);
    expect(await given.parking.closedKeys(given.group, { topic: given.topic, partition: 0 })).toEqual(new Set());
    await produce(noted('a', 2));
    await one.until(({ applied, redriven }) => applied + redriven === 1);
    expect(one.applied).toEqual(['a:2']);
    expect(await parked()).toEqual([]);
  });

  it('lets the events behind a discarded one go on in order', async () => {
    const one = await start({ fails: ({ id }) => id === 'a:1' });
    await produce(noted('a', 1), noted('a', 2), noted('a', 3));
    await one.until(({ parked }) => parked === 3);
    await given.parking.discard(idOf(0), operator);
    await one.until(({ redriven }) => redriven === 2);
    await produce(noted('a', 4));
    await one.until(({ applied }) => applied === 1);
    // A redrive that the discard overtook is repeated.
    expect([...new Set(one.applied)]).toEqual(['a:2', 'a:3', 'a:4']);
    expect(await parked()).toEqual([]);
  });

  it('stops instead of parking everything when a bad deploy fails on keys that trickle in one by one', async () => {
    let bad = true;
    const one = await start({ fails: () => bad });
    for (let n = 1; n <= 19; n++) {
      await produce(noted(`key-${n}`, 1));
      await one.until(({ parked }) => parked === n);
    }
    for (let n = 20; n <= 40; n++) await produce(noted(`key-${n}`, 1));
    await one.until(() => one.warnings.filter((warning) => warning.includes('keeps its offset')).length >= 3);
    expect(one.group.standing().stopped).toEqual({ store: 0, events: 1 });
    expect(await parked()).toHaveLength(19);
    expect(await committed(given)).toBe(19);
    bad = false;
    await one.until(({ applied, redriven }) => applied === 21 && redriven === 19);
    expect(one.group.standing().stopped).toEqual({ store: 0, events: 0 });
    expect(await parked()).toEqual([]);
  });
}

/** A store whose first release never happens, as if the process had died just before. */
function losingReleases(store: ParkingStore, begins: () => boolean): ParkingStore {
  let lost = false;
  const settle: ParkingStore['settle'] = async (gate, redrive) => {
    if (lost || !begins()) return store.settle(gate, redrive);
    lost = true;
    throw new Error('died before the release');
  };
  return Object.assign(Object.create(store) as ParkingStore, { settle });
}

/** A store in which an operator discards the first message between its append and a second one of the same. */
function discardingAtAppend(store: ParkingStore, operator: Parameters<ParkingStore['discard']>[1]): ParkingStore {
  let isFirst = true;
  const park: ParkingStore['park'] = async (requests, retryAt) => {
    const added = await store.park(requests, retryAt);
    if (!isFirst) return added;
    isFirst = false;
    for (const { id } of requests) await store.discard(id, operator);
    await store.park(requests, retryAt);
    return added;
  };
  return Object.assign(Object.create(store) as ParkingStore, { park });
}
