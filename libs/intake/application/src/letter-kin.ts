import { fieldsOfLetter, headingOf, isSameText, type Letter, type LetterFields } from '@wian/intake-domain';
import type { Versioned } from '@wian/kernel';
import { isSameNumber, parentsOf, type Numbered } from './letter-numbers.js';
import type { LetterQueries, Scope } from './letter-queries.port.js';

export type Found = Versioned<Letter>;
/** How two letters are known to be the same one. */
type SameBy = 'number' | 'bytes' | 'text';
interface Copy {
  readonly found: Found;
  readonly by: SameBy;
}

/** So that letters which refer to each other in a circle, or to everything, come to an end. */
export const FARTHEST = 5;
/** Letters looked at in one step: the newest, or the most alike. */
const MOST = 200;

/** The letters that are the same as a letter, or come from where it comes. */
export class LetterKin {
  constructor(private readonly queries: LetterQueries) {}

  /** Other letters of these units that are the same one, whichever way they came; `secretOf`: where they may be withheld ones. */
  async copiesOf({ state }: Found, units: Scope, secretOf: Scope): Promise<readonly Copy[]> {
    const own = numberOf(headingOf(state));
    const { sha256, sketch = [], matter } = state;
    const [numbered, alike] = await Promise.all([
      this.numbered(own, units),
      this.queries.alike({ sha256, sketch, matter, units, secretOf, limit: MOST }).then(standing),
    ]);
    const copies = new Map<string, Copy>(numbered.map((found) => [found.state.letterId, { found, by: 'number' }]));
    for (const found of alike) {
      const by = isSameFile(found.state, state) ? 'bytes' : isSameText(found.state, state) ? 'text' : undefined;
      if (by && !copies.has(found.state.letterId)) copies.set(found.state.letterId, { found, by });
    }
    copies.delete(state.letterId);
    return [...copies.values()];
  }

  /** Letters of these units that pass on what one of the given letters passes on, however many hops it came over. */
  async besides(letters: readonly Found[], units: Scope): Promise<readonly Found[]> {
    const origins = await this.origins(letters);
    const found = new Map<string, Found>();
    let from: readonly Numbered[] = origins;
    for (let step = 0; step < FARTHEST && from.length > 0; step += 1) {
      const below = await this.passingOn(from, units);
      const fresh = below.filter(({ state }) => !found.has(state.letterId));
      for (const each of fresh) found.set(each.state.letterId, each);
      from = fresh.flatMap(({ state }) => numberOf(headingOf(state)));
    }
    for (const { state } of letters) found.delete(state.letterId);
    return [...found.values()].filter(({ state }) => !isOneOf(origins, numberOf(headingOf(state))));
  }

  async numbered(wanted: readonly Numbered[], units: Scope): Promise<readonly Found[]> {
    if (wanted.length === 0) return [];
    const found = await this.queries.numbered({ numbers: namesOf(wanted), units, limit: MOST });
    return standing(found).filter(({ state }) => isOneOf(wanted, numberOf(headingOf(state))));
  }

  /** Letters that name one of the numbers. */
  async naming(wanted: readonly Numbered[], units: Scope): Promise<readonly Found[]> {
    if (wanted.length === 0) return [];
    const found = await this.queries.mentioning({ numbers: namesOf(wanted), units, limit: MOST });
    return standing(found).filter(({ state }) => isOneOf(wanted, namedBy(fieldsOfLetter(state))));
  }

  private async passingOn(wanted: readonly Numbered[], units: Scope): Promise<readonly Found[]> {
    const found = await this.naming(wanted, units);
    return found.filter(({ state }) => isOneOf(wanted, parentsOf(fieldsOfLetter(state))));
  }

  /** The letters that these pass on, and those that these pass on in their turn; also such as are not here. */
  private async origins(letters: readonly Found[]): Promise<readonly Numbered[]> {
    const origins: Numbered[] = [];
    let from = letters;
    for (let step = 0; step < FARTHEST && from.length > 0; step += 1) {
      const parents = from.flatMap(({ state }) => parentsOf(fieldsOfLetter(state)));
      const fresh = parents.filter((parent) => !isOneOf(origins, [parent]));
      origins.push(...fresh);
      from = await this.numbered(fresh, 'everywhere');
    }
    return origins;
  }
}

/** What was split or merged goes on as other letters. */
const standing = (found: readonly Found[]): readonly Found[] =>
  found.filter(({ state: { status } }) => status !== 'split' && status !== 'merged');

/** The parts of one file are different letters, though they came as the same bytes. */
const isSameFile = (one: Letter, other: Letter): boolean => one.sha256 === other.sha256 && !one.partOf && !other.partOf;

const namesOf = (numbers: readonly Numbered[]): readonly string[] => [...new Set(numbers.map(({ number }) => number))];

export const isOneOf = (numbers: readonly Numbered[], named: readonly Numbered[]): boolean =>
  named.some((one) => numbers.some((other) => isSameNumber(one, other)));

export const numberOf = (fields: Pick<LetterFields, 'letterNumber' | 'letterDate'> | null): readonly Numbered[] =>
  fields?.letterNumber ? [{ number: fields.letterNumber, date: fields.letterDate }] : [];

export const namedBy = (fields: LetterFields | null): readonly Numbered[] =>
  (fields?.references ?? []).flatMap(({ number, date }) => (number === null ? [] : [{ number, date }]));
