import type { Book, Directive } from '@wian/contracts';
import {
  checkBook,
  enterableOfDirective,
  enterableOfLetter,
  enteredOf,
  borneNumber,
  isSecrecy,
  issuedOpenly,
  notWithholdable,
  registerYear,
  registrationIdOf,
  stubOfLetter,
  unknownDirective,
  unknownLetter,
  withholdable,
  type Enterable,
  type Letter,
  type Registration,
  type Secrecy,
  type Typed,
} from '@wian/intake-domain';
import { againOnConflict, KeyedLock, err, ok, type CommitLog, type Result } from '@wian/kernel';
import { localDateOf } from '@wian/working-time';
import { actingUnit, type Caller } from '../caller.js';
import { owingOf, type DirectiveMembers } from '../directive-units.js';
import type { LettersHandedOn } from '../handed-on.js';
import type { LetterAccess } from '../letter-access.js';
import type { LetterLog, LoadedLetter } from '../letter-log.js';
import type { SubmitLetter } from '../submit-letter.use-case.js';
import type { TreeToday } from '../tree-today.js';
import type { WithholdLetter } from '../withhold-letter.use-case.js';
import type { RegisterLog } from './register-log.js';

export interface ToRegister extends Typed {
  readonly book: Book;
  /** Needed only from who may register for several units. */
  readonly unit?: string | undefined;
  /** A letter of the unit. */
  readonly letterId?: string | undefined;
  /** A directive that reached the unit. */
  readonly directiveId?: string | undefined;
  /** The number that it must get: that which the letter bears, or with which an empty register begins. */
  readonly number?: number | undefined;
}

interface Dependencies {
  readonly log: CommitLog;
  readonly letters: LetterLog;
  readonly access: LetterAccess;
  readonly handedOn: LettersHandedOn;
  readonly submit: SubmitLetter;
  readonly members: DirectiveMembers;
  readonly trees: TreeToday;
  readonly registers: RegisterLog;
  readonly withholding: WithholdLetter;
}

export interface Registered {
  readonly registration: Registration;
  readonly isNew: boolean;
}

/** What is to be registered, found for a caller who may. */
interface Found {
  readonly unitId: string;
  readonly letterId?: string;
  readonly directive?: Directive;
}

interface Entering extends Pick<Found, 'unitId' | 'directive'> {
  readonly letter: LoadedLetter | undefined;
  readonly wish: ToRegister;
}

/** Within a process there is one at a time, so this many tries are lost to that many other replicas only. */
const TRIES = 50;

/**
 * Gives a letter its number in a register of the unit. The same letter again has the number that it has. One that an officer enters in
 * the register of a secrecy is secret from then on, and withheld.
 */
export class RegisterNumber {
  /** Waiting is faster than losing the commit to each other; that nothing happens twice rests on the commit. */
  private readonly turns = new KeyedLock();

  constructor(private readonly needs: Dependencies) {}

  async execute(caller: Caller, wish: ToRegister): Promise<Result<Registered>> {
    if (wish.directiveId !== undefined && isSecrecy(wish.series)) return err(issuedOpenly(wish.directiveId));
    const found = await this.find(caller, wish);
    if (!found.ok) return found;
    const { unitId } = found.value;
    return this.turns.run(`${wish.book} ${unitId}`, () =>
      againOnConflict(() => this.enter(caller, found.value, wish), TRIES),
    );
  }

  private async find(caller: Caller, { letterId, directiveId, unit }: ToRegister): Promise<Result<Found>> {
    if (directiveId !== undefined) return this.findDirective(caller, directiveId, unit);
    if (letterId === undefined) {
      const acting = actingUnit(caller, unit);
      return acting.ok ? ok({ unitId: acting.value }) : acting;
    }
    const letter = await this.needs.access.toAct(caller, letterId);
    return letter.ok ? ok({ unitId: letter.value.state.unitId, letterId }) : letter;
  }

