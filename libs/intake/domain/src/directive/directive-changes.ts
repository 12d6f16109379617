import type { Deadline, Directive, DirectiveChange } from '@wian/contracts';

/** Who changes it, when, and why. */
export interface Said {
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  /** The later directive by which it comes about; null where it comes without a letter. */
  readonly byDirectiveId: string | null;
}

/** What a directive says after a change; audiences are exact on its tree date. */
export interface Revised extends Pick<Directive, 'orders' | 'audience' | 'addressed' | 'shown' | 'approvedBy'> {
  readonly deadlines: readonly Deadline[];
  /** Whom it did not bind before, and whom it binds no more. */
  readonly added: DirectiveChange['added'];
  readonly removed: DirectiveChange['removed'];
  readonly needsAcknowledgement: boolean;
}

type Kind = 'amended' | 'recipients-added' | 'superseded' | 'cancelled' | 'withdrawn';

/** The directive as revised; undefined where it says the same as before. */
export function revised(
  before: Directive,
  { added, removed, needsAcknowledgement, ...now }: Revised,
  said: Said & { readonly kind: Kind },
): Directive | undefined {
  const orders = changedOrders(before.orders, now.orders);
  const deadlines = changedDeadlines(before.deadlines ?? [], now.deadlines);
  const rebound = bindings(before.orders) !== bindings(now.orders);
  if (orders.length + deadlines.length === 0 && !rebound && !added && !removed) return undefined;
  const { addressed: _, ...rest } = before;
  const { addressed, approvedBy, ...says } = now;
  return {
    ...rest,
    ...says,
    deadlines: [...now.deadlines],
    ...(addressed && { addressed }),
    ...(approvedBy !== undefined && { approvedBy }),
    revision: nextRevision(before),
    change: { ...said, orders, deadlines, added, removed, needsAcknowledgement },
  };
}

/** The directive that holds no more. */
export const endedBy = (before: Directive, kind: 'superseded' | 'cancelled' | 'withdrawn', said: Said): Directive => ({
  ...before,
  revision: nextRevision(before),
  state: kind,
  change: { ...said, kind, orders: [], deadlines: [], added: null, removed: null, needsAcknowledgement: false },
});

const nextRevision = ({ revision = 1 }: Directive): number => revision + 1;

/** By what they ask; whom they bind is another matter. */
function changedOrders(before: Directive['orders'], now: Directive['orders']): number[] {
  const asked = (orders: Directive['orders']) =>
    new Map(orders.map(({ ordinal, text, action }) => [ordinal, `${action} ${text}`]));
  const [earlier, later] = [asked(before), asked(now)];
  const ordinals = new Set([...earlier.keys(), ...later.keys()]);
  return [...ordinals].filter((ordinal) => earlier.get(ordinal) !== later.get(ordinal)).sort((a, b) => a - b);
}

const bindings = (orders: Directive['orders']): string =>
  JSON.stringify(orders.map(({ ordinal, audience }) => [ordinal, audience]));

/** The orders of those that only one of the lists holds; 0 = of the whole letter. */
function changedDeadlines(before: readonly Deadline[], now: readonly Deadline[]): number[] {
  const missingIn = (list: readonly Deadline[]) => {
    const known = new Set(list.map(asText));
    return (deadline: Deadline) => !known.has(asText(deadline));
  };
  const differing = [...before.filter(missingIn(now)), ...now.filter(missingIn(before))];
  return [...new Set(differing.map(({ order }) => order ?? 0))].sort((a, b) => a - b);
}

const asText = ({ kind, at, precision, exclusive, anchor, offset, recurrence, order }: Deadline): string =>
  JSON.stringify([kind, at, precision, exclusive, anchor, offset?.amount, offset?.unit, recurrence, order]);
