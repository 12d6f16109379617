import type { JobNews, JobNewsSource, JobQueue } from '@wian/kernel';

/** The laws of every JobQueue. `open` makes a fresh one with three attempts and a back-off of a few milliseconds. */
export function jobQueueContract(open: () => Promise<JobQueue<string> & JobNewsSource>): void {
  it('works off what was added before and after the processing began', async () => {
    const queue = await open();
    const done = recorder(2);
    await queue.add({ id: 'before', payload: 'a' });
    await queue.process(async (job) => done.add(job.payload));
    await queue.add({ id: 'after', payload: 'b' });
    expect((await done.all).sort()).toEqual(['a', 'b']);
  });

  it('keeps one job for an id that is added again while it waits', async () => {
    const queue = await open();
    const done = recorder(2);
    await queue.add({ id: 'same', payload: 'first' });
    await queue.add({ id: 'same', payload: 'second' });
    await queue.add({ id: 'other', payload: 'last' });
    await queue.process(async (job) => done.add(job.payload));
    expect((await done.all).sort()).toEqual(['first', 'last']);
  });

  it('works off many that were added at once, and keeps one job for an id among them', async () => {
    const queue = await open();
    const done = recorder(4);
    await queue.add({ id: 'waits', payload: 'waits' });
    await queue.addAll(['a', 'waits', 'b', 'a'].map((id) => ({ id, payload: id === 'waits' ? 'again' : id })));
    await queue.add({ id: 'other', payload: 'last' });
    await queue.process(async (job) => done.add(job.payload));
    expect((await done.all).sort()).toEqual(['a', 'b', 'last', 'waits']);
  });

  it('adds none of many where one has an id that is refused', async () => {
    const queue = await open();
    const done = recorder(1);
    const many = ['good', 'a:b'].map((id) => ({ id, payload: id }));
    await expect(queue.addAll(many)).rejects.toThrow('without colons');
    await queue.add({ id: 'other', payload: 'last' });
    await queue.process(async (job) => done.add(job.payload));
    expect(await done.all).toEqual(['last']);
  });

  it('changes nothing when a running job is added again', async () => {
    const queue = await open();
    const done = recorder(2);
    await queue.process(async (job) => {
      if (job.payload === 'running') await queue.add({ id: 'same', payload: 'again' });
      done.add(job.payload);
    });
    await queue.add({ id: 'same', payload: 'running' });
    await done.until(1);
    await queue.add({ id: 'other', payload: 'last' });
    expect(await done.all).toEqual(['running', 'last']);
  });

  it('takes the id of a finished job again', async () => {
    const queue = await open();
    const done = recorder(2);
    await queue.process(async (job) => done.add(job.payload));
    await queue.add({ id: 'same', payload: 'first' });
    await done.until(1);
    // The first is only gone when its bookkeeping is; whoever owes the work adds it until it is done.
    await addUntil(queue, 'second', done);
    expect(await done.all).toEqual(['first', 'second']);
  });

  it('tries a failing job again, then gives it up and takes its id again', async () => {
    const queue = await open();
    const tries = recorder(4);
    await queue.process(async (job) => {
      tries.add(job.payload);
      if (job.payload === 'bad') throw new Error('not today');
    });
    await queue.add({ id: 'same', payload: 'bad' });
    await tries.until(3);
    await addUntil(queue, 'good', tries);
    expect(await tries.all).toEqual(['bad', 'bad', 'bad', 'good']);
  });

  it('hands no job to a stopped processor, and keeps it for the next one', async () => {
    const queue = await open();
    const stop = await queue.process(async () => {
      throw new Error('stopped processors get no jobs');
    });
    await stop();
    await queue.add({ id: 'kept', payload: 'kept' });
    const done = recorder(1);
    await queue.process(async (job) => done.add(job.payload));
    expect(await done.all).toEqual(['kept']);
  });

  it('tells those who follow when a job begins, how far it is, and when it has ended', async () => {
    const queue = await open();
    const told: JobNews[] = [];
    const ends = recorder(1);
    const stop = await queue.follow((news) => {
      told.push(news);
      if (news.what === 'ended') ends.add(news.id);
    });
    await queue.process(async (_, tell) => tell({ page: 1 }));
    // Only what happens from now on is told, and when that is, Redis decides.
    await addUntil(queue, 'same', ends);
    await stop();
    expect(told.slice(0, 3)).toEqual([
      { id: 'same', what: 'begun' },
      { id: 'same', what: 'progress', progress: { page: 1 } },
      { id: 'same', what: 'ended' },
    ]);
  });

  it('refuses an id with a colon', async () => {
    const queue = await open();
    await expect(queue.add({ id: 'a:b', payload: '' })).rejects.toThrow('without colons');
  });
}

async function addUntil(queue: JobQueue<string>, payload: string, done: ReturnType<typeof recorder>): Promise<void> {
  while (!done.seen.includes(payload)) {
    await queue.add({ id: 'same', payload });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What was seen so far, and promises of having seen so many. */
function recorder(total: number) {
  const seen: string[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const until = (count: number) =>
    new Promise<void>((resolve) => (seen.length >= count ? resolve() : waiting.push({ count, resolve })));
  const add = (value: string) => {
    seen.push(value);
    for (const { count, resolve } of waiting) if (seen.length >= count) resolve();
  };
  return { seen, add, until, all: until(total).then(() => seen) };
}
