import type { CommitStore } from '../commit-log/commit-store.port.js';
import { GENESIS, hashBatch } from './hash-chain.js';

/** What a walk over the whole log found; `firstBad` is the first position at which it is not what was sealed. */
export interface LogVerification {
  readonly ok: boolean;
  readonly batches: number;
  readonly commits: number;
  readonly lastPosition: number;
  readonly firstBad: { readonly position: number; readonly problem: string } | null;
}

/** Walks the chain from its beginning: places without gaps, each batch bound to the one before, each hash right. */
export async function verifyLog(store: CommitStore): Promise<LogVerification> {
  let seen = { batches: 0, commits: 0, lastPosition: 0, hash: GENESIS };
  for (;;) {
    const batches = await store.batchesAfter(seen.batches, 50);
    if (batches.length === 0) return { ok: true, ...countsOf(seen), firstBad: null };
    for (const batch of batches) {
      const commits = await store.commitsOf(batch);
      const problem = problemOf(batch, commits, seen);
      if (problem) return { ok: false, ...countsOf(seen), firstBad: { position: seen.lastPosition + 1, problem } };
      seen = {
        batches: batch.number,
        commits: seen.commits + commits.length,
        lastPosition: batch.lastPosition,
        hash: batch.hash,
      };
    }
  }
}

type Batch = Awaited<ReturnType<CommitStore['batchesAfter']>>[number];
type Commits = Awaited<ReturnType<CommitStore['commitsOf']>>;
type Seen = { batches: number; commits: number; lastPosition: number; hash: string };

function problemOf(batch: Batch, commits: Commits, seen: Seen): string | undefined {
  if (batch.number !== seen.batches + 1) return `batch ${seen.batches + 1} is missing`;
  if (batch.firstPosition !== seen.lastPosition + 1) return `position ${seen.lastPosition + 1} is missing`;
  if (eventsIn(commits) !== batch.lastPosition - batch.firstPosition + 1)
    return `a commit of batch ${batch.number} is missing`;
  if (batch.previous !== seen.hash) return `batch ${batch.number} does not follow batch ${seen.batches}`;
  if (hashBatch(batch.previous, commits) !== batch.hash) return `a commit of batch ${batch.number} was changed`;
  return undefined;
}

const eventsIn = (commits: Commits): number => commits.reduce((sum, { events }) => sum + events.length, 0);

const countsOf = ({ batches, commits, lastPosition }: Seen) => ({ batches, commits, lastPosition });
