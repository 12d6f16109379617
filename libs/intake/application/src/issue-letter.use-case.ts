import type { Directive } from '@wian/contracts';
import { confirmable, directiveDecider, directiveOf } from '@wian/intake-domain';
import { againOnConflict, changesBy, DomainError, err, ok, type IdSource, type Result } from '@wian/kernel';
import type { AudiencePreview, AudiencePreviews } from './audience-preview.js';
import type { Caller } from './caller.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';

export interface Issue {
  readonly letterId: string;
  /** Hash of the recipients that the officer saw in the preview. */
  readonly expect: string;
  readonly mode: Directive['mode'];
}

interface Dependencies {
  readonly letters: LetterLog;
  readonly access: LetterAccess;
  readonly previews: AudiencePreviews;
  readonly ids: IdSource;
}

/** Makes a confirmed letter binding: the letter's step and the directive are one commit, so there is one directive. */
export class IssueLetter {
  constructor(private readonly needs: Dependencies) {}

  async execute(caller: Caller, issue: Issue): Promise<Result<Directive>> {
    return againOnConflict(async () => {
      const found = await this.needs.access.toAct(caller, issue.letterId);
      return found.ok ? this.issue(caller, found.value, issue) : found;
    });
  }

  private async issue(caller: Caller, loaded: LoadedLetter, issue: Issue): Promise<Result<Directive>> {
    const { letters, previews, ids } = this.needs;
    const directiveId = `directive_${ids.next()}`;
    const issued = letters.decide(issue.letterId, loaded, { type: 'issue', directiveId });
    if (!issued.ok) return issued;
    const preview = await previews.of(loaded.state);
    if (!preview.ok) return preview;
    if (preview.value.hash !== issue.expect)
      return err(audienceChanged(issue, preview.value, previews.countOf(issue.expect)));
    const complete = confirmable(loaded.state);
    if (!complete.ok) return complete;
    const { position, count, hash, treeDate } = preview.value;
    const { letterId, mode } = issue;
    const shown = { position, count, hash };
    const directive = directiveOf(complete.value.fields, {
      directiveId,
      letterId,
      mode,
      treeDate,
      shown,
      at: letters.now(),
    });
    const target = { aggregate: 'directive', id: directiveId, loaded: undefined };
    const made = changesBy(directiveDecider, target, { type: 'issue', directive });
    const committed = await letters.commit(caller, issued, made);
    return committed.ok ? ok(directive) : committed;
  }
}

function audienceChanged({ letterId, expect }: Issue, found: AudiencePreview, shown: number | null): DomainError {
  const { count, hash, position } = found;
  return new DomainError(
    'DIRECTIVE.AUDIENCE_CHANGED',
    'conflict',
    `You were shown ${shown ?? 'other'} recipients of letter ${letterId}, and today there are ${count}, not the same; ` +
      'look at the preview again and issue with its hash.',
    { letterId, expected: { hash: expect, count: shown }, found: { hash, count, position } },
  );
}
