import type { Commit } from '@wian/kernel';
import fc from 'fast-check';
import { predecessorsOf, selectSealable } from './select-sealable.js';

/** A history of commits over a few aggregates; each entry lists the aggregates that the commit changes. */
const histories = fc.array(fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 3 }), {
  maxLength: 40,
});

function commitsOf(history: readonly string[][]): Commit[] {
  const versions = new Map<string, number>();
  return history.map((aggregates, index) => ({
    id: `commit_${index}`,
    at: new Date(0),
    actor: 'person_test',
    onBehalfOf: null,
    correlationId: 'c',
    causationId: null,
    events: aggregates.map((aggregate) => {
      const version = (versions.get(aggregate) ?? 0) + 1;
      versions.set(aggregate, version);
      return { id: `${aggregate}:${version}`, aggregate, aggregateId: aggregate, version, type: 't', data: null };
    }),
  }));
}

const shuffledHistories = histories.chain((history) => {
  const commits = commitsOf(history);
  return fc.shuffledSubarray(commits, { minLength: commits.length, maxLength: commits.length });
});

describe('the predecessor rule', () => {
  it('seals every commit, each after its predecessors, whatever order the scan found them in', () => {
    fc.assert(
      fc.property(shuffledHistories, (scan) => {
        const sealed = new Set<string>();
        const ordered = selectSealable(scan, () => false);
        for (const commit of ordered) {
          expect(predecessorsOf(commit).every((id) => sealed.has(id))).toBe(true);
          for (const { id } of commit.events) sealed.add(id);
        }
        expect(ordered).toHaveLength(scan.length);
      }),
    );
  });

  it('leaves a commit, and all that build on it, until its predecessor is in sight', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, pick) => {
        const commits = commitsOf(history);
        fc.pre(commits.length > 0);
        const [hidden] = commits.splice(pick % commits.length, 1);
        const hiddenIds = new Set(hidden?.events.map(({ id }) => id));
        const sealed = new Set(
          selectSealable(commits, () => false).flatMap(({ events }) => events.map(({ id }) => id)),
        );
        for (const commit of commits) {
          const isFree = predecessorsOf(commit).every((id) => sealed.has(id) && !hiddenIds.has(id));
          expect(commit.events.every(({ id }) => sealed.has(id))).toBe(isFree);
        }
      }),
    );
  });

  it('knows that a sealed predecessor outside the scan is enough', () => {
    const [, second] = commitsOf([['A'], ['A']]);
    expect(selectSealable(second ? [second] : [], (id) => id === 'A:1')).toHaveLength(1);
    expect(selectSealable(second ? [second] : [], () => false)).toHaveLength(0);
  });
});
