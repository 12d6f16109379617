import { notWithholdable, stubOfLetter, withholdable, type Secrecy } from '@wian/intake-domain';
import { err, type Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';
import type { LoadedLetter } from './letter-log.js';
import type { SeenLetter } from './reject-letter.use-case.js';
import type { WithholdLetter } from './withhold-letter.use-case.js';

export interface SecretMark extends SeenLetter {
  readonly secrecy: Secrecy;
  /** Stays in the log. */
  readonly reason: string;
}

/** The officer saw a mark that the reading did not: from here on the letter is as if it had been read. Asking again answers what was done. */
export class WithholdByOfficer {
  constructor(
    private readonly access: LetterAccess,
    private readonly withholding: WithholdLetter,
  ) {}

  async execute(caller: Caller, { letterId, version, secrecy, reason }: SecretMark): Promise<Result<LoadedLetter>> {
    const { access, withholding } = this;
    const found = await access.toAct(caller, letterId);
    if (!found.ok || found.value.state.stub?.secrecy === secrecy) return found;
    const able = withholdable(found.value.state);
    if (!able.ok) return able;
    // One that was begun by this and died has moved since by that alone.
    const isBegun = found.value.state.withholding?.secrecy === secrecy;
    const seen = isBegun ? found : await access.toActOn(caller, letterId, version);
    if (!seen.ok) return seen;
    const { state } = seen.value;
    await withholding.execute(caller, state, { stub: stubOfLetter(state, secrecy), byOfficer: { reason } });
    const done = await access.toRead(caller, letterId);
    // Somebody issued it in the same moment.
    return done.ok && done.value.state.status === 'issued' ? err(notWithholdable(done.value.state, 'issued')) : done;
  }
}
