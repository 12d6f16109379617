import type { Addressed, Directive, DirectiveChange } from '@wian/contracts';
import { directiveDecider, type ChangeDirective, type Said } from '@wian/intake-domain';
import { DomainError, err, ok, sha256Hex, type Result, type Versioned } from '@wian/kernel';
import { addressedBy, recipientsHash } from '@wian/org-tree';
import type { TreeToday } from '../tree-today.js';
import type { ChangeWish } from './change-wish.js';
import { revisedAudience, type Recipients } from './revised-audience.js';
import { releasedRelays, touchedUnits, type TouchedUnit } from './touched-units.js';

/** A change, worked out, and nothing of it done. */
export interface ChangePlan {
  readonly command: ChangeDirective;
  /** As it would be. */
  readonly directive: Directive & { readonly change: DirectiveChange };
  readonly touched: readonly TouchedUnit[];
  /** Units that pass on and would have nothing more to pass on. */
  readonly released: number;
  /** Of the directive as it stands, of what it would say, and of whom that touches. */
  readonly hash: string;
}

/** `at`, `by`: when and who. */
export type Who = Pick<Said, 'at' | 'by'>;

/** Works out what a wish comes to; the preview and the change itself are the same calculation. */
export class ChangePlans {
  constructor(private readonly trees: TreeToday) {}

  /**
   * Undefined where nothing would change: it says so already, or has ended so. Fails with `DIRECTIVE.ENDED`,
   * `DIRECTIVE.UNKNOWN_ORDER`, `AUDIENCE.…`, or `DIRECTORY.TREE_BROKEN`.
   */
  async of(directive: Versioned<Directive>, wish: ChangeWish, who: Who): Promise<Result<ChangePlan | undefined>> {
    const before = directive.state;
    const day = await this.trees.on(before.treeDate);
    if (!day.ok) return day;
    const recipients = revisedAudience(before, wantedOf(before, wish), day.value);
    if (!recipients.ok) return recipients;
    const command = commandOf(before, wish, { who, recipients: recipients.value });
    if (!command.ok) return command;
    const decided = directiveDecider.decide(before, command.value);
    if (!decided.ok) return decided;
    const after = decided.value[0]?.data;
    if (!after?.change) return ok(undefined);
    const change = { before, after: { ...after, change: after.change }, recipients: recipients.value, ...day.value };
    const touched = touchedUnits(change);
    if (!touched.ok) return touched;
    const hash = hashOf(directive.version, change.after, touched.value);
    const released = releasedRelays(change).length;
    return ok({ command: command.value, directive: change.after, touched: touched.value, released, hash });
  }
}

function wantedOf(before: Directive, wish: ChangeWish): Addressed | undefined {
  if (wish.kind === 'amend') return wish.audience;
  return wish.kind === 'add-recipients' ? { union: [addressedBy(before), wish.audience] } : undefined;
}

interface Facts {
  readonly who: Who;
  readonly recipients: Recipients;
}

function commandOf(before: Directive, wish: ChangeWish, { who, recipients }: Facts): Result<ChangeDirective> {
  switch (wish.kind) {
    case 'withdraw':
      return ok({ type: 'withdraw', said: { ...who, reason: wish.reason, byDirectiveId: null } });
    case 'supersede':
    case 'cancel':
      return ok({ type: wish.kind, said: { ...who, reason: wish.reason ?? null, byDirectiveId: wish.byDirectiveId } });
    case 'add-recipients':
      return revision(before, { wish: { reason: wish.reason }, type: wish.kind }, { who, recipients });
    case 'amend':
      return revision(before, { wish, type: wish.kind }, { who, recipients });
    default:
      return wish satisfies never;
  }
}

interface Revising {
  readonly type: 'amend' | 'add-recipients';
  readonly wish: Omit<Extract<ChangeWish, { kind: 'amend' }>, 'kind' | 'audience'>;
}

function revision(before: Directive, { type, wish }: Revising, { who, recipients }: Facts): Result<ChangeDirective> {
  const { orders = before.orders, deadlines = before.deadlines ?? [], needsAcknowledgement = false } = wish;
  const ordinals = new Set<number | null>([null, ...orders.map(({ ordinal }) => ordinal)]);
  const lost = deadlines.find(({ order }) => !ordinals.has(order));
  if (lost) return err(unknownOrder(before.directiveId, lost.order));
  const said = { ...who, reason: wish.reason ?? null, byDirectiveId: wish.byDirectiveId ?? null };
  return ok({ type, revised: { ...recipients.revised, orders, deadlines, needsAcknowledgement }, said });
}

/** When and by whom is left out: what a second person is shown, and what was shown before the later letter went out, is the same. */
function hashOf(version: number, after: ChangePlan['directive'], touched: readonly TouchedUnit[]): string {
  const { change, approvedBy: _, ...says } = after;
  const { kind, reason, orders, deadlines, added, removed, needsAcknowledgement } = change;
  const done = { kind, reason, orders, deadlines, added, removed, needsAcknowledgement };
  const reached = recipientsHash(touched.map(({ unit }) => unit.unitId));
  return sha256Hex(JSON.stringify([version, says, done, reached]));
}

const unknownOrder = (directiveId: string, order: number | null) =>
  new DomainError(
    'DIRECTIVE.UNKNOWN_ORDER',
    'invalid',
    `A deadline would belong to order ${order} of ${directiveId}, which would have no such order; ` +
      'name one of its orders there, or null for the whole letter.',
    { directiveId, order },
  );
