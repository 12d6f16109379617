import { defineInternalEvent } from '@wian/contracts';
import { NOTED } from '@wian/testing';
import { z } from 'zod';
import { note } from '../commit-log/commit-store.contract.js';
import { MemoryCommitLog } from '../commit-log/memory-commit-log.js';
import { EventTypes } from '../commit-log/prepare-commit.js';
import { sealNext } from './sealer.js';

const types = new EventTypes([defineInternalEvent(NOTED, z.object({ text: z.string() }))]);

/** A log whose ids go this way; backwards as when the clocks of two writers differ. */
function logWithIds(step: 1 | -1): MemoryCommitLog {
  let next = 5_000;
  return new MemoryCommitLog(types, { next: () => String((next += step)) });
}

describe('sealNext', () => {
  it('finds predecessors that wait beyond its window, however far back they are', async () => {
    const log = logWithIds(-1);
    for (let version = 1; version <= 5; version += 1) await note(log, 'A');
    const batch = await sealNext(log, 1, { commits: 1, events: 100 });
    const sealed = batch ? await log.commitsOf(batch) : [];
    expect(sealed.flatMap(({ events }) => events.map(({ id }) => id))).toEqual(
      [1, 2, 3, 4, 5].map((version) => `note_A:${version}`),
    );
  });

  it('goes on behind predecessors that are sealed already', async () => {
    const log = new MemoryCommitLog(types);
    await note(log, 'A');
    await sealNext(log, 1, { commits: 1, events: 100 });
    await note(log, 'A');
    expect(await sealNext(log, 2, { commits: 1, events: 100 })).toMatchObject({ number: 2, firstPosition: 2, term: 2 });
  });

  it('cuts a batch at its limit of events, but never a commit', async () => {
    const log = logWithIds(1);
    await note(log, 'A', 'B', 'C');
    await note(log, 'D');
    await note(log, 'E');
    await note(log, 'F');
    const limits = { commits: 10, events: 2 };
    const ends = [];
    for (let batch = await sealNext(log, 1, limits); batch; batch = await sealNext(log, 1, limits))
      ends.push(batch.lastPosition);
    expect(ends).toEqual([3, 5, 6]);
  });

  it('seals nothing where nothing waits', async () => {
    expect(await sealNext(new MemoryCommitLog(types), 1, { commits: 1, events: 1 })).toBeUndefined();
  });
});
