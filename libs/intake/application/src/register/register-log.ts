import {
  letterDecider,
  registerDecider,
  registerIdOf,
  registrationDecider,
  registrationOf,
  type Entered,
  type LetterStub,
  type Register,
  type RegisterKey,
  type Registration,
} from '@wian/intake-domain';
import { changesBy, err, ok, type AggregateChange, type Clock, type CommitLog, type Result } from '@wian/kernel';
import type { By, LoadedLetter } from '../letter-log.js';

interface Withheld {
  readonly stub: LetterStub;
  /** Of the officer who said so. */
  readonly reason?: string | undefined;
}

export interface NewLine {
  readonly key: RegisterKey;
  /** The line of whichever number it gets. */
  readonly entered: (number: number) => Entered;
  readonly wanted?: number | undefined;
  /** The letter itself, where it is in Wian. */
  readonly letter?: LoadedLetter | undefined;
  readonly directiveId: string | null;
  /** Set where the letter is withheld by the same commit. */
  readonly withheld?: Withheld | undefined;
  /** What else is committed with the line. */
  readonly also?: ((line: Registration) => Result<readonly AggregateChange[]>) | undefined;
}

interface Entering {
  readonly at: Date;
  readonly registration: Registration;
  readonly changes: readonly AggregateChange[];
}

/** Registers and their lines, in the service's commit log. */
export class RegisterLog {
  constructor(
    private readonly log: CommitLog,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  async line(registrationId: string): Promise<Registration | undefined> {
    return (await this.log.load<Registration>('registration', registrationId))?.state;
  }

  async register(key: RegisterKey): Promise<Register | undefined> {
    return (await this.log.load<Register>('register', registerIdOf(key)))?.state;
  }

  /** Number, line and the letter's own step are one commit: all of them, or none. */
  async enter(by: By, line: NewLine): Promise<Result<Registration>> {
    const made = await this.changes(by, line);
    if (!made.ok) return made;
    const { at, registration, changes } = made.value;
    const committed = await this.commit(by, at, changes);
    return committed.ok ? ok(registration) : committed;
  }

  /** What entering it would commit. */
  async changes(by: By, line: NewLine): Promise<Result<Entering>> {
    const { key, entered, wanted, letter, directiveId, withheld, also } = line;
    const at = this.now();
    const id = registerIdOf(key);
    const loaded = await this.log.load<Register>('register', id);
    const taken = changesBy(registerDecider, { aggregate: 'register', id, loaded }, { key, at, wanted });
    if (!taken.ok) return taken;
    const [register] = taken.value;
    if (!register) throw new Error(`${id} gave no number: its decider decides one each time`);
    const { last: number, lastAt: registeredAt } = register.state;
    const letterId = letter?.state.letterId ?? null;
    const registration = registrationOf({
      key,
      number,
      registeredAt,
      entered: entered(number),
      by: by.actor.id,
      letterId,
      directiveId,
    });
    const numbered =
      letter && letterId
        ? this.numbered(letter, { ...key, letterId, number, registeredAt, directiveId }, withheld)
        : ok([]);
    if (!numbered.ok) return numbered;
    const others = also ? also(registration) : ok([]);
    if (!others.ok) return others;
    const changes = [register, ...recorded(registration), ...numbered.value, ...others.value];
    return ok({ at, registration, changes });
  }

  /** The lines of a letter that turned out to be secret; to be committed with that. */
  async withheldLines(registrationIds: readonly string[]): Promise<Result<readonly AggregateChange[]>> {
    const all: AggregateChange[] = [];
    for (const id of registrationIds) {
      const loaded = await this.log.load<Registration>('registration', id);
      const changed = changesBy(registrationDecider, { aggregate: 'registration', id, loaded }, { type: 'withhold' });
      if (!changed.ok) return changed;
      all.push(...changed.value);
    }
    return ok(all);
  }

  /** Strikes the line out, and takes its number from the letter that has it. */
  async strikeOut(by: By, registrationId: string, reason: string): Promise<Result<Registration>> {
    const at = this.now();
    const loaded = await this.log.load<Registration>('registration', registrationId);
    const target = { aggregate: 'registration', id: registrationId, loaded };
    const struck = changesBy(registrationDecider, target, {
      type: 'void',
      at: at.toISOString(),
      by: by.actor.id,
      reason,
    });
    if (!struck.ok) return struck;
    const [line] = struck.value;
    if (!line) throw new Error(`${registrationId} was struck out without an event`);
    const taken = await this.takenFrom(line.state, at);
    if (!taken.ok) return taken;
    const committed = await this.commit(by, at, [line, ...taken.value]);
    return committed.ok ? ok(line.state) : committed;
  }

  private async takenFrom({ letterId }: Registration, at: Date): Promise<Result<readonly AggregateChange[]>> {
    const loaded = letterId === null ? undefined : await this.log.load<LoadedLetter['state']>('letter', letterId);
    if (!loaded || letterId === null) return ok([]);
    return changesBy(letterDecider, { aggregate: 'letter', id: letterId, loaded }, { type: 'voidNumber', at });
  }

  private numbered(
    loaded: LoadedLetter,
    registration: NonNullable<LoadedLetter['state']['registered']>,
    withheld: Withheld | undefined,
  ) {
    const target = { aggregate: 'letter', id: loaded.state.letterId, loaded };
    return changesBy(
      letterDecider,
      target,
      withheld ? { type: 'withhold', ...withheld, registration } : { type: 'register', registration },
    );
  }

  private async commit({ actor, correlationId }: By, at: Date, changes: readonly AggregateChange[]) {
    const committed = await this.log.commit({ at, actor, correlationId, changes });
    return committed.ok ? ok(undefined) : err(committed.error);
  }
}

function recorded(registration: Registration): readonly AggregateChange[] {
  const target = { aggregate: 'registration', id: registration.registrationId, loaded: undefined };
  const changes = changesBy(registrationDecider, target, { type: 'record', registration });
  return changes.ok ? changes.value : [];
}
