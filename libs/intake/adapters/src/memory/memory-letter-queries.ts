import type { Directive } from '@wian/contracts';
import type { AlikeQuery, LetterQueries, NumbersQuery, Scope } from '@wian/intake-application';
import { fieldsOfLetter, type Letter } from '@wian/intake-domain';
import type { MemoryCommitLog } from '@wian/persistence';

/** LetterQueries over the documents of a log in memory, for tests. */
export class MemoryLetterQueries implements LetterQueries {
  constructor(private readonly log: MemoryCommitLog) {}

  async letters({ units, status, limit, before }: Parameters<LetterQueries['letters']>[0]) {
    return this.newest(units, limit, (letter) => {
      return (!status || letter.status === status) && (!before || letter.letterId < before);
    });
  }

  async numbered({ numbers, units, limit }: NumbersQuery) {
    return this.newest(units, limit, (letter) => numbers.includes(fieldsOfLetter(letter)?.letterNumber ?? ''));
  }

  async mentioning({ numbers, units, limit }: NumbersQuery) {
    return this.newest(units, limit, (letter) =>
      (fieldsOfLetter(letter)?.references ?? []).some(({ number }) => number !== null && numbers.includes(number)),
    );
  }

  async alike({ sha256, sketch, units, limit }: AlikeQuery) {
    return this.newest(
      units,
      limit,
      (letter) => letter.sha256 === sha256 || !!letter.sketch?.some((band) => sketch.includes(band)),
    );
  }

  private newest(units: Scope, limit: number, fits: (letter: Letter) => boolean) {
    return this.log
      .documentsOf<Letter>('letter')
      .filter(({ state }) => isIn(units, state.unitId) && fits(state))
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
