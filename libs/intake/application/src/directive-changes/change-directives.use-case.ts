import type { Directive } from '@wian/contracts';
import { approves, type ToApprove } from '@wian/intake-domain';
import { againOnConflict, err, ok, type AggregateChange, type Result, type Versioned } from '@wian/kernel';
import type { ApprovalRule } from '../approvals.js';
import type { Caller } from '../caller.js';
import type { LetterLog } from '../letter-log.js';
import { answerOf, nothingToChange, type ChangeAnswer } from './change-answer.js';
import type { WishedChange } from './change-wish.js';
import { changeApprovalNeeded, changeDiffers, notLater } from './change.errors.js';
import type { DirectiveLog } from './directive-log.js';
import type { ChangePlan, ChangePlans } from './plan-change.js';

interface Dependencies {
  readonly letters: LetterLog;
  readonly directives: DirectiveLog;
  readonly plans: ChangePlans;
  readonly approvals: ApprovalRule;
}

type Changed = readonly (AggregateChange & { readonly state: Directive })[];

interface Found {
  readonly loaded: Versioned<Directive>;
  /** Undefined where nothing would change. */
  readonly plan: ChangePlan | undefined;
}

/**
 * Changes directives that were issued, for the people of their issuer. What is done is what was shown: its hash is
 * expected. Doing again what has been done changes nothing and answers the same.
 */
export class ChangeDirectives {
  constructor(private readonly needs: Dependencies) {}

  /** What it would come to; changes nothing. */
  async preview(caller: Caller, wished: WishedChange): Promise<Result<ChangeAnswer>> {
    const found = await this.find(caller, wished);
    return found.ok ? ok(await this.shown(caller, found.value)) : found;
  }

  /** Fails with `DIRECTIVE.CHANGE_DIFFERS`, `DIRECTIVE.APPROVAL_NEEDED`, or as the preview does. */
  execute(caller: Caller, wished: WishedChange): Promise<Result<ChangeAnswer>> {
    return againOnConflict(() => this.change(caller, wished));
  }

  /** A second person's word that it may be done. Fails as `execute` does. */
  approve(caller: Caller, wished: WishedChange): Promise<Result<ChangeAnswer>> {
    return againOnConflict(async () => {
      const found = await this.find(caller, wished);
      if (!found.ok) return found;
      const { plan, loaded } = found.value;
      if (!plan) return ok(nothingToChange(loaded.state, this.needs.approvals.above));
      if (plan.hash !== wished.expect) return err(differs(wished, plan));
      const { directiveId, issuerUnitId } = loaded.state;
      const { letters, directives } = this.needs;
      const { by, hash, count } = toApprove(caller, plan);
      const approval = { by, hash, count, at: letters.now().toISOString() };
      const said = await directives.approve({ directiveId, issuerUnitId, approval });
      const committed = await letters.commit(caller, said);
      if (!committed.ok) return committed;
      const shown = await this.shown(caller, found.value);
      return ok({ ...shown, approval: { ...shown.approval, given: { by, at: approval.at } } });
    });
  }

  /**
   * What belongs into the commit of the later directive by which it comes about; that one need not be there yet. Nothing
   * where nothing would change. Fails as `execute` does.
   */
  async along(caller: Caller, wished: WishedChange): Promise<Result<readonly AggregateChange[]>> {
    const found = await this.planned(caller, wished);
    return found.ok ? this.changesOf(caller, found.value, wished) : found;
  }

  /** The same where the earlier directive ends with it: whoever names it has agreed to that. */
  async endAlong(caller: Caller, wished: WishedChange): Promise<Result<readonly AggregateChange[]>> {
    const found = await this.planned(caller, wished);
    if (!found.ok) return found;
    const { loaded, plan } = found.value;
    return plan ? this.needs.directives.change(loaded, plan.command) : ok([]);
  }

  private async change(caller: Caller, wished: WishedChange): Promise<Result<ChangeAnswer>> {
    const found = await this.find(caller, wished);
    if (!found.ok) return found;
    const shown = await this.shown(caller, found.value);
    const changed = await this.changesOf(caller, found.value, wished);
    const committed = await this.needs.letters.commit(caller, changed);
    if (!committed.ok) return committed;
    const directive = changed.ok ? changed.value.at(-1)?.state : undefined;
    return ok({ ...shown, done: true, directive: directive ?? found.value.loaded.state });
  }

  /** What was shown is done, and where it touches many, once a second person has approved it. */
  private async changesOf(caller: Caller, { loaded, plan }: Found, wished: WishedChange): Promise<Result<Changed>> {
    if (!plan) return ok([]);
    if (plan.hash !== wished.expect) return err(differs(wished, plan));
    const { needed, given } = (await this.shown(caller, { loaded, plan })).approval;
    if (needed && !given) return err(await this.unapproved(caller, loaded.state, plan));
    return this.needs.directives.change(loaded, given ? approvedBy(plan.command, given.by) : plan.command);
  }

  private async find(caller: Caller, wished: WishedChange): Promise<Result<Found>> {
    const found = await this.planned(caller, wished);
    if (!found.ok || !('byDirectiveId' in wished.wish)) return found;
    const later = await this.isLater(caller, found.value.loaded.state, wished.wish.byDirectiveId);
    return later.ok ? found : later;
  }

  private async planned(caller: Caller, { directiveId, wish }: WishedChange): Promise<Result<Found>> {
    const { letters, directives, plans } = this.needs;
    const loaded = await directives.toChange(caller, directiveId);
    if (!loaded.ok) return loaded;
    const plan = await plans.of(loaded.value, wish, { at: letters.now().toISOString(), by: caller.actor.id });
    return plan.ok ? ok({ loaded: loaded.value, plan: plan.value }) : plan;
  }

  private async isLater(caller: Caller, earlier: Directive, by: string | undefined): Promise<Result<void>> {
    if (by === undefined) return ok(undefined);
    const found = await this.needs.directives.toChange(caller, by);
    if (!found.ok) return found;
    const { issuerUnitId, issuedAt } = found.value.state;
    const isOne = issuerUnitId === earlier.issuerUnitId && issuedAt > earlier.issuedAt;
    return isOne ? ok(undefined) : err(notLater(earlier.directiveId, by));
  }

  private async shown(caller: Caller, { loaded, plan }: Found): Promise<ChangeAnswer> {
    const { approvals, directives } = this.needs;
    if (!plan) return nothingToChange(loaded.state, approvals.above);
    const wanted = toApprove(caller, plan);
    const needed = plan.directive.state === undefined && wanted.count > approvals.above;
    const approval = (await directives.approvalOf(loaded.state.directiveId))?.state.approval;
    const given = needed && approves(approval, wanted) ? { by: approval.by, at: approval.at } : null;
    return answerOf(plan, { done: false, approval: { above: approvals.above, needed, given } });
  }

  private async unapproved(caller: Caller, directive: Directive, plan: ChangePlan) {
    const found = await this.needs.directives.approvalOf(directive.directiveId);
    return changeApprovalNeeded(directive, found?.state.approval, toApprove(caller, plan));
  }
}

const differs = ({ directiveId, expect }: WishedChange, { hash, touched }: ChangePlan) =>
  changeDiffers(directiveId, expect, { hash, count: touched.length });

/** The directive names the second person. */
const approvedBy = (command: ChangePlan['command'], by: string): ChangePlan['command'] =>
  'revised' in command ? { ...command, revised: { ...command.revised, approvedBy: by } } : command;

const toApprove = ({ actor }: Caller, { hash, touched }: ChangePlan): ToApprove => ({
  by: actor.id,
  hash,
  count: touched.length,
});
