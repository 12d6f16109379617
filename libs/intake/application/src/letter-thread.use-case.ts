import { localDateField } from '@wian/contracts';
import { fieldsOfLetter, type Letter, type LetterFields } from '@wian/intake-domain';
import { ok, type Result, type Versioned } from '@wian/kernel';
import { z } from 'zod';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';
import { isSameNumber, type Numbered } from './letter-numbers.js';
import type { LetterQueries, Scope } from './letter-queries.port.js';
import { letterItem, letterItemField } from './letter-view.js';
import type { TreeToday } from './tree-today.js';

export const threadItemField = z.object({
  /** `above`: a letter that this one passes on or refers to; `below`: one that does so with this one; `same`: its number. */
  relation: z.enum(['above', 'same', 'below']),
  /** How many steps away; 0 = the same letter. */
  steps: z.int().min(0),
  number: z.string().nullable(),
  date: localDateField.nullable(),
  /** Whose it is said to be, where only the reference is known. */
  organisation: z.string().nullable(),
  /** null: it has not come in yet, or is not yours to see. */
  letter: letterItemField.nullable(),
});
export type ThreadItem = z.infer<typeof threadItemField>;

/** So that letters which refer to each other in a circle, or to everything, come to an end. */
const farthest = 5;
const most = 200;

type Found = Versioned<Letter>;
/**
 * What belongs to a letter by the numbers that letters name: ministry, province and district in one chain. It is looked
 * for anew each time, so a letter that comes in late takes its place.
 */
export class LetterThread {
  constructor(
    private readonly access: LetterAccess,
    private readonly queries: LetterQueries,
    private readonly trees: TreeToday,
  ) {}

  async execute(caller: Caller, letterId: string): Promise<Result<readonly ThreadItem[]>> {
    const found = await this.access.toRead(caller, letterId);
    if (!found.ok) return found;
    const units = await this.trees.readableUnits(caller);
    const walk: Walk = { units, seen: new Set([letterId]), numbers: numbersOf([found.value]), items: [] };
    await this.addSame(walk, found.value);
    await this.goUp(walk, [found.value], 1);
    await this.goDown(walk, [found.value], 1);
    return ok(walk.items.sort((a, b) => placeOf(b) - placeOf(a)));
  }

  private async addSame(walk: Walk, letter: Found): Promise<void> {
    const own = numbersOf([letter]);
    for (const each of await this.numbered(walk, own)) add(walk, { relation: 'same', steps: 0 }, each);
  }

  private async goUp(walk: Walk, from: readonly Found[], steps: number): Promise<void> {
    const named = from.flatMap(({ state }) => fieldsOfLetter(state)?.references ?? []);
    const wanted = named.flatMap(({ number, date }) => (number === null ? [] : [{ number, date }]));
    const found = await this.numbered(walk, wanted);
    for (const each of found) add(walk, { relation: 'above', steps }, each);
    for (const { number, date, organisation } of named)
      if (number !== null) addMissing(walk, { number, date, organisation, steps });
    if (found.length > 0 && steps < farthest) await this.goUp(walk, found, steps + 1);
  }

  private async goDown(walk: Walk, from: readonly Found[], steps: number): Promise<void> {
    const own = numbersOf(from);
    const query = { numbers: own.map(({ number }) => number), units: walk.units, limit: most };
    const candidates = own.length === 0 ? [] : await this.queries.mentioning(query);
    const found = fresh(walk, candidates).filter(({ state }) =>
      (fieldsOfLetter(state)?.references ?? []).some(
        ({ number, date }) => number !== null && own.some((each) => isSameNumber(each, { number, date })),
      ),
    );
    for (const each of found) add(walk, { relation: 'below', steps }, each);
    if (found.length > 0 && steps < farthest) await this.goDown(walk, found, steps + 1);
  }

  private async numbered(walk: Walk, wanted: readonly Numbered[]): Promise<readonly Found[]> {
    if (wanted.length === 0) return [];
    const query = { numbers: wanted.map(({ number }) => number), units: walk.units, limit: most };
    const candidates = await this.queries.numbered(query);
    return fresh(walk, candidates).filter((each) =>
      numbersOf([each]).some((own) => wanted.some((named) => isSameNumber(own, named))),
    );
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

const numberOf = (fields: LetterFields | null): Numbered[] =>
  fields?.letterNumber ? [{ number: fields.letterNumber, date: fields.letterDate }] : [];
const numbersOf = (letters: readonly Found[]): Numbered[] =>
  letters.flatMap(({ state }) => numberOf(fieldsOfLetter(state)));

function add(walk: Walk, place: Pick<ThreadItem, 'relation' | 'steps'>, found: Found): void {
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
  if (walk.numbers.some((each) => isSameNumber(each, missing))) return;
  walk.numbers.push(missing);
  walk.items.push({ relation: 'above', letter: null, ...missing });
}

/** The highest first. */
const placeOf = ({ relation, steps }: ThreadItem): number => (relation === 'below' ? -steps : steps);
