import { type Commit, failPoint } from '@wian/kernel';
import type { CommitStore, SealedBatch, SealedCommit } from '../commit-log/commit-store.port.js';
import { GENESIS, hashBatch } from './hash-chain.js';
import { predecessorsOf, selectSealable } from './select-sealable.js';

export interface SealLimits {
  /** Commits looked at in one scan. */
  readonly commits: number;
  /** Events in one batch; a single larger commit makes a batch of its own. */
  readonly events: number;
}

/** A batch with the commits that it holds, as they stand in the log. */
export interface Sealed {
  readonly batch: SealedBatch;
  readonly commits: readonly SealedCommit[];
}

/** What one scan found: commits that may be sealed, in a right order, behind the last batch of that moment. */
interface Scanned {
  readonly last: SealedBatch | undefined;
  readonly commits: readonly Commit[];
}

/** Events of one scan, in batches: what is read at once is sealed in so many batches without being read again. */
const BATCHES_A_SCAN = 5;

/**
 * Seals a log batch by batch. Whatever another leader seals in between takes the number that the next batch here would
 * have, so a scan that has grown old seals nothing: its batch fails as a whole, and the next one scans anew.
 */
export class Sealer {
  private left: Scanned | undefined;

  constructor(
    private readonly store: CommitStore,
    private readonly limits: SealLimits,
  ) {}

  /** Seals the next batch; undefined when there was nothing to seal or another leader was first. */
  async next(term: number): Promise<Sealed | undefined> {
    const { last, commits } = this.left ?? (await this.scan());
    this.left = undefined;
    const end = endOfBatch(commits, this.limits.events);
    if (end === 0) return undefined;
    const sealed = await sealBehind(this.store, last, {
      commits: commits.slice(0, end),
      term,
      epoch: last?.epoch ?? 1,
    });
    if (sealed && end < commits.length) this.left = { last: sealed.batch, commits: commits.slice(end) };
    return sealed;
  }

  /** The last batch is read before the pending commits: were some of these sealed in between, its number is old. */
  private async scan(): Promise<Scanned> {
    const last = await this.store.lastBatch();
    return { last, commits: await sealableCommits(this.store, this.limits) };
  }
}

/** Seals these commits as the first batch of a new epoch; undefined when another leader was first. */
export async function sealCommits(
  store: CommitStore,
  commits: readonly Commit[],
  begin: { readonly term: number; readonly epoch: number },
): Promise<SealedBatch | undefined> {
  return (await sealBehind(store, await store.lastBatch(), { commits, ...begin }))?.batch;
}

interface NewBatch {
  readonly commits: readonly Commit[];
  readonly term: number;
  readonly epoch: number;
}

async function sealBehind(
  store: CommitStore,
  last: SealedBatch | undefined,
  { commits, term, epoch }: NewBatch,
): Promise<Sealed | undefined> {
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
  return isSealed ? { batch, commits: sealed } : undefined;
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

async function sealableCommits(store: CommitStore, { commits, events }: SealLimits): Promise<readonly Commit[]> {
  const pending = await store.pending(commits, events * BATCHES_A_SCAN);
  const window = new Map(pending.map((commit) => [commit.id, commit]));
  const sealed = new Set<string>();
  const asked = new Set<string>();
  for (;;) {
    const held = new Set([...window.values()].flatMap(({ events }) => events.map(({ id }) => id)));
    const missing = [...window.values()].flatMap(predecessorsOf).filter((id) => !held.has(id) && !asked.has(id));
    if (missing.length === 0) return selectSealable([...window.values()], (id) => sealed.has(id));
    for (const id of missing) asked.add(id);
    const found = new Set<string>();
    for (const { position, ...commit } of await store.holding(missing)) {
      for (const { id } of commit.events) found.add(id);
      if (position === null) window.set(commit.id, commit);
      else for (const { id } of commit.events) sealed.add(id);
    }
    const elsewhere = missing.filter((id) => !found.has(id));
    if (elsewhere.length > 0) for (const id of (await store.archived(elsewhere)).keys()) sealed.add(id);
  }
}

/** How many of the commits make one batch. */
function endOfBatch(commits: readonly Commit[], maxEvents: number): number {
  let events = 0;
  const end = commits.findIndex((commit, index) => (events += commit.events.length) > maxEvents && index > 0);
  return end === -1 ? commits.length : end;
}
