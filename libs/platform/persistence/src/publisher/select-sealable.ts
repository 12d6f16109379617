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
 * order. `isSealed` tells of events outside `commits`.
 */
export function selectSealable(commits: readonly Commit[], isSealed: (eventId: string) => boolean): readonly Commit[] {
  const holder = new Map(commits.flatMap((commit) => commit.events.map(({ id }) => [id, commit] as const)));
  const verdicts = new Map<Commit, boolean>();
  const ordered: Commit[] = [];

  /** Depth first without recursion: a long chain of versions must not exhaust the stack. */
  const settle = (start: Commit): void => {
    const stack = [start];
    for (let commit = stack.at(-1); commit; commit = stack.at(-1)) {
      const open = predecessorsOf(commit).flatMap((id) => holder.get(id) ?? []);
      const next = open.find((predecessor) => !verdicts.has(predecessor) && !stack.includes(predecessor));
      if (next) {
        stack.push(next);
        continue;
      }
      stack.pop();
      if (verdicts.has(commit)) continue;
      const free = predecessorsOf(commit).every((id) => {
        const predecessor = holder.get(id);
        return predecessor ? verdicts.get(predecessor) === true : isSealed(id);
      });
      verdicts.set(commit, free);
      if (free) ordered.push(commit);
    }
  };
  commits.forEach(settle);
  return ordered;
}