  /** The letter came to the unit with the directive: from now on the unit has it as a letter of its own. */
  private async findDirective(caller: Caller, directiveId: string, unit: string | undefined): Promise<Result<Found>> {
    const { log, members, handedOn, submit } = this.needs;
    const loaded = await log.load<Directive>('directive', directiveId);
    const directive = loaded?.state;
    const units = loaded && (await members.of(loaded));
    const owing = units && caller.units !== 'everywhere' ? owingOf(caller.units, units) : [];
    if (!directive || owing.length === 0) return err(unknownDirective(directiveId));
    const acting = actingUnit({ ...caller, units: owing }, unit);
    if (!acting.ok) return acting;
    const sent = await log.load<Letter>('letter', directive.letterId);
    const handed = sent && (await handedOn.of(sent.state));
    if (!handed) return err(unknownLetter(directive.letterId));
    const own = await submit.receive(caller, { ...handed, unitId: acting.value, directiveId });
    return own.ok ? ok({ unitId: acting.value, letterId: own.value.letter.state.letterId, directive }) : own;
  }

  private async enter(caller: Caller, found: Found, wish: ToRegister): Promise<Result<Registered>> {
    const letter = found.letterId === undefined ? undefined : await this.needs.letters.letter(found.letterId);
    const { series } = wish;
    if (letter && !letter.state.stub && isSecrecy(series)) return this.withhold(caller, letter, { ...wish, series });
    const registered = letter?.state.registered;
    if (isOfAnother(registered, found.directive)) {
      const own = await this.find(caller, wish);
      return own.ok ? this.enter(caller, own.value, wish) : own;
    }
    return registered ? this.existing(registrationIdOf(registered)) : this.enterNew(caller, { ...found, letter, wish });
  }

  private async enterNew(caller: Caller, { unitId, directive, letter, wish }: Entering): Promise<Result<Registered>> {
    const { registers } = this.needs;
    const known = await this.enterable(letter?.state, directive, wish.book);
    const line = known.ok ? enteredOf(known.value, typedOf(wish)) : known;
    if (!line.ok) return line;
    const { series, entered } = line.value;
    const { book, number } = wish;
    const year = registerYear(book, entered.letterDate, localDateOf(registers.now()));
    const wanted = number ?? borneNumber(book, letter?.state);
    const key = { unitId, book, series, year };
    const directiveId = directive?.directiveId ?? null;
    const done = await registers.enter(caller, { key, entered: () => entered, wanted, letter, directiveId });
    return done.ok ? ok({ registration: done.value, isNew: true }) : done;
  }

  private async withhold(caller: Caller, loaded: LoadedLetter, wish: ToRegister & { readonly series: Secrecy }) {
    const { letters, withholding } = this.needs;
    const { state } = loaded;
    const line = { book: wish.book, typed: typedOf(wish), number: wish.number };
    const secret = { stub: stubOfLetter(state, wish.series), byOfficer: { line } };
    const able = withholdable(state);
    const entering = able.ok ? await withholding.check(caller, loaded, secret) : able;
    if (!entering.ok) return entering;
    await withholding.execute(caller, state, secret);
    const after = (await letters.letter(state.letterId))?.state;
    // Somebody issued it in the same moment.
    if (after?.status === 'issued') return err(notWithholdable(after, 'issued'));
    const registered = after?.registered;
    if (!registered) throw new Error(`${state.letterId} was withheld without the number that it was to get`);
    const done = await this.existing(registrationIdOf(registered));
    return done.ok ? ok({ ...done.value, isNew: !state.registered }) : done;
  }

  private async enterable(letter: Letter | undefined, directive: Directive | undefined, book: Book) {
    if (directive)
      return ok(enterableOfDirective(directive, (await this.needs.trees.nameOf(directive.issuerUnitId)) ?? null));
    if (!letter) return ok<Enterable>({});
    const right = checkBook(letter, book);
    return right.ok ? enterableOfLetter(letter) : right;
  }

  private async existing(registrationId: string): Promise<Result<Registered>> {
    const registration = await this.needs.registers.line(registrationId);
    if (!registration) throw new Error(`a letter has the number of ${registrationId}, but there is no such line`);
    return ok({ registration, isNew: false });
  }
}

/** The same bytes came with two directives at once, and the other one was first: this one is another letter received. */
const isOfAnother = (registered: Letter['registered'], directive: Directive | undefined): boolean =>
  registered?.directiveId != null && directive !== undefined && registered.directiveId !== directive.directiveId;

const typedOf = ({ series, letterNumber, letterDate, from, to, subject }: ToRegister): Typed => ({
  series,
  letterNumber,
  letterDate,
  from,
  to,
  subject,
});
