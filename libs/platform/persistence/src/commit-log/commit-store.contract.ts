import type { Commit, CommitLog } from '@wian/kernel';
import { NOTED } from '@wian/testing';
import { Sealer } from '../publisher/sealer.js';
import { verifyLog } from '../publisher/verify-log.js';
import type { CommitStore, SealedBatch } from './commit-store.port.js';

/** Both sides of one log: what writers and what the publisher see of it. */
export interface OpenedLog {
  readonly log: CommitLog;
  readonly store: CommitStore;
}

/** Records one note per id, all in one commit, each the next version of its own. */
export async function note(log: CommitLog, ...ids: string[]): Promise<Commit> {
  const changes = await Promise.all(
    ids.map(async (id) => ({
      aggregate: 'note',
      aggregateId: `note_${id}`,
      expectedVersion: (await log.load('note', `note_${id}`))?.version ?? 0,
      events: [{ type: NOTED, data: { text: id } }],
      state: { text: id },
    })),
  );
  const at = new Date('2025-03-06T02:00:00.000Z');
  const committed = await log.commit({ at, actor: { id: 'person_test' }, correlationId: 'c', changes });
  if (!committed.ok) throw committed.error;
  return committed.value;
}

/** Seals all that waits, as one batch. */
export async function sealAll(store: CommitStore): Promise<SealedBatch> {
  const sealed = await new Sealer(store, { commits: 100, events: 1_000 }).next(1);
  if (!sealed) throw new Error('expected commits that wait to be sealed, found none');
  return sealed.batch;
}

/** The laws of a CommitStore, the same for memory and MongoDB. `open` gives both sides of an empty log. */
export function commitStoreContract(open: () => Promise<OpenedLog>): void {
  let log: CommitLog;
  let store: CommitStore;
  beforeEach(async () => {
    ({ log, store } = await open());
  });

  describe('what waits', () => waitingLaws(() => ({ log, store })));
  describe('sealing', () => sealingLaws(() => ({ log, store })));
  describe('what is sealed', () => sealedLaws(() => ({ log, store })));
}

function waitingLaws(opened: () => OpenedLog): void {
  it('is listed oldest first, as many as asked for', async () => {
    const { log, store } = opened();
    const ids: string[] = [];
    for (const name of ['C', 'A', 'B']) ids.push((await note(log, name)).id);
    // Ids grow with time, but of one millisecond either may be the smaller.
    ids.sort();
    expect((await store.pending(10)).map(({ id }) => id)).toEqual(ids);
    expect((await store.pending(2)).map(({ id }) => id)).toEqual(ids.slice(0, 2));
  });

  it('is listed up to the commit that makes it as many events as asked for', async () => {
    const { log, store } = opened();
    for (const name of ['A', 'B', 'C', 'D']) await note(log, `${name}1`, `${name}2`);
    const listed = async (events: number) => (await store.pending(3, events)).length;
    expect([await listed(1), await listed(2), await listed(3), await listed(100)]).toEqual([1, 1, 2, 3]);
  });

  it('is listed whole, as it was committed', async () => {
    const { log, store } = opened();
    const commit = await note(log, 'A', 'B');
    expect(await store.pending(10)).toEqual([commit]);
  });

  it('is found by its events, and so is what was sealed, with its place', async () => {
    const { log, store } = opened();
    const sealed = await note(log, 'A', 'B');
    await sealAll(store);
    const waiting = await note(log, 'A');
    const found = await store.holding(['note_B:1', 'note_A:1', 'note_A:2', 'note_nobody:1']);
    expect(found.toSorted(byId)).toEqual([
      { ...sealed, position: 1 },
      { ...waiting, position: null },
    ]);
  });
}

