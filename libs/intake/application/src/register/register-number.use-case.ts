import type { Book, Directive } from '@wian/contracts';
import {
  checkBook,
  enterableOfDirective,
  enterableOfLetter,
  enteredOf,
  borneNumber,
  registerYear,
  registrationIdOf,
  unknownLetter,
  type Enterable,
  type Letter,
  type Registration,
  type Typed,
} from '@wian/intake-domain';
import { againOnConflict, KeyedLock, err, ok, type CommitLog, type Result } from '@wian/kernel';
import { localDateOf } from '@wian/working-time';
import { actingUnit, type Caller } from '../caller.js';
import { unknownDirective } from '../directive.errors.js';
import { owingOf, type DirectiveMembers } from '../directive-units.js';
import { handedOn } from '../get-content.use-case.js';
import type { LetterAccess } from '../letter-access.js';
import type { LetterContents } from '../letter-contents.port.js';
import type { LetterLog } from '../letter-log.js';
import type { SubmitLetter } from '../submit-letter.use-case.js';
import type { TreeToday } from '../tree-today.js';
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
  readonly contents: LetterContents;
  readonly submit: SubmitLetter;
  readonly members: DirectiveMembers;
  readonly trees: TreeToday;
  readonly registers: RegisterLog;
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

/** Within a process there is one at a time, so this many tries are lost to that many other replicas only. */
const TRIES = 50;

/** Gives a letter its number in a register of the unit. The same letter again has the number that it has. */
export class RegisterNumber {
  /** Waiting is faster than losing the commit to each other; that nothing happens twice rests on the commit. */
  private readonly turns = new KeyedLock();

  constructor(private readonly needs: Dependencies) {}

  async execute(caller: Caller, wish: ToRegister): Promise<Result<Registered>> {
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
    const { log, members, contents, submit } = this.needs;
    const loaded = await log.load<Directive>('directive', directiveId);
    const directive = loaded?.state;
    const units = loaded && (await members.of(loaded));
    const owing = units && caller.units !== 'everywhere' ? owingOf(caller.units, units) : [];
    if (!directive || owing.length === 0) return err(unknownDirective(directiveId));
    const acting = actingUnit({ ...caller, units: owing }, unit);
    if (!acting.ok) return acting;
    const sent = await log.load<Letter>('letter', directive.letterId);
    const handed = sent && handedOn(sent.state);
    const bytes = handed && (await contents.get(handed.sha256));
    if (!bytes) return err(unknownLetter(directive.letterId));
    const { fileName } = handed;
    const own = await submit.receive(caller, { unitId: acting.value, bytes, fileName, directiveId });
    return own.ok ? ok({ unitId: acting.value, letterId: own.value.letter.state.letterId, directive }) : own;
  }

  private async enter(caller: Caller, { unitId, letterId, directive }: Found, wish: ToRegister) {
    const { letters, registers } = this.needs;
    const letter = letterId === undefined ? undefined : await letters.letter(letterId);
    const registered = letter?.state.registered;
    if (registered) return this.existing(registrationIdOf(registered));
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

const typedOf = ({ series, letterNumber, letterDate, from, to, subject }: ToRegister): Typed => ({
  series,
  letterNumber,
  letterDate,
  from,
  to,
  subject,
});
