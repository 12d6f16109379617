import type { Directive } from '@wian/contracts';
import {
  contentsOf,
  type AlikeQuery,
  type CopiesQuery,
  type HeldQuery,
  type LetterQueries,
  type NumbersQuery,
  type Scope,
} from '@wian/intake-application';
import { fieldsOfLetter, type Letter } from '@wian/intake-domain';
import type { MemoryCommitLog } from '@wian/persistence';
import { mostAlike } from '../most-alike.js';

/** LetterQueries over the documents of a log in memory, for tests. */
export class MemoryLetterQueries implements LetterQueries {
  constructor(private readonly log: MemoryCommitLog) {}

  async letters({ units, secretOf, status, limit, before }: Parameters<LetterQueries['letters']>[0]) {
    return this.newest(units, limit, (letter) => {
      const isAsked = (!status || letter.status === status) && (!before || letter.letterId < before);
      return isAsked && isOpenTo(secretOf, letter);
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

  async alike({ sha256, sketch, matter, units, secretOf, limit }: AlikeQuery) {
    const sameBytes = this.newest(units, limit, (letter) => isOpenTo(secretOf, letter) && letter.sha256 === sha256);
    const others = this.newest(
      units,
      Infinity,
      (letter) =>
        isOpenTo(secretOf, letter) &&
        (matter === undefined || letter.matter === matter || letter.source?.origin === 'recognised') &&
        !sameBytes.some(({ state }) => state.letterId === letter.letterId),
    );
    const ranked = mostAlike(
      others.map(({ state }) => state),
      sketch,
      limit,
    );
    const byId = new Map(others.map((other) => [other.state.letterId, other]));
    return [...sameBytes, ...ranked.flatMap((letterId) => byId.get(letterId) ?? [])];
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

  async heldElsewhere({ sha256s, unitId }: HeldQuery) {
    const others = this.log
      .documentsOf<Letter>('letter')
      .filter(({ state }) => state.unitId !== unitId && state.status !== 'withheld');
    const held = new Set(others.flatMap(({ state }) => contentsOf(state)));
    return new Set(sha256s.filter((sha256) => held.has(sha256)));
  }

  async copiesOf({ letterId, unitId, sha256, partOf, source }: CopiesQuery) {
    return this.log
      .documentsOf<Letter>('letter')
      .map(({ state }) => state)
      .filter((other) => {
        const isSameText = source !== undefined && other.source?.textSha256 === source.textSha256;
        const isSameFile = other.sha256 === sha256 && !partOf && !other.partOf;
        return other.unitId === unitId && other.letterId !== letterId && (isSameText || isSameFile);
      });
  }

  async waitingToBeRead({ limit, after = '' }: Parameters<LetterQueries['waitingToBeRead']>[0]) {
    const waiting = this.log.documentsOf<Letter>('letter').filter(({ state }) => state.status === 'received');
    return waiting
      .map(({ state }) => state.letterId)
      .filter((letterId) => letterId > after)
      .sort()
      .slice(0, limit);
  }
}

const isOpenTo = (secretOf: Scope, { status, unitId }: Letter): boolean =>
  status !== 'withheld' || isIn(secretOf, unitId);
const isIn = (scope: Scope, unitId: string): boolean => scope === 'everywhere' || scope.includes(unitId);
