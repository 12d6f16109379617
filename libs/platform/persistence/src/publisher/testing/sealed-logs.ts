import type { SealedBatch, SealedCommit } from '../../commit-log/commit-store.port.js';
import { GENESIS, hashBatch } from '../hash-chain.js';

export interface Log {
  readonly batches: readonly SealedBatch[];
  readonly commits: readonly SealedCommit[];
}

const commitAt = (position: number, events: number): SealedCommit => ({
  id: `commit_${position}`,
  position,
  at: new Date(position),
  actor: 'person_a',
  onBehalfOf: 'post_a',
  correlationId: 'c',
  causationId: null,
  events: Array.from({ length: events }, (_, index) => ({
    id: `note_${position + index}:1`,
    aggregate: 'note',
    aggregateId: `note_${position + index}`,
    version: 1,
    type: 'note.kept',
    data: { text: `${position + index}` },
  })),
});

/** A sealed log; `sizes` are the numbers of events of the commits of each batch. */
export function logOf(sizes: readonly (readonly number[])[]): Log {
  const batches: SealedBatch[] = [];
  const all: SealedCommit[] = [];
  for (const events of sizes) {
    const firstPosition = (batches.at(-1)?.lastPosition ?? 0) + 1;
    let next = firstPosition;
    const commits = events.map((count) => commitAt((next += count) - count, count));
    const previous = batches.at(-1)?.hash ?? GENESIS;
    const places = { firstPosition, lastPosition: next - 1 };
    batches.push({
      number: batches.length + 1,
      epoch: 1,
      term: 1,
      previous,
      hash: hashBatch(previous, commits),
      ...places,
    });
    all.push(...commits);
  }
  return { batches, commits: all };
}

/** What an attacker with the whole database does last: every hash is computed anew over what stands there. */
export function resealed({ batches, commits }: Log): Log {
  let previous = GENESIS;
  const chain = batches.map((batch) => {
    const sealed = { ...batch, previous, hash: hashBatch(previous, commitsOf(commits, batch)) };
    previous = sealed.hash;
    return sealed;
  });
  return { batches: chain, commits };
}

const commitsOf = (
  commits: readonly SealedCommit[],
  { firstPosition, lastPosition }: Pick<SealedBatch, 'firstPosition' | 'lastPosition'>,
) =>
  commits
    .filter(({ position }) => position >= firstPosition && position <= lastPosition)
    .toSorted((a, b) => a.position - b.position);

export const storeOf = ({ batches, commits }: Log) => ({
  batchesAfter: async (number: number, limit: number) =>
    batches.filter((batch) => batch.number > number).slice(0, limit),
  commitsOf: async (batch: Pick<SealedBatch, 'firstPosition' | 'lastPosition'>) => commitsOf(commits, batch),
});

export const change = (log: Log, at: number, how: (commit: SealedCommit) => SealedCommit): Log => ({
  ...log,
  commits: log.commits.map((commit, index) => (index === at ? how(commit) : commit)),
});
export const remove = (log: Log, at: number): Log => ({ ...log, commits: log.commits.toSpliced(at, 1) });
export const reorder = ({ batches, commits }: Log, one: number, other: number): Log => {
  const [a, b] = [commits[one], commits[other]];
  if (!a || !b) throw new Error('expected two commits of the log');
  return {
    batches,
    commits: commits.with(one, { ...b, position: a.position }).with(other, { ...a, position: b.position }),
  };
};
/** Cuts the end off, whole batches and their commits. */
export const truncate = ({ batches, commits }: Log, left: number): Log => {
  const last = batches[left - 1]?.lastPosition ?? 0;
  return { batches: batches.slice(0, left), commits: commits.filter(({ position }) => position <= last) };
};
export const batchOf = ({ batches, commits }: Log, at: number): SealedBatch => {
  const position = commits[at]?.position ?? 0;
  const found = batches.find(
    ({ firstPosition, lastPosition }) => firstPosition <= position && position <= lastPosition,
  );
  if (!found) throw new Error('expected a batch that holds the commit');
  return found;
};

/** Gives the commits that are left places without gaps, and the batches with them. */
export function renumbered({ batches, commits }: Log): Log {
  const moved: SealedCommit[] = [];
  const fitted = batches.map((batch) => {
    const firstPosition = nextOf(moved);
    for (const commit of commitsOf(commits, batch)) moved.push({ ...commit, position: nextOf(moved) });
    return { ...batch, firstPosition, lastPosition: nextOf(moved) - 1 };
  });
  return { batches: fitted, commits: moved };
}
const nextOf = (commits: readonly SealedCommit[]): number => {
  const last = commits.at(-1);
  return last ? last.position + last.events.length : 1;
};
