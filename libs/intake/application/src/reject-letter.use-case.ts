import type { LetterCommand } from '@wian/intake-domain';
import type { Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';

/** The letter as the officer saw it. */
export interface SeenLetter {
  readonly letterId: string;
  readonly version: number;
}

/** Nothing is to come of a draft: a wrong file, a letter for somebody else. It stays with the reason. */
export class RejectLetter {
  constructor(
    private readonly letters: LetterLog,
    private readonly access: LetterAccess,
  ) {}

  reject(caller: Caller, { reason, ...seen }: SeenLetter & { readonly reason: string }): Promise<Result<LoadedLetter>> {
    return this.take(caller, seen, { type: 'reject', reason });
  }

  reopen(caller: Caller, seen: SeenLetter): Promise<Result<LoadedLetter>> {
    return this.take(caller, seen, { type: 'reopen' });
  }

  private async take(caller: Caller, { letterId, version }: SeenLetter, command: LetterCommand) {
    const found = await this.access.toActOn(caller, letterId, version);
    if (!found.ok) return found;
    const committed = await this.letters.commit(caller, this.letters.decide(letterId, found.value, command));
    return committed.ok ? this.access.toRead(caller, letterId) : committed;
  }
}
