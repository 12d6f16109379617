import {
  letterDecider,
  letterKeyDecider,
  letterKeyIdOf,
  type Letter,
  type LetterCommand,
  type LetterKey,
} from '@wian/intake-domain';
import {
  allChangesBy,
  changesBy,
  err,
  ok,
  type AggregateChange,
  type Clock,
  type CommitLog,
  type Result,
  type Versioned,
} from '@wian/kernel';
import type { Caller } from './caller.js';

export type LoadedLetter = Versioned<Letter>;
export type By = Pick<Caller, 'actor' | 'correlationId'>;

/** Letters and the keys that they hold, in the service's commit log. */
export class LetterLog {
  constructor(
    private readonly log: CommitLog,
    private readonly clock: Clock,
  ) {}

  letter(letterId: string): Promise<LoadedLetter | undefined> {
    return this.log.load<Letter>('letter', letterId);
  }

  /** The letter that holds the key. */
  async holderOf(key: string): Promise<string | null> {
    const held = await this.log.load<LetterKey>('letterkey', letterKeyIdOf(key));
    return held?.state.letterId ?? null;
  }

  decide(letterId: string, loaded: LoadedLetter | undefined, command: LetterCommand) {
    return changesBy(letterDecider, { aggregate: 'letter', id: letterId, loaded }, command);
  }

  /** Several steps of one letter, in one commit. */
  decideAll(letterId: string, loaded: LoadedLetter | undefined, commands: readonly LetterCommand[]) {
    return allChangesBy(letterDecider, { aggregate: 'letter', id: letterId, loaded }, commands);
  }

  /** A claim of a key that nobody holds: fails at commit when somebody was first. */
  claim(key: string, letterId: string): Result<readonly AggregateChange[]> {
    const target = { aggregate: 'letterkey', id: letterKeyIdOf(key), loaded: undefined };
    return changesBy(letterKeyDecider, target, { key, letterId });
  }

  now(): Date {
    return this.clock.now();
  }

  /** All of the changes or none of them; nothing to change is no commit. */
  async commit({ actor, correlationId }: By, ...parts: Result<readonly AggregateChange[]>[]): Promise<Result<void>> {
    const refused = parts.find((part) => !part.ok);
    if (refused && !refused.ok) return refused;
    const changes = parts.flatMap((part) => (part.ok ? part.value : []));
    if (changes.length === 0) return ok(undefined);
    const committed = await this.log.commit({ at: this.now(), actor, correlationId, changes });
    return committed.ok ? ok(undefined) : err(committed.error);
  }
}
