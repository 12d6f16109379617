import type { Commit } from '@wian/kernel';

/** The event before the first one that this commit holds of each of its aggregates. */
export function predecessorsOf(commit: Commit): readonly string[] {
  const first = new Map<string, number>();
  for (const { aggregateId, version } of commit.events) {
    first.set(aggregateId, Math.min(version, first.get(aggregateId) ?? version));
  }
  return [...first].filter(([, version]) => version > 1).map(([id, version]) => `${id}:${version - 1}`);
}

/**
 * The predecessor rule: a commit may be sealed only after the commits that hold the previous version of each of its
 * aggregates, whatever order the scan found them in. Returns those of `commits` that may be sealed now, in a right
 * order (Kahn's algorithm). `isSealed` tells of events outside `commits`.
 */
export function selectSealable(commits: readonly Commit[], isSealed: (eventId: string) => boolean): readonly Commit[] {
  const holder = new Map(commits.flatMap((commit) => commit.events.map(({ id }) => [id, commit] as const)));
  const followers = new Map<Commit, Commit[]>(commits.map((commit) => [commit, []]));
  const waitingFor = new Map<Commit, number>();
  for (const commit of commits) {
    const predecessors = predecessorsOf(commit);
    const inside = predecessors.flatMap((id) => holder.get(id) ?? []);
    for (const predecessor of inside) followers.get(predecessor)?.push(commit);
    const blocked = predecessors.some((id) => !holder.has(id) && !isSealed(id));
    waitingFor.set(commit, blocked ? Infinity : inside.length);
  }
  const ready = commits.filter((commit) => waitingFor.get(commit) === 0);
  for (const commit of ready) {
    for (const follower of followers.get(commit) ?? []) {
      const left = (waitingFor.get(follower) ?? 0) - 1;
      waitingFor.set(follower, left);
      if (left === 0) ready.push(follower);
    }
  }
  return ready;
}
