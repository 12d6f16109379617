import { DomainError } from '@wian/kernel';
import type { CommitStore, SealedBatch, SealedCommit } from '../commit-log/commit-store.port.js';
import { GENESIS, hashBatch } from './hash-chain.js';

/** How far a walk has come: all that it needs to go on. */
export interface LogWalk {
  readonly batches: number;
  readonly commits: number;
  readonly lastPosition: number;
  readonly hash: string;
  /** Checkpoints that stood the test. */
  readonly checkpoints: number;
  /** Last position that one of them covers. */
  readonly signedTo: number;
}

/** What a walk over the log found; `firstBad` is the first position at which it is not what was sealed. */
export interface LogVerification {
  readonly ok: boolean;
  readonly batches: number;
  readonly commits: number;
  readonly lastPosition: number;
  readonly firstBad: { readonly position: number; readonly problem: string } | null;
  readonly checkpoints: number;
  readonly signedTo: number;
  /** Where to go on; null at the end of the log, and at its first bad position. */
  readonly next: LogWalk | null;
}

/** What was signed of a log, by batch. */
export interface SignedBatches {
  /** Why the log is not what was signed of this batch; undefined where it is, or where nothing was signed. */
  problemOf(batch: SealedBatch): string | undefined;
  /** How many were signed of this batch. */
  countOf(batch: SealedBatch): number;
  /** Why a log that ends with this batch, or is empty, is too short; undefined where nothing beyond it was signed. */
  beyond(last: SealedBatch | undefined): string | undefined;
}

export interface WalkOptions {
  readonly from?: LogWalk | undefined;
  readonly signed?: SignedBatches | undefined;
  /** Asked after each batch; true = stop here and say where to go on. */
  readonly enough?: () => boolean;
}

const BEGINNING: LogWalk = { batches: 0, commits: 0, lastPosition: 0, hash: GENESIS, checkpoints: 0, signedTo: 0 };
const nothingSigned: SignedBatches = {
  problemOf: () => undefined,
  countOf: () => 0,
  beyond: () => undefined,
};

type Log = Pick<CommitStore, 'batchesAfter' | 'commitsOf'>;

/** Walks the chain: places without gaps, each batch bound to the one before, each hash right, nothing signed missing. */
export async function verifyLog(log: Log, options: WalkOptions = {}): Promise<LogVerification> {
  const { from = BEGINNING, signed = nothingSigned, enough = () => false } = options;
  let seen = from;
  for (;;) {
    const batches = await log.batchesAfter(seen.batches, 50);
    if (batches.length === 0) return atTheEnd(log, seen, signed);
    for (const batch of batches) {
      const commits = await log.commitsOf(batch).catch(unreadable);
      if (typeof commits === 'string') return broken(seen, seen.lastPosition + 1, commits);
      const problem = problemOf(batch, commits, seen);
      if (problem) return broken(seen, seen.lastPosition + 1, problem);
      const unlike = signed.problemOf(batch);
      if (unlike) return broken(seen, seen.signedTo + 1, unlike);
      seen = afterBatch(seen, batch, commits.length, signed.countOf(batch));
      if (enough()) return { ...countsOf(seen), ok: true, firstBad: null, next: seen };
    }
  }
}

/** What the archive says of itself is a finding; that the store is away is none. */
function unreadable(error: unknown): string {
  if (error instanceof DomainError && error.code === 'LOG.ARCHIVE_UNREADABLE') return error.message;
  throw error;
}

const afterBatch = (seen: LogWalk, batch: SealedBatch, commits: number, checkpoints: number): LogWalk => ({
  batches: batch.number,
  commits: seen.commits + commits,
  lastPosition: batch.lastPosition,
  hash: batch.hash,
  checkpoints: seen.checkpoints + checkpoints,
  signedTo: checkpoints > 0 ? batch.lastPosition : seen.signedTo,
});

async function atTheEnd(log: Log, seen: LogWalk, signed: SignedBatches): Promise<LogVerification> {
  const [last] = await log.batchesAfter(seen.batches - 1, 1);
  const beyond = signed.beyond(last);
  if (beyond) return broken(seen, seen.lastPosition + 1, beyond);
  if (await hasStray(log, seen)) return broken(seen, seen.lastPosition + 1, 'commits stand here that no batch holds');
  return { ...countsOf(seen), ok: true, firstBad: null, next: null };
}

/** Commits with a place, but in no batch. A batch that was sealed just now is looked for again before it is said. */
async function hasStray(log: Log, { batches, lastPosition }: LogWalk): Promise<boolean> {
  const rest = { firstPosition: lastPosition + 1, lastPosition: Number.MAX_SAFE_INTEGER };
  return (await log.commitsOf(rest)).length > 0 && (await log.batchesAfter(batches, 1)).length === 0;
}

function problemOf(batch: SealedBatch, commits: readonly SealedCommit[], seen: LogWalk): string | undefined {
  if (batch.number !== seen.batches + 1) return `batch ${seen.batches + 1} is missing`;
  if (batch.firstPosition !== seen.lastPosition + 1) return `position ${seen.lastPosition + 1} is missing`;
  const surplus = eventsIn(commits) - (batch.lastPosition - batch.firstPosition + 1);
  if (surplus < 0) return `a commit of batch ${batch.number} is missing`;
  if (surplus > 0) return `batch ${batch.number} holds more than was sealed`;
  if (batch.previous !== seen.hash) return `batch ${batch.number} does not follow batch ${seen.batches}`;
  if (hashBatch(batch.previous, commits) !== batch.hash) return `a commit of batch ${batch.number} was changed`;
  return undefined;
}

const broken = (seen: LogWalk, position: number, problem: string): LogVerification => ({
  ...countsOf(seen),
  ok: false,
  firstBad: { position, problem },
  next: null,
});

const eventsIn = (commits: readonly SealedCommit[]): number =>
  commits.reduce((sum, { events }) => sum + events.length, 0);

const countsOf = ({ batches, commits, lastPosition, checkpoints, signedTo }: LogWalk) => ({
  batches,
  commits,
  lastPosition,
  checkpoints,
  signedTo,
});
