import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { uuidV7 } from '@wian/kernel';
import { BullJobQueue } from './bull-job-queue.js';
import { jobQueueContract } from './job-queue.contract.js';

const opened: BullJobQueue<string>[] = [];

afterEach(async () => {
  for (const queue of opened.splice(0)) await queue.close();
});

describe('job queue on BullMQ', () =>
  jobQueueContract(async () => {
    const queue = new BullJobQueue<string>({
      name: `t_${uuidV7.next()}`,
      redisUrl: process.env.TEST_REDIS_URL ?? '',
      attempts: 3,
      backoffMillis: 5,
      onError: () => undefined,
    });
    opened.push(queue);
    return queue;
  }));

describe('a job queue with a rate limit', () => {
  it('begins no more than so many jobs in that time, all processes together', async () => {
    const rateLimit = { jobs: 2, perMillis: 200 };
    const options = { name: `t_${uuidV7.next()}`, redisUrl: process.env.TEST_REDIS_URL ?? '', rateLimit };
    const [one, other] = [1, 2].map(() => new BullJobQueue<string>({ ...options, onError: () => undefined }));
    if (!one || !other) throw new Error('there are two');
    opened.push(one, other);
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await one.add({ id, payload: id });
    const begun: number[] = [];
    await new Promise<void>((resolve) => {
      const work = async () => {
        begun.push(performance.now());
        if (begun.length === 6) resolve();
      };
      void one.process(work);
      void other.process(work);
    });
    // The third pair waits for the end of two spans; a job may be seen to begin a little after Redis let it.
    const [first = 0] = begun;
    expect((begun[5] ?? 0) - first).toBeGreaterThan(2 * rateLimit.perMillis * 0.8);
  });
});

describe('closing a job queue', () => {
  it('lets a running job end', async () => {
    const redisUrl = process.env.TEST_REDIS_URL ?? '';
    const [queue, idle] = ['busy', 'idle'].map(
      (name) => new BullJobQueue<string>({ name: `t_${name}_${uuidV7.next()}`, redisUrl, onError: () => undefined }),
    );
    if (!queue || !idle) throw new Error('there are two');
    let end: () => void = () => undefined;
    const ending = new Promise<void>((resolve) => (end = resolve));
    const order: string[] = [];
    const running = new Promise<void>((resolve) => {
      void queue.process(async () => {
        resolve();
        await ending;
        order.push('job');
      });
    });
    await idle.process(async () => undefined);
    await queue.add({ id: 'running', payload: '' });
    await running;
    const closing = queue.close().then(() => order.push('closed'));
    // One that has nothing to wait for is through with closing meanwhile.
    await idle.close();
    end();
    await closing;
    expect(order).toEqual(['job', 'closed']);
  });
});

/** A way to Redis that can be cut. */
async function cuttable() {
  const { hostname, port } = new URL(process.env.TEST_REDIS_URL ?? '');
  const sockets = new Set<Socket>();
  const server = createServer((incoming) => {
    const outgoing = connect(Number(port), hostname);
    for (const socket of [incoming, outgoing]) sockets.add(socket.on('error', () => undefined));
    incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const redisUrl = `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cut = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { redisUrl, cut };
}

describe('job queue whose Redis goes away', () => {
  it('closes within its limit, and refuses what still waits to be added', async () => {
    const { redisUrl, cut } = await cuttable();
    const queue = new BullJobQueue<string>({
      name: `t_${uuidV7.next()}`,
      redisUrl,
      closeLimitMillis: 200,
      onError: () => undefined,
    });
    const worked = new Promise<string>((resolve) => void queue.process(async ({ payload }) => resolve(payload)));
    await queue.add({ id: 'before', payload: 'before' });
    expect(await worked).toBe('before');
    cut();
    const added = expect(queue.add({ id: 'after', payload: 'after' })).rejects.toThrow('is closed');
    await queue.close();
    await added;
  });
});
