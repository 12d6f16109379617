import { type Commit, failPoint } from '@wian/kernel';
import type { CommitStore, SealedBatch } from '../commit-log/commit-store.port.js';
import { GENESIS, hashBatch } from './hash-chain.js';
import { predecessorsOf, selectSealable } from './select-sealable.js';

export interface SealLimits {
  /** Commits looked at in one scan. */
  readonly commits: number;
  /** Events in one batch; a single larger commit makes a batch of its own. */
  readonly events: number;
}

/**
 * Seals the next batch of a log; returns undefined when there was nothing to seal or another leader was first.
 * The last batch is read before the pending commits: were another leader to seal some of these in between, the number
 * that follows is taken, and this batch fails as a whole.
 */
export async function sealNext(store: CommitStore, term: number, limits: SealLimits): Promise<SealedBatch | undefined> {
  const last = await store.lastBatch();
  const commits = cutToSize(await sealableCommits(store, limits.commits), limits.events);
  if (commits.length === 0) return undefined;
  return sealBehind(store, last, { commits, term, epoch: last?.epoch ?? 1 });
}

/** Seals these commits as the first batch of a new epoch; undefined when another leader was first. */
export async function sealCommits(
  store: CommitStore,
  commits: readonly Commit[],
  begin: { readonly term: number; readonly epoch: number },
): Promise<SealedBatch | undefined> {
  return sealBehind(store, await store.lastBatch(), { commits, ...begin });
}

interface NewBatch {
  readonly commits: readonly Commit[];
  readonly term: number;
  readonly epoch: number;
}

async function sealBehind(store: CommitStore, last: SealedBatch | undefined, { commits, term, epoch }: NewBatch) {
  const firstPosition = (last?.lastPosition ?? 0) + 1;
  const { sealed, next } = placeCommits(commits, firstPosition);
  const previous = last?.hash ?? GENESIS;
  const batch: SealedBatch = {
    number: (last?.number ?? 0) + 1,
    epoch,
    firstPosition,
    lastPosition: next - 1,
    previous,
    hash: hashBatch(previous, sealed),
    term,
  };
  failPoint('seal.before');
  const isSealed = await store.seal(batch, sealed);
  failPoint('seal.after');
  return isSealed ? batch : undefined;
}

/** Every event takes one position, so that whoever has read up to a position has read every event before it. */
function placeCommits(commits: readonly Commit[], firstPosition: number) {
  let next = firstPosition;
  const sealed = commits.map((commit) => {
    const position = next;
    next += commit.events.length;
    return { ...commit, position };
  });
  return { sealed, next };
}

async function sealableCommits(store: CommitStore, limit: number): Promise<readonly Commit[]> {
  const window = new Map((await store.pending(limit)).map((commit) => [commit.id, commit]));
  const sealed = new Set<string>();
  const asked = new Set<string>();
  for (;;) {
    const held = new Set([...window.values()].flatMap(({ events }) => events.map(({ id }) => id)));
    const missing = [...window.values()].flatMap(predecessorsOf).filter((id) => !held.has(id) && !asked.has(id));
    if (missing.length === 0) return selectSealable([...window.values()], (id) => sealed.has(id));
    for (const id of missing) asked.add(id);
    for (const { position, ...commit } of await store.holding(missing)) {
      if (position === null) window.set(commit.id, commit);
      else for (const { id } of commit.events) sealed.add(id);
    }
  }
}

function cutToSize(commits: readonly Commit[], maxEvents: number): readonly Commit[] {
  let events = 0;
  const end = commits.findIndex((commit, index) => (events += commit.events.length) > maxEvents && index > 0);
  return end === -1 ? commits : commits.slice(0, end);
}
