import type { Directive } from '@wian/contracts';
import { confirmable, directiveDecider, directiveOf, issuedBefore } from '@wian/intake-domain';
import { againOnConflict, changesBy, err, KeyedLock, ok, type IdSource, type Result } from '@wian/kernel';
import { desugar } from '@wian/org-tree';
import { audienceChanged, type ApprovalRule } from './approvals.js';
import type { AudiencePreviews } from './audience-preview.js';
import type { Caller } from './caller.js';
import type { EarlierAnswer, EarlierDirectives } from './directive-changes/earlier-directives.js';
import type { IssuedBefores } from './issued-before.js';
import type { IssuingLog } from './issuing-log.js';
import type { LetterAccess } from './letter-access.js';
import type { LetterLog, LoadedLetter } from './letter-log.js';

export interface Issue {
  readonly letterId: string;
  /** Hash of the recipients that the officer saw in the preview. */
  readonly expect: string;
  readonly mode: Directive['mode'];
  readonly schedule?: Directive['schedule'];
  /** Directives of the same matter that the officer knows of: this is another one. */
  readonly besides?: readonly string[] | undefined;
  /** What the officer says of each earlier letter that this one supersedes, cancels or amends. */
  readonly earlier?: readonly EarlierAnswer[] | undefined;
}

interface Dependencies {
  readonly letters: LetterLog;
  readonly access: LetterAccess;
  readonly previews: AudiencePreviews;
  readonly approvals: ApprovalRule;
  readonly issuing: IssuingLog;
  readonly issues: IssuedBefores;
  readonly earlier: EarlierDirectives;
  readonly ids: IdSource;
}

/** Within a process a unit issues one at a time, so this many tries are lost to that many other replicas only. */
const TRIES = 20;

/**
 * Makes a confirmed letter binding: the letter's step and the directive are one commit, so there is one directive. The order in
 * which the unit issues moves in that commit too, so of two letters of one matter the later one always meets the earlier.
 */
export class IssueLetter {
  /** Waiting is faster than losing the commit to each other; that nothing happens twice rests on the commit. */
  private readonly turns = new KeyedLock();

  constructor(private readonly needs: Dependencies) {}

  async execute(caller: Caller, issue: Issue): Promise<Result<Directive>> {
    const { access } = this.needs;
    const found = await access.toAct(caller, issue.letterId);
    if (!found.ok) return found;
    return this.turns.run(found.value.state.unitId, () =>
      againOnConflict(async () => {
        const again = await access.toAct(caller, issue.letterId);
        return again.ok ? this.issue(caller, again.value, issue) : again;
      }, TRIES),
    );
  }

  private async issue(caller: Caller, loaded: LoadedLetter, issue: Issue): Promise<Result<Directive>> {
    const { letters, issuing, ids } = this.needs;
    const { unitId } = loaded.state;
    const directiveId = `directive_${ids.next()}`;
    // Before what was issued is looked for: whatever is issued from here on makes the commit fail.
    const order = await issuing.of(unitId);
    const besides = await this.besides(loaded, issue);
    if (!besides.ok) return besides;
    // Whether it may be issued at all is told before whom it would reach.
    const possible = letters.decide(issue.letterId, loaded, { type: 'issue', directiveId, besides: besides.value });
    if (!possible.ok) return possible;
    const directive = await this.directive(caller, loaded, { ...issue, directiveId });
    if (!directive.ok) return directive;
    const changed = await this.needs.earlier.changes(caller, loaded, { answers: issue.earlier ?? [], directiveId });
    const toApprove = this.needs.approvals.toApprove(caller, directive.value.shown, issue.schedule);
    const said = { directiveId, besides: besides.value, ...(toApprove && { toApprove }) };
    const issued = letters.decide(issue.letterId, loaded, { type: 'issue', ...said });
    const target = { aggregate: 'directive', id: directiveId, loaded: undefined };
    const made = changesBy(directiveDecider, target, { type: 'issue', directive: directive.value });
    const committed = await letters.commit(
      caller,
      issued,
      made,
      changed,
      issuing.advance(order, { unitId, directiveId }),
    );
    return committed.ok ? directive : committed;
  }

  /** What was issued of the same matter, where the officer has said that it is another one; else it is refused. */
  private async besides(loaded: LoadedLetter, { besides = [] }: Issue): Promise<Result<readonly string[]>> {
    if (loaded.state.status !== 'confirmed') return ok([]);
    const earlier = await this.needs.issues.before(loaded);
    const unsaid = earlier.filter(({ directiveId }) => !besides.includes(directiveId));
    if (unsaid.length > 0) return err(issuedBefore(loaded.state.letterId, earlier));
    return ok(earlier.map(({ directiveId }) => directiveId));
  }

  private async directive(
    caller: Caller,
    loaded: LoadedLetter,
    issue: Issue & { readonly directiveId: string },
  ): Promise<Result<Directive>> {
    const { letters, previews, approvals } = this.needs;
    const evaluated = await previews.evaluate(loaded.state);
    if (!evaluated.ok) return evaluated;
    const { position, count, hash, treeDate } = previews.previewOf(evaluated.value);
    const shown = { position, count, hash };
    if (hash !== issue.expect) return err(audienceChanged(issue, shown, previews.countOf(issue.expect)));
    const complete = confirmable(loaded.state);
    if (!complete.ok) return complete;
    const { letterId, directiveId, mode, schedule } = issue;
    const audience = desugar(evaluated.value.expression, evaluated.value);
    if (!audience.ok) return audience;
    const approvedBy = approvals.stateOf(loaded.state, approvals.toApprove(caller, shown, schedule)).given?.by;
    const saidAtIssue = { directiveId, letterId, mode, schedule, treeDate, shown, approvedBy, at: letters.now() };
    return ok(directiveOf(complete.value.fields, { ...saidAtIssue, audience: audience.value }));
  }
}
