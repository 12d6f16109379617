import { uuidV7 } from '@wian/kernel';
import type { LogMessage, MessageBatch, MessageLog, SubscribeRequest, Subscription } from './message-log.port.js';

/** The laws of every MessageLog. */
export function messageLogContract(open: () => Promise<MessageLog>): void {
  let log: MessageLog;
  let topic: string;
  let group: string;

  beforeEach(async () => {
    log = await open();
    topic = `t-${uuidV7.next()}`;
    group = `g-${uuidV7.next()}`;
    await log.createTopics([{ name: topic, partitions: 3 }]);
  });

  const produce = (...pairs: (readonly [key: string, text: string])[]) =>
    log.produce(pairs.map(([key, text]) => ({ topic, key, value: Buffer.from(text), headers: {} })));

  it('makes a topic once, however often it is asked to', async () => {
    await log.createTopics([{ name: topic, partitions: 5 }]);
    expect(await log.topics()).toContain(topic);
    expect(await log.endOffsets(topic)).toHaveLength(3);
  });

  it('tells the ends of many new topics that are asked for at once', async () => {
    const names = Array.from({ length: 12 }, () => `t-${uuidV7.next()}`);
    await log.createTopics(names.map((name) => ({ name, partitions: 3 })));
    const ends = await Promise.all(names.map((name) => log.endOffsets(name)));
    expect(ends.map((partitions) => partitions.length)).toEqual(names.map(() => 3));
  });

  it('hands the messages of one key over in the order of their sending, on one partition', async () => {
    const sent = Array.from({ length: 200 }, (_, index) => [`key-${index % 7}`, String(index)] as const);
    for (let from = 0; from < sent.length; from += 50) await produce(...sent.slice(from, from + 50));
    const { batches } = await read(log, { topic, group, count: 200 });
    for (const key of new Set(sent.map(([name]) => name))) {
      const mine = batches.flatMap(({ messages }) => messages.filter((message) => message.key === key));
      expect(mine.map(textOf)).toEqual(sent.filter(([name]) => name === key).map(([, text]) => text));
      const partitions = batches.filter(({ messages }) => messages.some((message) => message.key === key));
      expect(new Set(partitions.map(({ partition }) => partition)).size).toBe(1);
    }
  });

  it('hands over again, after a restart, what was not committed, and nothing else', async () => {
    await produce(['a', '1'], ['a', '2'], ['a', '3']);
    const first = await read(log, { topic, group, count: 3, commitUpTo: 1 });
    expect(first.texts).toEqual(['1', '2', '3']);
    const second = await read(log, { topic, group, count: 2 });
    expect(second.texts).toEqual(['2', '3']);
  });

  it('hands over again what was neither committed nor refused, without a restart', async () => {
    await produce(['a', '1']);
    const seen: string[] = [];
    await subscribed(log, { topic, group }, async (batch, done) => {
      seen.push(...batch.messages.map(textOf));
      if (seen.length < 2) return;
      await batch.commit(batch.end);
      done();
    });
    expect(seen).toEqual(['1', '1']);
  });

  it('hands a batch over again when its handling throws, and tells of the error', async () => {
    await produce(['a', '1']);
    const seen: string[] = [];
    const errors: unknown[] = [];
    await subscribed(log, { topic, group, onError: (error) => errors.push(error) }, async (batch, done) => {
      seen.push(...batch.messages.map(textOf));
      if (seen.length < 2) throw new Error('not yet');
      await batch.commit(batch.end);
      done();
    });
    expect(seen).toEqual(['1', '1']);
    expect(errors.map(String)).toEqual(['Error: not yet']);
  });

  it('lets a new group read a topic from its beginning', async () => {
    await produce(['a', '1']);
    await read(log, { topic, group, count: 1 });
    await produce(['a', '2']);
    const { texts } = await read(log, { topic, group: `${group}-new`, count: 2 });
    expect(texts).toEqual(['1', '2']);
  });

  it('tells where a topic ends and how far a group has come', async () => {
    await produce(['a', '1'], ['a', '2']);
    await read(log, { topic, group, count: 2, commitUpTo: 1 });
    const ends = await log.endOffsets(topic);
    expect(ends.map(({ end }) => end).sort()).toEqual([0, 0, 2]);
    expect([...(await log.committedOffsets(group, topic)).values()].filter((offset) => offset > 0)).toEqual([1]);
    expect((await log.committedOffsets(`${group}-other`, topic)).size).toBe(0);
  });

  it('tells when a message was sent', async () => {
    const before = Date.now();
    await produce(['a', '1']);
    const after = Date.now();
    const { batches } = await read(log, { topic, group, count: 1 });
    const sentAt = batches.flatMap(({ messages }) => messages)[0]?.writtenAt.getTime();
    expect(sentAt).toBeGreaterThanOrEqual(before);
    expect(sentAt).toBeLessThanOrEqual(after);
  });

  it('refuses a fenced producer as soon as another was opened with its id, and loses nothing of the newer', async () => {
    const id = `p-${uuidV7.next()}`;
    const message = (text: string) => [{ topic, key: 'a', value: Buffer.from(text), headers: {} }];
    const older = await log.fenced(id);
    await older.produce(message('1'));
    const newer = await log.fenced(id);
    await expect(older.produce(message('late'))).rejects.toThrow();
    await newer.produce(message('2'));
    await newer.produce(message('3'));
    const { texts } = await read(log, { topic, group, count: 3 });
    expect(texts).toEqual(['1', '2', '3']);
    await Promise.all([older.close(), newer.close()]);
  });

  it('scans what stands on topics, whole or from the end, also behind the marks that fenced producers leave', async () => {
    const fenced = await log.fenced(`p-${uuidV7.next()}`);
    for (const text of ['1', '2', '3'])
      await fenced.produce([{ topic, key: 'a', value: Buffer.from(text), headers: {} }]);
    await fenced.close();
    const scanned = async (last?: number) => {
      const texts: string[] = [];
      const onMessage = (message: LogMessage) => void texts.push(textOf(message));
      await log.scan({ topics: [topic, 'no-such-topic'], ...(last === undefined ? {} : { last }), onMessage });
      return texts;
    };
    expect(await scanned()).toEqual(['1', '2', '3']);
    // A mark takes an offset of its own, so fewer messages than asked for may be left.
    expect((await scanned(2)).at(-1)).toBe('3');
    expect((await log.committedOffsets(group, topic)).size).toBe(0);
  });

  it('tells a member which partitions are its own, and that a stopped one owns nothing to begin', async () => {
    await produce(['a', '1']);
    const owned: number[] = [];
    let batch: MessageBatch | undefined;
    const onAssigned: SubscribeRequest['onAssigned'] = (places) => owned.push(places.length);
    await subscribed(log, { topic, group, onAssigned }, async (handed, done) => {
      batch = handed;
      expect(handed.isCurrent()).toBe(true);
      await handed.commit(handed.end);
      done();
    });
    expect(owned).toContain(3);
    expect(batch?.isCurrent()).toBe(false);
  });
}

