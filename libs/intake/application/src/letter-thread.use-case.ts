import { localDateField } from '@wian/contracts';
import { fieldsOfLetter, headingOf } from '@wian/intake-domain';
import { ok, type Result } from '@wian/kernel';
import { z } from 'zod';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';
import { FARTHEST, isOneOf, namedBy, numberOf, type Found, type LetterKin } from './letter-kin.js';
import type { Numbered } from './letter-numbers.js';
import type { Scope } from './letter-queries.port.js';
import { letterItem, letterItemField } from './letter-view.js';
import type { TreeToday } from './tree-today.js';

export const threadItemField = z.object({
  /**
   * `above`: a letter that this one passes on or refers to; `below`: one that does so with this one; `same`: this one as it came
   * another way; `beside`: another letter of its unit that passes on the same.
   */
  relation: z.enum(['above', 'same', 'beside', 'below']),
  /** How many steps away; 0 = the same letter, or beside it. */
  steps: z.int().min(0),
  /** Of the same letter: by what it is known to be the same. */
  by: z.enum(['number', 'bytes', 'text']).optional(),
  number: z.string().nullable(),
  date: localDateField.nullable(),
  /** Whose it is said to be, where only the reference is known. */
  organisation: z.string().nullable(),
  /** null: it has not come in yet, or is not yours to see. */
  letter: letterItemField.nullable(),
});
export type ThreadItem = z.infer<typeof threadItemField>;

/**
 * What belongs to a letter by the numbers that letters name: ministry, province and district in one chain, and the copies that
 * came another way. It is looked for anew each time, so a letter that comes in late takes its place.
 */
export class LetterThread {
  constructor(
    private readonly access: LetterAccess,
    private readonly kin: LetterKin,
    private readonly trees: TreeToday,
  ) {}

  async execute(caller: Caller, letterId: string): Promise<Result<readonly ThreadItem[]>> {
    const found = await this.access.toRead(caller, letterId);
    if (!found.ok) return found;
    const letter = found.value;
    const units = await this.trees.readableUnits(caller);
    const walk: Walk = { units, seen: new Set([letterId]), numbers: [...numbersOf([letter])], items: [] };
    const copies = await this.kin.copiesOf(letter, units, caller.units);
    for (const { found, by } of copies) add(walk, { relation: 'same', steps: 0, by }, found);
    const same = [letter, ...copies.map((copy) => copy.found)];
    await this.goUp(walk, same, 1);
    await this.goDown(walk, same, 1);
    const besides = await this.kin.besides(same, [letter.state.unitId]);
    for (const each of fresh(walk, besides)) add(walk, { relation: 'beside', steps: 0 }, each);
    return ok(walk.items.sort(inOrder));
  }

  private async goUp(walk: Walk, from: readonly Found[], steps: number): Promise<void> {
    const named = from.flatMap(({ state }) => fieldsOfLetter(state)?.references ?? []);
    const found = fresh(
      walk,
      await this.kin.numbered(
        from.flatMap(({ state }) => namedBy(fieldsOfLetter(state))),
        walk.units,
      ),
    );
    for (const each of found) add(walk, { relation: 'above', steps }, each);
    // Those with a day first: one without is the same wherever its number is.
    for (const { number, date, organisation } of named.sort(byDay))
      if (number !== null) addMissing(walk, { number, date, organisation, steps });
    if (found.length > 0 && steps < FARTHEST) await this.goUp(walk, found, steps + 1);
  }

  private async goDown(walk: Walk, from: readonly Found[], steps: number): Promise<void> {
    const found = fresh(walk, await this.kin.naming(numbersOf(from), walk.units));
    for (const each of found) add(walk, { relation: 'below', steps }, each);
    if (found.length > 0 && steps < FARTHEST) await this.goDown(walk, found, steps + 1);
  }
}

interface Walk {
  readonly units: Scope;
  readonly seen: Set<string>;
  /** Of all that was seen, and of what is known to be missing. */
  readonly numbers: Numbered[];
  readonly items: ThreadItem[];
}

const fresh = (walk: Walk, letters: readonly Found[]): readonly Found[] =>
  letters.filter(({ state }) => !walk.seen.has(state.letterId));

const numbersOf = (letters: readonly Found[]): readonly Numbered[] =>
  letters.flatMap(({ state }) => numberOf(headingOf(state)));

function add(walk: Walk, place: Pick<ThreadItem, 'relation' | 'steps' | 'by'>, found: Found): void {
  const fields = fieldsOfLetter(found.state);
  walk.seen.add(found.state.letterId);
  walk.numbers.push(...numbersOf([found]));
  walk.items.push({
    ...place,
    number: fields?.letterNumber ?? null,
    date: fields?.letterDate ?? null,
    organisation: null,
    letter: letterItem(found),
  });
}

function addMissing(walk: Walk, missing: Numbered & Pick<ThreadItem, 'organisation' | 'steps'>): void {
  if (isOneOf(walk.numbers, [missing])) return;
  walk.numbers.push(missing);
  walk.items.push({ relation: 'above', letter: null, ...missing });
}

interface Named {
  readonly number: string | null;
  readonly date: string | null;
  readonly organisation: string | null;
}
/** Whatever the order in which letters came in. */
const byDay = (a: Named, b: Named): number => compare(dayKeyOf(a), dayKeyOf(b));
const dayKeyOf = ({ number, date, organisation }: Named): string =>
  [date ?? '9', number ?? '', organisation ?? ''].join('\n');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const relations: readonly ThreadItem['relation'][] = ['above', 'same', 'beside', 'below'];

/** The highest first; of one height by day, number, unit, and at last by their bytes, which stand whenever they came. */
const inOrder = (a: ThreadItem, b: ThreadItem): number => heightOf(b) - heightOf(a) || compare(keyOf(a), keyOf(b));
const heightOf = ({ relation, steps }: ThreadItem): number => (relation === 'below' ? -steps : steps);
const keyOf = ({ relation, date, number, organisation, letter }: ThreadItem): string =>
  [
    relations.indexOf(relation),
    date ?? '9',
    number ?? '',
    letter?.unitId ?? organisation ?? '',
    letter?.sha256 ?? '',
  ].join('\n');