function sealingLaws(opened: () => OpenedLog): void {
  it('gives each event of a commit a place after those before it, and ends the waiting', async () => {
    const { log, store } = opened();
    const [first, second] = [await note(log, 'A', 'B'), await note(log, 'A')];
    const batch = await sealAll(store);
    expect(batch).toMatchObject({ number: 1, firstPosition: 1, lastPosition: 3 });
    expect(await store.commitsOf(batch)).toEqual([
      { ...first, position: 1 },
      { ...second, position: 3 },
    ]);
    expect(await store.pending(10)).toEqual([]);
    expect(await store.lastBatch()).toEqual(batch);
  });

  it('goes on where the batch before ended', async () => {
    const { log, store } = opened();
    await note(log, 'A', 'B');
    const first = await sealAll(store);
    await note(log, 'A');
    expect(await sealAll(store)).toMatchObject({
      number: 2,
      firstPosition: 3,
      lastPosition: 3,
      previous: first.hash,
      epoch: first.epoch,
    });
  });

  it('happens once for each number: the slower leader changes nothing', async () => {
    const { log, store } = opened();
    await note(log, 'A');
    const batch = await sealAll(store);
    const late = await note(log, 'B');
    expect(await store.seal({ ...batch, hash: 'f'.repeat(64), term: 2 }, [{ ...late, position: 1 }])).toBe(false);
    expect((await store.pending(10)).map(({ id }) => id)).toEqual([late.id]);
    expect(await store.lastBatch()).toEqual(batch);
  });

  it('lets one of two leaders at once have the number', async () => {
    const { log, store } = opened();
    await note(log, 'A');
    const limits = { commits: 100, events: 1_000 };
    const sealed = await Promise.all([1, 2].map((term) => new Sealer(store, limits).next(term)));
    expect(sealed.filter(Boolean)).toHaveLength(1);
    expect(await verifyLog(store)).toMatchObject({ ok: true, batches: 1, commits: 1, lastPosition: 1 });
  });

  it('never moves a commit that has its place, whatever a leader that fell behind thinks', async () => {
    const { log, store } = opened();
    const commit = await note(log, 'A');
    const batch = await sealAll(store);
    const again = { ...batch, number: 2, firstPosition: 2, lastPosition: 2, previous: batch.hash };
    await store.seal(again, [{ ...commit, position: 2 }]).catch(() => false);
    expect(await store.holding(['note_A:1'])).toMatchObject([{ position: 1 }]);
    expect(await store.lastBatch()).toEqual(batch);
    expect(await verifyLog(store)).toMatchObject({ ok: true, lastPosition: 1 });
  });
}

function sealedLaws(opened: () => OpenedLog): void {
  /** Three batches of two commits each. */
  async function threeBatches(): Promise<SealedBatch[]> {
    const { log, store } = opened();
    const batches: SealedBatch[] = [];
    for (const name of ['A', 'B', 'C']) {
      await note(log, name, 'shared');
      await note(log, 'shared');
      batches.push(await sealAll(store));
    }
    return batches;
  }

  it('stays unpublished until it is marked, the oldest first', async () => {
    const { store } = opened();
    const [first, second, third] = await threeBatches();
    expect(await store.unpublished(2)).toEqual([first, second]);
    if (second) await store.markPublished(second);
    expect(await store.unpublished(10)).toEqual([first, third]);
    if (second) await store.markPublished(second);
    expect(await store.unpublished(10)).toEqual([first, third]);
  });

  it('is read batch by batch, in order, also when it is published', async () => {
    const { store } = opened();
    const batches = await threeBatches();
    if (batches[1]) await store.markPublished(batches[1]);
    expect(await store.batchesAfter(0, 10)).toEqual(batches);
    expect(await store.batchesAfter(0, 2)).toEqual(batches.slice(0, 2));
    expect(await store.batchesAfter(1, 10)).toEqual(batches.slice(1));
    expect(await store.batchesAfter(3, 10)).toEqual([]);
  });

  it('gives the commits of one batch only, by place', async () => {
    const { store } = opened();
    const batches = await threeBatches();
    const places = await Promise.all(batches.map(async (batch) => (await store.commitsOf(batch)).map(placeOf)));
    expect(places).toEqual([
      [1, 3],
      [4, 6],
      [7, 9],
    ]);
  });

  it('tells what was changed behind a place, commit by commit, and never what waits', async () => {
    const { log, store } = opened();
    await threeBatches();
    await note(log, 'waits');
    const all = await store.changedAfter(0, 10);
    expect(all.map(placeOf)).toEqual([2, 3, 5, 6, 8, 9]);
    expect(all[0]?.aggregateIds).toHaveLength(2);
    expect(all.flatMap(({ aggregateIds }) => aggregateIds)).not.toContain('note_waits');
    expect(await store.changedAfter(3, 2)).toEqual(all.slice(2, 4));
    expect(await store.changedAfter(9, 10)).toEqual([]);
  });

  it('verifies as a whole', async () => {
    const { store } = opened();
    await threeBatches();
    const whole = { ok: true, batches: 3, commits: 6, lastPosition: 9, firstBad: null, next: null };
    expect(await verifyLog(store)).toMatchObject(whole);
  });

  it('verifies a batch at a time, each walk going on where the one before stopped', async () => {
    const { store } = opened();
    await threeBatches();
    const first = await verifyLog(store, { enough: () => true });
    expect(first).toMatchObject({ ok: true, batches: 1, lastPosition: 3 });
    const second = await verifyLog(store, { from: first.next ?? undefined, enough: () => true });
    expect(second).toMatchObject({ ok: true, batches: 2, lastPosition: 6 });
    const rest = await verifyLog(store, { from: second.next ?? undefined });
    expect(rest).toEqual(await verifyLog(store));
  });
}

const placeOf = ({ position }: { position: number }): number => position;
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