const textOf = ({ value }: LogMessage): string => (value === null ? '' : Buffer.from(value).toString());

interface ReadRequest {
  readonly topic: string;
  readonly group: string;
  /** Messages to wait for. */
  readonly count: number;
  /** Commits no further than this; default: everything. */
  readonly commitUpTo?: number;
}

async function read(log: MessageLog, { topic, group, count, commitUpTo = Infinity }: ReadRequest) {
  const batches: MessageBatch[] = [];
  const seen = new Set<string>();
  await subscribed(log, { topic, group }, async (batch, done) => {
    const news = batch.messages.filter(({ offset }) => !seen.has(`${batch.partition}/${offset}`));
    for (const { offset } of news) seen.add(`${batch.partition}/${offset}`);
    batches.push({ ...batch, messages: news });
    const target = Math.min(batch.end, commitUpTo);
    if (target > (batch.messages[0]?.offset ?? 0)) await batch.commit(target);
    if (seen.size >= count) done();
  });
  return { batches, texts: batches.flatMap(({ messages }) => messages.map(textOf)) };
}

type Handling = (batch: MessageBatch, done: () => void) => Promise<void>;

/** Subscribes until `done` is called, then leaves the group. */
async function subscribed(
  log: MessageLog,
  options: Pick<SubscribeRequest, 'group'> & Partial<SubscribeRequest> & { topic: string },
  handling: Handling,
): Promise<void> {
  const { topic, ...rest } = options;
  let subscription: Subscription | undefined;
  await new Promise<void>((resolve) => {
    subscription = log.subscribe({
      topics: [topic],
      concurrency: 3,
      onBatch: (batch) => handling(batch, resolve),
      onAssigned: () => undefined,
      onError: () => undefined,
      ...rest,
    });
  });
  await subscription?.stop();
}
