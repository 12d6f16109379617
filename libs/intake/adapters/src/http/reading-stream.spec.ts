import type { MessageEvent } from '@nestjs/common';
import type { JobNews } from '@wian/kernel';
import { unwrap } from '@wian/kernel';
import { Subject } from 'rxjs';
import { district, officerOf, setUp } from '../intake.fixture.js';
import { ReadingFeed } from '../jobs/reading-feed.js';
import { ReadingStream } from './reading-stream.js';

const later = new Date(Date.now() + 3_600_000);
const step = { file: 1, files: 2, page: 3, pages: 7 };

/** A letter that waits to be read; `tell` is the queue's voice about it, `looks` how often it was looked at. */
async function waiting(letter = 'อจ 0318/ว 655|2025-03-06|ก') {
  const world = setUp();
  const listeners = new Set<(news: JobNews) => void>();
  const feed = new ReadingFeed({
    follow: async (listener) => {
      listeners.add(listener);
      return async () => undefined;
    },
  });
  await feed.start();
  const { letterId } = unwrap(await world.intake.submit.execute(district, { text: letter })).letter.state;
  const beats = new Subject<undefined>();
  const looks: string[] = [];
  const access = {
    toRead: (...[caller, id]: Parameters<typeof world.intake.access.toRead>) => {
      looks.push(id);
      return world.intake.access.toRead(caller, id);
    },
  };
  const stream = new ReadingStream({ access, feed, beats });
  const open = async (until = later) => {
    const seen: MessageEvent[] = [];
    let ended = false;
    (await stream.open(district, letterId, until)).subscribe({
      next: (each) => seen.push(each),
      complete: () => (ended = true),
    });
    await turn();
    return {
      told: () => seen.map(({ type, data }) => (type === 'ping' ? 'ping' : shown(data as Shown))),
      ended: () => ended,
    };
  };
  const tell = async (news: { readonly what: JobNews['what']; readonly progress?: object }) => {
    for (const listen of listeners) listen({ id: `read-${letterId}`, ...news } as JobNews);
    await turn();
  };
  const beat = async () => {
    beats.next(undefined);
    await turn();
  };
  return { world, letterId, stream, open, tell, beat, looks, feed };
}
interface Shown {
  readonly reading: string;
  readonly status: string;
  readonly step: typeof step | null;
}
const shown = ({ reading, status, step }: Shown): string =>
  [reading, status, ...(step ? [`${step.file}/${step.files} ${step.page}/${step.pages}`] : [])].join(' ');

describe('the progress of a reading', () => {
  it('goes from waiting over each file and page to what was read, and ends', async () => {
    const { world, open, tell } = await waiting();
    const { told, ended } = await open();
    await tell({ what: 'begun' });
    await tell({ what: 'progress', progress: step });
    await world.runJobs();
    expect(ended()).toBe(false);
    await tell({ what: 'ended' });
    expect(told()).toEqual(['waiting received', 'reading received', 'reading received 1/2 3/7', 'read draft']);
    expect(ended()).toBe(true);
  });

  it('ends with a letter that cannot be read, and goes on where a try failed', async () => {
    const { world, open, tell } = await waiting('!');
    const { told, ended } = await open();
    await tell({ what: 'begun' });
    await tell({ what: 'ended' });
    expect(ended()).toBe(false);
    await world.runJobs();
    await tell({ what: 'ended' });
    expect(told()).toEqual(['waiting received', 'reading received', 'waiting received', 'read unreadable']);
  });

  it('begins with the present state, also for who comes back in the middle or after the end', async () => {
    const { world, open, tell } = await waiting();
    await tell({ what: 'begun' });
    await tell({ what: 'progress', progress: step });
    expect((await open()).told()).toEqual(['reading received 1/2 3/7']);
    await world.runJobs();
    const after = await open();
    expect(after.told()).toEqual(['read draft']);
    expect(after.ended()).toBe(true);
  });

  it('looks at the letter only at its beginning, its end and each beat, and finds there what nobody told', async () => {
    const { world, open, tell, beat, looks } = await waiting();
    const { told } = await open();
    const atFirst = looks.length;
    for (let page = 1; page <= 50; page += 1) await tell({ what: 'progress', progress: { ...step, page, pages: 50 } });
    expect(looks).toHaveLength(atFirst);
    await beat();
    expect(looks).toHaveLength(atFirst + 1);
    await world.runJobs();
    await beat();
    expect(told().slice(-2)).toEqual(['ping', 'read draft']);
  });

  it('is only for who may read the letter, and ends at the first beat after the token has', async () => {
    const { open, beat, stream, letterId } = await waiting();
    await expect(stream.open(officerOf('3701'), letterId, later)).rejects.toMatchObject({ code: 'LETTER.UNKNOWN' });
    const { ended, told } = await open(new Date(0));
    await beat();
    expect([told(), ended()]).toEqual([['waiting received'], true]);
  });
});

/** Until what was begun has been handed on. */
const turn = async () => {
  for (let at = 0; at < 5; at += 1) await new Promise((resolve) => setImmediate(resolve));
};
