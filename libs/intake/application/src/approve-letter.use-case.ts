import type { Directive } from '@wian/contracts';
import { againOnConflict, err, type Result } from '@wian/kernel';
import { audienceChanged } from './approvals.js';
import type { AudiencePreviews } from './audience-preview.js';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';

export interface ToBeApproved {
  readonly letterId: string;
  /** Hash of the recipients that the approver saw. */
  readonly expect: string;
  readonly schedule?: Directive['schedule'];
}

/** A second person's word that a confirmed letter may go to those whom it reaches today. Issuing asks for it where they are many. */
export class ApproveLetter {
  constructor(
    private readonly letters: LetterLog,
    private readonly access: LetterAccess,
    private readonly previews: AudiencePreviews,
  ) {}

  /** Fails as the preview does, with `DIRECTIVE.AUDIENCE_CHANGED` or `LETTER.WRONG_STATUS`. */
  async execute(caller: Caller, wish: ToBeApproved): Promise<Result<LoadedLetter>> {
    const done = await againOnConflict(() => this.approve(caller, wish));
    return done.ok ? this.access.toRead(caller, wish.letterId) : done;
  }

  private async approve(caller: Caller, wish: ToBeApproved): Promise<Result<void>> {
    const { letterId, expect, schedule } = wish;
    const found = await this.access.toAct(caller, letterId);
    if (!found.ok) return found;
    const evaluated = await this.previews.evaluate(found.value.state);
    if (!evaluated.ok) return evaluated;
    const { hash, count, position } = this.previews.previewOf(evaluated.value);
    if (hash !== expect) return err(audienceChanged(wish, { hash, count, position }, this.previews.countOf(expect)));
    const at = this.letters.now().toISOString();
    const approval = { by: caller.actor.id, at, hash, count, ...(schedule && { schedule }) };
    return this.letters.commit(caller, this.letters.decide(letterId, found.value, { type: 'approve', approval }));
  }
}
