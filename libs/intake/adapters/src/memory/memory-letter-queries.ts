import type { Directive } from '@wian/contracts';
import type { LetterQueries, Scope } from '@wian/intake-application';
import type { Letter } from '@wian/intake-domain';
import type { MemoryCommitLog } from '@wian/persistence';

/** LetterQueries over the documents of a log in memory, for tests. */
export class MemoryLetterQueries implements LetterQueries {
  constructor(private readonly log: MemoryCommitLog) {}

  async letters({ units, status, limit, before }: Parameters<LetterQueries['letters']>[0]) {
    return this.log
      .documentsOf<Letter>('letter')
      .filter(({ state }) => isIn(units, state.unitId) && (!status || state.status === status))
      .filter(({ state }) => !before || state.letterId < before)
      .sort((a, b) => (a.state.letterId < b.state.letterId ? 1 : -1))
      .slice(0, limit);
  }

  async directives({ issuers, limit, before }: Parameters<LetterQueries['directives']>[0]) {
    return this.log
      .documentsOf<Directive>('directive')
      .map(({ state }) => state)
      .filter(({ issuerUnitId, directiveId }) => isIn(issuers, issuerUnitId) && (!before || directiveId < before))
      .sort((a, b) => (a.directiveId < b.directiveId ? 1 : -1))
      .slice(0, limit);
  }

  async waitingToBeRead(limit: number): Promise<readonly string[]> {
    const waiting = this.log.documentsOf<Letter>('letter').filter(({ state }) => state.status === 'received');
    return waiting
      .map(({ state }) => state.letterId)
      .sort()
      .slice(0, limit);
  }
}

const isIn = (scope: Scope, unitId: string): boolean => scope === 'everywhere' || scope.includes(unitId);
