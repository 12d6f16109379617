import { defineInternalEvent } from '@wian/contracts';
import { NOTED } from '@wian/testing';
import { z } from 'zod';
import { note } from '../commit-log/commit-store.contract.js';
import { MemoryCommitLog } from '../commit-log/memory-commit-log.js';
import { EventTypes } from '../commit-log/prepare-commit.js';
import { Sealer } from './sealer.js';
import { verifyLog } from './verify-log.js';

const types = new EventTypes([defineInternalEvent(NOTED, z.object({ text: z.string() }))]);

/** A log whose ids go this way; backwards as when the clocks of two writers differ. */
function logWithIds(step: 1 | -1): MemoryCommitLog {
  let next = 5_000;
  return new MemoryCommitLog(types, { next: () => String((next += step)) });
}

describe('a sealer', () => {
  it('finds predecessors that wait beyond its window, however far back they are', async () => {
    const log = logWithIds(-1);
    for (let version = 1; version <= 5; version += 1) await note(log, 'A');
    const sealed = await new Sealer(log, { commits: 1, events: 100 }).next(1);
    expect(sealed?.commits.flatMap(({ events }) => events.map(({ id }) => id))).toEqual(
      [1, 2, 3, 4, 5].map((version) => `note_A:${version}`),
    );
  });

  it('goes on behind predecessors that are sealed already', async () => {
    const log = new MemoryCommitLog(types);
    await note(log, 'A');
    const sealer = new Sealer(log, { commits: 1, events: 100 });
    await sealer.next(1);
    await note(log, 'A');
    expect((await sealer.next(2))?.batch).toMatchObject({ number: 2, firstPosition: 2, term: 2 });
  });

  it('cuts a batch at its limit of events, but never a commit', async () => {
    const log = logWithIds(1);
    await note(log, 'A', 'B', 'C');
    await note(log, 'D');
    await note(log, 'E');
    await note(log, 'F');
    const sealer = new Sealer(log, { commits: 10, events: 2 });
    const ends = [];
    for (let sealed = await sealer.next(1); sealed; sealed = await sealer.next(1)) ends.push(sealed.batch.lastPosition);
    expect(ends).toEqual([3, 5, 6]);
  });

  it('seals in several batches what it has read once, and reads again where another was first', async () => {
    const log = logWithIds(1);
    for (const name of ['A', 'B', 'C', 'D']) await note(log, name);
    let scans = 0;
    const pending = log.pending.bind(log);
    log.pending = (limit, events) => {
      scans += 1;
      return pending(limit, events);
    };
    const limits = { commits: 10, events: 1 };
    const [sealer, other] = [new Sealer(log, limits), new Sealer(log, limits)];
    expect((await sealer.next(1))?.batch.lastPosition).toBe(1);
    expect((await sealer.next(1))?.batch.lastPosition).toBe(2);
    expect(scans).toBe(1);
    expect((await other.next(2))?.batch.lastPosition).toBe(3);
    expect(await sealer.next(1)).toBeUndefined();
    expect((await sealer.next(1))?.batch.lastPosition).toBe(4);
    expect(await verifyLog(log)).toMatchObject({ ok: true, batches: 4, commits: 4 });
  });

  it('seals nothing where nothing waits', async () => {
    expect(await new Sealer(new MemoryCommitLog(types), { commits: 1, events: 1 }).next(1)).toBeUndefined();
  });
});
