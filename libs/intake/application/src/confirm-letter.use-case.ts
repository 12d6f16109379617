import { confirmable, numberTaken } from '@wian/intake-domain';
import { againOnConflict, err, type Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';

export interface Confirmation {
  readonly letterId: string;
  /** The version that the officer saw. */
  readonly version: number;
  /** The officer's answer to a taken number: both are the same letter. */
  readonly sameAs?: string | undefined;
}

/** Makes the draft what the unit stands by. Its number is claimed in the same commit, so no two letters ever have it. */
export class ConfirmLetter {
  constructor(
    private readonly letters: LetterLog,
    private readonly access: LetterAccess,
  ) {}

  async execute(caller: Caller, confirmation: Confirmation): Promise<Result<LoadedLetter>> {
    const { letterId, version, sameAs } = confirmation;
    const done = await againOnConflict(async () => {
      const found = await this.access.toActOn(caller, letterId, version);
      if (!found.ok) return found;
      return sameAs === undefined ? this.confirm(caller, found.value) : this.join(caller, found.value, sameAs);
    });
    return done.ok ? this.access.toRead(caller, letterId) : done;
  }

  private async confirm(caller: Caller, loaded: LoadedLetter): Promise<Result<void>> {
    const { letterId } = loaded.state;
    const confirmed = this.letters.decide(letterId, loaded, { type: 'confirm' });
    const complete = confirmable(loaded.state);
    if (!confirmed.ok) return confirmed;
    if (!complete.ok) return complete;
    const { naturalKey, fields } = complete.value;
    const holder = await this.letters.holderOf(naturalKey);
    if (holder !== null) return err(numberTaken(letterId, holder, fields.letterNumber));
    return this.letters.commit(caller, confirmed, this.letters.claim(naturalKey, letterId));
  }

  private async join(caller: Caller, loaded: LoadedLetter, sameAs: string): Promise<Result<void>> {
    const complete = confirmable(loaded.state);
    if (!complete.ok) return complete;
    const holder = await this.letters.holderOf(complete.value.naturalKey);
    const { letterId } = loaded.state;
    return this.letters.commit(
      caller,
      this.letters.decide(letterId, loaded, { type: 'joinAsDuplicate', sameAs, holder }),
    );
  }
}
