import type { LetterCorrections } from '@wian/intake-domain';
import type { Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';

export interface Correction {
  readonly letterId: string;
  /** The version that the officer saw. */
  readonly version: number;
  readonly corrections: LetterCorrections;
}

export class CorrectLetter {
  constructor(
    private readonly letters: LetterLog,
    private readonly access: LetterAccess,
  ) {}

  async execute(caller: Caller, { letterId, version, corrections }: Correction): Promise<Result<LoadedLetter>> {
    const found = await this.access.toActOn(caller, letterId, version);
    if (!found.ok) return found;
    const change = this.letters.decide(letterId, found.value, { type: 'correct', corrections });
    const committed = await this.letters.commit(caller, change);
    return committed.ok ? this.access.toRead(caller, letterId) : committed;
  }
}
