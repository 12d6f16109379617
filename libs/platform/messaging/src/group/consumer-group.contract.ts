import { type Backbone, committed, keysOf, losingCommits, message, useBackbone } from './testing/backbone.js';
import { type TestGroup, noted } from './testing/test-group.js';

/** The guarantees of the consumer runtime, on any message log and any parking store. */
export function consumerGroupContract(open: () => Promise<Backbone>): void {
  const given = useBackbone(open);
  const { start, produce, parked } = given;

  it('hands events of several keys and types of one method over together, in log order', async () => {
    const events = [noted('a', 1), noted('b', 1), noted('a', 2, { type: 'wian.thing.closed.v1' }), noted('c', 1)];
    await produce(...events);
    const one = await start();
    await one.until(() => one.applied.length >= 4);
    expect(one.applied).toEqual(['a:1', 'b:1', 'a:2', 'c:1']);
    expect(one.calls).toBe(1);
  });

  it('parks a poisoned message while other keys go on', async () => {
    await produce(...keysOf('a', 'bad', 'b', 'c'));
    const one = await start({ fails: ({ subject }) => subject === 'bad' });
    await one.until(({ applied, parked }) => applied === 3 && parked === 1);
    expect(one.applied).toEqual(expect.arrayContaining(['a:1', 'b:1', 'c:1']));
    expect(await parked()).toMatchObject([
      { eventId: 'bad:1', key: 'bad', status: 'parked', attempts: 3, reason: 'Error: bad:1 fails', cause: 'fails' },
    ]);
  });

  it('tries a failing event again before it parks it', async () => {
    let tries = 0;
    await produce(noted('a', 1));
    const one = await start({ fails: () => ++tries < 3 });
    await one.until(({ applied }) => applied === 1);
    expect(tries).toBe(3);
    expect(await parked()).toEqual([]);
  });

  it('lets later events of a parked key wait in order, and leave in order once the first succeeds', async () => {
    let mended = false;
    const one = await start({ fails: ({ id }) => id === 'a:1' && !mended });
    await produce(noted('a', 1), noted('b', 1), noted('a', 2));
    await one.until(({ parked }) => parked === 2);
    await produce(noted('a', 3), noted('b', 2));
    await one.until(({ parked, applied }) => parked === 3 && applied === 2);
    expect(one.applied).toEqual(['b:1', 'b:2']);
    expect((await parked()).map(({ eventId, attempts }) => [eventId, attempts > 0])).toEqual([
      ['a:1', true],
      ['a:2', false],
      ['a:3', false],
    ]);
    await one.until(() => one.warnings.filter((warning) => warning.includes('fails again')).length >= 2);
    expect(await parked()).toHaveLength(3);
    mended = true;
    await one.until(({ redriven }) => redriven === 3);
    await produce(noted('a', 4));
    await one.until(({ applied }) => applied === 3);
    expect(one.applied).toEqual(['b:1', 'b:2', 'a:1', 'a:2', 'a:3', 'a:4']);
    expect(await parked()).toEqual([]);
  });

  it('gives a parked key to the next process, which knows nothing of it yet', async () => {
    const first = await start({ fails: ({ id }) => id === 'a:1' });
    await produce(noted('a', 1));
    await first.until(({ parked }) => parked === 1);
    await first.close();
    await produce(noted('a', 2), noted('b', 1));
    const second = await start();
    await second.until(({ redriven, applied }) => redriven + applied >= 3);
    expect(second.applied.filter((id) => id.startsWith('a'))).toEqual(['a:1', 'a:2']);
    expect(await parked()).toEqual([]);
  });

  it('keeps the bytes of dead messages, and lets later events of their keys wait', async () => {
    await given.log.produce([
      { topic: given.topic, key: 'a', value: Buffer.from('not json'), headers: {} },
      message(given.topic, noted('b', 1, { data: { text: 7 } })),
      message(given.topic, noted('c', 1, { type: 'wian.thing.noted.v2' })),
      ...[noted('a', 2), noted('b', 2), noted('c', 2), noted('d', 1)].map((event) => message(given.topic, event)),
    ]);
    const one = await start();
    await one.until(({ dead, parked, applied }) => dead === 3 && parked === 3 && applied === 1);
    expect(one.applied).toEqual(['d:1']);
    const dead = (await parked()).filter(({ status }) => status === 'dead');
    expect(dead.map(({ key, offset }) => [key, offset])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
    expect(Buffer.from(dead[0]?.value ?? []).toString()).toBe('not json');
    expect(dead.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('expected a CloudEvent'),
      expect.stringContaining('breaks the schema'),
      expect.stringContaining('expected major version'),
    ]);
  });

  it('lets the key of a dead message go on where the consumer says so', async () => {
    await given.log.produce([{ topic: given.topic, key: 'a', value: Buffer.from('{}'), headers: {} }]);
    await produce(noted('a', 2));
    const one = await start({ deadBlocksKey: false });
    await one.until(({ dead, applied }) => dead === 1 && applied === 1);
    expect(one.applied).toEqual(['a:2']);
  });

  it('skips and counts types that it does not handle', async () => {
    await produce(noted('a', 1, { type: 'wian.thing.vanished.v1' }), noted('a', 2));
    const one = await start();
    await one.until(({ skipped, applied }) => skipped === 1 && applied === 1);
    expect(await parked()).toEqual([]);
  });

  it('skips and counts what a restored log holds no more, when it comes to it after the new epoch began', async () => {
    const lost = [noted('a', 2), noted('lost', 3)];
    const inNewEpoch = { epoch: 2, position: 2, lineage: '2:1' };
    await produce(noted('a', 1), ...lost, noted('a', 1, inNewEpoch), noted('b', 1, inNewEpoch));
    const one = await start();
    await one.until(({ skipped, applied }) => skipped + applied === 5);
    expect(one.counters).toMatchObject({ applied: 3, skipped: 2 });
    expect(one.applied).toEqual(['a:1', 'a:1', 'b:1']);
    // A leader of the old epoch that wakes late.
    await produce(noted('late', 4));
    await one.until(({ skipped }) => skipped === 3);
    expect(await parked()).toEqual([]);
  });

  it('keeps the offset when the store is unreachable, parks nothing, and goes on when it is back', async () => {
    let away = true;
    const failure = Object.assign(new Error('connection closed'), { name: 'MongoNetworkError' });
    await produce(noted('a', 1), noted('b', 1));
    const one = await start({ fails: () => away && failure });
    await one.until(() => one.warnings.filter((warning) => warning.includes('keeps its offset')).length >= 2);
    expect(await committed(given)).toBe(0);
    expect(await parked()).toEqual([]);
    away = false;
    await one.until(({ applied }) => applied === 2);
    expect(await committed(given)).toBe(2);
  });

  it('stops instead of parking everything when most of many keys fail', async () => {
    let sick = true;
    await produce(...keysOf(...Array.from({ length: 40 }, (_, index) => `key-${index}`)));
    const one = await start({ fails: () => sick });
    await one.until(() => one.warnings.some((warning) => warning.includes('keeps its offset')));
    expect(await parked()).toEqual([]);
    sick = false;
    await one.until(({ applied }) => applied === 40);
    expect(await parked()).toEqual([]);
  });

  it('applies an event again, without harm, after a crash between its effect and its offset', async () => {
    await produce(noted('a', 1), noted('a', 2));
    const one = await start({ log: losingCommits(given.log, 1) });
    await one.until(({ applied }) => applied === 2);
    expect(one.applied).toEqual(['a:1', 'a:2', 'a:1', 'a:2']);
    expect(one.rows).toEqual(new Map([['a', 2]]));
  });

  it('parks nothing twice after a crash between parking and offset, and redrives nothing before its offset', async () => {
    let mended = false;
    const events: string[] = [];
    await produce(noted('a', 1), noted('a', 2));
    const log = losingCommits(given.log, 2, () => (mended = true));
    const one = await start({ log, fails: ({ id }) => id === 'a:1' && !mended, onApplied: (id) => events.push(id) });
    await one.until(({ redriven }) => redriven === 2);
    await produce(noted('b', 1));
    await one.until(({ applied }) => applied > 0);
    expect(events).toEqual(['a:1', 'a:2', 'b:1']);
    expect(await parked()).toEqual([]);
  });

  it('parks messages with one event id, each by its place, so that none with other content is dropped', async () => {
    let mended = false;
    const contents: unknown[] = [];
    const one = await start({
      fails: ({ subject, data }) => subject === 'a' && (!mended || contents.push(data) === 0),
    });
    await produce(noted('a', 1), noted('a', 1, { epoch: 2, data: { text: 'after the restore' } }));
    await one.until(({ parked }) => parked === 2);
    expect((await parked()).map(({ eventId, offset }) => [eventId, offset])).toEqual([
      ['a:1', 0],
      ['a:1', 1],
    ]);
    mended = true;
    await one.until(({ redriven }) => redriven === 2);
    expect(contents).toEqual([{ text: 'noted' }, { text: 'after the restore' }]);
    expect(await parked()).toEqual([]);
  });

  it('is caught up once everything that stood on the topic at its start is done', async () => {
    await produce(noted('a', 1), noted('b', 1));
    let open = () => undefined as void;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const one = await start({ before: () => gate });
    await one.until(() => one.calls >= 1);
    expect(one.group.isCaughtUp([given.topic])).toBe(false);
    open();
    await one.group.caughtUp([given.topic]);
    expect(one.applied).toEqual(['a:1', 'b:1']);
  });

  it('is caught up with an empty topic', async () => {
    const one = await start();
    await one.group.caughtUp();
    expect(one.group.isCaughtUp()).toBe(true);
  });

  it('lets the batch at hand end and commits it before it stops', async () => {
    await produce(noted('a', 1));
    let open = () => undefined as void;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const one = await start({ before: () => gate });
    await one.until(() => one.calls === 1);
    const closing = one.close();
    open();
    await closing;
    expect(one.applied).toEqual(['a:1']);
    expect(await committed(given)).toBe(1);
  });

  it('leaves what it could not end to the next process', async () => {
    let stop: (closing: Promise<void>) => void;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const first: TestGroup = await start({
      fails: () => {
        stop(first.close());
        return true;
      },
    });
    await produce(noted('a', 1));
    await stopped;
    expect(first.calls).toBe(1);
    expect(await parked()).toEqual([]);
    expect(await committed(given)).toBe(0);
    const second = await start();
    await second.until(({ applied }) => applied === 1);
  });
}
