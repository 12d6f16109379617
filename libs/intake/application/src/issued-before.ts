import { fieldsOfLetter, type IssuedBefore, type Letter } from '@wian/intake-domain';
import type { Found, LetterKin } from './letter-kin.js';
import type { TreeToday } from './tree-today.js';

/** What a unit has issued of the same matter as one of its letters: that would be a second cascade of it. */
export class IssuedBefores {
  constructor(
    private readonly kin: LetterKin,
    private readonly trees: TreeToday,
  ) {}

  /** The letter as it came another way, or one that passes on the same, whether or not what stands between has come in. */
  async before(letter: Found): Promise<readonly IssuedBefore[]> {
    const { unitId } = letter.state;
    const copies = (await this.kin.copiesOf(letter, [unitId], [unitId])).map(({ found }) => found);
    const besides = await this.kin.besides([letter, ...copies], [unitId, ...(await this.trees.unitsAbove(unitId))]);
    const of = (letters: readonly Found[], because: IssuedBefore['because']) =>
      letters.flatMap(({ state }) => issuedOf(state, unitId, because));
    return [...of(copies, 'same-letter'), ...of(besides, 'same-parent')];
  }
}

function issuedOf(letter: Letter, unitId: string, because: IssuedBefore['because']): readonly IssuedBefore[] {
  const { directiveId, letterId } = letter;
  if (letter.unitId !== unitId || directiveId === null) return [];
  return [{ directiveId, letterId, letterNumber: fieldsOfLetter(letter)?.letterNumber ?? null, because }];
}
