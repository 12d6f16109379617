import type { Directive } from '@wian/contracts';
import { fieldsOfLetter, type LetterFields } from '@wian/intake-domain';
import { DomainError, err, ok, type AggregateChange, type Result, type Versioned } from '@wian/kernel';
import type { Caller } from '../caller.js';
import type { Found, LetterKin } from '../letter-kin.js';
import type { ChangeDirectives } from './change-directives.use-case.js';
import type { Amendment, ChangeWish } from './change-wish.js';
import type { DirectiveLog } from './directive-log.js';

/** What the officer says of an earlier letter that a later one does something to. */
export interface EarlierAnswer {
  /** As the later letter names it, normalised: `อจ 0318/ว 655`. */
  readonly number: string;
  /** Of that letter; null = it is left as it is. */
  readonly directiveId: string | null;
  /** Where it is amended: what changes, and the hash of that as it was shown. */
  readonly amend?: (Omit<Amendment, 'audience'> & { readonly expect: string }) | undefined;
}

type Done = 'supersedes' | 'cancels' | 'amends';

/** An earlier letter that a letter names, and what it does to it. */
interface Named {
  readonly number: string;
  readonly date: string | null;
  readonly kind: Done;
  /** Directives of the unit with that number and year that still hold. */
  readonly candidates: readonly Directive[];
}

interface Answers {
  readonly answers: readonly EarlierAnswer[];
  /** Of the later letter. */
  readonly directiveId: string;
}

/**
 * What a later letter does to the unit's own earlier directives. It names them by number only, so it does nothing by
 * itself: the officer says for each which directive is meant, or that it is to be left.
 */
export class EarlierDirectives {
  constructor(
    private readonly kin: LetterKin,
    private readonly directives: DirectiveLog,
    private readonly changesOf: ChangeDirectives,
  ) {}

  /** What belongs into the commit of the later directive. Fails with `DIRECTIVE.EARLIER_UNANSWERED`, or as the change does. */
  async changes(
    caller: Caller,
    letter: Found,
    { answers, directiveId }: Answers,
  ): Promise<Result<readonly AggregateChange[]>> {
    const named = await this.named(letter);
    const stray = answers.find(({ number }) => !named.some((one) => one.number === number));
    if (stray) return err(notNamed(letter.state.letterId, stray.number, named));
    const open = named.filter(({ number }) => !answers.some((answer) => answer.number === number));
    if (open.length > 0) return err(unanswered(letter.state.letterId, open));
    const changes: AggregateChange[] = [];
    for (const answer of answers) {
      const kind = named.find(({ number }) => number === answer.number)?.kind;
      const made = kind && (await this.made(caller, { ...answer, kind }, directiveId));
      if (made && !made.ok) return made;
      changes.push(...(made?.value ?? []));
    }
    return ok(changes);
  }

  private async made(
    caller: Caller,
    { directiveId, kind, number, amend }: EarlierAnswer & { readonly kind: Done },
    byDirectiveId: string,
  ): Promise<Result<readonly AggregateChange[]>> {
    if (directiveId === null) return ok([]);
    if (kind === 'amends') {
      if (!amend) return err(amendsWhat(number, directiveId));
      const { expect, ...what } = amend;
      return this.changesOf.along(caller, { directiveId, expect, wish: { kind: 'amend', ...what, byDirectiveId } });
    }
    const wish: ChangeWish = { kind: kind === 'cancels' ? 'cancel' : 'supersede', byDirectiveId };
    return this.changesOf.endAlong(caller, { directiveId, wish });
  }

  /** Those that could be the unit's own: it has issued one of that number and year, or its office numbers so. */
  private async named(letter: Found): Promise<readonly Named[]> {
    const fields = fieldsOfLetter(letter.state);
    const named = await Promise.all(
      doneTo(fields).map(async (one) => {
        const found = await this.kin.numbered([one], [letter.state.unitId]);
        const all = (await Promise.all(found.map(({ state }) => this.directiveOf(state.directiveId)))).flat();
        const candidates = all.map(({ state }) => state).filter(({ state }) => state === undefined);
        const isAsked = candidates.length > 0 || (all.length === 0 && isOfOffice(fields, one.number));
        return isAsked ? [{ ...one, candidates }] : [];
      }),
    );
    return named.flat();
  }

  private async directiveOf(directiveId: string | null): Promise<readonly Versioned<Directive>[]> {
    const found = directiveId === null ? undefined : await this.directives.find(directiveId);
    return found ? [found] : [];
  }
}

/** Each number once, by the first thing that is said of it. */
function doneTo(fields: LetterFields | null): readonly Omit<Named, 'candidates'>[] {
  const found = new Map<string, Omit<Named, 'candidates'>>();
  for (const { kind, number, date } of fields?.references ?? []) {
    const isDone = kind === 'supersedes' || kind === 'cancels' || kind === 'amends';
    if (isDone && number !== null && !found.has(number)) found.set(number, { kind, number, date });
  }
  return [...found.values()];
}

/** `อจ 0318/ว 655`: what stands before the stroke is the office. */
const officeOf = (number: string): string | undefined => /^(.+?)\//.exec(number)?.[1];

const isOfOffice = (fields: LetterFields | null, number: string): boolean => {
  const own = fields?.letterNumber ? officeOf(fields.letterNumber) : undefined;
  return own !== undefined && own === officeOf(number);
};

const toldOf = ({ number, date, kind, candidates }: Named) => ({
  number,
  date,
  kind,
  candidates: candidates.map(({ directiveId, letterDate, subject }) => ({ directiveId, letterDate, subject })),
});

function unanswered(letterId: string, open: readonly Named[]): DomainError {
  const told = open.map(
    ({ kind, number, candidates }) =>
      `it ${kind} ${number} (${candidates.map(({ directiveId }) => directiveId).join(', ') || 'no directive of yours has that number'})`,
  );
  return new DomainError(
    'DIRECTIVE.EARLIER_UNANSWERED',
    'conflict',
    `Letter ${letterId} says that ${told.join('; ')}. Nothing was issued: say in "earlier" for each number which directive ` +
      'is meant, or null to leave it as it is.',
    {
      letterId,
      earlier: open.map(toldOf),
      messageTh: `หนังสือฉบับนี้อ้างว่ายกเลิก แก้ไข หรือใช้แทน ${open.map(({ number }) => number).join(', ')} โปรดระบุข้อสั่งการเดิมใน earlier หรือ null หากให้คงไว้`,
    },
  );
}

const notNamed = (letterId: string, number: string, named: readonly Named[]) =>
  new DomainError(
    'DIRECTIVE.EARLIER_NOT_NAMED',
    'invalid',
    `Letter ${letterId} does not say that it changes ${number}; it says so of ${named.map((one) => one.number).join(', ') || 'none of yours'}. ` +
      'Leave that answer out, or correct the references of the letter.',
    { letterId, number },
  );

const amendsWhat = (number: string, directiveId: string) =>
  new DomainError(
    'DIRECTIVE.AMENDS_WHAT',
    'invalid',
    `The letter amends ${number}: say in "amend" what of ${directiveId} changes, with the hash of its preview as "expect"; ` +
      'or answer null, and amend it once this letter is issued.',
    { number, directiveId },
  );
